/** How much speaks for words of one text being the words of another: their own weight and that of the words around both. */
import type { Alignment, Side } from './alignment.ts';

/** Words are told apart from equal ones by what stands around them, the nearer the more. */
const reach = 16;
const fade = 0.9;

/** Passages longer than this are not copied; to go on would cost the length of the text for every place. */
const farthest = 1_500;

/** How many pieces on either side go on alike without a gap. */
export interface Extent {
  before: number;
  after: number;
}

export function extentOf(texts: Alignment, at: number, place: number, length: number): Extent {
  return { before: alike(texts, at - 1, place - 1, -1), after: alike(texts, at + length, place + length, 1) };
}

/**
 * Evidence that `length` pieces, equal in both, at `at` in the old text are those at `place` in the new one, in bits: chance
 * finds a place with n bits in one of 2ⁿ texts.
 */
export function evidenceFor({ old, now, bits }: Alignment, at: number, place: number, length: number): number {
  let own = 0;
  for (let step = 0; step < length; step += 1) own += bits[old.ids[at + step] ?? -1] ?? 0;
  return own + around(old, now, bits, at - 1, place - 1, -1) + around(old, now, bits, at + length, place + length, 1);
}

/** The most that could speak for a place: what would if nothing had changed. */
export function evidenceForItself({ old, bits }: Alignment, at: number, length: number): number {
  const weigh = (word: number | undefined) => (word === undefined ? 0 : (bits[word] ?? 0));
  let all = 0;
  for (let step = 0; step < length; step += 1) all += weigh(old.ids[at + step]);
  for (let step = 0; step < reach; step += 1) {
    all += (weigh(old.ids[at - 1 - step]) + weigh(old.ids[at + length + step])) * fade ** step;
  }
  return all;
}

/**
 * What speaks for the two ends of words that run over several sentences: the part in the first sentence with what stands before
 * it, the part in the last with what follows; and the most that could. None for ends that are whole sentences.
 */
export function edges({ old, now, bits }: Alignment, at: number, place: number, length: number): Edge[] {
  const weigh = (from: number, to: number) => old.ids.slice(from, to).reduce((sum, word) => sum + (bits[word] ?? 0), 0);
  const begins = old.sentences.filter((start) => start > at && start < at + length);
  const [first, last] = [begins[0], begins.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found: Edge[] = [];
  for (const [from, to, step] of [
    [at, first, -1],
    [last, at + length, 1],
  ] as const) {
    const [edge, edgeNow] = step < 0 ? [at - 1, place - 1] : [at + length, place + length];
    const isWhole = old.sentences.includes(edge + Math.max(0, -step));
    const hasWords = old.words.slice(from, to).some((word) => /[\p{L}\p{N}]/u.test(word));
    const own = weigh(from, to);
    if (hasWords && !isWhole) {
      found.push({
        bits: own + around(old, now, bits, edge, edgeNow, step),
        most: own + around(old, old, bits, edge, edge, step),
      });
    }
  }
  return found;
}

export interface Edge {
  bits: number;
  most: number;
}

/** What the surroundings without the words themselves say. */
export function evidenceAround({ old, now, bits }: Alignment, at: [number, number], place: [number, number]): number {
  return around(old, now, bits, at[0] - 1, place[0] - 1, -1) + around(old, now, bits, at[1], place[1], 1);
}

function alike({ old, now, isFragment }: Alignment, at: number, place: number, step: 1 | -1): number {
  let length = 0;
  while (length < farthest && old.ids[at] !== undefined && old.ids[at] === now.ids[place]) {
    at += step;
    place += step;
    length += 1;
  }
  // Both texts end here, which is as good as going on.
  return !isFragment && old.ids[at] === undefined && now.ids[place] === undefined ? length + reach : length;
}

/** The heaviest common sequence of what follows on one side: words put in between cost little, far words count little. */
function around(old: Side, now: Side, bits: number[], at: number, place: number, step: 1 | -1): number {
  let best = new Float64Array(reach + 1);
  for (let i = 0; i < reach; i += 1) {
    const word = old.ids[at + i * step];
    if (word === undefined) break;
    const row = new Float64Array(reach + 1);
    for (let j = 0; j < reach; j += 1) {
      const without = Math.max(best[j + 1] ?? 0, row[j] ?? 0);
      const weight = now.ids[place + j * step] === word ? (bits[word] ?? 0) * fade ** Math.max(i, j) : 0;
      row[j + 1] = Math.max(without, weight > 0 ? (best[j] ?? 0) + weight : 0);
    }
    best = row;
  }
  return best[reach] ?? 0;
}
