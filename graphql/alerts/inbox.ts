/** The inbox: one event told to one person, once. Nobody else can see it. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { notFound, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { eventSequence, parseOwnedId } from '../ids.ts';
import { cursorsOf, makePage, type Page, type PageArgs, pageSize, readCursor } from '../pages.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { markAsRead, readInbox, readNotification, readUnread } from './store.ts';

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
}

type InboxPage = Omit<Page<Notification>, 'totalCount'>;

/** The actor's notifications, newest first. */
export async function inbox(
  ctx: Context,
  account: SignedIn,
  { unread, ...args }: PageArgs & { unread?: boolean | null },
): Promise<InboxPage> {
  const size = pageSize(args.first);
  const binding = ['inbox', account.id, unread ?? false];
  const position = readCursor(binding, args.after);
  let before = position === null ? null : Number(position[0]);
  const found: Notification[] = [];
  // Read ones are passed over, so a page of unread ones may take several reads.
  for (;;) {
    const read = await readInbox(ctx, account.id, before, size + 1);
    found.push(...read.filter(({ readAt }) => !unread || readAt === null));
    before = read.at(-1)?.sequence ?? null;
    if (found.length > size || read.length <= size || before === null) break;
  }
  const cursorAt = cursorsOf(binding);
  const edges = found.slice(0, size).map((node) => ({ node, cursor: cursorAt([node.sequence]) }));
  return makePage(edges, { hasNextPage: found.length > size, hasPreviousPage: position !== null, totalCount: 0 });
}

export const unreadCount = (ctx: Context, account: SignedIn) => readUnread(ctx, account.id);

/** A notification by its id, if it is the actor's own; null otherwise. */
export async function notificationById(ctx: Context, id: string): Promise<Notification | null> {
  const owned = parseOwnedId(id);
  const sequence = owned && eventSequence(`evt_${owned.rest}`);
  if (sequence === null || ctx.actor.kind !== 'SIGNED_IN' || owned?.account !== ctx.actor.id) return null;
  return readNotification(ctx, owned.account, sequence);
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

async function demandAll(ctx: Context, ids: readonly string[]): Promise<Notification[]> {
  const found = await Promise.all(ids.map((id) => notificationById(ctx, id)));
  const missing = found.indexOf(null);
  if (missing >= 0) throw notFound(`ids.${missing}`);
  return found.filter((one) => one !== null);
}
