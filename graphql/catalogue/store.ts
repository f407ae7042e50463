/** What the catalogue reads of the table: the feed, and the records it tells of. It writes nothing there. */
import type { Annotation } from '../annotations/annotations.ts';
import type { Event } from '../events/events.ts';
import { eventsAfter, readHead } from '../events/store.ts';
import { isA, parseId } from '../ids.ts';
import { isPublicNote } from '../people/permissions.ts';
import { keyText, type Table } from '../table/client.ts';
import { recordKey } from '../table/keys.ts';
import { fromItem, type Stored } from '../table/records.ts';

export { readHead, type Stored };

/** Events of a stretch of the feed, in order, and the records they are about as they stand now. */
export interface News {
  events: Event[];
  records: Map<string, Stored>;
  /** Accounts of those who wrote the public notes among them. */
  authors: Stored[];
}

export const newsSize = 500;

const isCarded = (id: string) => isA('proposal', id) || isA('impact', id);

/**
 * What the feed holds after a place, about `newsSize` events; fewer only at its end, and there no proposal or assessment is ahead of the events:
 * one that was changed again while it was read comes with the event that tells of it. One request when there is nothing.
 */
export async function readNews(table: Table, after: number): Promise<News> {
  const events = await eventsAfter(table, after, newsSize);
  const records = new Map<string, Stored>();
  if (events.length === 0) return { events, records, authors: [] };
  // Only what a proposal was before follows from what it is now (`cards.ts`).
  const looksBehind = events.length < newsSize && events.some(({ subjectId }) => isCarded(subjectId));
  for (let news = events; news.length > 0; ) {
    const ids = [...new Set(news.map(({ subjectId }) => subjectId))];
    const found = new Map((await readMany(table, ids)).map((record) => [record.id, record]));
    for (const id of ids) {
      const record = found.get(id);
      if (record) records.set(id, record);
      else records.delete(id);
    }
    const meanwhile = looksBehind ? await eventsAfter(table, events.at(-1)?.sequence ?? after, newsSize) : [];
    const known = new Set(events.map(({ subjectId }) => subjectId));
    news = meanwhile.some(({ subjectId }) => known.has(subjectId)) ? meanwhile : [];
    if (news.length > 0) events.push(...news);
  }
  const authors = new Set([...records.values()].map(authorOf).filter((id) => id !== null));
  return { events, records, authors: authors.size === 0 ? [] : await readMany(table, [...authors]) };
}

async function readMany(table: Table, ids: readonly string[]): Promise<Stored[]> {
  const found = await table.getMany(ids.map(recordKey));
  return ids.flatMap((id) => {
    const item = found.get(keyText(recordKey(id)));
    return item ? [{ ...fromItem<Stored>(item), id }] : [];
  });
}

/** Who wrote a public note; null for any other record. */
export function authorOf(record: Stored): string | null {
  if (!isA('annotation', record.id)) return null;
  const note = record as Annotation;
  return isPublicNote(note) ? note.authorId : null;
}

/** The event of a number; null when the feed does not reach so far. */
export const readEvent = async (table: Table, sequence: number): Promise<Event | null> =>
  (await eventsAfter(table, sequence - 1, 1))[0] ?? null;

/** Events after a place up to another, without their records. */
export async function* readFeed(table: Table, after: number, upTo: number): AsyncGenerator<Event[]> {
  for (let at = after; at < upTo; ) {
    const events = await eventsAfter(table, at, Math.min(newsSize, upTo - at));
    const last = events.at(-1);
    if (!last) throw new Error(`The feed should reach ${upTo} and ends at ${at}.`);
    yield events;
    at = last.sequence;
  }
}

/** Every item that stands under the id of a record, public or not. Not all carry their id beside the key. */
export async function* readRecords(table: Table): AsyncGenerator<Stored> {
  for await (const item of table.scan()) {
    if (item.sk === recordKey(item.pk).sk && parseId(item.pk)) yield { ...fromItem(item), id: item.pk };
  }
}
