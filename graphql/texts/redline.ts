/** What changed between two texts, word by word, tidied so that it reads as changes of meaning. Pure rules. */
import { cleanupSemantic, DIFF_DELETE, DIFF_EQUAL, DIFF_INSERT, type Diff, makeDiff } from '@sanity/diff-match-patch';
import { assemble, isCompared } from './assemble.ts';
import { landmarks } from './landmarks.ts';
import { type Piece, piecesOf } from './words.ts';

export type SegmentKind = 'KEPT' | 'ADDED' | 'REMOVED';

export interface Segment {
  kind: SegmentKind;
  text: string;
}

export interface Comparison {
  /** In the order of reading; what was removed stands before what was put in its place. No two neighbours are of one kind. */
  segments: Segment[];
  keptWords: number;
  addedWords: number;
  removedWords: number;
}

/** KEPT and REMOVED joined are the earlier text, KEPT and ADDED the later one, to the byte. */
export function compareTexts(earlier: string, later: string): Comparison {
  const before = piecesOf(earlier);
  const after = piecesOf(later);
  const { add, settle, done } = assemble(before, after);
  for (const [type, { length }] of tidied(differences(...encoded(before, after)))) {
    for (let count = 0; count < length; count += 1) {
      if (type !== DIFF_INSERT) add('before');
      if (type !== DIFF_DELETE) add('after');
      if (type === DIFF_EQUAL) settle();
    }
  }
  return done();
}

/**
 * As plain text: `[+added+] [-removed-]`. Where a text itself holds what could be taken for a mark, and at every backslash of
 * its own, a backslash stands before it.
 */
export const plainOf = (segments: readonly Segment[]): string =>
  segments.map(({ kind, text }) => marks[kind][0] + text.replace(likeMarks, '\\$&') + marks[kind][1]).join('');
const marks = { KEPT: ['', ''], ADDED: ['[+', '+]'], REMOVED: ['[-', '-]'] } as const;
const likeMarks = /\\|\[(?=[+-])|[+-](?=\])/g;

/**
 * Pieces as single characters, so that what is compared are words. A piece of one text alone can match nothing, so all of these
 * share a character; the others, of which texts of 50,000 characters have at most as many, each get their own.
 */
function encoded(before: readonly Piece[], after: readonly Piece[]): [string, string] {
  const [a, b] = [before.filter(isCompared), after.filter(isCompared)];
  const inBefore = new Set(a.map(({ text }) => text));
  const inAfter = new Set(b.map(({ text }) => text));
  const codes = new Map<string, string>();
  const next = { word: firstWord, sign: firstSign };
  const codeOf = ({ text, isWord }: Piece, others: ReadonlySet<string>, alone: string): string => {
    // The clean-up moves changes to the edges of lines, and knows these by their ends.
    if (text === '\n') return text;
    if (!others.has(text)) return alone;
    const known = codes.get(text);
    if (known !== undefined) return known;
    const kind = isWord ? 'word' : 'sign';
    if (next[kind] > (isWord ? lastWord : lastSign)) return alone;
    const code = String.fromCharCode(next[kind]);
    next[kind] = next[kind] === lastBeforeSurrogates ? firstAfterSurrogates : next[kind] + 1;
    codes.set(text, code);
    return code;
  };
  return [
    a.map((piece) => codeOf(piece, inAfter, onlyBefore)).join(''),
    b.map((piece) => codeOf(piece, inBefore, onlyAfter)).join(''),
  ];
}
const onlyBefore = '\u0001';
const onlyAfter = '\u0002';
/** Clear of ASCII, whose letters and spaces the clean-up takes for what they are; no half of a pair. */
const firstSign = 0x100;
const lastSign = 0x15ff;
const firstWord = 0x3001;
const lastBeforeSurrogates = 0xd7ff;
const firstAfterSurrogates = 0xe000;
const lastWord = 0xffff;
const words = /[\u3001-\uFFFF]/g;

/** So many words that both texts have in a row are never drawn into a change around them. */
const certainlyKept = 3;

/** The clean-up, stretch by stretch between what is certainly kept: over a whole text it would swallow phrases that stayed. */
function tidied(diffs: readonly Diff[]): Diff[] {
  const found: Diff[] = [];
  let around: Diff[] = [];
  for (const [type, codes] of diffs) {
    if (type !== DIFF_EQUAL || (codes.match(words)?.length ?? 0) < certainlyKept) {
      around.push([type, codes]);
      continue;
    }
    // Each half bounds the changes on its side, which may move along it.
    const half = codes.length >> 1;
    found.push(...cleanupSemantic([...around, [DIFF_EQUAL, codes.slice(0, half)]]));
    around = [[DIFF_EQUAL, codes.slice(half)]];
  }
  return inOrder([...found, ...cleanupSemantic(around)]);
}

/** At most so many pairs of pieces are compared at once; in longer texts what lies between two landmarks. */
const mostPairs = 4_000_000;

function differences(before: string, after: string): Diff[] {
  if (before.length * after.length <= mostPairs) return stretch(before, after);
  const start = sharedStart(before, after);
  const end = sharedEnd(before.slice(start), after.slice(start));
  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const found: Diff[] = [[DIFF_EQUAL, before.slice(0, start)]];
  let [inA, inB] = [0, 0];
  for (const [nextA, nextB] of landmarks(a, b)) {
    found.push(...stretch(a.slice(inA, nextA), b.slice(inB, nextB)), [DIFF_EQUAL, a.charAt(nextA)]);
    [inA, inB] = [nextA + 1, nextB + 1];
  }
  found.push(...stretch(a.slice(inA), b.slice(inB)), [DIFF_EQUAL, before.slice(before.length - end)]);
  return inOrder(found);
}

/** A stretch without landmarks that is too long to compare counts as written anew. */
function stretch(before: string, after: string): Diff[] {
  if (before.length * after.length > mostPairs) {
    return [
      [DIFF_DELETE, before],
      [DIFF_INSERT, after],
    ];
  }
  return makeDiff(before, after, { checkLines: false, timeout: Number.POSITIVE_INFINITY });
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** Neighbours of one kind joined, what is empty dropped, and between two kept stretches removals before additions. */
function inOrder(diffs: readonly Diff[]): Diff[] {
  const found: Diff[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed !== '') found.push([DIFF_DELETE, removed]);
    if (added !== '') found.push([DIFF_INSERT, added]);
    removed = '';
    added = '';
  };
  for (const [type, codes] of diffs) {
    if (codes === '') continue;
    if (type === DIFF_DELETE) removed += codes;
    else if (type === DIFF_INSERT) added += codes;
    else {
      settle();
      const last = found.at(-1);
      if (last?.[0] === DIFF_EQUAL) last[1] += codes;
      else found.push([DIFF_EQUAL, codes]);
    }
  }
  settle();
  return found;
}
