/** From what is asked for to an expression of the full-text index. Only words made by ourselves get into it. */
import type { Rows } from '../rows.ts';
import { stemOf } from './stems.ts';
import type { Term, Wanted } from './wanted.ts';

/** Other forms of one word that are looked for, the shortest first. */
const mostForms = 40;

/** Words of the record that share a word's stem; the word itself comes first. */
function formsOf(rows: Rows, word: string): string[] {
  const stem = stemOf(word);
  if (stem === null) return [word];
  const known = rows.texts(
    'SELECT word FROM words WHERE stem = $stem AND word <> $word ORDER BY length(word), word LIMIT $most',
    { stem, word, most: mostForms },
  );
  return [word, ...known];
}

function rowsOfWords(rows: Rows, { words, exact, prefix }: Term): string {
  const before = words.slice(0, -1);
  const last = words.at(-1) ?? '';
  const forms = exact || prefix ? [last] : formsOf(rows, last);
  return forms.map((form) => `"${[...before, form].join(' ')}"${prefix ? ' *' : ''}`).join(' OR ');
}

const anyOf = (rows: Rows, terms: readonly Term[]) => terms.map((term) => rowsOfWords(rows, term)).join(' OR ');

export interface Expression {
  /** What must be there; null when nothing must. */
  wanted: string | null;
  /** What must not; null when anything may. */
  unwanted: string | null;
}

export function expressionOf(rows: Rows, { all, none }: Wanted): Expression {
  return {
    wanted: all.length === 0 ? null : all.map((terms) => `(${anyOf(rows, terms)})`).join(' AND '),
    unwanted: none.length === 0 ? null : anyOf(rows, none),
  };
}

/** Whether a term is found anywhere in the record. */
export const expressionOfTerm = (rows: Rows, term: Term) => rowsOfWords(rows, term);
