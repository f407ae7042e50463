/** Which records the words find, and how well. */
import { symbolKey } from '../../proposals/proposals.ts';
import type { Rows } from '../rows.ts';
import { type Expression, expressionOf } from './expression.ts';
import { readWanted } from './wanted.ts';

/** What was found: 0 the very symbol, 1 all in symbol or title, 2 in those or the summary, 3 elsewhere. */
export interface TextMatch {
  /** Of proposals, ascending. */
  numbers: Uint32Array;
  /** One for each number. */
  tiers: Uint8Array;
}

const elsewhere = 3;

export function matchText(rows: Rows, text: string): TextMatch {
  const expression = expressionOf(rows, readWanted(text));
  const tiers = new Map<number, number>();
  const add = (numbers: readonly number[], tier: number) => {
    for (const number of numbers) tiers.set(number, tier);
  };
  const all = matching(rows, 'proposal', expression, null);
  const inSummary = expression.wanted === null ? [] : matching(rows, 'proposal', expression, 'symbol title summary');
  const inTitle = inSummary.length === 0 ? [] : matching(rows, 'proposal', expression, 'symbol title');
  add(inSummary, 2);
  add(inTitle, 1);
  add(bySymbol(rows, text), 0);
  const numbers = Uint32Array.from(new Set([...all, ...tiers.keys()])).sort();
  return { numbers, tiers: Uint8Array.from(numbers, (number) => tiers.get(number) ?? elsewhere) };
}

/** Numbers of the consultations whose title or summary the words find. */
export const matchConsultations = (rows: Rows, text: string): number[] =>
  matching(rows, 'consultation', expressionOf(rows, readWanted(text)), null);

function matching(
  rows: Rows,
  kind: 'proposal' | 'consultation',
  { wanted, unwanted }: Expression,
  columns: string | null,
): number[] {
  const index = `${kind}_search`;
  if (wanted !== null) {
    const within = columns === null ? `(${wanted})` : `({${columns}} : (${wanted}))`;
    const expression = unwanted === null ? within : `${within} NOT (${unwanted})`;
    return numbersOf(rows, `SELECT json_group_array(rowid) FROM ${index} WHERE ${index} MATCH $expression`, {
      expression,
    });
  }
  if (unwanted === null) return [];
  return numbersOf(
    rows,
    `SELECT json_group_array(number) FROM ${kind}s
     WHERE number NOT IN (SELECT rowid FROM ${index} WHERE ${index} MATCH $unwanted)`,
    { unwanted },
  );
}

/** A symbol is the same whatever its letter case, width and spacing, and whether it is quoted. */
const bySymbol = (rows: Rows, text: string): number[] =>
  numbersOf(rows, 'SELECT json_group_array(number) FROM proposals WHERE symbol_key = $symbol', {
    symbol: symbolKey(text.normalize('NFKC').replace(/^\s*"([^"]*)"\s*$/, '$1')),
  });

/** One text is the fastest way for many numbers to leave the database. */
const numbersOf = (rows: Rows, sql: string, values: Record<string, string>): number[] =>
  JSON.parse(rows.texts(sql, values)[0] ?? '[]');
