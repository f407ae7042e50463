/** Which proposals the words find, and how well. */
import { symbolKey } from '../../proposals/proposals.ts';
import type { Rows } from '../rows.ts';
import { searchExpression } from '../words.ts';

/** What was found: 0 the very symbol, 1 all in symbol or title, 2 in those or the summary, 3 elsewhere. */
export interface TextMatch {
  /** Of proposals, ascending. */
  numbers: Uint32Array;
  /** One for each number. */
  tiers: Uint8Array;
}

export function matchText(rows: Rows, text: string): TextMatch {
  const expression = searchExpression(text);
  const found = new Map<number, number>();
  const add = (numbers: readonly number[], tier: number) => {
    for (const number of numbers) found.set(number, tier);
  };
  const matching = (columns: string) =>
    numbersOf(rows, 'SELECT json_group_array(rowid) FROM proposal_search WHERE proposal_search MATCH $expression', {
      expression: `{${columns}} : (${expression})`,
    });
  if (expression !== null) {
    add(matching('symbol title summary other'), 3);
    add(matching('symbol title summary'), 2);
    add(matching('symbol title'), 1);
  }
  const symbol = symbolKey(text);
  add(numbersOf(rows, 'SELECT json_group_array(number) FROM proposals WHERE symbol_key = $symbol', { symbol }), 0);
  const numbers = Uint32Array.from(found.keys()).sort();
  return { numbers, tiers: Uint8Array.from(numbers, (number) => found.get(number) ?? 3) };
}

const numbersOf = (rows: Rows, sql: string, values: Record<string, string>): number[] =>
  JSON.parse(rows.texts(sql, values)[0] ?? '[]');
