/** What waits for digests, and digests, in and out of the table: all of it in its owner's partition. */
import type { DigestRate } from '../alerts/follow.ts';
import type { Context } from '../context.ts';
import type { Write } from '../table/client.ts';
import {
  accountPartition,
  digestKey,
  digestPrefix,
  dueDigestKey,
  dueDigestsIndex,
  dueDigestsIndexes,
  pendingAt,
  pendingKey,
} from '../table/keys.ts';
import { fromItem } from '../table/records.ts';
import type { DueDigest, Pending, StoredDigest } from './pending.ts';

/** Lets notifications of one account and rate wait for the digest that is due next: an earlier date stays. Refused where one waits already. */
export function putPending(pending: readonly [Pending, ...Pending[]], dueAt: string): Write[] {
  const [{ accountId, rate }] = pending;
  return [
    ...pending.map(
      (one): Write => ({
        put: { ...one, ...pendingKey(accountId, rate, one.sequence) },
        if: 'ABSENT',
      }),
    ),
    {
      update: dueDigestKey(accountId, rate),
      // The version tells whoever makes the digest that something came meanwhile.
      set: 'SET #account = :account, #rate = :rate, #at = if_not_exists(#at, :at), gsi1pk = :index, gsi1sk = if_not_exists(gsi1sk, :at) ADD #version :one',
      names: { '#account': 'accountId', '#rate': 'rate', '#at': 'dueAt', '#version': 'version' },
      values: {
        ':account': accountId,
        ':rate': rate,
        ':at': dueAt,
        ':index': dueDigestsIndex(accountId),
        ':one': 1,
      },
    },
  ];
}

/** What waits for an account's digest, oldest first; `limit` at most. */
export async function readPending(
  ctx: Context,
  accountId: string,
  rate: DigestRate,
  limit?: number,
): Promise<Pending[]> {
  const items = await ctx.table.query({ pk: accountPartition(accountId), begins: pendingAt(rate), limit });
  return items.map((item) => fromItem<Pending>(item));
}

export const removePending = ({ accountId, rate, sequence }: Pending): Write => ({
  delete: pendingKey(accountId, rate, sequence),
  if: 'PRESENT',
});

export const dueDrawers = dueDigestsIndexes;

/** Whose digests were due at an instant, of those in one drawer. */
export async function readDueDigests(ctx: Context, drawer: string, until: string): Promise<DueDigest[]> {
  const items = await ctx.table.query({ pk: drawer, index: 'gsi1' });
  return items.map((item) => fromItem<DueDigest>(item)).filter(({ dueAt }) => dueAt <= until);
}

/** As it is now, whatever was read before. */
export async function readDueDigest(ctx: Context, accountId: string, rate: DigestRate): Promise<DueDigest | null> {
  const [item] = (await ctx.table.getMany([dueDigestKey(accountId, rate)])).values();
  return item ? fromItem<DueDigest>(item) : null;
}

/** Where and when a due digest stands now; null ends it. Refused where something came, or it changed, meanwhile. */
export const putDueDigest = (before: DueDigest, after: DueDigest | null): Write =>
  after
    ? {
        put: {
          ...after,
          version: before.version + 1,
          ...dueDigestKey(after.accountId, after.rate),
          gsi1pk: dueDigestsIndex(after.accountId),
          gsi1sk: after.dueAt,
        },
        if: { version: before.version },
      }
    : { delete: dueDigestKey(before.accountId, before.rate), if: { version: before.version } };

/** As it is now, whatever was read before. */
export async function readDigest(ctx: Context, accountId: string, digestId: string): Promise<StoredDigest | null> {
  const [item] = (await ctx.table.getMany([digestKey(accountId, digestId)])).values();
  return item ? fromItem<StoredDigest>(item) : null;
}

export async function readDigests(ctx: Context, accountId: string): Promise<StoredDigest[]> {
  const items = await ctx.range({ pk: accountPartition(accountId), begins: digestPrefix });
  return items.map((item) => fromItem<StoredDigest>(item));
}

export const putDigest = (digest: StoredDigest): Write => ({
  put: { ...digest, ...digestKey(digest.accountId, digest.id) },
});
