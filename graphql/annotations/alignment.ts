/**
 * Two texts side by side: which word of the one is which word of the other, and how much a word tells. Sentences are compared
 * first and words only where sentences differ, so that a text of 50,000 characters of which little changed costs little.
 */
import { DIFF_DELETE, DIFF_EQUAL, makeDiff } from '@sanity/diff-match-patch';
import { isPartOfWord, type Pieces, takeApart } from './pieces.ts';

/** A text whose words are numbered, equal words alike in both texts. */
export interface Side extends Pieces {
  ids: number[];
  /** Where sentences begin, and the end of the last. */
  sentences: number[];
  /** Where each word stands, by its number. */
  places: Map<number, number[]>;
}

export interface Alignment {
  old: Side;
  now: Side;
  /** For each piece of the old text the piece of the new one that it became; -1 for none. */
  onto: Int32Array;
  /** The other way. */
  from: Int32Array;
  /** Whether the old text is a part of one: its ends say nothing. */
  isFragment: boolean;
  /** For each word, by its number, how much it tells: the rarer the more, in bits. */
  bits: number[];
}

export function align(oldText: string, newText: string): Alignment {
  const numbers = new Map<string, number>();
  const old = sideOf(oldText, numbers);
  const now = sideOf(newText, numbers);
  const onto = new Int32Array(old.ids.length).fill(-1);
  const from = new Int32Array(now.ids.length).fill(-1);
  alignSentences(old, now, (a, b) => {
    onto[a] = b;
    from[b] = a;
  });
  return { old, now, onto, from, isFragment: false, bits: bitsOf(old, now, numbers) };
}

/** The same of a fragment of a text that is no longer held: nothing says where in the new text it was. */
export function alignFragment(fragment: string, newText: string): Alignment {
  const numbers = new Map<string, number>();
  const old = sideOf(fragment, numbers);
  const now = sideOf(newText, numbers);
  const [onto, from] = [new Int32Array(old.ids.length).fill(-1), new Int32Array(now.ids.length).fill(-1)];
  return { old, now, onto, from, isFragment: true, bits: bitsOf(old, now, numbers) };
}

function sideOf(text: string, numbers: Map<string, number>): Side {
  const pieces = takeApart(text);
  const places = new Map<number, number[]>();
  const ids = pieces.words.map((word, at) => {
    const id = numbers.get(word) ?? numbers.size;
    numbers.set(word, id);
    const known = places.get(id);
    if (known) known.push(at);
    else places.set(id, [at]);
    return id;
  });
  return { ...pieces, ids, places, sentences: sentencesOf(pieces) };
}

/** In scripts without spaces a piece is only part of a word, and its neighbours follow from it. */
const partOfWord = 0.6;

function bitsOf(old: Side, now: Side, numbers: ReadonlyMap<string, number>): number[] {
  const all = old.ids.length + now.ids.length;
  const count = (id: number) => (old.places.get(id)?.length ?? 0) + (now.places.get(id)?.length ?? 0);
  return [...numbers].map(([word, id]) => (isPartOfWord(word) ? partOfWord : 1) * Math.log2(all / count(id)));
}

type Pairing = (oldPiece: number, newPiece: number) => void;

/** Stretches too different to be compared word by word in good time are left to be found by their words alone. */
const mostWork = 4_000_000;

function alignSentences(old: Side, now: Side, pair: Pairing): void {
  const [a, b] = [old.sentences, now.sentences];
  const numbers = new Map<string, number>();
  const codesOf = (side: Side, starts: readonly number[]) =>
    codes(
      starts.slice(0, -1).map((start, at) => {
        const sentence = side.ids.slice(start, starts[at + 1]).join(' ');
        const number = numbers.get(sentence) ?? numbers.size;
        numbers.set(sentence, number);
        return number;
      }),
    );
  for (const block of blocksOf(codesOf(old, a), codesOf(now, b))) {
    const [from, to] = [a[block.old] ?? 0, a[block.old + block.oldLength] ?? 0];
    const [nowFrom, nowTo] = [b[block.now] ?? 0, b[block.now + block.nowLength] ?? 0];
    if (block.isKept) for (let at = from; at < to; at += 1) pair(at, nowFrom + at - from);
    else if ((to - from) * (nowTo - nowFrom) <= mostWork) {
      for (const words of blocksOf(codes(old.ids.slice(from, to)), codes(now.ids.slice(nowFrom, nowTo)))) {
        if (!words.isKept) continue;
        for (let at = 0; at < words.oldLength; at += 1) pair(from + words.old + at, nowFrom + words.now + at);
      }
    }
  }
}

function sentencesOf({ words, text, ends, starts }: Pieces): number[] {
  const begins = [0];
  for (let at = 1; at < words.length; at += 1) {
    const isAfterEnd = /^[.!?;:。！？；：؟؛।]$/u.test(words[at - 1] ?? '');
    if (isAfterEnd || text.slice(ends[at - 1], starts[at]).includes('\n')) begins.push(at);
  }
  return [...begins, words.length];
}

interface Block {
  isKept: boolean;
  old: number;
  oldLength: number;
  now: number;
  nowLength: number;
}

/** What stayed and what was put for what, in order. */
function blocksOf(old: string, now: string): Block[] {
  const blocks: Block[] = [];
  let [atOld, atNow] = [0, 0];
  // Without a limit of time: the answer must not depend on how busy the machine is.
  for (const [kind, { length }] of makeDiff(old, now, { checkLines: false, timeout: Number.POSITIVE_INFINITY })) {
    const isKept = kind === DIFF_EQUAL;
    const oldLength = isKept || kind === DIFF_DELETE ? length : 0;
    const nowLength = isKept || kind !== DIFF_DELETE ? length : 0;
    const last = blocks.at(-1);
    if (last && !last.isKept && !isKept) {
      last.oldLength += oldLength;
      last.nowLength += nowLength;
    } else blocks.push({ isKept, old: atOld, oldLength, now: atNow, nowLength });
    atOld += oldLength;
    atNow += nowLength;
  }
  return blocks;
}

/** Numbers as letters, for a library that compares letters; none of them is half of a pair. */
const codes = (numbers: readonly number[]) =>
  numbers.map((number) => String.fromCharCode(number < 0xd800 ? number : number + 0x800)).join('');
