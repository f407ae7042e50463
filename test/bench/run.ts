/** `npm run bench`: loads the targets, checks every answer, measures them side by side, and writes the tables. See README.md. */
import { mkdirSync } from 'node:fs';
import { type ReadName, readNames } from './answers/questions.ts';
import { closeConnections } from './client/ask.ts';
import { BenchFault, type Options, readOptions } from './options.ts';
import { check } from './runs/check.ts';
import { load } from './targets/ours/load.ts';
import { generated, placeOf } from './targets/place.ts';
import { targets } from './targets/register.ts';
import { Running } from './targets/running.ts';
import type { Place, Target } from './targets/target.ts';

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
  const files = generated(options.work, options.size);
  if (options.dataDir !== null) return await loadOnly(files.folder, options.dataDir);
  const chosen: [Target, Place][] = [];
  for (const name of options.targets) {
    const target = targets[name];
    if (!target) throw new BenchFault(`There is no target ${name} yet.`);
    chosen.push([target, await placeOf(target, options, files)]);
  }
  for (const [target, place] of chosen) {
    if (options.reload || !target.isLoaded(place)) {
      say(`${target.name}: loading`);
      await target.load(place);
    }
    await target.reset(place);
  }
  if (options.loadOnly) return;
  for (const [target, place] of chosen) {
    say(`${target.name}: starting`);
    const running = await Running.start(target, place);
    try {
      const wrong: string[] = [];
      const names = options.ops.filter((name): name is ReadName => readNames.some((one) => one === name));
      const checked = await check(running, names, (sentence) => wrong.push(sentence));
      say(`${target.name}: ${JSON.stringify(checked)}`);
      for (const sentence of wrong.slice(0, 10)) console.log(sentence);
    } finally {
      await running.stop();
    }
  }
}

/** Leaves a data folder that `npm start` takes. */
async function loadOnly(files: string, dataDir: string): Promise<void> {
  const began = performance.now();
  const count = await load(files, dataDir);
  say(`${count} items lie in ${dataDir} after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

function say(sentence: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${sentence}`);
}
