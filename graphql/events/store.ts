/** Events in and out of the table. */
import type { Context } from '../context.ts';
import { eventId } from '../ids.ts';
import type { Item, Table, Write } from '../table/client.ts';
import { eventKey, feedHeadKey, feedPage, feedPageOf, retryKey } from '../table/keys.ts';
import { fromItem } from '../table/records.ts';
import type { Event, News } from './events.ts';

export const toItem = (event: Event): Item => ({ ...event, ...eventKey(event.sequence) });

export function makeEvent(news: News, sequence: number, now: Date): Event {
  return { ...news, changes: news.changes ?? [], id: eventId(sequence), sequence, at: now.toISOString() };
}

export async function readEvent(ctx: Context, sequence: number): Promise<Event | null> {
  const known = (await ctx.index())?.eventAt(sequence);
  if (known) return known;
  const item = await ctx.load(eventKey(sequence));
  if (!item) return null;
  // What the catalogue makes former cards of is nobody else's.
  const { proposal: _, ...event } = fromItem<Event>(item);
  return event;
}

/** Number of the newest event; 0 when there is none. */
export async function readHead(table: Table): Promise<number> {
  const [item] = (await table.getMany([feedHeadKey])).values();
  return typeof item?.sequence === 'number' ? item.sequence : 0;
}

/** Events after a place, in order, at most `limit`; fewer only when the feed ends. */
export async function eventsAfter(table: Table, after: number, limit: number): Promise<Event[]> {
  const events: Event[] = [];
  for (let page = feedPageOf(after + 1); events.length < limit; page += 1) {
    const items = await table.query({ pk: feedPage(page), after: eventKey(after).sk, limit: limit - events.length });
    if (items.length === 0) break;
    events.push(...items.map((item) => fromItem<Event>(item)));
    // The next page begins with a round number; only a full page has one after it.
    if (feedPageOf((events.at(-1)?.sequence ?? 0) + 1) === page) break;
  }
  return events;
}

/** The parts of a transaction that append events after `head`; they hold only if nothing was appended meanwhile. */
export function appendEvents(events: readonly Event[], head: number): Write[] {
  const next = head + events.length;
  return [
    {
      update: feedHeadKey,
      set: 'SET #sequence = :next',
      names: { '#sequence': 'sequence' },
      values: head === 0 ? { ':next': next } : { ':next': next, ':head': head },
      if: head === 0 ? 'attribute_not_exists(pk)' : '#sequence = :head',
    },
    ...events.map((event): Write => ({ put: toItem(event), if: 'ABSENT' })),
  ];
}

/** What an earlier attempt with this key left behind; null when there was none in the last 24 hours. */
export async function readRetry(ctx: Context, accountId: string, key: string) {
  const item = await ctx.load(retryKey(accountId, key));
  return item && { digest: String(item.digest), result: String(item.result) };
}

interface Claim {
  accountId: string;
  key: string;
  digest: string;
  result: string;
  /** Seconds since 1970. */
  now: number;
  keptSeconds: number;
}

export const claimRetry = ({ accountId, key, digest, result, now, keptSeconds }: Claim): Write => ({
  put: { ...retryKey(accountId, key), digest, result, expiresAt: now + keptSeconds },
  if: { absentOrExpiredAt: now },
});
