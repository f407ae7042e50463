/**
 * Passages that stand in two texts: runs of the same words in a row, the longest first, each word of either text in one passage
 * at most (greedy string tiling). What is compared are words as a search compares them: whatever their case, accents and signs.
 */
import { tokensOf } from '../catalogue/text/tokens.ts';

/** A text as the numbers of its words. */
export interface Worded {
  words: Uint32Array;
  /** Where the words stand, in UTF-16 units. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** Words a passage of it must have. */
  shortest: number;
}

/** A run of words, counted in words. */
export interface Run {
  start: number;
  laterStart: number;
  length: number;
}

/**
 * How many words a passage must have: by chance so many in a row seldom stand in two texts (see the README for the measure).
 * Chinese characters count one by one, and need more.
 */
const shortestOfWords = 6;
const shortestOfCharacters = 8;

const isCharacter = /^\p{sc=Han}/v;
/** Nothing before this is a Chinese character. */
const firstCharacter = 0x2e80;

/** Gives words their numbers; texts can be compared when one and the same speller did. */
export function speller(): (text: string) => Worded {
  const numbers = new Map<string, number>();
  return (text) => {
    const found = tokensOf(text).words;
    const { length } = found;
    const [words, starts, ends] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
    let characters = 0;
    // The whole record is read by this loop.
    for (const [at, { word, start, end }] of found.entries()) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      words[at] = number;
      starts[at] = start;
      ends[at] = end;
      if (word.charCodeAt(0) >= firstCharacter && isCharacter.test(word)) characters += 1;
    }
    return { words, starts, ends, shortest: characters * 2 > length ? shortestOfCharacters : shortestOfWords };
  };
}

/** A number for every run of `length` words in a row; different runs can share one. */
export function shingles(words: Uint32Array, length: number): Uint32Array {
  const found = new Uint32Array(Math.max(0, words.length - length + 1));
  for (let at = 0; at < found.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + length; next += 1) {
      hash = Math.imul(hash ^ (words[next] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    found[at] = hash;
  }
  return found;
}

/** A run that stands in more places of one text than this is looked for in so many of them: such text says nothing. */
const mostPlaces = 50;

/** The passages of at least `shortest` words, in the order of the earlier text. */
export const passagesBetween = (earlier: Uint32Array, later: Uint32Array, shortest: number): Run[] =>
  passagesIn(later, shortest)(earlier);

/** The same for one later text and many earlier ones. */
export function passagesIn(later: Uint32Array, shortest: number): (earlier: Uint32Array) => Run[] {
  const places = placesOf(later, shortest);
  return (earlier) => tiled(longestRuns(earlier, later, places, shortest), earlier, later, shortest);
}

/** The longest runs first; what a longer one has taken is cut off the others. */
function tiled(runs: readonly Run[], earlier: Uint32Array, later: Uint32Array, shortest: number): Run[] {
  const byLength: Run[][] = [];
  const propose = (run: Run) => {
    if (run.length < shortest) return;
    const same = byLength[run.length] ?? [];
    byLength[run.length] = same;
    same.push(run);
  };
  for (const run of runs) propose(run);
  const [used, usedLater] = [new Uint8Array(earlier.length), new Uint8Array(later.length)];
  const passages: Run[] = [];
  for (let length = byLength.length - 1; length >= shortest; length -= 1) {
    const same = byLength[length] ?? [];
    same.sort((a, b) => a.start - b.start || a.laterStart - b.laterStart);
    for (const run of same) {
      const free = freeParts(run, used, usedLater);
      if (free.length === 1 && free[0]?.length === length) {
        used.fill(1, run.start, run.start + length);
        usedLater.fill(1, run.laterStart, run.laterStart + length);
        passages.push(run);
      } else for (const part of free) propose(part);
    }
  }
  return passages.sort((a, b) => a.start - b.start);
}

/** Where each run of so many words begins. */
function placesOf(words: Uint32Array, length: number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, hash] of shingles(words, length).entries()) {
    const known = places.get(hash);
    if (!known) places.set(hash, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  return places;
}

/** Runs that cannot be made longer on either side. */
function longestRuns(
  earlier: Uint32Array,
  later: Uint32Array,
  places: ReadonlyMap<number, readonly number[]>,
  shortest: number,
): Run[] {
  const runs: Run[] = [];
  for (const [start, hash] of shingles(earlier, shortest).entries()) {
    for (const laterStart of places.get(hash) ?? []) {
      if (start > 0 && laterStart > 0 && earlier[start - 1] === later[laterStart - 1]) continue;
      let length = 0;
      while (
        start + length < earlier.length &&
        laterStart + length < later.length &&
        earlier[start + length] === later[laterStart + length]
      )
        length += 1;
      if (length >= shortest) runs.push({ start, laterStart, length });
    }
  }
  return runs;
}

/** What of a run is not yet part of a passage. */
function freeParts({ start, laterStart, length }: Run, used: Uint8Array, usedLater: Uint8Array): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && !used[start + at] && !usedLater[laterStart + at]) continue;
    if (at > from) parts.push({ start: start + from, laterStart: laterStart + from, length: at - from });
    from = at + 1;
  }
  return parts;
}

/** Marks with 1 the words that stand in none of these passages. */
export function wordsOutside(words: Uint32Array, runs: readonly Run[]): Uint8Array {
  const marks = new Uint8Array(words.length).fill(1);
  for (const { start, length } of runs) marks.fill(0, start, start + length);
  return marks;
}
