/**
 * Personal feeds and calendar, by a secret address: what its owner was told, and the consultations that concern what they follow.
 * The secret stands in no answer but as the feed's own address, and no cache but the reader's may keep one.
 */
import { createHash } from 'node:crypto';
import { feedOwner, personalPath } from '#graphql/addresses/feedLinks.ts';
import { factsOf } from '#graphql/alerts/facts.ts';
import { ownFollows } from '#graphql/alerts/follows.ts';
import { inbox } from '#graphql/alerts/inbox.ts';
import { settingsOf } from '#graphql/alerts/settings.ts';
import { isStillPublic } from '#graphql/alerts/visible.ts';
import { consultationNews } from '#graphql/consultations/consultations.ts';
import type { Context } from '#graphql/context.ts';
import { type EventKind, eventById } from '#graphql/events/events.ts';
import type { SignedIn } from '#graphql/people/actor.ts';
import { atomType, toAtom } from './atom.ts';
import { calendarType, toCalendar } from './calendar.ts';
import { allConsultations } from './calendars.ts';
import { eventEntry } from './eventEntry.ts';
import { type Entry, type Feed, updatedOf } from './feed.ts';
import { jsonFeedType, toJsonFeed } from './jsonFeed.ts';
import { html } from './markup.ts';
import { line } from './proposalEntry.ts';
import { confidenceWords, directionWords, marksOf } from './words.ts';

export interface Mine {
  type: string;
  body: string;
}

const address = /^\/feeds\/mine\/([^/]+)\.(ics|atom|json)$/;

export const isMine = (path: string) => path.startsWith('/feeds/mine/');

/** Null for an address that is malformed, wrong or revoked: nobody learns which. */
export async function readMine(ctx: Context, path: string): Promise<Mine | null> {
  const [, secret = '', format = ''] = address.exec(path) ?? [];
  const owner = await feedOwner(ctx, secret);
  if (!owner) return null;
  if (format === 'ics') return { type: calendarType, body: await calendarOf(ctx, owner, secret) };
  const feed = await feedOf(ctx, owner, secret);
  return format === 'atom'
    ? { type: atomType, body: toAtom(ctx, feed) }
    : { type: jsonFeedType, body: toJsonFeed(ctx, feed) };
}

const isOfConsultations = (kind: EventKind) => kind.startsWith('CONSULTATION_') || kind.startsWith('DEADLINE_');

/** Whatever an event on a consultation would concern is looked for among what is followed. */
async function calendarOf(ctx: Context, owner: SignedIn, secret: string): Promise<string> {
  const followed = new Set<string>();
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = await ownFollows(ctx, owner, { first: 100, after });
    for (const { subjectId, kinds, rate } of nodes) {
      if (rate !== 'OFF' && (kinds.length === 0 || kinds.some(isOfConsultations))) followed.add(subjectId);
    }
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) break;
  }
  const consultations = (await allConsultations(ctx)).filter((one) =>
    consultationNews(one).concerns.some((id) => followed.has(id)),
  );
  const { reminderDays } = await settingsOf(ctx, owner.id);
  return toCalendar(ctx, {
    title: 'Consultations I follow',
    path: personalPath(secret),
    consultations,
    reminderDays,
  });
}

const newest = 100;

async function feedOf(ctx: Context, owner: SignedIn, secret: string): Promise<Feed> {
  const { timeZone } = await settingsOf(ctx, owner.id);
  const { nodes } = await inbox(ctx, owner, { first: newest });
  const entries = await Promise.all(
    nodes.map(async ({ eventId, reason, at }): Promise<Entry | null> => {
      const event = await eventById(ctx, eventId);
      if (!event || !(await isStillPublic(ctx, event))) return null;
      const entry = await eventEntry(ctx, event);
      const { confidence, impact, process, isInvented } = await factsOf(ctx, event, timeZone);
      const facts = [
        line('Told because you follow', [reason]),
        line('Process', process === null ? [] : [process]),
        line('Mind', isInvented ? ['this process is invented, for demonstration'] : []),
        line('Confidence', confidence === null ? [] : [confidenceWords[confidence]]),
        line(
          'Impact',
          impact ? [`${directionWords[impact.direction]} ${impact.right}; ${marksOf(impact).join('; ')}`] : [],
        ),
      ];
      return { ...entry, published: at, updated: at, content: html`${entry.content}<ul>\n${facts}</ul>\n` };
    }),
  );
  const told = entries.filter((entry) => entry !== null);
  return {
    path: personalPath(secret),
    name: `/feeds/mine/${createHash('sha256').update(`name of ${secret}`).digest('base64url').slice(0, 22)}`,
    question: '',
    title: 'Travaux: what I follow',
    subtitle: 'What happened to what I follow, the newest first. Whoever has the address of this feed can read it.',
    page: '/inbox',
    updated: updatedOf(told, ctx.now.toISOString()),
    from: null,
    next: null,
    entries: told,
  };
}
