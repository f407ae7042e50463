/** `npm run bench`: loads the targets, checks every answer, measures them side by side, and writes the tables. See README.md. */
import { mkdirSync } from 'node:fs';
import { closeConnections } from './client/ask.ts';
import { BenchFault } from './fault.ts';
import { type Options, readOptions } from './options.ts';
import { writeReadme } from './report/readme.ts';
import { report } from './report/report.ts';
import { findResults } from './results.ts';
import { run } from './session.ts';
import { load } from './targets/ours/load.ts';
import { generated } from './targets/place.ts';
import { stopCluster } from './targets/postgres/cluster.ts';

try {
  await bench(readOptions());
} catch (fault) {
  console.error(fault instanceof BenchFault ? fault.message : fault);
  process.exitCode = 1;
} finally {
  closeConnections();
}

async function bench(options: Options): Promise<void> {
  mkdirSync(options.work, { recursive: true });
  // Whoever ends the bench ends all that it has started: servers and engines by their own care, the database by this.
  process.once('exit', () => stopCluster(options.work));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  if (options.dataDir !== null) return await loadOnly(options, options.dataDir);
  const found = options.reportOnly ? findResults(options.work, options.size) : await run(options, say);
  if (!found) return;
  console.log(`\n${report(found)}`);
  if (options.reportOnly) writeReadme(options.work);
}

/** Leaves a data folder that `npm start` takes. */
async function loadOnly({ work, size }: Options, dataDir: string): Promise<void> {
  const began = performance.now();
  const count = await load(generated(work, size).folder, dataDir);
  say(`${count} items lie in ${dataDir} after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

function say(sentence: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${sentence}`);
}
