/** What a follow would have told, before it is made: the feed of the last days is asked as telling asks it. */
import * as z from 'zod';
import { alternatives } from '../alternatives.ts';
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { type Event, eventKinds } from '../events/events.ts';
import { type EventQuery, eventQuery } from '../events/query.ts';
import { signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { proposalQuery } from '../proposals/query.ts';
import { wants } from './match.ts';
import { canonical, eventsOfSearch } from './searches.ts';
import { settingsOf } from './settings.ts';
import { nameOf } from './subjects.ts';

const previewInput = z.object({
  subject: z.string().nullish(),
  query: proposalQuery.nullish(),
  kinds: alternatives(z.enum(eventKinds)).transform((kinds) => kinds ?? []),
});
export type PreviewInput = z.input<typeof previewInput>;

export interface AlertPreview {
  /** From when on the feed was looked through. */
  from: string;
  count: number;
  isWhole: boolean;
  /** Newest first, at most 5. */
  sample: Event[];
}

const lookedBack = 90 * 24 * 60 * 60 * 1000;
const sampleSize = 5;
/** Places of the feed that are looked at, the newest. More would cost more than an answer may. */
const mostEvents = 20_000;
const atOnce = 500;

/** Refuses with UNAUTHENTICATED, NOT_FOUND, INVALID. */
export async function alertPreview(ctx: Context, input: PreviewInput): Promise<AlertPreview> {
  demand(ctx.actor, 'previewAlerts');
  const { kinds, ...asked } = parse(previewInput, input);
  const { reminderDays } = await settingsOf(ctx, signedIn(ctx.actor).id);
  const since = new Date(ctx.now.getTime() - lookedBack).toISOString();
  const query = { ...(await eventsOf(ctx, asked)), since, kinds: kinds.length > 0 ? kinds : null };
  const catalogue = await ctx.catalogue();
  const floor = Math.max(0, catalogue.cursor() - mostEvents);
  const oldest = floor === 0 ? null : catalogue.eventAt(floor);
  const isWhole = oldest === null || oldest.at < since;
  let count = 0;
  const sample: Event[] = [];
  for (let before = Number.MAX_SAFE_INTEGER, more = true; more; ) {
    const { events, hasMore } = catalogue.events(query, { before }, atOnce);
    const within = events.filter(({ sequence }) => sequence > floor);
    for (const event of within.toReversed()) {
      if (!wants({ kinds, rate: 'LIVE' }, event, reminderDays)) continue;
      count += 1;
      if (sample.length < sampleSize) sample.push(event);
    }
    before = events[0]?.sequence ?? 0;
    more = hasMore && within.length === events.length;
  }
  return { from: isWhole ? since : (oldest?.at ?? since), count, isWhole, sample };
}

/** The events that a follow of a subject or of a search is about. */
async function eventsOf(ctx: Context, { subject, query }: Pick<z.output<typeof previewInput>, 'subject' | 'query'>) {
  if ((subject == null) === (query == null)) throw invalid('subject', 'Give either a subject or a query.');
  if (query != null) return eventsOfSearch(canonical(query));
  const id = subject ?? '';
  await nameOf(ctx, id, 'subject');
  return { ...eventQuery.parse({}), subjects: [id] } satisfies EventQuery;
}
