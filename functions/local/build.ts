/** Builds the pages when their sources differ from those of the last build. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { childEnvironment } from '../runtime/env.ts';
import { StartFault } from './startFault.ts';
import { inTurn } from './turn.ts';

const root = join(import.meta.dirname, '..', '..');
const web = join(root, 'web');
/** Where the client's built files lie. */
export const pagesFolder = join(web, 'dist');
const bundleFolder = join(root, 'functions', 'page', 'dist');
/** The file from which pages are sent. */
export const bundlePath = join(bundleFolder, 'pages.mjs');
const workshop = join(root, 'node_modules', '.cache', 'travaux');
const stamp = join(workshop, 'pages.txt');
/** The explorer takes longer to build than all pages and changes seldom, so it is kept between builds and copied beside them. */
const explorer = join(workshop, 'explorer');
const explorerSources = [join(web, 'explorer'), join(web, 'ui', 'tokens.css')];

/** Leaves the built pages in their folder. Throws a fault when they cannot be built. */
export async function buildPages(signal: AbortSignal): Promise<void> {
  if (isBuilt()) return;
  mkdirSync(workshop, { recursive: true });
  await inTurn(join(workshop, 'turn.sqlite'), signal, async () => {
    // Whoever had the turn before may have built the same sources.
    if (!isBuilt()) await build(signal);
  });
}

function isBuilt(): boolean {
  const isThere = existsSync(join(pagesFolder, 'index.html')) && existsSync(bundlePath) && existsSync(stamp);
  return isThere && readFileSync(stamp, 'utf8') === fingerprint([web]);
}

async function build(signal: AbortSignal): Promise<void> {
  const wanted = fingerprint([web]);
  const explorerBuilt = await buildExplorer(signal);
  await buildInto(pagesFolder, [], signal, (draft) => cpSync(explorerBuilt, draft, { recursive: true }));
  // It holds the document of the client's files, and is built from where they lie now.
  await buildInto(bundleFolder, ['--ssr', 'server/main.ts'], signal);
  writeFileSync(stamp, wanted);
}

/** Leaves the built explorer in a folder named by what it was built of, and returns that. */
async function buildExplorer(signal: AbortSignal): Promise<string> {
  const folder = join(explorer, fingerprint(explorerSources).slice(0, 16));
  if (existsSync(folder)) return folder;
  await buildInto(folder, ['--config', join(web, 'explorer', 'vite.config.ts')], signal);
  for (const former of readdirSync(explorer))
    if (former !== basename(folder)) rmSync(join(explorer, former), { recursive: true, force: true });
  return folder;
}

/** `finish` adds to what was built before it is moved into place. */
async function buildInto(
  folder: string,
  more: readonly string[],
  signal: AbortSignal,
  finish: (draft: string) => void = () => {},
): Promise<void> {
  const draft = join(workshop, `${basename(dirname(folder))}-${process.pid}`);
  const old = `${draft}-old`;
  await runVite([...more, '--outDir', draft], draft, signal);
  finish(draft);
  mkdirSync(dirname(folder), { recursive: true });
  // Built beside and moved into place: who is served meanwhile gets the old files or the new ones.
  try {
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(draft, folder);
  } catch {
    // Another start built the same sources at the same moment, and its files lie there.
  }
  rmSync(old, { recursive: true, force: true });
  rmSync(draft, { recursive: true, force: true });
}

/** Names, sizes and times of all that lies in some places, and what it is built with. */
function fingerprint(places: readonly string[]): string {
  const hash = createHash('sha256');
  const sources = places.flatMap(filesIn).filter((path) => !path.startsWith(pagesFolder + sep));
  for (const path of [...sources.sort(), join(root, 'package-lock.json')]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
}

function runVite(more: readonly string[], outDir: string, signal: AbortSignal): Promise<void> {
  const require = createRequire(import.meta.url);
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  const config = more.includes('--config') ? [] : ['--config', join(web, 'vite.config.ts')];
  const wanted = ['build', ...config, '--emptyOutDir', '--logLevel', 'error', ...more];
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      [vite, ...wanted],
      // Whoever builds, be it a test, gets the same.
      { cwd: root, env: { ...childEnvironment(), NODE_ENV: 'production' }, signal },
      (fault, _out, said) => {
        if (!fault) return done();
        rmSync(outDir, { recursive: true, force: true });
        const told = stripVTControlCharacters(said).trim() || fault.message;
        fail(new StartFault(`The pages could not be built. ${told.split('\n').slice(0, 20).join('\n')}`));
      },
    );
  });
}
