/** Follows and notifications in and out of the table: both lie in their owner's partition. */
import type { Context } from '../context.ts';
import { countFollower, type Found, indexOf, noteChange, sortFollows } from '../followers/followers.ts';
import { type Item, keyText, type Write } from '../table/client.ts';
import {
  accountPartition,
  accountRange,
  alertSettingsKey,
  asideKey,
  asidesIndex,
  followCountKey,
  followKey,
  pendingKey,
} from '../table/keys.ts';
import { fromItem } from '../table/records.ts';
import type { Aside } from './aside.ts';
import { type AlertRate, brokenFollow, type Follow, followRecord, isDigestRate } from './follow.ts';
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
  const put: Write = {
    put: {
      ...follow,
      ...indexOf(follow.subjectId, follow.accountId),
      ...followKey(follow.accountId, follow.subjectId),
    },
    // One that cannot be read may have no version that could be named.
    if: before ? (before.version > 0 ? { version: before.version } : 'PRESENT') : 'ABSENT',
  };
  if (!isNew) return [put, noteChange(follow.subjectId)];
  const { set, update, names, values } = adding(followCountKey(follow.accountId), 'count', 1);
  return [
    put,
    countFollower(follow.subjectId, 1, { isSearch: follow.query !== null, followers: isNew.followers }),
    {
      ...{ update, set, names },
      values: { ...values, ':most': isNew.most },
      if: 'attribute_not_exists(#name) OR #name < :most',
    },
  ];
}

export const removeFollow = ({ accountId, subjectId, query }: Follow, followers: number): Write[] => [
  { delete: followKey(accountId, subjectId), if: 'PRESENT' },
  countFollower(subjectId, -1, { isSearch: query !== null, followers }),
  adding(followCountKey(accountId), 'count', -1),
];

/** Met only while the follow is there, so that nothing is told to whoever ended it or is gone. */
export const checkFollow = ({ accountId, subjectId }: Follow): Write => ({
  check: followKey(accountId, subjectId),
  if: 'PRESENT',
});

/** Which of these follows are there; as it is now, whatever was read before. */
export async function areThere(ctx: Context, follows: readonly Follow[]): Promise<boolean[]> {
  const keys = follows.map(({ accountId, subjectId }) => followKey(accountId, subjectId));
  const found = await ctx.table.getMany(keys);
  return keys.map((key) => found.has(keyText(key)));
}

/** One account's follows of these subjects, in the form in which all followers are found. */
export async function followsBy(
  ctx: Context,
  accountId: string,
  subjectIds: readonly string[],
): Promise<Map<string, Found>> {
  const items = await Promise.all(subjectIds.map((id) => ctx.load(followKey(accountId, id))));
  return new Map(subjectIds.map((id, at) => [id, sortFollows(items[at] ? [items[at]] : [])]));
}

/** Says of a follow why it is set aside, or that it no longer is. Its version stays: nobody chose anything. */
export const putFault = (accountId: string, subjectId: string, fault: string | null): Write[] => [
  {
    update: followKey(accountId, subjectId),
    set: 'SET #fault = :fault',
    names: { '#fault': 'fault' },
    values: { ':fault': fault },
    if: 'attribute_exists(pk)',
  },
  noteChange(subjectId),
];

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

/** Which of these wait for a digest; as it is now, whatever was read before. */
export async function readWaiting(
  ctx: Context,
  asked: readonly { accountId: string; rate: AlertRate; sequence: number }[],
): Promise<boolean[]> {
  const keys = asked.map(({ accountId, rate, sequence }) =>
    isDigestRate(rate) ? pendingKey(accountId, rate, sequence) : null,
  );
  const found = await ctx.table.getMany(keys.filter((key) => key !== null));
  return keys.map((key) => key !== null && found.has(keyText(key)));
}

export async function readSettings(ctx: Context, accountId: string): Promise<AlertSettings> {
  const item = await ctx.load(alertSettingsKey(accountId));
  return (item && settingsRecord.safeParse(item).data) ?? usualSettings;
}

export const putSettings = (accountId: string, settings: AlertSettings): Write => ({
  put: { ...settings, ...alertSettingsKey(accountId) },
  if: settings.version === 1 ? 'ABSENT' : { version: settings.version - 1 },
});
