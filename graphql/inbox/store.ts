/** Inboxes in and out of the table: letters by the number of the first event that they tell of, and beside them how many are unread. */
import type { Context } from '../context.ts';
import type { Item, Write } from '../table/client.ts';
import { accountPartition, accountRange, inboxCountKey, inboxKey, parseInboxKey } from '../table/keys.ts';
import { fromItem } from '../table/records.ts';

/** A letter as it is stored. */
export interface Stored {
  accountId: string;
  first: number;
  record: Record<string, unknown>;
}

const storedOf = (item: Item): Stored => {
  const { accountId, sequence } = parseInboxKey(item);
  return { accountId, first: sequence, record: fromItem(item) };
};

export interface Head {
  /** How often something was put into the inbox; 0 when never. */
  version: number;
  /** Number of the last event of which something was put into it. */
  upTo: number;
}

/** As it is now, whatever was read before. */
export async function readHead(ctx: Context, accountId: string): Promise<Head> {
  const [item] = (await ctx.table.getMany([inboxCountKey(accountId)])).values();
  const version = Number(item?.version ?? 0);
  if (!item || typeof item.upTo === 'number') return { version, upTo: Number(item?.upTo ?? 0) };
  // One from before there were letters does not say.
  const [newest] = await readLettersBefore(ctx, accountId, null, 1);
  return { version, upTo: newest?.first ?? 0 };
}

export async function readUnread(ctx: Context, accountId: string): Promise<number> {
  return Number((await ctx.load(inboxCountKey(accountId)))?.unread ?? 0);
}

export const putLetter = (accountId: string, first: number, record: object): Write => ({
  put: { ...record, ...inboxKey(accountId, first) },
  if: 'ABSENT',
});

/**
 * Counts what is put into an inbox. Met while nothing lies there of these events or later ones; or, where it was looked at, while
 * nothing was put into it since.
 */
export function countIn(
  accountId: string,
  { unread, first, last }: { unread: number; first: number; last: number },
  seen: Head | null,
): Write {
  const counting = {
    update: inboxCountKey(accountId),
    set: 'SET #upTo = :upTo ADD #unread :unread, #version :one',
    names: { '#upTo': 'upTo', '#unread': 'unread', '#version': 'version' },
  };
  const values = { ':upTo': Math.max(last, seen?.upTo ?? 0), ':unread': unread, ':one': 1 };
  if (!seen) {
    return { ...counting, values: { ...values, ':first': first }, if: 'attribute_not_exists(pk) OR #upTo < :first' };
  }
  return seen.version === 0
    ? { ...counting, values, if: 'attribute_not_exists(#version)' }
    : { ...counting, values: { ...values, ':version': seen.version }, if: '#version = :version' };
}

export const countOff = (accountId: string, read: number): Write => ({
  update: inboxCountKey(accountId),
  set: 'ADD #unread :read',
  names: { '#unread': 'unread' },
  values: { ':read': -read },
});

/** Sets attributes of a letter to an instant; refused where it is gone, or one of them is set. */
export function putMarks(accountId: string, first: number, marks: readonly string[], at: string): Write {
  const names = Object.fromEntries(marks.map((mark, place) => [`#${place}`, mark]));
  const each = Object.keys(names);
  return {
    update: inboxKey(accountId, first),
    set: `SET ${each.map((name) => `${name} = :at`).join(', ')}`,
    names,
    // What was stored before there were letters says null where nothing was read.
    values: { ':at': at, ':unread': null },
    if: ['attribute_exists(pk)', ...each.map((name) => `(attribute_not_exists(${name}) OR ${name} = :unread)`)].join(
      ' AND ',
    ),
  };
}

export const removeLetter = (accountId: string, first: number): Write => ({ delete: inboxKey(accountId, first) });
export const removeHead = (accountId: string): Write => ({ delete: inboxCountKey(accountId) });

export async function readLetter(ctx: Context, accountId: string, first: number): Promise<Stored | null> {
  const item = await ctx.load(inboxKey(accountId, first));
  return item && storedOf(item);
}

/** Those that begin with one of these events, of any accounts; as they are now, whatever was read before. */
export async function readLetters(
  ctx: Context,
  places: readonly { accountId: string; sequence: number }[],
): Promise<Stored[]> {
  const found = await ctx.table.getMany(places.map(({ accountId, sequence }) => inboxKey(accountId, sequence)));
  return [...found.values()].map(storedOf);
}

/** Those that begin before a place, the newest first; `limit` at most. */
export async function readLettersBefore(
  ctx: Context,
  accountId: string,
  before: number | null,
  limit?: number,
): Promise<Stored[]> {
  const after = before === null ? {} : { after: inboxKey(accountId, before).sk };
  const range = { pk: accountPartition(accountId), begins: accountRange.inbox, newestFirst: true, limit, ...after };
  return (await ctx.range(range)).map(storedOf);
}

/** Those that begin at one event or later and before another, the newest first; as they are now. */
export async function readLettersBetween(
  ctx: Context,
  accountId: string,
  from: number,
  before: number,
): Promise<Stored[]> {
  const [begins, after] = [from, before].map((sequence) => inboxKey(accountId, Math.max(0, sequence)).sk);
  const items = await ctx.table.query({ pk: accountPartition(accountId), begins, after, newestFirst: true });
  return items.map(storedOf);
}
