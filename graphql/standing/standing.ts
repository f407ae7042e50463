/** Standing queries: saved searches, webhooks and subscriptions that wait for events. Which of them an event meets is asked here. */
import type { Context } from '../context.ts';
import type { Event } from '../events/events.ts';
import { readEventQuery } from '../events/meets.ts';
import { type EventQuery, eventQuery } from '../events/query.ts';
import { putStanding, readStanding, removeStanding } from './store.ts';

export const standingKinds = ['search', 'webhook', 'live'] as const;
export type StandingKind = (typeof standingKinds)[number];

export interface Standing {
  id: string;
  query: EventQuery;
}

/** Parts of a transaction that let a query stand, in the place of a former one of this id. One call of a kind in a transaction: all of a kind count on one item. */
export const keepStanding = (kind: StandingKind, standing: Standing) => putStanding(kind, standing);

/** Parts of a transaction after which it stands no more. One call of a kind in a transaction. */
export const dropStanding = (kind: StandingKind, id: string) => removeStanding(kind, id);

/** Ids of the standing queries of a kind that an event meets. A query that cannot be read or asked is passed over: it stops no other. */
export async function standingFor(ctx: Context, kind: StandingKind, event: Event): Promise<string[]> {
  const catalogue = await ctx.catalogue();
  const all = await readStanding(ctx, kind);
  return all.flatMap(({ id, query }) => {
    const read = eventQuery.safeParse(query);
    if (!read.success) return [];
    const meets = readEventQuery(read.data, catalogue.naming());
    return meets(event, () => catalogue.cards(event)) ? [id] : [];
  });
}
