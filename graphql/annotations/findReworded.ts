/** Words that are no longer the same: where what was put in their place stands, if it is like them. */
import search from 'approx-string-match';
import type { Alignment } from './alignment.ts';
import { evidenceAround } from './evidence.ts';
import { piecesIn } from './pieces.ts';

interface Limits {
  reworded: number;
  rewordedElsewhere: number;
}
interface Stretch {
  start: number;
  end: number;
}

/** Longer quotes are looked for by their beginning and their end: the search takes time by length times length. */
const longest = 128;
/** Shorter quotes are like too much. */
const shortest = 8;

/** Pieces `at` to `until` of the old text; null where nothing in the new one is like them. */
export function findReworded(texts: Alignment, at: number, until: number, limits: Limits): Stretch | null {
  const exact = texts.old.text.slice(texts.old.starts[at], texts.old.ends[until - 1]);
  return betweenKept(texts, at, until, exact, limits.reworded) ?? elsewhere(texts, at, until, exact, limits);
}

/** What stands between the words that stayed on either side. */
function betweenKept(texts: Alignment, at: number, until: number, exact: string, least: number): Stretch | null {
  const { onto, now } = texts;
  let [first, last] = [-1, -1];
  let kept = 0;
  for (let piece = at; piece < until; piece += 1) {
    const place = onto[piece] ?? -1;
    if (place < 0) continue;
    if (first < 0) first = place;
    last = place;
    kept += 1;
  }
  const [before, after] = [onto[at - 1] ?? -1, onto[until] ?? -1];
  const from = before >= 0 ? before + 1 : first;
  const to = after >= 0 ? after : last + 1;
  if (from < 0 || to <= from || to - from > 2 * (until - at) + 4)
    return kept > 0 ? keptAlone(texts, first, last, kept, until - at, least) : null;
  const stretch = { start: now.starts[from] ?? 0, end: now.ends[to - 1] ?? 0 };
  const likeness = Math.max(
    kept / Math.max(until - at, to - from),
    likenessOf(exact, now.text.slice(stretch.start, stretch.end)),
  );
  return likeness >= least ? stretch : null;
}

/** Where much was put in beside the words that stayed, these alone. */
function keptAlone(
  { now }: Alignment,
  first: number,
  last: number,
  kept: number,
  length: number,
  least: number,
): Stretch | null {
  if (kept / Math.max(length, last + 1 - first) < least) return null;
  return { start: now.starts[first] ?? 0, end: now.ends[last] ?? 0 };
}

/** Words like these, wherever. */
function elsewhere(
  texts: Alignment,
  at: number,
  until: number,
  exact: string,
  { rewordedElsewhere }: Limits,
): Stretch | null {
  const { text } = texts.now;
  if (exact.length < shortest) return null;
  const errors = (length: number) => Math.floor(length * (1 - rewordedElsewhere));
  if (exact.length <= longest) {
    return bestOf(texts, at, until, search(text, exact, errors(exact.length)));
  }
  const [head] = search(text, exact.slice(0, longest), errors(longest));
  const tails = search(text, exact.slice(-longest), errors(longest));
  const tail = head && tails.find(({ end }) => isLikeLength(end - head.start, exact.length));
  return head && tail ? wordsOf(texts, { start: head.start, end: tail.end }) : null;
}

const isLikeLength = (length: number, wanted: number) => length > wanted / 2 && length < wanted * 2;

/** Of several that are equally like them, the one among the likest surroundings. */
function bestOf(texts: Alignment, at: number, until: number, found: Stretch[]): Stretch | null {
  let best: { stretch: Stretch; bits: number } | null = null;
  for (const one of found.slice(0, 32)) {
    const stretch = wordsOf(texts, one);
    const bits = evidenceAround(texts, [at, until], piecesIn(texts.now, stretch.start, stretch.end));
    if (!best || bits > best.bits) best = { stretch, bits };
  }
  return best?.stretch ?? null;
}

/** The whole words that a stretch touches. */
function wordsOf({ now }: Alignment, { start, end }: Stretch): Stretch {
  const [from, to] = piecesIn(now, start, end);
  return to > from ? { start: now.starts[from] ?? start, end: now.ends[to - 1] ?? end } : { start, end };
}

/** 1 for the same, 0 for nothing alike. */
function likenessOf(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer > 4 * longest) return 0;
  const [found] = a.length <= b.length ? search(b, a, a.length) : search(a, b, b.length);
  const errors = (found?.errors ?? Math.min(a.length, b.length)) + Math.abs(a.length - b.length);
  return Math.max(0, 1 - errors / longer);
}
