/** Pages of the event feed. A cursor is a place in the one order and fits any query. */
import type * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { cursorsOf, makePage, type Page, type PageArgs, pageSize, readCursor } from '../pages.ts';
import type { Event } from './events.ts';
import { eventQuery } from './query.ts';

type QueryInput = z.input<typeof eventQuery>;
type EventPage = Omit<Page<Event>, 'totalCount'>;
interface EventArgs extends PageArgs {
  query?: QueryInput | null;
  last?: number | null;
  before?: string | null;
}

/** Not the query's: a consumer may change what it asks for and go on from where it was. */
const binding = ['events'];

/** The cursor of an event by its place in the feed: pass it to `events` to read what comes after; all of them after 0. */
const cursorAt = cursorsOf(binding);
export const feedCursor = (sequence: number) => cursorAt([sequence]);
/** The place that a cursor stands for; null without one. */
export function feedPlace(cursor: string | null | undefined, field = 'after'): number | null {
  const position = readCursor(binding, cursor, field);
  return position === null ? null : Number(position[0]);
}

/** Events of a query, oldest first: from the beginning or after a cursor, or the last ones before a cursor. */
export async function events(
  ctx: Context,
  { query: input, first, after, last, before }: EventArgs,
): Promise<EventPage> {
  const query = parse(eventQuery, input ?? {});
  if (last == null && before != null) throw invalid('before', 'It goes with `last`.');
  if (last != null && (first != null || after != null))
    throw invalid('last', 'It does not go with `first` or `after`.');
  const backward = last != null;
  const position = backward ? readCursor(binding, before, 'before') : readCursor(binding, after);
  const limit = backward ? pageSize(last, 'last') : pageSize(first);
  const place = backward
    ? { before: position === null ? Number.MAX_SAFE_INTEGER : Number(position[0]) }
    : { after: position === null ? 0 : Number(position[0]) };
  const { events: found, hasMore } = (await ctx.catalogue()).events(query, place, limit);
  const edges = found.map((node) => ({ node, cursor: feedCursor(node.sequence) }));
  return makePage(edges, {
    hasNextPage: backward ? position !== null : hasMore,
    hasPreviousPage: backward ? hasMore : position !== null,
    totalCount: 0,
  });
}

/** What happened to one record and to what belongs to it, oldest first. */
export const eventsOf = (ctx: Context, subjectId: string, args: PageArgs): Promise<EventPage> =>
  events(ctx, { ...args, query: { subjects: [subjectId] } });
