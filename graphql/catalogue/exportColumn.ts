/** One column of what is handed out: its name, its type, and what it says. */

/** Types as Frictionless Table Schema has them; `array` is JSON in one cell. */
export type ColumnType = 'string' | 'integer' | 'boolean' | 'date' | 'datetime' | 'array' | 'object';

export interface Column {
  name: string;
  type: ColumnType;
  /** What it says, with its unit, and what an empty cell means where one is possible. */
  meaning: string;
  /** The only values it has. */
  values?: readonly string[];
  /** Whether no cell is ever empty. */
  always?: true;
}

/** A column reads from the table's own column of that name unless `sql` says otherwise. */
export type TableColumn = Column & { sql?: string };

/** `name! type: meaning`, where `!` says that no cell is empty, and the type is left out for texts. */
export function column(said: string, sql?: string): TableColumn {
  const [, name = '', mark = '', type = 'string', meaning = ''] = /^(\w+)(!?) ?(\w+)?: (.*)$/s.exec(said) ?? [];
  return { name, type: typeNamed(type), meaning, ...(mark && { always: true }), ...(sql && { sql }) };
}
const types: readonly ColumnType[] = ['string', 'integer', 'boolean', 'date', 'datetime', 'array', 'object'];
function typeNamed(given: string): ColumnType {
  const found = types.find((type) => type === given);
  if (!found) throw new Error(`There is no type ${given}.`);
  return found;
}
