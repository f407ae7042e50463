/** What may have been meant: words of the record near to those that it does not know. */
import type { Rows } from '../rows.ts';
import { distance, lettersOf } from './distance.ts';
import { expressionOfTerm } from './expression.ts';
import { stemOf } from './stems.ts';
import { tokensOf } from './tokens.ts';
import { readWanted, type Term } from './wanted.ts';

/** A stretch of the text whose word is not known, and what may be meant by it, nearest first. */
interface Unknown {
  start: number;
  end: number;
  near: string[];
}

/** With more of them the text is not one with typing errors. */
const mostUnknown = 4;
const mostNear = 6;

/** The text with near words in the place of unknown ones, nearest first; none when every word is known. */
export function respell(rows: Rows, text: string): string[] {
  const unknown = readWanted(text)
    .all.filter((terms) => terms.every((term) => !stands(rows, expressionOfTerm(rows, term))))
    .flatMap(([term]) => (term ? unknownIn(rows, text, term) : []));
  if (unknown.length === 0 || unknown.length > mostUnknown || unknown.some(({ near }) => near.length === 0)) return [];
  return choices(unknown.map(({ near }) => near.length)).map((choice) => {
    let made = '';
    let at = 0;
    for (const [which, { start, end, near }] of unknown.entries()) {
      made += text.slice(at, start) + (near[choice[which] ?? 0] ?? '');
      at = end;
    }
    return made + text.slice(at);
  });
}

/** Which of the near words to take for each unknown one: first the nearest for all, then others, one after another. */
function choices(counts: readonly number[]): number[][] {
  const nearest = counts.map(() => 0);
  const changed = counts.flatMap((count, which) =>
    Array.from({ length: count - 1 }, (_, other) => nearest.with(which, other + 1)),
  );
  const rank = (choice: readonly number[]) => Math.max(...choice);
  return [nearest, ...changed.sort((a, b) => rank(a) - rank(b))];
}

const stands = (rows: Rows, expression: string) => howOften(rows, expression, 1) > 0;

const howOften = (rows: Rows, expression: string, most: number) =>
  rows.number(
    'SELECT count(*) FROM (SELECT 1 FROM proposal_search WHERE proposal_search MATCH $expression LIMIT $most)',
    { expression, most },
  );

/** A term of Chinese is one word to a reader, though it is indexed by its characters. */
function unknownIn(rows: Rows, text: string, { start, end }: Term): Unknown[] {
  const written = text.slice(start, end);
  const { words } = tokensOf(written);
  const isOneOfHan = words.length > 1 && words.every(({ word }) => /^\p{sc=Han}$/u.test(word));
  const whole = { word: words.map(({ word }) => word).join(''), start: 0, end: written.length };
  return (isOneOfHan ? [whole] : words)
    .filter(({ word }) => !/^\p{N}/u.test(word))
    .filter(({ word }) => isOneOfHan || !stands(rows, `"${word}"`))
    .map(({ word, start: from, end: to }) => ({
      start: start + from,
      end: start + to,
      near: [...new Set([...halves(rows, word), ...nearWords(rows, word)])],
    }));
}

/** Two words of the record that were written as one. */
function halves(rows: Rows, word: string): string[] {
  if (word.length > 30) return [];
  const ways = Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => at + 2);
  const found = ways.find((at) => stands(rows, `"${word.slice(0, at)} ${word.slice(at)}"`));
  return found === undefined ? [] : [`${word.slice(0, found)} ${word.slice(found)}`];
}

/** How many letters may differ. In a word of Chinese every character counts for more. */
function mostErrors(word: string): number {
  const length = [...word].length;
  if (/\p{sc=Han}/u.test(word)) return length > 1 ? 1 : 0;
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/** Words of about the same length in which hardly a letter is missing or new. */
function likely(most: number): string {
  const few = (bits: string): string => {
    const without = (of: string) => `((${of}) & ((${of}) - 1))`;
    return `${most === 1 ? without(bits) : without(without(bits))} = 0`;
  };
  return `SELECT word FROM words WHERE size BETWEEN $least AND $most
    AND ${few('$letters & ~letters')} AND ${few('letters & ~$letters')}`;
}

/** Words of the record near to one, one of each stem: nearest first, those that begin alike before others, then the more frequent. */
function nearWords(rows: Rows, word: string): string[] {
  const most = mostErrors(word);
  if (most === 0) return [];
  const size = [...word].length;
  const all = rows.texts(likely(most), { least: size - most, most: size + most, letters: lettersOf(word) });
  const near = all
    .map((other) => ({ other, errors: distance(word, other, most), begins: other.charAt(0) === word.charAt(0) }))
    .filter(({ errors }) => errors <= most)
    .sort((a, b) => a.errors - b.errors || Number(b.begins) - Number(a.begins))
    .slice(0, 4 * mostNear)
    .map((found) => ({ ...found, count: howOften(rows, `"${found.other}"`, 10_000) }))
    .sort((a, b) => a.errors - b.errors || Number(b.begins) - Number(a.begins) || b.count - a.count);
  const ofStem = new Map<string, string>();
  for (const { other } of near) {
    const stem = stemOf(other) ?? other;
    if (!ofStem.has(stem)) ofStem.set(stem, other);
  }
  return [...ofStem.values()].slice(0, mostNear).map((found) => asWritten(rows, found));
}

/** A word as a record writes it, with its accents; in small letters, since it may have stood at the beginning of a sentence. */
function asWritten(rows: Rows, word: string): string {
  const [record] = rows.texts(
    `SELECT r.record FROM proposals p JOIN records r ON r.id = p.id
     WHERE p.number IN (SELECT rowid FROM proposal_search WHERE proposal_search MATCH $phrase LIMIT 1)`,
    { phrase: `"${word}"` },
  );
  if (record === undefined) return word;
  const { words, wholes } = tokensOf(record);
  const found = [...words, ...wholes].find((token) => token.word === word);
  return found ? record.slice(found.start, found.end).toLowerCase() : word;
}
