/** One state of the catalogue, held still while it is read at length: what changes meanwhile is not seen. */

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Basis } from '../provenance.ts';
import { copyTo, inMemory } from './files.ts';
import type { ImpactColumn } from './impactColumns.ts';
import type { ProposalColumn } from './proposalColumns.ts';
import type { Rows } from './rows.ts';
import { format } from './tables.ts';

/** What a cell holds; null where it is empty. Lists and objects are JSON. */
export type Cell = string | number | null;

export interface Asked {
  publicUrl: string;
  /** On which the assessments stand that are shown with a proposal; all when absent or null. */
  bases?: readonly Basis[] | null;
}

export interface Edition {
  /** Number of the last event it takes into account; 0 when there is none. */
  readonly position: number;
  /** When that event was entered; null when there is none. */
  readonly changedAt: string | null;
  /** Columns of proposals, in the order of their ids. */
  proposalRows(ids: readonly string[], columns: readonly ProposalColumn[], asked: Asked): Cell[][];
  /** The same as lines of JSON in UTF-8, lists and objects as such; without an end of line after the last. */
  proposalLines(ids: readonly string[], columns: readonly ProposalColumn[], asked: Asked): Uint8Array;
  /** The same of assessments. */
  impactRows(ids: readonly string[], columns: readonly ImpactColumn[], publicUrl: string): Cell[][];
  impactLines(ids: readonly string[], columns: readonly ImpactColumn[], publicUrl: string): Uint8Array;
  /** What a statement of ours finds, row by row. */
  each(sql: string): Iterable<Cell[]>;
  close(): void;
}

/** Opens a file that is whole and of this format, as it stands now; throws when it cannot be used. */
export function openEdition(path: string): Edition {
  // Read-only, so that it never takes the log of a catalogue that was put in the place of this one.
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return readEdition(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The catalogue in use as it stands now. One in memory is copied, for no other connection sees it. */
export function editionOf(path: string, rows: Rows): Edition {
  if (path !== inMemory) return openEdition(path);
  const copy = join(tmpdir(), `catalogue-${randomUUID()}.sqlite`);
  copyTo(rows, copy);
  try {
    return openEdition(copy);
  } finally {
    // What is open stays readable.
    rmSync(copy);
  }
}

function readEdition(db: DatabaseSync): Edition {
  const found = db.prepare('PRAGMA user_version').get()?.user_version;
  if (found !== format) throw new Error(`A catalogue of format ${format} was expected, and ${found} found.`);
  // The state is that of the first reading after this; the next line reads.
  db.exec('BEGIN');
  const last = db
    .prepare(
      `SELECT CAST(a.value AS INTEGER) AS position, e.at FROM about a LEFT JOIN events e ON e.sequence = CAST(a.value AS INTEGER)
       WHERE a.name = 'last event'`,
    )
    .get();
  return {
    position: Number(last?.position ?? 0),
    changedAt: typeof last?.at === 'string' ? last.at : null,

    proposalRows: (ids, columns, asked) => rowsOf(db, readingProposals, columns, ids, asked),
    proposalLines: (ids, columns, asked) => linesOf(db, readingProposals, columns, ids, asked),
    impactRows: (ids, columns, publicUrl) => rowsOf(db, readingImpacts, columns, ids, { publicUrl }),
    impactLines: (ids, columns, publicUrl) => linesOf(db, readingImpacts, columns, ids, { publicUrl }),

    *each(sql) {
      const statement = db.prepare(sql);
      statement.setReturnArrays(true);
      for (const row of statement.iterate()) yield Object.values(row).map(toCell);
    },

    close() {
      if (db.isOpen) db.close();
    },
  };
}

const toCell = (value: unknown): Cell => (typeof value === 'string' || typeof value === 'number' ? value : null);

type Reading = (what: string) => string;
type Columns = readonly { name: string; sql: string }[];

function rowsOf(db: DatabaseSync, reading: Reading, columns: Columns, ids: readonly string[], asked: Asked): Cell[][] {
  const statement = db.prepare(reading(columns.map(({ sql }) => sql).join(', ')));
  statement.setReturnArrays(true);
  statement.setAllowUnknownNamedParameters(true);
  return statement.all(parameters(ids, asked)).map((row) => Object.values(row).map(toCell));
}

function linesOf(
  db: DatabaseSync,
  reading: Reading,
  columns: Columns,
  ids: readonly string[],
  asked: Asked,
): Uint8Array {
  const parts = columns.map(({ name, sql }) => `'${name}', ${sql}`);
  // Put together by the database as bytes: no line becomes a text of ours, which would cost as much again.
  const statement = db.prepare(
    reading(`CAST(group_concat(json_object(${parts.join(', ')}), char(10)) AS BLOB) AS lines`),
  );
  statement.setAllowUnknownNamedParameters(true);
  const lines = statement.get(parameters(ids, asked))?.lines;
  return lines instanceof Uint8Array ? lines : new Uint8Array();
}

const parameters = (ids: readonly string[], { publicUrl, bases = null }: Asked) => ({
  ids: JSON.stringify(ids),
  publicUrl,
  bases: bases && JSON.stringify(bases),
});

/** The ids lead and everything else is looked up, so that the rows come in their order. */
const readingProposals: Reading = (what) => `
  SELECT ${what}
  FROM json_each($ids) i CROSS JOIN proposals p ON p.id = i.value CROSS JOIN records r ON r.id = p.id
    LEFT JOIN processes c ON c.id = p.process_id LEFT JOIN documents d ON d.id = p.document_id`;

const readingImpacts: Reading = (what) => `
  SELECT ${what}
  FROM json_each($ids) i CROSS JOIN records m ON m.id = i.value CROSS JOIN rights t ON t.id = m.record ->> '$.rightId'
    CROSS JOIN proposals p ON p.id = m.record ->> '$.proposalId' CROSS JOIN records r ON r.id = p.id
    LEFT JOIN processes c ON c.id = p.process_id
    LEFT JOIN json_each(r.texts) made ON made.value ->> '$.id' = m.record ->> '$.textId'`;
