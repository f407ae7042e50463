/** Records that are items of their own, found by id; every domain's store reads and writes them so. */
import type { Context } from '../context.ts';
import { isA, type RecordKind } from '../ids.ts';
import type { Soon } from '../soon.ts';
import type { Item, Write } from './client.ts';
import { recordKey } from './keys.ts';

export interface Stored {
  id: string;
  /** Raised by every change; a writer names the version it read, so that two cannot overwrite each other. */
  version: number;
}

/** A record of one kind by its id; an id of another kind leads to nothing, so that no record is ever taken for what it is not. */
export function readRecord<T extends Stored>(ctx: Context, kind: RecordKind, id: string): Soon<T | null> {
  if (!isA(kind, id)) return null;
  // What a store reads was written by it, or put into the catalogue as it was written.
  return ctx.record(id) as Soon<T | null>;
}

/** A record of one kind as last known here, at no cost; null when it is not. */
export const readLastKnown = <T extends Stored>(ctx: Context, kind: RecordKind, id: string): T | null =>
  isA(kind, id) ? (ctx.lastKnown(id) as T | null) : null;

/** Met only while a record is as it was read. */
export const checkVersion = ({ id, version }: Stored): Write => ({ check: recordKey(id), if: { version } });

/** What an item holds, without its keys and index attributes. What a store reads was written by it. */
export function fromItem<T>({ pk: _pk, sk: _sk, gsi1pk: _g, gsi1sk: _s, ...record }: Item): T {
  return record as unknown as T;
}

/** Writes a record: version 1 only where nothing is, a later one only over the version before it. */
export function putRecord(record: Stored, index: { gsi1pk?: string; gsi1sk?: string } = {}): Write {
  return {
    put: { ...record, ...index, ...recordKey(record.id) },
    if: record.version === 1 ? 'ABSENT' : { version: record.version - 1 },
  };
}
