/**
 * How long the api takes from import to its first answer: bundled as the stack does it, the catalogue's snapshot on disk, in
 * fresh processes. `node test/bench/coldStart.ts [runs]` prints the median and the best in milliseconds.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod';
import { leftOut } from '#cdk/leftOut.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { contextFor, startEngine } from '#test/support/engine.ts';
import { enterRecord } from '#test/support/record.ts';

const runs = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'travaux-cold-'));
const bundle = join(folder, 'index.js');
const snapshot = join(folder, 'snapshot.sqlite');
const engine = await startEngine();

try {
  const { metafile } = await build({
    ...{
      entryPoints: ['functions/api/index.ts'],
      outfile: bundle,
      absWorkingDir: join(import.meta.dirname, '..', '..'),
    },
    ...{
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node24',
      format: 'cjs',
      metafile: true,
      alias: leftOut,
    },
  });
  const { name, table } = await engine.newTable();
  const catalogue = openCatalogue(join(folder, 'catalogue.sqlite'));
  const ctx = contextFor({ table, catalogue });
  await enterRecord(ctx);
  await catalogue.catchUp(table);
  catalogue.snapshot(snapshot);
  catalogue.close();

  const [first, ...rest] = Array.from({ length: runs + 1 }, () => start(name)).sort(
    (one, other) => one.sum - other.sum,
  );
  const median = rest[Math.floor(rest.length / 2)] ?? first;
  const [output] = Object.values(metafile.outputs);
  console.log(`bundle ${output?.bytes} bytes; import to first answer, of ${runs} starts, in ms:`);
  for (const [label, one] of Object.entries({ median, best: first })) if (one) console.log(label, describe(one));
} finally {
  await engine.stop();
  rmSync(folder, { recursive: true });
}

function start(table: string) {
  const path = join(folder, 'run.sqlite');
  copyFileSync(snapshot, path);
  const query = '{ proposals { totalCount nodes { slug title process { slug } } } }';
  const event = {
    requestContext: { http: { method: 'POST', sourceIp: '192.0.2.1' } },
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  };
  const script = `const began = performance.now();
    const { handler } = require(${JSON.stringify(bundle)});
    const loaded = performance.now();
    handler(${JSON.stringify(event)}).then(({ statusCode }) => {
      const answered = performance.now();
      const { user, system } = process.cpuUsage();
      console.log(JSON.stringify({ load: loaded - began, answer: answered - loaded, sum: answered - began, cpu: (user + system) / 1000, statusCode }));
      process.exit();
    });`;
  const env = {
    NODE_ENV: 'production',
    TABLE_NAME: table,
    DYNAMODB_ENDPOINT: engine.endpoint,
    PUBLIC_URL: 'https://travaux.example',
    ISSUER: 'https://issuer.example',
    CLIENT_ID: 'pages',
    LOG_LEVEL: 'silent',
    CATALOGUE_PATH: path,
  };
  const said = execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
  const shape = z.object({
    load: z.number(),
    answer: z.number(),
    sum: z.number(),
    cpu: z.number(),
    statusCode: z.literal(200),
  });
  return shape.parse(JSON.parse(said));
}

/** `cpu` is that of the whole process, with Node's own start. */
function describe({ load, answer, sum, cpu }: ReturnType<typeof start>): string {
  return [
    `import ${load.toFixed(0)}`,
    `first answer ${answer.toFixed(0)}`,
    `together ${sum.toFixed(0)}`,
    `cpu ${cpu.toFixed(0)}`,
  ].join(', ');
}
