/** The inbox: one event told to one person, once. Nobody else can see it. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { digestById } from '../digests/due.ts';
import { notFound, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { eventSequence, isA, parseOwnedId } from '../ids.ts';
import {
  type Head,
  headOf,
  type Lying,
  lyingAt,
  lyingBefore,
  lyingOf,
  markAsRead,
  putIn,
  unreadIn,
} from '../inbox/letters.ts';
import { cursorsOf, makePage, type Page, type PageArgs, pageSize, readCursor } from '../pages.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import type { AlertChannel } from './channels.ts';

export interface Notification {
  id: string;
  accountId: string;
  eventId: string;
  /** The event's place in the feed, and the notification's in the inbox. */
  sequence: number;
  followSubjectId: string;
  /** Name of what is followed, as it was when told. */
  reason: string;
  at: string;
  readAt: string | null;
  /** Where it was told. */
  channels: AlertChannel[];
  /** The digest in which it was told; null when it was told at once. */
  digestId: string | null;
}

type InboxPage = Omit<Page<Notification>, 'totalCount'>;

interface Wanted extends PageArgs {
  unread?: boolean | null;
  /** Id of a follow. */
  follow?: string | null;
  /** Id of a digest. */
  digest?: string | null;
}

/** The actor's notifications, newest first. */
export async function inbox(ctx: Context, account: SignedIn, wanted: Wanted): Promise<InboxPage> {
  const { unread, follow = null, digest = null, ...args } = wanted;
  const size = pageSize(args.first);
  // Cursors from before there were filters fit a list without any.
  const filters = follow === null && digest === null ? [] : [follow, digest];
  const binding = ['inbox', account.id, unread ?? false, ...filters];
  const position = readCursor(binding, args.after);
  const isWanted = await demandWanted(ctx, account, wanted);
  let before = position === null ? isWanted.before : Number(position[0]);
  const limit = Math.max(size + 1, isWanted.readAtOnce);
  const found: Notification[] = [];
  // Others are passed over, so a page may take several reads.
  for (;;) {
    const { notifications, from } = await lyingBefore(ctx, account.id, before, limit);
    found.push(...notifications.filter(isWanted.fits));
    before = from;
    if (found.length > size || before === null || before <= isWanted.first) break;
  }
  const cursorAt = cursorsOf(binding);
  const edges = found.slice(0, size).map((node) => ({ node, cursor: cursorAt([node.sequence]) }));
  return makePage(edges, { hasNextPage: found.length > size, hasPreviousPage: position !== null, totalCount: 0 });
}

/** Where most are passed over, many are read at once. */
const readWhenFew = 500;

/** Which notifications are meant, and between which numbers they lie. A follow may have been ended since. */
async function demandWanted(ctx: Context, account: SignedIn, { unread, follow = null, digest = null }: Wanted) {
  const owned = follow === null ? null : parseOwnedId(follow);
  if (follow !== null && (owned?.account !== account.id || !isA('follow', follow))) throw notFound('follow');
  const stored = digest === null ? null : await digestById(ctx, account.id, digest);
  if (digest !== null && !stored) throw notFound('digest');
  return {
    fits: (one: Notification) =>
      (!unread || one.readAt === null) &&
      (owned === null || one.followSubjectId === owned.rest) &&
      (digest === null || one.digestId === digest),
    before: stored ? stored.last + 1 : null,
    first: stored?.first ?? 0,
    readAtOnce: owned || stored ? readWhenFew : 1,
  };
}

/** Parts of a transaction that put notifications into one inbox; refused where anything was put there since it was seen. For telling alone. */
export const intoInbox = (accountId: string, notifications: readonly Notification[], seen: Head) =>
  putIn(accountId, notifications, seen);

/** Numbers of those of some events that lie in an inbox, and how that stood then. For telling alone. */
export async function alreadyIn(ctx: Context, accountId: string, sequences: readonly number[]) {
  const seen = await headOf(ctx, accountId);
  const lying = await lyingOf(
    ctx,
    sequences.map((sequence) => ({ accountId, sequence })),
  );
  return { seen, told: new Set(sequences.filter((_, at) => lying[at])) };
}

/** What lies in an inbox between two numbers, both included, newest first. For telling alone. */
export async function liesBetween(
  ctx: Context,
  accountId: string,
  first: number,
  last: number,
): Promise<Notification[]> {
  return (await everything(ctx, accountId, last + 1)).filter(({ sequence }) => sequence >= first);
}

/** What an event was told as. For telling alone. */
export const toldAs = (ctx: Context, accountId: string, sequence: number): Promise<Notification | null> =>
  lyingAt(ctx, accountId, sequence);

export const unreadCount = (ctx: Context, account: SignedIn) => unreadIn(ctx, account.id);

/** A notification by its id, if it is the actor's own; null otherwise. */
export async function notificationById(ctx: Context, id: string): Promise<Lying | null> {
  const owned = parseOwnedId(id);
  const sequence = owned && eventSequence(`evt_${owned.rest}`);
  if (sequence === null || ctx.actor.kind !== 'SIGNED_IN' || owned?.account !== ctx.actor.id) return null;
  return lyingAt(ctx, owned.account, sequence);
}

const markInput = z.object({ ids: z.array(z.string()).min(1, 'Name at least one.').max(50, 'At most 50 at a time.') });

/** Marks the actor's own notifications as read; those already read stay as they are. */
export async function markRead(ctx: Context, ids: readonly string[], key?: string | null): Promise<Notification[]> {
  demand(ctx.actor, 'markRead');
  const account = signedIn(ctx.actor);
  const input = parse(markInput, { ids });
  const wanted = [...new Set(input.ids)];
  return once(
    ctx,
    { verb: 'markRead', key, input },
    () => demandAll(ctx, wanted),
    (claim) => {
      const readMeanwhile = new Refusal('CONFLICT', 'These were marked at the same moment. Try again.');
      return undisturbed(ctx, readMeanwhile, async () => {
        const unread = (await demandAll(ctx, wanted)).filter(({ readAt }) => readAt === null);
        const marks = markAsRead(account.id, unread, ctx.now.toISOString());
        const parts = [...marks.map((write) => ({ write, otherwise: readMeanwhile })), ...claim(wanted[0] ?? '')];
        if (parts.length > 0) await commit(ctx, parts);
        return demandAll(ctx, wanted);
      });
    },
  );
}

async function demandAll(ctx: Context, ids: readonly string[]): Promise<Lying[]> {
  const found = await Promise.all(ids.map((id) => notificationById(ctx, id)));
  const missing = found.indexOf(null);
  if (missing >= 0) throw notFound(`ids.${missing}`);
  return found.filter((one) => one !== null);
}

/** Marks all of the actor's notifications that are there now, or those of one follow. Returns how many were unread. */
export async function markAllRead(ctx: Context, followId?: string | null, key?: string | null): Promise<number> {
  demand(ctx.actor, 'markAllRead');
  const account = signedIn(ctx.actor);
  const input = { follow: followId ?? null };
  return once(
    ctx,
    { verb: 'markAllRead', key, input },
    async (count) => Number(count),
    async (claim) => {
      const { fits } = await demandWanted(ctx, account, { follow: input.follow, unread: true });
      const waiting = (await everything(ctx, account.id)).filter(fits);
      let count = 0;
      for (let at = 0; at < waiting.length; at += markedTogether) {
        count += await markThese(ctx, account, waiting.slice(at, at + markedTogether));
      }
      if (key != null) await commit(ctx, claim(String(count)));
      return count;
    },
  );
}

/** A transaction takes 100 parts. */
const markedTogether = 90;

/** Some may be read meanwhile by another request, which then counts them. */
async function markThese(ctx: Context, { id }: SignedIn, notifications: readonly Lying[]): Promise<number> {
  const readMeanwhile = new Refusal('CONFLICT', 'These were marked at the same moment. Try again.');
  return undisturbed(ctx, readMeanwhile, async () => {
    const now = await lyingOf(ctx, notifications);
    const unread = now.filter((one) => one !== null && one.readAt === null).filter((one) => one !== null);
    const marks = markAsRead(id, unread, ctx.now.toISOString());
    await commit(
      ctx,
      marks.map((write) => ({ write, otherwise: readMeanwhile })),
    );
    return unread.length;
  });
}

/** All that lies in an inbox, newest first: of the events before a number, or all. */
async function everything(ctx: Context, accountId: string, start: number | null = null): Promise<Lying[]> {
  const found: Lying[] = [];
  for (let before = start; ; ) {
    const { notifications, from } = await lyingBefore(ctx, accountId, before, readWhenFew);
    found.push(...notifications);
    if (from === null) return found;
    before = from;
  }
}
