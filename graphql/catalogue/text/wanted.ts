/**
 * What a text asks for. Words must all be there, in any form; words in quotes stand together as written; `-word` must not be
 * there; `one OR other` takes either; `rout*` any beginning. Every text can be read so: a sign that makes no sense where
 * it stands is no sign.
 */
import { type Token, type Tokens, tokensOf } from './tokens.ts';

/** Words that stand one after another. */
export interface Term {
  words: readonly string[];
  /** As written; else the last word stands for all of its forms. */
  exact: boolean;
  /** The last word may go on. */
  prefix: boolean;
  /** Where it stands in the text that asks. */
  start: number;
  end: number;
}

export interface Wanted {
  /** Of each of these, one must be there. */
  all: readonly (readonly Term[])[];
  /** None of these may be there. */
  none: readonly Term[];
}

/** So many may be beginnings of words, and so long they must be: the fewer words begin so, the less they cost. */
const mostPrefixes = 4;
const leastLetters = 3;

/** What blanks, or nothing, part from the rest. */
interface Chunk {
  text: string;
  start: number;
  quoted: boolean;
  negative: boolean;
  prefix: boolean;
  isOr: boolean;
}

export function readWanted(text: string): Wanted {
  const chunks = chunksOf(text);
  const all: (readonly Term[])[] = [];
  const none: Term[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const chunk = chunks[at];
    if (!chunk) continue;
    if (chunk.negative) {
      none.push(...together(chunk));
      continue;
    }
    const either = [chunk];
    for (let next = chunks[at + 2]; chunks[at + 1]?.isOr && mayFollowOr(next); next = chunks[at + 2]) {
      either.push(next);
      at += 2;
    }
    if (either.length > 1) all.push(either.flatMap(together));
    else all.push(...apart(chunk));
  }
  return { all: unique(all), none };
}

const mayFollowOr = (chunk: Chunk | undefined): chunk is Chunk => chunk !== undefined && !chunk.negative && !chunk.isOr;

function unique(clauses: readonly (readonly Term[])[]): (readonly Term[])[] {
  const known = new Map<string, readonly Term[]>();
  for (const clause of clauses) {
    const meaning = JSON.stringify(clause.map(({ words, exact, prefix }) => [words, exact, prefix]));
    if (!known.has(meaning)) known.set(meaning, clause);
  }
  return [...known.values()];
}

const anyQuote = /[“”„‟«»＂]/g;
/** Control characters part words as blanks do. */
const parts = /(-?)"([^"]*)"(\*?)|[^\s\p{Cc}"]+/gu;
const isWord = /[\p{L}\p{N}]/u;

function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let prefixes = 0;
  for (const found of text.replace(anyQuote, '"').matchAll(parts)) {
    const [whole, sign = '', phrase, star = ''] = found;
    const quoted = phrase !== undefined;
    const negative = quoted ? sign === '-' : /^-[\p{L}\p{N}]/u.test(whole);
    const offset = quoted ? sign.length + 1 : 0;
    const words = quoted ? phrase : whole;
    if (!isWord.test(words)) continue;
    const starred = quoted ? star !== '' : /[\p{L}\p{N}\p{M}]\*$/u.test(whole);
    const prefix = starred && prefixes < mostPrefixes && mayBegin(words);
    if (prefix) prefixes += 1;
    const start = found.index + offset;
    chunks.push({ text: words, start, quoted, negative, prefix, isOr: !quoted && whole === 'OR' });
  }
  return chunks.filter(({ text: words }) => tokensOf(words).words.length > 0);
}

/** Whether what stands last is long enough to be a beginning. A digit or a Chinese character says enough alone. */
function mayBegin(text: string): boolean {
  const last = tokensOf(text).words.at(-1)?.word ?? '';
  return (
    [...last].length >= leastLetters ||
    !/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}]/v.test(last)
  );
}

/** A chunk whose words all stand in a row. */
function together(chunk: Chunk): Term[] {
  const tokens = tokensOf(chunk.text);
  return alternatives(chunk, tokens.words, tokens.wholes, chunk.prefix);
}

/** What must be there of a chunk: its groups of words that stand in a row. */
function apart(chunk: Chunk): (readonly Term[])[] {
  if (chunk.quoted) return [together(chunk)];
  const tokens = tokensOf(chunk.text);
  const groups = groupsOf(chunk.text, tokens).flatMap((group) => rowsOf(chunk.text, group, tokens));
  const telling = groups.filter((group) => !isElided(chunk.text, group));
  const kept = telling.length > 0 ? telling : groups;
  return kept.map((group, at) => alternatives(chunk, group, tokens.wholes, chunk.prefix && at === kept.length - 1));
}

/** The words in a row; and what hyphens join, written as one word. */
function alternatives(chunk: Chunk, words: readonly Token[], wholes: readonly Token[], prefix: boolean): Term[] {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const place = { exact: chunk.quoted, prefix, start: chunk.start + start, end: chunk.start + end };
  const row: Term = { ...place, words: words.map(({ word }) => word) };
  const whole = wholes.find((one) => one.start === start && one.end === end);
  const isJoined = whole && words.length > 1 && hyphenated.test(chunk.text.slice(start, end));
  return isJoined && !chunk.quoted ? [row, { ...place, words: [whole.word] }] : [row];
}

/** Signs that do not part words when they stand alone between them. */
const glue = /^[-\u2010\u2011–./_:&@#+'’ʼ]?$/u;
const hyphenated = /[-\u2010\u2011]/;
/** Signs on both sides of which one and the same thing goes on, also where there is no digit. */
const tightGlue = /^[-\u2010\u2011._]?$/u;
const hasDigit = /\p{N}/u;

const gapBefore = (text: string, tokens: readonly Token[], at: number) =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);

function split(tokens: readonly Token[], isEdge: (at: number) => boolean): Token[][] {
  const groups: Token[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (at === 0 || isEdge(at)) groups.push([]);
    groups.at(-1)?.push(token);
  }
  return groups;
}

const groupsOf = (text: string, { words }: Tokens) => split(words, (at) => !glue.test(gapBefore(text, words, at)));

/** A group with a digit in it is a symbol or a number and stays in one piece: RCC/14A1/25, 3.3. */
function rowsOf(text: string, group: Token[], { wholes }: Tokens): Token[][] {
  if (group.some(({ word }) => hasDigit.test(word))) return [group];
  const wholeOf = (at: number) => {
    const { start = 0, end = 0 } = group[at] ?? {};
    return wholes.findIndex((whole) => whole.start <= start && end <= whole.end);
  };
  return split(group, (at) => {
    const gap = gapBefore(text, group, at);
    // Written without a gap: characters stay together within a word of Chinese, and where no word is seen in them.
    if (gap === '') return wholeOf(at) !== wholeOf(at - 1);
    return !tightGlue.test(gap);
  });
}

/** The article in l’accès and d’Ivoire, and the s of state’s: nobody asks for those. */
function isElided(text: string, group: readonly Token[]): boolean {
  const [only] = group;
  if (!only || group.length > 1 || !/^(.|qu)$/u.test(only.word)) return false;
  const beside = text.charAt(only.start - 1) + text.charAt(only.end);
  return /['’ʼ]/.test(beside);
}
