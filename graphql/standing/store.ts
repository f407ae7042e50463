/** Standing queries in and out of the table. */
import type { Context } from '../context.ts';
import type { Write } from '../table/client.ts';
import { standingChangesKey, standingKey, standingPartition, standingPrefix } from '../table/keys.ts';
import type { StandingKind } from './standing.ts';

/** As it was written: whether it can still be read is found out when it is asked. */
export interface StandingItem {
  id: string;
  query: unknown;
}

const countChange = (kind: StandingKind): Write => ({
  update: standingChangesKey(kind),
  set: 'ADD #changes :one',
  names: { '#changes': 'changes' },
  values: { ':one': 1 },
});

export const putStanding = (kind: StandingKind, { id, query }: StandingItem): Write[] => [
  { put: { ...standingKey(kind, id), id, query } },
  countChange(kind),
];

export const removeStanding = (kind: StandingKind, id: string): Write[] => [
  { delete: standingKey(kind, id) },
  countChange(kind),
];

/** How often the queries of a kind were changed. */
export async function readChanges(ctx: Context, kind: StandingKind): Promise<number> {
  const item = await ctx.load(standingChangesKey(kind));
  return typeof item?.changes === 'number' ? item.changes : 0;
}

export async function readStanding(ctx: Context, kind: StandingKind): Promise<StandingItem[]> {
  const items = await ctx.range({ pk: standingPartition(kind), begins: standingPrefix });
  return items.map(({ id, query }) => ({ id: String(id), query }));
}
