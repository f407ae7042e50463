/** Follows and notifications in and out of the table: both lie in their owner's partition. */
import type { Context } from '../context.ts';
import { isA } from '../ids.ts';
import type { Write } from '../table/client.ts';
import {
  accountPartition,
  accountRange,
  followerCountsIndex,
  followersIndex,
  followersKey,
  followKey,
  inboxCountKey,
  inboxKey,
} from '../table/keys.ts';
import { fromItem } from '../table/records.ts';
import type { Follow } from './follows.ts';
import type { Notification } from './inbox.ts';

export async function readFollow(ctx: Context, accountId: string, subjectId: string): Promise<Follow | null> {
  const item = await ctx.load(followKey(accountId, subjectId));
  return item && fromItem<Follow>(item);
}

export async function readFollows(ctx: Context, accountId: string): Promise<Follow[]> {
  const items = await ctx.range({ pk: accountPartition(accountId), begins: accountRange.follows });
  return items.map((item) => fromItem<Follow>(item));
}

/** Of consultations the count is shown, so theirs stand in an index. */
const countFollowers = (subjectId: string, by: 1 | -1): Write =>
  isA('consultation', subjectId)
    ? {
        update: followersKey(subjectId),
        set: 'ADD #count :by SET gsi1pk = :index, gsi1sk = :id',
        names: { '#count': 'count' },
        values: { ':by': by, ':index': followerCountsIndex, ':id': subjectId },
      }
    : { update: followersKey(subjectId), set: 'ADD #count :by', names: { '#count': 'count' }, values: { ':by': by } };

/** A follow as it is now; a new one is counted. */
export function putFollow(follow: Follow, before: Follow | null): Write[] {
  const index = { gsi1pk: followersIndex(follow.subjectId), gsi1sk: follow.accountId };
  const put: Write = {
    put: { ...follow, ...index, ...followKey(follow.accountId, follow.subjectId) },
    if: before ? { version: before.version } : 'ABSENT',
  };
  return before ? [put] : [put, countFollowers(follow.subjectId, 1)];
}

export const removeFollow = ({ accountId, subjectId }: Follow): Write[] => [
  { delete: followKey(accountId, subjectId), if: 'PRESENT' },
  countFollowers(subjectId, -1),
];

/** Whether anyone follows a subject. What many events concern is looked up in one request. */
export const isFollowed = async (ctx: Context, subjectId: string): Promise<boolean> =>
  Number((await ctx.load(followersKey(subjectId)))?.count ?? 0) > 0;

/** Everyone's follows of a subject. Only for telling: no reader is ever shown them. */
export async function followsOf(ctx: Context, subjectId: string): Promise<Follow[]> {
  // Most of what an event concerns is followed by nobody, and the count changes with the follows.
  if (!(await isFollowed(ctx, subjectId))) return [];
  const items = await ctx.range({ pk: followersIndex(subjectId), index: 'gsi1' });
  return items.map((item) => fromItem<Follow>(item));
}

const countUnread = (accountId: string, by: number): Write => ({
  update: inboxCountKey(accountId),
  set: 'ADD #unread :by',
  names: { '#unread': 'unread' },
  values: { ':by': by },
});

/** Puts a notification into an inbox and counts it; refused where it lies there already. */
export const deliver = (notification: Notification): Write[] => [
  { put: { ...notification, ...inboxKey(notification.accountId, notification.sequence) }, if: 'ABSENT' },
  countUnread(notification.accountId, 1),
];

export async function readNotification(
  ctx: Context,
  accountId: string,
  sequence: number,
): Promise<Notification | null> {
  const item = await ctx.load(inboxKey(accountId, sequence));
  return item && fromItem<Notification>(item);
}

/** Notifications, newest first, before a place; `limit` at most. */
export async function readInbox(
  ctx: Context,
  accountId: string,
  before: number | null,
  limit: number,
): Promise<Notification[]> {
  const after = before === null ? {} : { after: inboxKey(accountId, before).sk };
  const range = { pk: accountPartition(accountId), begins: accountRange.inbox, newestFirst: true, limit, ...after };
  return (await ctx.range(range)).map((item) => fromItem<Notification>(item));
}

export async function readUnread(ctx: Context, accountId: string): Promise<number> {
  const item = await ctx.load(inboxCountKey(accountId));
  return typeof item?.unread === 'number' ? item.unread : 0;
}

/** Marks unread notifications of one account as read and counts them off; refused where one was read meanwhile. */
export function markAsRead(accountId: string, unread: readonly Notification[], at: string): Write[] {
  const marks = unread.map(
    ({ sequence }): Write => ({
      update: inboxKey(accountId, sequence),
      set: 'SET #readAt = :at',
      names: { '#readAt': 'readAt' },
      values: { ':at': at, ':unread': null },
      if: '#readAt = :unread',
    }),
  );
  return unread.length === 0 ? [] : [...marks, countUnread(accountId, -unread.length)];
}

/** Takes notifications away, and the count of unread ones with them: it is only done with all of them. */
export const clearInbox = (accountId: string, notifications: readonly Notification[]): Write[] => [
  ...notifications.map(({ sequence }): Write => ({ delete: inboxKey(accountId, sequence) })),
  { delete: inboxCountKey(accountId) },
];
