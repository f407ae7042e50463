/**
 * What is held in memory of an open catalogue: its columns, and whatever is worked out from them and from small tables. All of
 * it is read or made when first asked for; a change replaces the cells it touched and drops, or corrects, what rests on them.
 */
import type { RecordKind } from '../../ids.ts';
import type { Rows } from '../rows.ts';
import { type Block, bytesOf, cellsAt, codesOf, decodeBytes, decodeCodes, emptyBlock } from './blocks.ts';
import { blockSize, type CodedName, type ColumnName, isCoded, type TextName } from './columns.ts';
import type { Changes } from './pack.ts';
import { makePostings, type Postings } from './postings.ts';

/** A column of codes, with the values they stand for. */
export interface Column {
  blocks: readonly Block<Uint32Array>[];
  values: readonly string[];
}

/** What something in memory rests on: columns, or all records of a kind. */
type Ground = ColumnName | `every ${RecordKind}`;

/** What was made, as it must be after a change; undefined where it is better made anew. */
type Correct<T> = (made: T, changes: Changes) => T | undefined;

export interface Memory {
  rows: Rows;
  /** Another number after every change to what is held. */
  moment(): number;
  /** One beyond the highest number there can be; whole blocks. */
  size(): number;
  column(name: CodedName): Column;
  /** Proposals by code. */
  postings(name: CodedName): Postings;
  /** The text of a proposal; empty when it has none, or is none. */
  text(name: TextName, number: number): string;
  /** The bytes of all texts. */
  textBlocks(name: TextName): readonly Block<Uint8Array>[];
  /** Makes something once, until a change touches what it rests on; then it is corrected, or else dropped. */
  once<T>(name: string, grounds: readonly Ground[], make: () => T, correct?: Correct<T>): T;
  take(changes: Changes): void;
}

/** The memory of every open file; it goes when the file is closed for good. */
const memories = new WeakMap<Rows, Memory>();

export function memoryOf(rows: Rows): Memory {
  const known = memories.get(rows);
  const memory = known ?? openMemory(rows);
  if (!known) memories.set(rows, memory);
  return memory;
}

interface Made {
  grounds: readonly Ground[];
  value: unknown;
  correct(value: unknown, changes: Changes): unknown;
}

function openMemory(rows: Rows): Memory {
  const codedColumns = new Map<CodedName, { blocks: Block<Uint32Array>[]; values: string[] }>();
  const textColumns = new Map<TextName, Block<Uint8Array>[]>();
  const made = new Map<string, Made>();
  let moment = 0;
  let blockCount: number | null = null;

  function countBlocks(): number {
    blockCount ??= rows.number(`SELECT coalesce(max(block) + 1, 0) FROM packed WHERE column_name = 'kind'`);
    return blockCount;
  }

  function readBlocks<T>(column: ColumnName, decode: (packed: Uint8Array) => T): T[] {
    const sql = 'SELECT packed FROM packed WHERE column_name = $column ORDER BY block';
    return rows.all<{ packed: Uint8Array }>(sql, { column }).map(({ packed }) => decode(packed));
  }

  function readValues(column: CodedName, from: number): string[] {
    const sql = `SELECT json_group_array(value ORDER BY code) FROM packed_values WHERE column_name = $column AND code >= $from`;
    return JSON.parse(rows.texts(sql, { column, from })[0] ?? '[]');
  }

  function column(name: CodedName): { blocks: Block<Uint32Array>[]; values: string[] } {
    const known = codedColumns.get(name);
    if (known) return known;
    const read = { blocks: readBlocks(name, decodeCodes), values: readValues(name, 0) };
    codedColumns.set(name, read);
    return read;
  }

  function textBlocks(name: TextName): Block<Uint8Array>[] {
    const known = textColumns.get(name);
    const blocks = known ?? readBlocks(name, decodeBytes);
    if (!known) textColumns.set(name, blocks);
    return blocks;
  }

  const once: Memory['once'] = <T>(
    name: string,
    grounds: readonly Ground[],
    make: () => T,
    correct?: Correct<T>,
  ): T => {
    const known = made.get(name);
    // What a name stands for was made by the one place that uses it.
    if (known) return known.value as T;
    const value = make();
    // As above: what is corrected is what was made.
    made.set(name, { grounds, value, correct: (former, changes) => correct?.(former as T, changes) });
    return value;
  };

  function postings(name: CodedName): Postings {
    const correct = (lists: Postings, { cells }: Changes) => {
      for (const { column, number, before, after } of cells) {
        if (column === name) lists.change(number, Uint32Array.from(before), Uint32Array.from(after));
      }
      return lists;
    };
    const make = () => {
      const { blocks, values } = column(name);
      return makePostings(blocks, values.length);
    };
    return once(`postings of ${name}`, [name], make, correct);
  }

  function take(changes: Changes): void {
    const { cells, blocks, kinds } = changes;
    if (cells.length === 0 && kinds.size === 0) return;
    moment += 1;
    blockCount = null;
    for (const { column: name, at, packed } of blocks) {
      if (isCoded(name)) {
        const held = codedColumns.get(name);
        if (held) put(held.blocks, at, decodeCodes(packed), () => emptyBlock(codesOf));
      } else {
        const held = textColumns.get(name);
        if (held) put(held, at, decodeBytes(packed), () => emptyBlock(bytesOf));
      }
    }
    const changed = new Set<Ground>(cells.map(({ column: name }) => name));
    for (const [name, held] of codedColumns)
      if (changed.has(name)) held.values.push(...readValues(name, held.values.length));
    for (const kind of kinds) changed.add(`every ${kind}`);
    for (const [name, one] of made) {
      if (!one.grounds.some((ground) => changed.has(ground))) continue;
      const corrected = one.correct(one.value, changes);
      if (corrected === undefined) made.delete(name);
      else one.value = corrected;
    }
  }

  return {
    rows,
    moment: () => moment,
    size: () => countBlocks() * blockSize,
    column,
    postings,
    text(name, number) {
      const block = textBlocks(name)[Math.floor(number / blockSize)];
      if (!block) return '';
      const { buffer, byteOffset, byteLength } = cellsAt(block, number % blockSize);
      return Buffer.from(buffer, byteOffset, byteLength).toString();
    },
    textBlocks,
    once,
    take,
  };
}

/** Puts a block in its place; a column can begin beyond its end where those between hold nothing. */
function put<T>(blocks: T[], at: number, block: T, empty: () => T): void {
  while (blocks.length < at) blocks.push(empty());
  blocks[at] = block;
}
