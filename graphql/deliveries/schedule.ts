/**
 * When a delivery that failed is tried again. Pauses are drawn between a tenth and the whole of a bound that grows fourfold from
 * ten seconds to twelve hours, so that those which failed together do not come back together. The last try is three days after the first was due.
 */

const second = 1000;
const shortest = 10 * second;
const longest = 12 * 60 * 60 * second;
const patience = 3 * 24 * 60 * 60 * second;

/** When a delivery that is due now is tried for the last time. */
export const lastTry = (now: Date) => new Date(now.getTime() + patience).toISOString();

/** The longest pause after so many tries, in milliseconds. */
export const longestPause = (tries: number) => Math.min(longest, shortest * 4 ** Math.max(0, tries - 1));

interface Failed {
  /** How many tries there were; 1 at least. */
  tries: number;
  lastAt: string;
}

/** The instant of the next try; null when it is given up. `chance` is from 0 up to 1; `notBefore` is what the receiver asked for, heeded up to the last try. */
export function nextTry({ tries, lastAt }: Failed, now: Date, chance: number, notBefore?: Date): string | null {
  const last = Date.parse(lastAt);
  if (now.getTime() >= last) return null;
  const drawn = now.getTime() + (0.1 + 0.9 * chance) * longestPause(tries);
  return new Date(Math.min(last, Math.max(drawn, notBefore?.getTime() ?? 0))).toISOString();
}
