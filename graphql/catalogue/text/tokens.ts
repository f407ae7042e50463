/**
 * The words of a text, made alike for what is indexed and for what is asked. Letters and digits part where they meet, so
 * that `TD62`, `TD 62` and `td-62` are the same two words in a row. Chinese is cut into characters, so that any part of
 * it is found, and into the words that the dictionary sees; Japanese, Thai, Lao, Khmer and Burmese into words.
 */
import { fold } from './fold.ts';

export interface Token {
  word: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

export interface Tokens {
  /** In the order of the text. */
  words: Token[];
  /** What several of them make together: a word of Chinese, or what hyphens join. */
  wholes: Token[];
}

/** A run of letters, or of digits, with the marks on them and what cannot be seen between them. U+200B parts words. */
const piece = /\p{N}[\p{N}\p{M}[\p{Cf}--\u200b]]*|[\p{L}\p{M}][\p{L}\p{M}[\p{Cf}--\u200b]]*/vy;
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/v;
/** Chinese characters one by one, and whatever stands between them. */
const units = /\p{sc=Han}[\p{M}\p{Cf}]*|(?:(?!\p{sc=Han}).)+/gsv;
const hasHan = /\p{sc=Han}/v;
const notWord = /[^\p{L}\p{N}\p{M}]+/v;
const hyphens = '-\u2010\u2011';

/** 1 for an ASCII letter, 2 for a digit. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/i.test(character) ? 1 : /\d/.test(character) ? 2 : 0;
});

/** Longer ones are cut, for what is indexed and what is asked alike. */
const longest = 64;
const cut = (word: string) => (word.length <= longest ? word : word.slice(0, longest).replace(/[\ud800-\udbff]$/, ''));

let cutter: Intl.Segmenter | null = null;
function segments(text: string): Intl.Segments {
  cutter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return cutter.segment(text);
}

export function tokensOf(text: string): Tokens {
  const words: Token[] = [];
  const wholes: Token[] = [];
  /** Words that hyphens have joined so far. */
  let chain: Token[] = [];

  const endChain = () => {
    if (chain.length > 1) wholes.push(joined(chain));
    chain = [];
  };
  const add = (word: string, start: number, end: number, isLetters: boolean) => {
    const token = { word: cut(word), start, end };
    words.push(token);
    const before = chain.at(-1);
    const goesOn = before && start === before.end + 1 && hyphens.includes(text.charAt(before.end));
    if (!goesOn) endChain();
    if (isLetters) chain.push(token);
    else endChain();
  };
  const addPiece = (found: string, start: number) => {
    if (unspaced.test(found)) {
      endChain();
      addSegments(found, start, words, wholes);
      return;
    }
    for (const word of fold(found).split(notWord)) {
      if (word) add(word, start, start + found.length, !/^\p{N}/u.test(found));
    }
  };

  for (let at = 0; at < text.length; ) {
    const kind = ascii[text.charCodeAt(at)];
    if (kind === 0) {
      at += 1;
      continue;
    }
    if (kind !== undefined) {
      // Most texts are plain ASCII, and need no regular expression.
      let end = at + 1;
      while (end < text.length && ascii[text.charCodeAt(end)] === kind) end += 1;
      if (end === text.length || text.charCodeAt(end) < 128) {
        add(text.slice(at, end).toLowerCase(), at, end, kind === 1);
        at = end;
        continue;
      }
    }
    piece.lastIndex = at;
    const [found] = piece.exec(text) ?? [];
    if (found === undefined) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    addPiece(found, at);
    at += found.length;
  }
  endChain();
  return { words, wholes };
}

const joined = (chain: readonly Token[]): Token => ({
  word: cut(chain.map(({ word }) => word).join('')),
  start: chain[0]?.start ?? 0,
  end: chain.at(-1)?.end ?? 0,
});

function addSegments(found: string, offset: number, words: Token[], wholes: Token[]): void {
  for (const { segment, index } of segments(found)) {
    const start = offset + index;
    const whole = { word: cut(fold(segment).replace(notWord, '')), start, end: start + segment.length };
    if (whole.word === '') continue;
    if (!hasHan.test(segment)) {
      words.push(whole);
      continue;
    }
    let count = 0;
    for (const unit of segment.matchAll(units)) {
      const from = start + unit.index;
      const word = fold(unit[0]).replace(notWord, '');
      if (word === '') continue;
      words.push({ word: cut(word), start: from, end: from + unit[0].length });
      count += 1;
    }
    if (count > 1) wholes.push(whole);
  }
}
