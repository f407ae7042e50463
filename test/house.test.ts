/** The rules of the house: who may import whom, how large a file may be, what things may be called. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms, and the rooms each may import from. Tests may look into all of them. */
const doors: Record<string, readonly string[]> = {
  graphql: ['graphql'],
  // The local host and its commands enter the data set; what is deployed does not.
  functions: ['functions', 'graphql', 'seed'],
  seed: ['seed', 'graphql'],
  web: ['web'],
  cdk: ['cdk'],
};
/**
 * Three places know the table beside the stores: the context, which every store reads through; the one that commits, whose
 * transaction spans stores; and the catalogue, which is built from everything.
 */
const knowsTable = (path: string) =>
  path === 'graphql/context.ts' ||
  path === 'graphql/events/commit.ts' ||
  isIn('graphql/catalogue', path) ||
  isIn('graphql/table', path) ||
  path.endsWith('/store.ts');
/** A domain's resolvers, in one file or, where that gets long, in others beside it. */
const areResolvers = (path: string) => /\/(resolvers|\w+Resolvers)\.ts$/.test(path);
/** The schema is executable only with its text, and resolvers only with their generated types. */
const knowsGenerated = (path: string) => path === 'graphql/schema.ts' || areResolvers(path) || isIn('web', path);

/** Closed doors inside a room: the reason, then what would break it. */
const closed: readonly [string, (from: string, to: string) => boolean][] = [
  [
    'resolvers speak to the domain, not to storage',
    (from, to) => areResolvers(from) && (to.endsWith('/store.ts') || isIn('graphql/table', to)),
  ],
  [
    'only a store opens the table',
    (from, to) => isIn('graphql/table', to) && isIn('graphql', from) && !knowsTable(from),
  ],
  [
    'a domain reaches another by its verbs',
    (from, to) =>
      to.endsWith('/store.ts') &&
      isIn('graphql', from) &&
      dirname(from) !== dirname(to) &&
      from !== 'graphql/context.ts' &&
      !isIn('graphql/catalogue', from),
  ],
  ['only resolvers know the generated types', (from, to) => isIn('graphql/__generated__', to) && !knowsGenerated(from)],
  ['seed speaks in verbs', (from, to) => isIn('seed', from) && (to.endsWith('/store.ts') || isIn('graphql/table', to))],
  [
    'only the local host seeds',
    (from, to) => isIn('seed', to) && isIn('functions', from) && !isIn('functions/local', from),
  ],
  [
    'an entry never imports another entry',
    // One machine has one host, which runs them all.
    (from, to) =>
      isIn('functions', from) &&
      isIn('functions', to) &&
      !isIn('functions/runtime', to) &&
      !isIn('functions/local', from) &&
      entry(from) !== entry(to),
  ],
];
const isIn = (folder: string, path: string) => path.startsWith(`${folder}/`);
const entry = (path: string) => path.split('/')[1];

const rooms = [...Object.keys(doors), 'test'];
const all = rooms.filter(existsSync).flatMap((room) =>
  readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !/(^|\/)(__generated__|node_modules|dist|cdk\.out|data)\//.test(path)),
);
const code = all.filter((path) => /\.tsx?$/.test(path));
const product = code.filter((path) => !isIn('test', path));
const text = (path: string) => readFileSync(path, 'utf8');

/** Our own files that a file imports, each as a path from the root. */
function imports(path: string): string[] {
  const found = text(path).matchAll(/(?:from|import)\s*\(?\s*['"]([#.][^'"]+)['"]/g);
  return [...found].map(([, to = '']) => (to.startsWith('#') ? to.slice(1) : normalize(join(dirname(path), to))));
}

describe('a file', () => {
  it('is found at all', () => expect(product.length).toBeGreaterThan(100));

  it('goes only through open doors', () => {
    const through = product.flatMap((from) => imports(from).map((to) => [from, to] as const));
    const wrong = through.flatMap(([from, to]) => {
      const [room = ''] = from.split('/');
      const [other = ''] = to.split('/');
      const mayEnter = doors[room]?.includes(other);
      const reasons = closed.filter(([, breaks]) => breaks(from, to)).map(([why]) => why);
      return [...(mayEnter ? [] : [`${room} does not import ${other}`]), ...reasons].map(
        (why) => `${from} → ${to}: ${why}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  it('imports only what is there, with its ending', () => {
    const lost = code.flatMap((from) =>
      imports(from)
        .filter((to) => !existsSync(to.replace(/\?.*$/, '')))
        .map((to) => `${from} → ${to}`),
    );
    expect(lost).toEqual([]);
  });

  it('is one that can be read standing up: 300 lines at most', () => {
    const long = all.filter(
      (path) => !isIn('test', path) && /\.(tsx?|css|graphql)$/.test(path) && text(path).split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });

  it('of the model or the functions opens by saying what it is for', () => {
    const silent = product.filter(
      (path) => /^(graphql|functions|seed|cdk)\//.test(path) && !/^(#!.*\n)?\/(\*\*|\/) ?/.test(text(path)),
    );
    expect(silent).toEqual([]);
  });

  it('reads the environment only where it is read', () => {
    // A name in quotes is put into a bundle, and read by nobody here.
    const readers = product.filter(
      (path) => /(?<!')process\.env\b/.test(text(path)) && path !== 'functions/runtime/env.ts',
    );
    expect(readers).toEqual([]);
  });

  it('holds no way around the rules: no silenced check, no skipped test, no note to oneself', () => {
    const banned =
      /biome-ignore|@ts-(ignore|expect-error|nocheck)|\b(it|test|describe)\.(skip|only|todo)\b|\bTODO\b|\bFIXME\b/;
    const found = code.filter((path) => path !== 'test/house.test.ts' && banned.test(text(path)));
    expect(found).toEqual([]);
  });
});

describe('a name', () => {
  const vague = [
    'utils',
    'util',
    'helpers',
    'helper',
    'types',
    'interfaces',
    'services',
    'managers',
    'common',
    'constants',
    'misc',
    'shared',
  ];
  const stem = (path: string) => basename(path).replace(/(\.test|\.module|\.d)?\.[a-z]+$/, '');

  it('says something', () => {
    expect(
      all.filter((path) =>
        path
          .split('/')
          .slice(0, -1)
          .concat(stem(path))
          .some((part) => vague.includes(part)),
      ),
    ).toEqual([]);
  });

  it('of a folder is one lower-case word', () => {
    const folders = new Set(all.map(dirname).flatMap((path) => path.split('/')));
    expect([...folders].filter((name) => !/^[a-z0-9]+$/.test(name))).toEqual([]);
  });

  it('of a module is in camel case, of a component in Pascal case like what it exports', () => {
    const wrong = code.filter(
      (path) => !/^([a-z][A-Za-z0-9]*|vite\.config)$/.test(stem(path)) && !/^[A-Z].*\.tsx$/.test(basename(path)),
    );
    expect(wrong).toEqual([]);
    const components = product.filter((path) => /^[A-Z]/.test(basename(path)));
    expect(components.filter((path) => !new RegExp(`export .*\\b${stem(path)}\\b`).test(text(path)))).toEqual([]);
  });

  it('is no barrel: an index does something of its own', () => {
    const barrels = code.filter(
      (path) => stem(path) === 'index' && !/\b(function|const|class|await)\b/.test(text(path)),
    );
    expect(barrels).toEqual([]);
  });
});

describe('a resolver', () => {
  const resolvers = all.filter((path) => areResolvers(path) && isIn('graphql', path));

  it.each(resolvers)('in %s is one line from arguments to verb', (path) => {
    const body = text(path).slice(text(path).indexOf('export const resolvers'));
    // An arrow whose body is a block of its own is more than a line.
    const blocks = [...body.matchAll(/=>\s*\{/g)];
    expect(blocks.map(({ index }) => body.slice(index - 60, index + 2))).toEqual([]);
    expect(body.split('\n').filter((line) => line.includes('=>') && !/[,({]$/.test(line.trim()))).toEqual([]);
  });

  it('stands in every domain of the schema', () => {
    const schemas = all.filter((path) => path.endsWith('schema.graphql')).map(dirname);
    expect(schemas.filter((folder) => !resolvers.includes(`${folder}/resolvers.ts`))).toEqual([]);
  });
});
