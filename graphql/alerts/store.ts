/** Follows and notifications in and out of the table: both lie in their owner's partition. */
import type { Context } from '../context.ts';
import { isA } from '../ids.ts';
import { type Item, keyText, type Write } from '../table/client.ts';
import {
  accountPartition,
  accountRange,
  alertSettingsKey,
  asideKey,
  asidesIndex,
  followCountKey,
  followerCountsIndex,
  followersIndex,
  followersKey,
  followKey,
  inboxCountKey,
  inboxKey,
  pendingKey,
} from '../table/keys.ts';
import { fromItem } from '../table/records.ts';
import type { Aside } from './aside.ts';
import { type AlertRate, brokenFollow, type Follow, followRecord, isDigestRate } from './follow.ts';
import type { Notification } from './inbox.ts';
import { type AlertSettings, settingsRecord, usualSettings } from './settings.ts';

const readable = (item: Item): Follow => followRecord.safeParse(item).data ?? brokenFollow.parse(item);

export async function readFollow(ctx: Context, accountId: string, subjectId: string): Promise<Follow | null> {
  const item = await ctx.load(followKey(accountId, subjectId));
  return item && readable(item);
}

export async function readFollows(ctx: Context, accountId: string): Promise<Follow[]> {
  const items = await ctx.range({ pk: accountPartition(accountId), begins: accountRange.follows });
  return items.map(readable);
}

const countOf = async (ctx: Context, key: Parameters<Context['load']>[0], name: string) =>
  Number((await ctx.load(key))?.[name] ?? 0);

/** How many things an account follows. */
export const readFollowCount = (ctx: Context, accountId: string) => countOf(ctx, followCountKey(accountId), 'count');

/** How many follow a subject. What many events concern is looked up in one request. */
export const readFollowers = (ctx: Context, subjectId: string) => countOf(ctx, followersKey(subjectId), 'count');

/**
 * Counts followers of a subject. Of consultations the count is shown, so theirs stand in an index. The first and the last follower
 * of a search have it looked up or not, so there the count must be on the side of one on which it was read.
 */
function countFollowers(subjectId: string, by: 1 | -1, before: { isSearch: boolean; followers: number }): Write {
  const edge = by === 1 ? 0 : 1;
  const isEdge = before.followers <= edge;
  const counting = { update: followersKey(subjectId), names: { '#count': 'count' }, values: { ':by': by } };
  if (before.isSearch) {
    return {
      ...counting,
      set: 'ADD #count :by',
      values: { ':by': by, ':edge': edge },
      if: isEdge ? 'attribute_not_exists(#count) OR #count <= :edge' : '#count > :edge',
    };
  }
  if (!isA('consultation', subjectId)) return { ...counting, set: 'ADD #count :by' };
  return {
    ...counting,
    set: 'ADD #count :by SET gsi1pk = :index, gsi1sk = :id',
    values: { ':by': by, ':index': followerCountsIndex, ':id': subjectId },
  };
}

const adding = (key: Parameters<Context['load']>[0], name: string, by: number) => ({
  update: key,
  set: 'ADD #name :by',
  names: { '#name': name },
  values: { ':by': by },
});

/** A follow as it is now; a new one is counted, where its account has fewer than so many. */
export function putFollow(
  follow: Follow,
  before: Follow | null,
  isNew: { followers: number; most: number } | null,
): Write[] {
  const index = { gsi1pk: followersIndex(follow.subjectId), gsi1sk: follow.accountId };
  const put: Write = {
    put: { ...follow, ...index, ...followKey(follow.accountId, follow.subjectId) },
    // One that cannot be read may have no version that could be named.
    if: before ? (before.version > 0 ? { version: before.version } : 'PRESENT') : 'ABSENT',
  };
  if (!isNew) return [put];
  const { set, update, names, values } = adding(followCountKey(follow.accountId), 'count', 1);
  return [
    put,
    countFollowers(follow.subjectId, 1, { isSearch: follow.query !== null, followers: isNew.followers }),
    {
      ...{ update, set, names },
      values: { ...values, ':most': isNew.most },
      if: 'attribute_not_exists(#name) OR #name < :most',
    },
  ];
}

export const removeFollow = ({ accountId, subjectId, query }: Follow, followers: number): Write[] => [
  { delete: followKey(accountId, subjectId), if: 'PRESENT' },
  countFollowers(subjectId, -1, { isSearch: query !== null, followers }),
  adding(followCountKey(accountId), 'count', -1),
];

/** Met only while the follow is there, so that nothing is told to whoever ended it or is gone. */
export const checkFollow = ({ accountId, subjectId }: Follow): Write => ({
  check: followKey(accountId, subjectId),
  if: 'PRESENT',
});

/** Whether a follow is there; as it is now, whatever was read before. */
export const isThere = async (ctx: Context, { accountId, subjectId }: Follow): Promise<boolean> =>
  (await ctx.table.getMany([followKey(accountId, subjectId)])).size > 0;

/** Follows of a subject; of those that cannot be used whose they are. */
export interface Found {
  follows: Follow[];
  broken: Pick<Follow, 'accountId' | 'subjectId'>[];
}

/** Everyone's follows of a subject. Only for telling: no reader is ever shown them. */
export async function followsOf(ctx: Context, subjectId: string): Promise<Found> {
  // Most of what an event concerns is followed by nobody, and the count changes with the follows.
  if ((await readFollowers(ctx, subjectId)) <= 0) return { follows: [], broken: [] };
  return sorted(await ctx.range({ pk: followersIndex(subjectId), index: 'gsi1' }));
}

/** One account's follow of a subject, in the same form. */
export async function followsBy(ctx: Context, accountId: string, subjectId: string): Promise<Found> {
  const item = await ctx.load(followKey(accountId, subjectId));
  return sorted(item ? [item] : []);
}

function sorted(items: readonly Item[]): Found {
  const found: Found = { follows: [], broken: [] };
  for (const item of items) {
    const { data } = followRecord.safeParse(item);
    if (data) found.follows.push(data);
    else {
      const { accountId, subjectId } = brokenFollow.parse(item);
      found.broken.push({ accountId, subjectId });
    }
  }
  return found;
}

/** Says of a follow why it is set aside, or that it no longer is. Its version stays: nobody chose anything. */
export const putFault = (accountId: string, subjectId: string, fault: string | null): Write => ({
  update: followKey(accountId, subjectId),
  set: 'SET #fault = :fault',
  names: { '#fault': 'fault' },
  values: { ':fault': fault },
  if: 'attribute_exists(pk)',
});

/** What could not be told to an account; the first instant at which it is tried again stands in the index. */
export const putAside = (aside: Aside): Write => ({
  put: {
    ...aside,
    ...asideKey(aside.accountId, aside.sequence),
    gsi1pk: asidesIndex,
    gsi1sk: `${aside.nextAt}#${aside.accountId}`,
  },
});
export const removeAside = ({ accountId, sequence }: Aside): Write => ({ delete: asideKey(accountId, sequence) });

/** What is to be tried again by an instant, the longest due first. */
export async function readAsides(ctx: Context, until: string, limit: number): Promise<Aside[]> {
  const items = await ctx.table.query({ pk: asidesIndex, index: 'gsi1', limit });
  return items.filter(({ gsi1sk }) => String(gsi1sk) < `${until}$`).map((item) => fromItem<Aside>(item));
}

/** Puts notifications into one inbox, and counts those that are unread; refused where one lies there already. */
export function putNotifications(accountId: string, notifications: readonly Notification[]): Write[] {
  const unread = notifications.filter(({ readAt }) => readAt === null).length;
  const puts = notifications.map(
    (one): Write => ({ put: { ...one, ...inboxKey(accountId, one.sequence) }, if: 'ABSENT' }),
  );
  return unread === 0 ? puts : [...puts, adding(inboxCountKey(accountId), 'unread', unread)];
}

const notificationOf = (item: Item): Notification => ({ ...usualNotification, ...fromItem<Notification>(item) });
const usualNotification = { channels: ['INBOX'], digestId: null } satisfies Partial<Notification>;

export async function readNotification(
  ctx: Context,
  accountId: string,
  sequence: number,
): Promise<Notification | null> {
  const item = await ctx.load(inboxKey(accountId, sequence));
  return item && notificationOf(item);
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
  return (await ctx.range(range)).map(notificationOf);
}

export const readUnread = (ctx: Context, accountId: string) => countOf(ctx, inboxCountKey(accountId), 'unread');

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
  return unread.length === 0 ? [] : [...marks, adding(inboxCountKey(accountId), 'unread', -unread.length)];
}

/** Takes notifications away, and the count of unread ones with them: it is only done with all of them. */
export const clearInbox = (accountId: string, notifications: readonly Notification[]): Write[] => [
  ...notifications.map(({ sequence }): Write => ({ delete: inboxKey(accountId, sequence) })),
  { delete: inboxCountKey(accountId) },
];

/** Of accounts, those whom an event was told already at the rate named, or for whom it waits; as it is now, whatever was read before. */
export async function readTold(
  ctx: Context,
  asked: readonly { accountId: string; rate: AlertRate }[],
  sequence: number,
): Promise<Set<string>> {
  const places = asked.flatMap(({ accountId: id, rate }) => {
    const waits = isDigestRate(rate) ? [pendingKey(id, rate, sequence)] : [];
    return [inboxKey(id, sequence), ...waits].map((key) => ({ id, key }));
  });
  const found = await ctx.table.getMany(places.map(({ key }) => key));
  return new Set(places.filter(({ key }) => found.has(keyText(key))).map(({ id }) => id));
}

/** Which of these events lie in an inbox; as it is now, whatever was read before. */
export async function readInInbox(
  ctx: Context,
  accountId: string,
  sequences: readonly number[],
): Promise<ReadonlySet<number>> {
  const found = await ctx.table.getMany(sequences.map((sequence) => inboxKey(accountId, sequence)));
  return new Set([...found.values()].map((item) => fromItem<Notification>(item).sequence));
}

export async function readSettings(ctx: Context, accountId: string): Promise<AlertSettings> {
  const item = await ctx.load(alertSettingsKey(accountId));
  return (item && settingsRecord.safeParse(item).data) ?? usualSettings;
}

export const putSettings = (accountId: string, settings: AlertSettings): Write => ({
  put: { ...settings, ...alertSettingsKey(accountId) },
  if: settings.version === 1 ? 'ABSENT' : { version: settings.version - 1 },
});
