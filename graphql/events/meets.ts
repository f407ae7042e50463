/** Whether an event is one of those a query asks for: the one answer for the feed, saved searches, webhooks and subscriptions. */
import type { Cards } from '../catalogue/cards.ts';
import type { Naming } from '../catalogue/naming.ts';
import type { Context } from '../context.ts';
import { readQuery } from '../proposals/meets.ts';
import type { Event } from './events.ts';
import type { EventQuery } from './query.ts';

/** What of an event can be asked for. */
export type Asked = Pick<Event, 'sequence' | 'kind' | 'subjectId' | 'concerns' | 'processId' | 'at'>;
/** Cards are asked for only where the rest is met. */
export type MeetsEvent = (event: Asked, cards: () => Cards | null) => boolean;

/** Reads a query once, for many events. Good for as long as names mean what they mean now. */
export function readEventQuery(query: EventQuery, naming: Naming): MeetsEvent {
  const { kinds, processes, subjects, since, proposals } = query;
  const processIds = processes && new Set(naming.ids('process', processes));
  const meets = proposals && readQuery(proposals, naming);
  return (event, cards) => {
    if (kinds !== null && !kinds.includes(event.kind)) return false;
    if (since !== null && event.at < since) return false;
    if (processIds !== null && (event.processId === null || !processIds.has(event.processId))) return false;
    if (subjects !== null && !event.concerns.some((id) => subjects.includes(id))) return false;
    if (meets === null) return true;
    const found = cards();
    if (!found) return false;
    const { before, after } = found;
    return (after !== null && meets(after)) || (before !== null && before !== after && meets(before));
  };
}

/** Whether a committed event meets a query. It comes out the same whenever it is asked, for as long as names mean the same. */
export async function eventMeets(ctx: Context, query: EventQuery, event: Event): Promise<boolean> {
  const catalogue = await ctx.catalogue();
  return readEventQuery(query, catalogue.naming())(event, () => catalogue.cards(event));
}
