/** Writing the columns: all of them when the catalogue is built, and in every change the cells that it touches. */
import { isA, parseId, type RecordKind } from '../../ids.ts';
import type { Rows } from '../rows.ts';
import {
  type Block,
  bytesOf,
  type Cells,
  cellsAt,
  codesOf,
  decodeBytes,
  decodeCodes,
  emptyBlock,
  encode,
  rewrite,
} from './blocks.ts';
import { blockSize, type ColumnName, columnNames, isCoded, statements } from './columns.ts';

/** What one proposal had in a column and has now. */
export interface CellChange {
  column: ColumnName;
  number: number;
  before: Cells;
  after: Cells;
}

/** What a change did, for whoever holds the columns in memory. */
export interface Changes {
  cells: CellChange[];
  blocks: { column: ColumnName; at: number; packed: Uint8Array }[];
  /** The records that changed. */
  ids: readonly string[];
  /** Kinds of the records that changed. */
  kinds: Set<RecordKind>;
}

/** Proposals whose cells a change of these records can touch: all cells of some, and of others only who was a member. */
export interface Touched {
  proposals: Set<number>;
  members: Set<number>;
}

const among = 'IN (SELECT value FROM json_each($ids))';
const numbers = (rows: Rows, sql: string, ids: readonly string[]): number[] =>
  ids.length === 0 ? [] : rows.all<{ number: number }>(sql, { ids: JSON.stringify(ids) }).map(({ number }) => number);

/** To be asked before the change and after it: what a record no longer belongs to is touched too. */
export function touchedBy(rows: Rows, ids: readonly string[], before?: Touched): Touched {
  const of = (kind: RecordKind) => ids.filter((id) => isA(kind, id));
  const proposals = [
    ...numbers(rows, `SELECT number FROM proposals WHERE id ${among}`, of('proposal')),
    ...numbers(
      rows,
      `SELECT p.number FROM proposals p JOIN impacts i ON i.proposal_id = p.id WHERE i.id ${among}`,
      of('impact'),
    ),
  ];
  const members = numbers(
    rows,
    `SELECT p.number FROM proposals p JOIN sponsors s ON s.proposal_id = p.id
     WHERE s.party_id ${among} AND s.party_id IN (SELECT group_id FROM membership_spans)`,
    of('party'),
  );
  return {
    proposals: new Set([...(before?.proposals ?? []), ...proposals]),
    members: new Set([...(before?.members ?? []), ...members]),
  };
}

/** Writes the cells that differ from what the tables say now. */
export function repack(rows: Rows, ids: readonly string[], { proposals, members }: Touched): Changes {
  const kinds = new Set<RecordKind>();
  for (const id of ids) {
    const kind = parseId(id)?.kind;
    if (kind) kinds.add(kind);
  }
  const changes: Changes = { cells: [], blocks: [], ids, kinds };
  for (const column of columnNames) {
    const touched = column === 'member' ? new Set([...proposals, ...members]) : proposals;
    const write = writerOf(rows, column);
    for (const [at, slots] of Map.groupBy(touched, (number) => Math.floor(number / blockSize))) {
      write(at, slots, changes);
    }
  }
  return changes;
}

/** Packs all columns of a catalogue in which nothing is packed yet. */
export function packAll(rows: Rows): void {
  renumber(rows);
  const top = rows.number('SELECT max(number) FROM proposals');
  for (const column of columnNames) {
    const write = writerOf(rows, column);
    for (let at = 0; at * blockSize <= top; at += 1) write(at, null);
  }
}

/** Lets the numbers follow the ids, so that what is sorted by one is sorted by the other. A scan of the table has no order. */
function renumber(rows: Rows): void {
  rows.run('CREATE TEMP TABLE places AS SELECT number AS old, row_number() OVER (ORDER BY id) AS place FROM proposals');
  if (rows.number('SELECT count(*) FROM places WHERE old <> place') > 0) {
    rows.run('CREATE INDEX temp.places_by_old ON places (old)');
    // By way of numbers that nothing has.
    rows.run('UPDATE proposals SET number = -(SELECT place FROM places WHERE old = number)');
    rows.run('UPDATE proposals SET number = -number');
  }
  rows.run('DROP TABLE places');
}

/** Beyond so many of a block it is quicker to read the whole. */
const fewSlots = 64;

/** Writes cells of a column: those of some numbers of a block, or all of it where `touched` is null. */
function writerOf(rows: Rows, column: ColumnName) {
  const make: (length: number) => Cells = isCoded(column) ? codesOf : bytesOf;
  const codeOf = isCoded(column) ? coder(rows, column) : null;
  const cellsOf = (values: readonly string[]): Cells =>
    codeOf ? Uint32Array.from(values, codeOf).sort() : Buffer.from(values[0] ?? '');

  function read(from: number, to: number): Map<number, Cells> {
    const found = Map.groupBy(
      rows.all<{ number: number; value: string }>(statements[column], { from, to }),
      ({ number }) => number,
    );
    return new Map([...found].map(([number, cells]) => [number, cellsOf(cells.map(({ value }) => value))]));
  }

  return (at: number, touched: readonly number[] | null, changes?: Changes): void => {
    const from = at * blockSize;
    const few = touched !== null && touched.length <= fewSlots;
    const now = few
      ? new Map(touched.flatMap((number) => [...read(number, number + 1)]))
      : read(from, from + blockSize);
    const block = readBlock(rows, column, at) ?? emptyBlock(make);
    const changed = new Map<number, Cells>();
    for (const number of touched ?? now.keys()) {
      const before = cellsAt(block, number - from);
      const after = now.get(number) ?? make(0);
      if (same(before, after)) continue;
      changed.set(number - from, after);
      changes?.cells.push({ column, number, before, after });
    }
    if (changed.size === 0 && touched !== null) return;
    const packed = encode(rewrite(block, changed, make));
    rows.run('INSERT OR REPLACE INTO packed (column_name, block, packed) VALUES ($column, $at, $packed)', {
      ...{ column, at, packed },
    });
    changes?.blocks.push({ column, at, packed });
  };
}

function readBlock(rows: Rows, column: ColumnName, at: number): Block<Cells> | null {
  const [found] = rows.all<{ packed: Uint8Array }>(
    'SELECT packed FROM packed WHERE column_name = $column AND block = $at',
    { column, at },
  );
  if (!found) return null;
  return isCoded(column) ? decodeCodes(found.packed) : decodeBytes(found.packed);
}

const same = (a: Cells, b: Cells) => a.length === b.length && a.every((cell, at) => cell === b[at]);

/** Codes of a column's values; a value not seen before gets the next one. A code is never given up. */
function coder(rows: Rows, column: ColumnName): (value: string) => number {
  const known = new Map<string, number>();
  let next: number | null = null;
  const find = 'SELECT code FROM packed_values WHERE column_name = $column AND value = $value';
  return (value) => {
    let code = known.get(value) ?? rows.all<{ code: number }>(find, { column, value })[0]?.code;
    if (code === undefined) {
      next ??= rows.number('SELECT coalesce(max(code) + 1, 0) FROM packed_values WHERE column_name = $column', {
        column,
      });
      code = next;
      next += 1;
      rows.run('INSERT INTO packed_values (column_name, code, value) VALUES ($column, $code, $value)', {
        ...{ column, code, value },
      });
    }
    known.set(value, code);
    return code;
  };
}
