/** What waits for a digest, and when that is due. */
import { digestRates } from '../alerts/follow.ts';
import type { Context } from '../context.ts';
import { isDigestId } from '../ids.ts';
import { type DigestHours, nextDigest } from './hours.ts';
import type { DueDigest, Pending, StoredDigest } from './pending.ts';
import { putDueDigest, putPending, readDigest, readDigests, readDueDigest, readPending } from './store.ts';

/** Parts of a transaction after which notifications of one account wait for its next digests. Refused where one waits already. */
export const waitForDigest = (pending: readonly Pending[], hours: DigestHours, now: Date) =>
  digestRates.flatMap((rate) => {
    const [first, ...more] = pending.filter((one) => one.rate === rate);
    return first ? putPending([first, ...more], nextDigest(hours, rate, now).toISOString()) : [];
  });

/** Parts after which the digests that an account waits for come at other hours. One that is being made stays. */
export async function reschedule(ctx: Context, accountId: string, hours: DigestHours) {
  const waiting = await Promise.all(digestRates.map((rate) => readDueDigest(ctx, accountId, rate)));
  return waiting
    .filter((due): due is DueDigest => due !== null && due.digestId === undefined)
    .map((due) => putDueDigest(due, { ...due, dueAt: nextDigest(hours, due.rate, ctx.now).toISOString() }));
}

/** What waits for an account's digests. */
export const pendingOf = async (ctx: Context, accountId: string): Promise<Pending[]> =>
  (await Promise.all(digestRates.map((rate) => readPending(ctx, accountId, rate)))).flat();

export const digestsOf = (ctx: Context, accountId: string): Promise<StoredDigest[]> => readDigests(ctx, accountId);

/** What is kept of a digest, for whoever shows or sends it; null when there is none of that id. */
export async function digestById(ctx: Context, accountId: string, digestId: string): Promise<StoredDigest | null> {
  return isDigestId(digestId) ? readDigest(ctx, accountId, digestId) : null;
}
