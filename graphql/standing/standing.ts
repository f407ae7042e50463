/**
 * Standing queries: saved searches, webhooks and subscriptions that wait for events. Which of them an event meets is asked here.
 * They are held in memory, hung up by what they ask for, and read again when one of them was kept or dropped.
 */
import type { Cards } from '../catalogue/cards.ts';
import type { Naming } from '../catalogue/naming.ts';
import type { Context } from '../context.ts';
import type { Event } from '../events/events.ts';
import { type MeetsEvent, readEventQuery } from '../events/meets.ts';
import { type EventQuery, eventQuery } from '../events/query.ts';
import { type Hooks, makeHooks } from './hooks.ts';
import { putStanding, readChanges, readStanding, removeStanding, type StandingItem } from './store.ts';

export const standingKinds = ['search', 'webhook', 'live'] as const;
export type StandingKind = (typeof standingKinds)[number];

export interface Standing {
  id: string;
  query: EventQuery;
}

/** Parts of a transaction that let a query stand, in the place of a former one of this id. One call for each kind in a transaction: all of a kind count on one item. */
export const keepStanding = (kind: StandingKind, standing: Standing) => putStanding(kind, standing);

/** Parts of a transaction after which it stands no more. One call for each kind in a transaction. */
export const dropStanding = (kind: StandingKind, id: string) => removeStanding(kind, id);

/** Ids of the standing queries of a kind that an event meets. One that cannot be read or asked is set aside and stops no other. */
export async function standingFor(ctx: Context, kind: StandingKind, event: Event): Promise<string[]> {
  const held = await hold(ctx, kind);
  if (held.queries.size === 0) return [];
  const catalogue = await ctx.catalogue();
  const naming = catalogue.naming();
  let cards: Cards | null | undefined;
  const cardsOf = () => {
    if (cards === undefined) cards = catalogue.cards(event);
    return cards;
  };
  return [...held.hooks.candidates(event, cardsOf, naming)].filter((id) => {
    try {
      const isMet = held.meets(id, naming)(event, cardsOf);
      held.faults.delete(id);
      return isMet;
    } catch (error) {
      held.faults.set(id, error instanceof Error ? error.message : 'It cannot be asked.');
      return false;
    }
  });
}

/** Why queries of a kind are set aside, by id: what was stored cannot be read as a query any more, or asking it failed. Each is tried again with the next event. */
export async function standingFaults(ctx: Context, kind: StandingKind): Promise<ReadonlyMap<string, string>> {
  return (await hold(ctx, kind)).faults;
}

interface Held {
  changes: number;
  queries: Map<string, EventQuery>;
  faults: Map<string, string>;
  hooks: Hooks;
  /** What a query asks, read once for as long as names mean the same. */
  meets(id: string, naming: Naming): MeetsEvent;
}

/** What stands in each table, by kind. */
const everything = new WeakMap<Context['table'], Map<StandingKind, Held>>();

async function hold(ctx: Context, kind: StandingKind): Promise<Held> {
  const changes = await readChanges(ctx, kind);
  const known = everything.get(ctx.table)?.get(kind);
  if (known?.changes === changes) return known;
  // Read after the count: it may hold more than was counted, which is then read once more, and never less.
  const made = hangUp(await readStanding(ctx, kind), changes);
  const kinds = everything.get(ctx.table) ?? new Map<StandingKind, Held>();
  everything.set(ctx.table, kinds.set(kind, made));
  return made;
}

const nothing: MeetsEvent = () => false;

function hangUp(items: readonly StandingItem[], changes: number): Held {
  const queries = new Map<string, EventQuery>();
  const faults = new Map<string, string>();
  const hooks = makeHooks();
  for (const { id, query } of items) {
    const read = eventQuery.safeParse(query);
    if (!read.success) {
      faults.set(id, read.error.issues[0]?.message ?? 'It cannot be read.');
      continue;
    }
    queries.set(id, read.data);
    hooks.hang(id, read.data);
  }
  let read = new Map<string, MeetsEvent>();
  let readWith: Naming | null = null;
  return {
    changes,
    queries,
    faults,
    hooks,
    meets(id, naming) {
      if (readWith !== naming) {
        read = new Map();
        readWith = naming;
      }
      const query = queries.get(id);
      const meets = read.get(id) ?? (query ? readEventQuery(query, naming) : nothing);
      read.set(id, meets);
      return meets;
    },
  };
}
