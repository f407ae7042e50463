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
      const isMet = meetsOf(held, id, naming)(event, cardsOf);
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
  /** As they were stored, by id: what is the same when all are read again need not be understood again. */
  stored: Map<string, string>;
  queries: Map<string, EventQuery>;
  faults: Map<string, string>;
  hooks: Hooks;
  /** What a query asks, read once for as long as names mean the same. */
  read: Map<string, MeetsEvent>;
  readWith: Naming | null;
}

/** What stands in each table, by kind. */
const everything = new WeakMap<Context['table'], Map<StandingKind, Held>>();

function heldOf({ table }: Context, kind: StandingKind): Held {
  const kinds = everything.get(table) ?? new Map<StandingKind, Held>();
  everything.set(table, kinds);
  const held = kinds.get(kind) ?? {
    ...{ changes: 0, stored: new Map(), queries: new Map(), faults: new Map(), hooks: makeHooks() },
    ...{ read: new Map(), readWith: null },
  };
  kinds.set(kind, held);
  return held;
}

async function hold(ctx: Context, kind: StandingKind): Promise<Held> {
  const held = heldOf(ctx, kind);
  const changes = await readChanges(ctx, kind);
  if (held.changes === changes) return held;
  // Read after the count: it may hold more than was counted, which is then read once more, and never less.
  const items = await readStanding(ctx, kind);
  if (held.changes < changes) renew(held, items, changes);
  return held;
}

function renew(held: Held, items: readonly StandingItem[], changes: number): void {
  const there = new Set(items.map(({ id }) => id));
  for (const id of held.stored.keys()) if (!there.has(id)) forget(held, id);
  for (const { id, query } of items) {
    const text = JSON.stringify(query);
    if (held.stored.get(id) === text) continue;
    forget(held, id);
    held.stored.set(id, text);
    const read = eventQuery.safeParse(query);
    if (read.success) {
      held.queries.set(id, read.data);
      held.hooks.hang(id, read.data);
    } else held.faults.set(id, read.error.issues[0]?.message ?? 'It cannot be read.');
  }
  held.changes = changes;
}

function forget({ stored, queries, faults, hooks, read }: Held, id: string): void {
  for (const map of [stored, queries, faults, read]) map.delete(id);
  hooks.take(id);
}

const nothing: MeetsEvent = () => false;

function meetsOf(held: Held, id: string, naming: Naming): MeetsEvent {
  if (held.readWith !== naming) {
    held.read.clear();
    held.readWith = naming;
  }
  const query = held.queries.get(id);
  const meets = held.read.get(id) ?? (query ? readEventQuery(query, naming) : nothing);
  held.read.set(id, meets);
  return meets;
}
