/** What a text adds to the text it wants changed, and how much of that stands in another: of two texts compared whole. */
import { passagesBetween, passagesIn, type Run, shingles, type Worded, wordsOutside } from './passages.ts';

/** Which text it is. */
export interface Origin {
  processId: string;
  proposalId: string;
  textId: string;
}
/** A text with the words that it adds to the text it wants changed. */
export interface Wording extends Origin {
  words: Uint32Array;
  shortest: number;
  /** 1 for each word that it adds. */
  isNew: Uint8Array;
  newWords: number;
  /** For each place the run of `shortest` words that begins there, as a number; 0 where no new word is in it. */
  runAt: Uint32Array;
  /** These runs, ascending; the second of the same is another number. */
  runs: Uint32Array;
}

/** `bases` are the texts it wants changed. */
export function wordingOf(origin: Origin, { words, shortest }: Worded, bases: readonly Worded[]): Wording {
  const isNew = new Uint8Array(words.length).fill(1);
  for (const base of bases) {
    const outside = wordsOutside(words, passagesBetween(words, base.words, shortest));
    for (let at = 0; at < isNew.length; at += 1) isNew[at] = (isNew[at] ?? 0) & (outside[at] ?? 0);
  }
  let newWords = 0;
  for (const mark of isNew) newWords += mark;
  const runAt = newWords < shortest ? new Uint32Array() : newRuns(words, isNew, shortest);
  return { ...origin, words, shortest, isNew, newWords, runAt, runs: numbered(runAt) };
}

function newRuns(words: Uint32Array, isNew: Uint8Array, shortest: number): Uint32Array {
  const runs = shingles(words, shortest);
  // How many new words stand in the run.
  let inside = 0;
  for (let at = 0; at < shortest - 1; at += 1) inside += isNew[at] ?? 0;
  for (let at = 0; at < runs.length; at += 1) {
    inside += isNew[at + shortest - 1] ?? 0;
    if (inside === 0) runs[at] = 0;
    inside -= isNew[at] ?? 0;
  }
  return runs;
}

function numbered(runs: Uint32Array): Uint32Array {
  const seen = new Set<number>();
  for (const run of runs) {
    let number = run;
    while (seen.has(number)) number = (number + 0x9e3779b1) >>> 0;
    if (run !== 0) seen.add(number);
  }
  // A set of them would take ten times the memory for as long as the catalogue is open.
  return Uint32Array.from(seen).sort();
}

function holds(ascending: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}

/** The shorter of two is the one that adds fewer words; of any two texts one is. */
export const isShorter = (one: Wording, other: Wording) =>
  one.newWords < other.newWords || (one.newWords === other.newWords && one.textId < other.textId);

/** What the share cannot exceed, at little cost: words in runs that stand in both. */
export function mostShareOf(one: Wording, other: Wording): number {
  const { runAt, shortest, isNew, newWords } = one;
  let covered = 0;
  let until = 0;
  for (let at = 0; at < runAt.length; at += 1) {
    const run = runAt[at] ?? 0;
    if (run === 0 || !holds(other.runs, run)) continue;
    for (let word = Math.max(until, at); word < at + shortest; word += 1) covered += isNew[word] ?? 0;
    until = at + shortest;
  }
  return covered / Math.min(newWords, other.newWords);
}

/** Shares of a text with those that add as many words or more: of the words it adds, those in passages that both add to. */
export function sharesOf(shorter: Wording): (longer: Wording) => number {
  const passages = passagesIn(shorter.words, shorter.shortest);
  return (longer) => {
    let shared = 0;
    for (const { start, laterStart, length } of passages(longer.words)) {
      for (let at = 0; at < length; at += 1)
        shared += (longer.isNew[start + at] ?? 0) & (shorter.isNew[laterStart + at] ?? 0);
    }
    return shared / shorter.newWords;
  };
}

export const shareOf = (one: Wording, other: Wording): number =>
  isShorter(one, other) ? sharesOf(one)(other) : sharesOf(other)(one);

/** The passages of two texts with words in them that both add, in the order of the first. */
export const sharedRuns = (one: Wording, other: Wording): Run[] =>
  passagesBetween(one.words, other.words, one.shortest).filter(({ start, laterStart, length }) => {
    for (let at = 0; at < length; at += 1) if (one.isNew[start + at] && other.isNew[laterStart + at]) return true;
    return false;
  });
