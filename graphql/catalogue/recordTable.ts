/** One table of the record as it is handed out. */
import { column, type TableColumn } from './exportColumn.ts';

export interface RecordTable {
  name: string;
  /** What one row is. */
  meaning: string;
  columns: readonly TableColumn[];
  /** What stands after FROM. */
  from: string;
  order: string;
  key?: string;
}

export const table = (
  name: string,
  meaning: string,
  columns: readonly (string | [said: string, sql: string])[],
  { from = `${name} x`, order = 'x.id', key = 'id' }: { from?: string; order?: string; key?: string | null } = {},
): RecordTable => {
  const read = columns.map((one) => (typeof one === 'string' ? column(one) : column(...one)));
  return { name, meaning, columns: read, from, order, ...(key !== null && { key }) };
};
