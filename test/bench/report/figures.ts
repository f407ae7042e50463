/** From what was measured to figures that can be compared: one a round, so that rounds can be paired. */
import type { QuestionName } from '../answers/questions.ts';
import type { Shot } from '../client/shoot.ts';
import { median } from '../client/shoot.ts';
import type { TargetResults } from '../results.ts';

/** The crowd at which processor time is compared, and the one client whose median is. */
const many = '16';
const one = '1';

interface Measured {
  /** Processor seconds per 1,000 answers, or per walk or export. */
  cpu: number[];
  /** Milliseconds. */
  p50: number[];
  others: number[];
}

const used = ({ server, store }: { server: number; store: number }) => server + store;
const othersOf = (runs: readonly { others: number }[]) => runs.map(({ others }) => others);

/** Null when this was not measured of this target. */
export function measuredOf(results: TargetResults, name: QuestionName): Measured | null {
  if (name === 'Q6') return sumUp(results.walks, ({ milliseconds, pages }) => milliseconds / pages);
  if (name === 'B1') return sumUp(results.exports, ({ seconds }) => seconds * 1000);
  const shots = results.shots[name];
  if (!shots) return null;
  const crowd: Shot[] = shots[many] ?? Object.values(shots).at(-1) ?? [];
  const single: Shot[] = shots[one] ?? Object.values(shots)[0] ?? [];
  return { cpu: crowd.map(used), p50: single.map(({ p50 }) => p50), others: othersOf([...crowd, ...single]) };
}

function sumUp<T extends { server: number; store: number; others: number }>(
  runs: readonly T[],
  milliseconds: (run: T) => number,
): Measured | null {
  if (runs.length === 0) return null;
  return { cpu: runs.map(used), p50: runs.map(milliseconds), others: othersOf(runs) };
}

export interface Ratio {
  middle: number;
  low: number;
  high: number;
}

/** Round by round, one divided by the other. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): Ratio | null {
  const ratios = ours
    .slice(0, theirs.length)
    .map((value, round) => value / (theirs[round] ?? Number.NaN))
    .filter((ratio) => Number.isFinite(ratio));
  if (ratios.length === 0) return null;
  return { middle: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
}
