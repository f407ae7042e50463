/** One open SQLite database and its prepared statements. All SQL is ours; whatever comes from outside is bound as a parameter. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** Parameters by name, without the `$` they carry in SQL. */
export type Values = Record<string, SQLInputValue>;

export interface Rows {
  /** Rows as objects by column. The tables are STRICT, so the statement decides the shape named here. */
  all<T>(sql: string, values?: Values): T[];
  /** The first column, which must be text. */
  texts(sql: string, values?: Values): string[];
  /** The first column of the first row, which must be a number; 0 when there is no row. */
  number(sql: string, values?: Values): number;
  run(sql: string, values?: Values): void;
  insert(table: string, row: Values): void;
  /** All of it, or nothing when it throws. */
  transact<T>(change: () => T): T;
  /** Whether SQLite found the file damaged. */
  damaged(): boolean;
  close(): void;
}

/** Filters combine freely, so that there are more statements than are worth keeping. */
const mostStatements = 300;
const damage = new Set([11, 26]);

export function openRows(db: DatabaseSync): Rows {
  const statements = new Map<string, StatementSync>();
  let broken = false;

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known) statements.delete(sql);
    const statement = known ?? db.prepare(sql);
    if (!known) statement.setAllowUnknownNamedParameters(true);
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    if (statements.size > mostStatements && oldest !== undefined) statements.delete(oldest);
    return statement;
  }

  function watched<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof Error && 'errcode' in error && damage.has(Number(error.errcode) & 0xff)) broken = true;
      throw error;
    }
  }

  const all: Rows['all'] = <T>(sql: string, values: Values = {}) => watched(() => prepared(sql).all(values) as T[]);
  const run: Rows['run'] = (sql, values = {}) => void watched(() => prepared(sql).run(values));
  return {
    all,
    run,
    texts: (sql, values) => all<Values>(sql, values).map((row) => String(Object.values(row)[0])),
    number: (sql, values) => Number(Object.values(all<Values>(sql, values)[0] ?? { none: 0 })[0]),
    insert(table, row) {
      const columns = Object.keys(row);
      run(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `$${column}`).join(', ')})`,
        row,
      );
    },
    transact(change) {
      watched(() => db.exec('BEGIN IMMEDIATE'));
      try {
        const made = change();
        watched(() => db.exec('COMMIT'));
        return made;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    damaged: () => broken,
    close() {
      statements.clear();
      if (db.isOpen) db.close();
    },
  };
}
