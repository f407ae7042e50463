/** The machine may be shared: waiting for others to pause, and making a run again that they disturbed. */
import { setTimeout as pause } from 'node:timers/promises';
import { busySeconds } from './processes.ts';

/** From this many processors used by others on, a run counts as disturbed. */
const disturbing = 0.3;
const look = 250;

export interface Patience {
  /** Seconds to wait at most. */
  quiet: number;
  /** How often to try again. */
  retries: number;
}

const ownSeconds = (since?: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** Waits until nobody else uses the machine, or the patience is at its end. */
export async function waitForQuiet({ quiet }: Patience): Promise<void> {
  for (const end = performance.now() + quiet * 1000; ; ) {
    const [began, busy, own] = [performance.now(), busySeconds(), process.cpuUsage()];
    await pause(look);
    const others = (busySeconds() - busy - ownSeconds(own)) / ((performance.now() - began) / 1000);
    if (others < disturbing || performance.now() > end) return;
  }
}

/** The calmest of some runs: the first that was not disturbed, else the least disturbed. */
export async function calmest<T extends { others: number }>(patience: Patience, run: () => Promise<T>): Promise<T> {
  let best: T | null = null;
  for (let tried = 0; tried <= patience.retries; tried += 1) {
    await waitForQuiet(patience);
    const one = await run();
    if (!best || one.others < best.others) best = one;
    if (best.others < disturbing) break;
  }
  if (!best) throw new Error('no run was made');
  return best;
}
