/** A letter before it is written out: what it says, in parts that plain text and HTML draw each in its way. */
import type { Words } from '../words/words.ts';

export interface Line {
  label: string;
  text: string;
}

export type Block =
  | { kind: 'TEXT'; text: string }
  /** What one is asked to do, or where one goes on. */
  | { kind: 'LINK'; text: string; url: string }
  /** One thing that letters tell of. `warning` stands before all else that is said of it. */
  | { kind: 'ENTRY'; title: string; url: string; warning: string | null; lines: readonly Line[] };

export interface Letter {
  words: Words;
  subject: string;
  title: string;
  blocks: readonly Block[];
  foot: readonly Block[];
  /** Address at which one request stops all such letters; null for a letter that is sent once. */
  stop: string | null;
}

/** One line, whatever the record holds: nothing in it can begin another line of a letter's head. */
export const oneLine = (text: string, longest = 150): string => {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const signs = [...line];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : line;
};
