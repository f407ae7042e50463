/** What a request carries: who acts, when, the table, the catalogue. Nothing in this room is ambient. */
import DataLoader from 'dataloader';
import { type NoteRules, openRules } from './annotations/noteRules.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { News } from './catalogue/store.ts';
import { type Actor, visitor } from './people/actor.ts';
import type { Soon } from './soon.ts';
import { type Item, keyText, type Range, type Table } from './table/client.ts';
import { isPossible, type Key, recordKey, slugKey } from './table/keys.ts';
import { fromItem, type Stored } from './table/records.ts';
import { type Outside, theInternet } from './webhooks/publicAddress.ts';

export interface Context {
  actor: Actor;
  now: Date;
  table: Table;
  /** Address of the site without a slash at its end, for permalinks. */
  publicUrl: string;
  /** How old, in milliseconds, what is read for somebody who is not signed in may be. */
  patience: number;
  /** What holds for those who write notes. */
  noteRules: NoteRules;
  /** Which addresses outside are posted to. */
  outside: Outside;
  /** Reads one item; all that one level of a request asks for become one request to the table. Null when absent or expired. */
  load(key: Key): Promise<Item | null>;
  /** Reads a range of items; the same range is read once in a request. */
  range(range: Range): Promise<Item[]>;
  /** A record by its id: from the catalogue, or from the table where the catalogue does not tell or must not be asked. Null when absent. Whoever shows it asks first who may see it. */
  record(id: string): Soon<Stored | null>;
  /** A record as last known here, at no cost; null when it is not. Whoever builds on it makes its version a condition of the change. */
  lastKnown(id: string): Stored | null;
  /** The catalogue where reads are answered from it; null where the table itself is read. */
  index(): Promise<Catalogue | null>;
  /** The catalogue, with everything committed before this request, and by it, applied; for a visitor, up to `patience` old. */
  catalogue(): Promise<Catalogue>;
  /** From here on records are read from the table itself: what is about to be changed must be seen as it is. */
  fromTable(): void;
  /** Drops what was read, so that the rest of the request sees what it, or another, has just changed. */
  forget(): void;
  /** Told of deliveries that were just planned. */
  planned(ids: readonly string[]): void;
  /** Lets the catalogue know what was just committed; with null it has to read that itself. */
  learn(news: News | null): void;
}

export interface Surroundings {
  table: Table;
  catalogue: Catalogue;
  publicUrl: string;
  now: Date;
  actor?: Actor;
  /** 0 when absent: everybody sees everything at once. */
  patience?: number;
  /** Notes appear at once and are not counted when absent. */
  noteRules?: NoteRules;
  /** The public internet alone when absent. */
  outside?: Outside;
  /** Called when something was committed. */
  onChange?(): void;
  /** Called with the ids of deliveries that were planned. */
  onPlanned?(ids: readonly string[]): void;
}

/** A context for one request, one message or one tick of the clock. */
export function makeContext(given: Surroundings): Context {
  const {
    table,
    catalogue,
    publicUrl,
    now,
    actor = visitor,
    patience = 0,
    noteRules = openRules,
    outside = theInternet,
    onChange,
    onPlanned,
  } = given;
  const items = new DataLoader<Key, Item | null, string>(
    async (keys) => {
      // A name that nothing can have must not make the request fail for the others.
      const found = await table.getMany(keys.filter(isPossible));
      // The table's own sweep of expired items can lag by days, so they are left out here.
      const live = (item: Item | undefined) =>
        item && (typeof item.expiresAt !== 'number' || item.expiresAt > now.getTime() / 1000) ? item : null;
      return keys.map((key) => live(found.get(keyText(key))));
    },
    { cacheKeyFn: keyText },
  );
  const ranges = new Map<string, Promise<Item[]>>();
  // The system enters and keeps records; nobody waits for what it reads.
  let readsTable = actor.kind === 'SYSTEM';
  let fresh: Promise<Catalogue> | null = null;
  /** Whether that has come. */
  let isReady = false;

  async function upToDate(): Promise<Catalogue> {
    // Whoever is signed in may have written just now, perhaps through another instance.
    await catalogue.catchUp(table, actor.kind === 'SIGNED_IN' ? 0 : patience);
    isReady = true;
    return catalogue;
  }
  function upToDateOnce(): Promise<Catalogue> {
    fresh ??= upToDate();
    return fresh;
  }
  function known(id: string): Soon<Stored | null> {
    const record = catalogue.record(id);
    return record === undefined ? fromTable(id) : record;
  }
  async function fromTable(id: string): Promise<Stored | null> {
    const item = await items.load(recordKey(id));
    return item && { ...fromItem<Stored>(item), id };
  }
  return {
    actor,
    now,
    table,
    publicUrl,
    patience,
    noteRules,
    outside,
    load: (key) => items.load(key),
    range(range) {
      const name = JSON.stringify(range);
      const asked = ranges.get(name) ?? table.query(range);
      ranges.set(name, asked);
      return asked;
    },
    record(id) {
      if (readsTable) return fromTable(id);
      return isReady ? known(id) : upToDateOnce().then(() => known(id));
    },
    lastKnown: (id) => catalogue.record(id) ?? null,
    index: async () => (readsTable ? null : upToDateOnce()),
    catalogue: upToDateOnce,
    fromTable() {
      readsTable = true;
    },
    planned: (ids) => onPlanned?.(ids),
    learn(news) {
      if (!news || !catalogue.learn(news)) catalogue.distrust();
    },
    forget() {
      items.clearAll();
      ranges.clear();
      fresh = null;
      isReady = false;
      onChange?.();
    },
  };
}

/** The id of the record of a kind that has this slug; null when none has. */
export async function idBySlug(ctx: Context, kind: 'proposal' | 'consultation', slug: string): Promise<string | null> {
  const known = (await ctx.index())?.idBySlug(kind, slug);
  if (known !== null && known !== undefined) return known;
  // A slug is claimed for good, also one that its record no longer bears.
  const item = await ctx.load(slugKey(kind, slug));
  return typeof item?.id === 'string' ? item.id : null;
}
