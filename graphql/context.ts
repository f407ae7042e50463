/** What a request carries: who acts, when, the table, the catalogue. Nothing in this room is ambient. */
import DataLoader from 'dataloader';
import type { Catalogue } from './catalogue/catalogue.ts';
import { type Actor, visitor } from './people/actor.ts';
import { type Item, keyText, type Range, type Table } from './table/client.ts';
import { isPossible, type Key } from './table/keys.ts';

export interface Context {
  actor: Actor;
  now: Date;
  table: Table;
  /** Address of the site without a slash at its end, for permalinks. */
  publicUrl: string;
  /** Reads one item; all that one level of a request asks for become one request to the table. Null when absent or expired. */
  load(key: Key): Promise<Item | null>;
  /** Reads a range of items; the same range is read once in a request. */
  range(range: Range): Promise<Item[]>;
  /** The catalogue, with everything committed before this request, and by it, applied. */
  catalogue(): Promise<Catalogue>;
  /** Drops what was read, so that the rest of the request sees what it has just changed. */
  forget(): void;
}

export interface Surroundings {
  table: Table;
  catalogue: Catalogue;
  publicUrl: string;
  now: Date;
  actor?: Actor;
}

/** A context for one request, one message or one tick of the clock. */
export function makeContext({ table, catalogue, publicUrl, now, actor = visitor }: Surroundings): Context {
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
  let fresh: Promise<unknown> | null = null;
  return {
    actor,
    now,
    table,
    publicUrl,
    load: (key) => items.load(key),
    range(range) {
      const name = JSON.stringify(range);
      const asked = ranges.get(name) ?? table.query(range);
      ranges.set(name, asked);
      return asked;
    },
    async catalogue() {
      fresh ??= catalogue.catchUp(table);
      await fresh;
      return catalogue;
    },
    forget() {
      items.clearAll();
      ranges.clear();
      fresh = null;
    },
  };
}
