/** B1: everything taken out as a user would take it, written to a file, and summed up afterwards. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { calmest, type Patience } from '../machine/quiet.ts';
import type { Exported } from '../results.ts';
import type { Running } from '../targets/running.ts';
import type { Export } from '../targets/target.ts';
import { type Turn, turnsOf } from './timed.ts';

export async function exportAll(turns: readonly Turn[], { rounds, ...patience }: Patience & { rounds: number }) {
  for (const { running, results } of turnsOf(turns, rounds)) {
    const { B1 } = running.questions;
    if (!B1) continue;
    results.exports.push(await calmest(patience, () => take(running, B1)));
  }
}

async function take(running: Running, { take, tally }: Export): Promise<Exported> {
  const path = join(running.place.folder, 'export.part');
  const file = openSync(path, 'w');
  let bytes = 0;
  const stop = running.meter();
  await take(running.address, (piece) => {
    bytes += typeof piece === 'string' ? writeSync(file, piece) : writeSync(file, piece);
  });
  const { seconds, server, store, others } = stop();
  closeSync(file);
  const right = await summedUp(path, tally, running.place.workload.B1);
  rmSync(path);
  return { right, seconds, megabytes: bytes / 1e6, server, store, others };
}

/** A string in JavaScript ends at some 500 MB, so a large file is summed up in pieces of whole lines. */
async function summedUp(path: string, tally: Export['tally'], wanted: Running['place']['workload']['B1']) {
  const sum: Record<string, number> = {};
  const whole = readFileSync(path);
  const piece = 64 * 1024 * 1024;
  for (let from = 0; from < whole.length; ) {
    const line = whole.indexOf('\n', Math.min(whole.length - 1, from + piece));
    const to = line < 0 ? whole.length : line + 1;
    for (const [name, count] of Object.entries(tally(whole.toString('utf8', from, to)))) {
      sum[name] = (sum[name] ?? 0) + count;
    }
    from = to;
  }
  return Object.entries(wanted).every(([name, count]) => sum[name] === count);
}
