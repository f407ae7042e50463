/** A text taken apart for finding words again: words, single signs of scripts that are written without spaces, emoji and marks; no spaces. */

/** Offsets here are of JavaScript's string units; `points.ts` has those that people are shown. */
export interface Pieces {
  text: string;
  words: string[];
  starts: number[];
  ends: number[];
}

/** By script and not by dictionary: a word that a dictionary cuts out of Chinese depends on its neighbours, which may have changed. */
const piece =
  /\p{RGI_Emoji}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[[\p{L}\p{N}\p{M}\u200c\u200d]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+|\S/gv;

const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/v;

/** Whether a piece is a sign of a script that is written without spaces. */
export const isPartOfWord = (word: string) => unspaced.test(word);

export function takeApart(text: string): Pieces {
  const pieces: Pieces = { text, words: [], starts: [], ends: [] };
  for (const { 0: word, index } of text.matchAll(piece)) {
    pieces.words.push(word);
    pieces.starts.push(index);
    pieces.ends.push(index + word.length);
  }
  return pieces;
}

/** Index of the first number of an ascending list that is not below a limit. */
export function firstNotBelow(ascending: readonly number[], limit: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The pieces that a stretch of the text touches, as indices from and up to. */
export function piecesIn({ starts, ends }: Pieces, start: number, end: number): [number, number] {
  return [firstNotBelow(ends, start + 1), firstNotBelow(starts, end)];
}
