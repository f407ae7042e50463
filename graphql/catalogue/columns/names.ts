/** What the values of columns are called: what stands in a query for them, and the label to show. */
import type { RecordKind } from '../../ids.ts';
import type { CodedName } from './columns.ts';
import type { Memory } from './memory.ts';

export interface Name {
  /** What stands in a query. */
  value: string;
  label: string;
}

const named = {
  process: 'SELECT id, slug AS value, title AS label FROM processes',
  party: 'SELECT id, code AS value, name AS label FROM parties',
  topic: 'SELECT id, slug AS value, label FROM topics',
  right: `SELECT id, code AS value, code || ' ' || label AS label FROM rights`,
  provision: 'SELECT id, code AS value, code AS label FROM provisions',
  // Proposals name them by code.
  actionLine: `SELECT code AS id, code AS value, code || ' ' || label AS label FROM action_lines`,
} as const satisfies Partial<Record<RecordKind, string>>;
type Named = keyof typeof named;

/** Names of all records of a kind by id. */
export const namesById = (memory: Memory, kind: Named): ReadonlyMap<string, Name> =>
  memory.once(`names of ${kind}`, [`every ${kind}`], () => {
    const found = memory.rows.all<Name & { id: string }>(named[kind]);
    return new Map(found.map(({ id, value, label }) => [id, { value, label }]));
  });

/** Ids of the records of a kind that bear one of these names. */
export function idsNamed(memory: Memory, kind: Named, values: readonly string[]): string[] {
  const ids = memory.once(`ids of ${kind}`, [`every ${kind}`], () => {
    return new Map([...namesById(memory, kind)].map(([id, { value }]) => [value, id]));
  });
  return values.flatMap((value) => ids.get(value) ?? []);
}

/** Ids of provisions by code or by number. */
export function provisionIdsNamed(memory: Memory, values: readonly string[]): string[] {
  const ids = memory.once('ids of provisions by number', ['every provision'], () => {
    return Map.groupBy(
      memory.rows.all<{ id: string; number: string }>('SELECT id, number FROM provisions'),
      ({ number }) => number,
    );
  });
  return [
    ...idsNamed(memory, 'provision', values),
    ...values.flatMap((value) => ids.get(value)?.map(({ id }) => id) ?? []),
  ];
}

/** These topics and all below them. */
export function withNarrower(memory: Memory, ids: readonly string[]): string[] {
  const below = memory.once('narrower topics', ['every topic'], () => {
    return Map.groupBy(
      memory.rows.all<{ id: string; broader: string | null }>('SELECT id, broader_id AS broader FROM topics'),
      ({ broader }) => broader,
    );
  });
  const wanted = new Set(ids);
  // A set shows its iterator what is added on the way, and takes nothing twice.
  for (const id of wanted) for (const narrower of below.get(id) ?? []) wanted.add(narrower.id);
  return [...wanted];
}

/** Codes of a column's values. */
export function codesOf(memory: Memory, column: CodedName, values: readonly string[]): number[] {
  const make = () => new Map(memory.column(column).values.map((value, code) => [value, code]));
  const codes = memory.once(`codes of ${column}`, [column], make, (made) =>
    made.size === memory.column(column).values.length ? made : undefined,
  );
  return [...new Set(values.flatMap((value) => codes.get(value) ?? []))];
}
