/** Seeding: every record of the data files is kept by its verb, as a curator's tool would keep it. A second run changes nothing. */
import type { Context } from '#graphql/context.ts';
import { Refusal } from '#graphql/errors.ts';
import type { Kept } from '#graphql/events/keep.ts';
import { dataFolder, readEntries } from './files.ts';
import { type Entry, type Step, steps } from './steps.ts';
import { Stopped } from './stopped.ts';
import { waves } from './waves.ts';

export interface Progress {
  /** Records looked at so far. */
  done: number;
  /** Records in all files. */
  total: number;
  /** What is being kept, for example proposals. */
  label: string;
}

export interface Seeded {
  total: number;
  added: number;
  corrected: number;
  unchanged: number;
}

/** Enough to fill a batch of reads without holding up the progress bar. */
const waveSize = 50;

/**
 * Keeps all records of a data folder, the project's own when absent. The context must act as the system.
 * Throws Stopped at the first record that cannot be taken; files are read whole before anything is written.
 */
export async function seedAll(
  ctx: Context,
  onProgress: (progress: Progress) => void = () => {},
  folder = dataFolder,
): Promise<Seeded> {
  const files = await Promise.all(steps.map(async (step) => ({ step, entries: await readEntries(folder, step.file) })));
  const total = files.reduce((sum, { entries }) => sum + entries.length, 0);
  const seeded: Seeded = { total, added: 0, corrected: 0, unchanged: 0 };
  let done = 0;
  for (const { step, entries } of files) {
    onProgress({ done, total, label: step.label });
    for (const wave of waves(entries, waveSize, step.nameOf, step.after)) {
      for (const kept of await keepWave(ctx, step, wave)) seeded[counter[kept]] += 1;
      done += wave.length;
      onProgress({ done, total, label: step.label });
    }
  }
  return seeded;
}

const counter = { ADDED: 'added', CORRECTED: 'corrected', UNCHANGED: 'unchanged' } as const satisfies Record<
  Kept,
  keyof Seeded
>;

/** Waits for the whole wave, so that nothing is still being written when it throws. */
async function keepWave(ctx: Context, step: Step, wave: readonly Entry[]): Promise<Kept[]> {
  const results = await Promise.allSettled(wave.map((entry) => step.keep(ctx, entry)));
  return results.map((result, at) => {
    if (result.status === 'fulfilled') return result.value;
    if (!(result.reason instanceof Refusal)) throw result.reason;
    const { field = null, message } = result.reason;
    throw new Stopped({ file: step.file, record: step.nameOf(wave[at] ?? {}), field, why: message });
  });
}

/** What seeding did, in a sentence. */
export function tellSeeded({ total, added, corrected, unchanged }: Seeded): string {
  if (unchanged === total) return `Nothing to change: ${total} records as they were.`;
  return `${total} records: ${added} added, ${corrected} corrected, ${unchanged} as they were.`;
}
