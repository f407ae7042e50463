/** Which records the words find, and how well. */
import { symbolKey } from '../../proposals/proposals.ts';
import type { Rows } from '../rows.ts';
import { type Expression, expressionOf } from './expression.ts';
import { readWanted } from './wanted.ts';

/** What was found: 0 the very symbol, 1 all in symbol or title, 2 in those or the summary, 3 elsewhere. */
export interface TextMatch {
  /** Of proposals, ascending. */
  numbers: Uint32Array;
  /** One for each number; worked out when first asked for, since only the order by relevance asks. */
  readonly tiers: Uint8Array;
}

const elsewhere = 3;

export function matchText(rows: Rows, text: string): TextMatch {
  const expression = expressionOf(rows, readWanted(text));
  const anywhere = matching(rows, 'proposal', expression, null);
  const symbols = bySymbol(rows, text);
  const beyond = symbols.filter((number) => !includes(anywhere, number));
  const numbers = Uint32Array.from(beyond.length === 0 ? anywhere : [...anywhere, ...beyond]);
  if (beyond.length > 0) numbers.sort();
  let tiers: Uint8Array | null = null;
  return {
    numbers,
    get tiers() {
      tiers ??= tiersOf(rows, expression, numbers, symbols);
      return tiers;
    },
  };
}

function tiersOf(rows: Rows, expression: Expression, numbers: Uint32Array, symbols: readonly number[]): Uint8Array {
  const inSummary = expression.wanted === null ? [] : matching(rows, 'proposal', expression, 'symbol title summary');
  const inTitle = inSummary.length === 0 ? [] : matching(rows, 'proposal', expression, 'symbol title');
  const tiers = new Uint8Array(numbers.length).fill(elsewhere);
  // Each is among the numbers, and all are in order, so that one walk along them finds every place.
  for (const [found, tier] of [[inSummary, 2] as const, [inTitle, 1] as const, [symbols, 0] as const]) {
    let place = 0;
    for (const number of found) {
      while ((numbers[place] ?? number) < number) place += 1;
      tiers[place] = tier;
    }
  }
  return tiers;
}

/** Whether a number is in an ascending list. */
function includes(numbers: readonly number[], wanted: number): boolean {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? wanted) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted;
}

/** Numbers of the consultations whose title or summary the words find. */
export const matchConsultations = (rows: Rows, text: string): number[] =>
  matching(rows, 'consultation', expressionOf(rows, readWanted(text)), null);

/** In ascending order, as the index and the tables hold them. */
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
    `SELECT json_group_array(number ORDER BY number) FROM ${kind}s
     WHERE number NOT IN (SELECT rowid FROM ${index} WHERE ${index} MATCH $unwanted)`,
    { unwanted },
  );
}

/** A symbol is the same whatever its letter case, width and spacing, and whether it is quoted. */
const bySymbol = (rows: Rows, text: string): number[] =>
  numbersOf(rows, 'SELECT json_group_array(number ORDER BY number) FROM proposals WHERE symbol_key = $symbol', {
    symbol: askedSymbol(text),
  });

/** The symbol that a text would be, as symbols are compared. */
export const askedSymbol = (text: string): string =>
  symbolKey(text.normalize('NFKC').replace(/^\s*"([^"]*)"\s*$/, '$1'));

/** One text is the fastest way for many numbers to leave the database. */
const numbersOf = (rows: Rows, sql: string, values: Record<string, string>): number[] =>
  JSON.parse(rows.texts(sql, values)[0] ?? '[]');
