/**
 * The clock's verb: tells together what waits. Step by step it moves from what waits into the inbox, each step a transaction that
 * also says which digest it belongs to; when nothing waits any more the digest is sent and the date is crossed out. So whatever
 * ends it in between, nothing leaves what waits without standing in the inbox under the digest that will be sent.
 */

import { alertChannels, isReadElsewhere } from '../alerts/channels.ts';
import type { DigestRate } from '../alerts/follow.ts';
import { alreadyIn, intoInbox, type Notification } from '../alerts/inbox.ts';
import { isStillPublic } from '../alerts/visible.ts';
import type { Context } from '../context.ts';
import { planDelivery } from '../deliveries/planDelivery.ts';
import { commit, type Part } from '../events/commit.ts';
import { eventAt } from '../events/events.ts';
import { deliveryId, newDigestId, notificationId } from '../ids.ts';
import { demand } from '../people/permissions.ts';
import type { DueDigest, Pending, StoredDigest } from './pending.ts';
import {
  dueDrawers,
  putDigest,
  putDueDigest,
  readDigest,
  readDueDigest,
  readDueDigests,
  readPending,
  removePending,
} from './store.ts';

/** Makes all digests that are due. Returns how many were made. */
export async function makeDigests(ctx: Context): Promise<number> {
  demand(ctx.actor, 'makeDigests');
  let made = 0;
  const failures: unknown[] = [];
  // What one person's digest meets must not keep others from theirs.
  const unlessFailed = async <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      failures.push(error);
      return null;
    });
  for (const drawer of dueDrawers) {
    for (const due of (await unlessFailed(readDueDigests(ctx, drawer, ctx.now.toISOString()))) ?? []) {
      if (await unlessFailed(makeDigest(ctx, due.accountId, due.rate))) made += 1;
    }
  }
  if (failures.length > 0) throw failures[0];
  return made;
}

/** Two parts for each that is moved, three more, and a transaction takes 100. */
const movedTogether = 45;
const attempts = 1000;

/** Thrown where something came meanwhile, or another instance makes the same digest. */
class Moved extends Error {}

/** False when there was nothing to tell. */
async function makeDigest(ctx: Context, accountId: string, rate: DigestRate): Promise<boolean> {
  for (let tried = 0; tried < attempts; tried += 1) {
    // In this order: what comes after the date was read raises its version, and is looked for again.
    const due = await readDueDigest(ctx, accountId, rate);
    if (!due || due.dueAt > ctx.now.toISOString()) return false;
    const digest = due.digestId === undefined ? null : await readDigest(ctx, accountId, due.digestId);
    const waiting = await readPending(ctx, accountId, rate, movedTogether);
    const moved = new Moved();
    const parts = waiting.length > 0 ? await step(ctx, due, digest, waiting) : end(ctx, due, digest);
    try {
      await commit(
        ctx,
        parts.map((part) => ('write' in part ? part : { write: part, otherwise: moved })),
      );
      if (waiting.length === 0) return digest !== null;
    } catch (error) {
      if (error !== moved) throw error;
    }
  }
  throw new Error('others are in the way');
}

/** Moves some of what waits into the inbox; not what lies there already, or may be told no more. */
async function step(
  ctx: Context,
  due: DueDigest,
  digest: StoredDigest | null,
  waiting: readonly Pending[],
): Promise<Part[]> {
  const { accountId, rate } = due;
  const { told, seen } = await alreadyIn(
    ctx,
    accountId,
    waiting.map(({ sequence }) => sequence),
  );
  const isTold = await Promise.all(waiting.map(async (one) => !told.has(one.sequence) && (await mayBeTold(ctx, one))));
  const now = waiting.filter((_, at) => isTold[at]);
  const taken = waiting.map(removePending);
  if (now.length === 0) return [...taken, putDueDigest(due, due)];
  const at = ctx.now.toISOString();
  const id = due.digestId ?? newDigestId(ctx.now);
  const sequences = [...now.map(({ sequence }) => sequence), ...(digest ? [digest.first, digest.last] : [])];
  return [
    ...taken,
    ...intoInbox(accountId, await Promise.all(now.map((one) => notificationOf(ctx, one, id))), seen),
    putDigest({
      ...{ id, accountId, rate, at },
      first: Math.min(...sequences),
      last: Math.max(...sequences),
      count: (digest?.count ?? 0) + now.length,
      channels: alertChannels.filter(
        (channel) => digest?.channels.includes(channel) || now.some(({ channels }) => channels.includes(channel)),
      ),
    }),
    putDueDigest(due, { ...due, digestId: id }),
  ];
}

async function mayBeTold(ctx: Context, { sequence }: Pending): Promise<boolean> {
  const event = await eventAt(ctx, sequence);
  return event !== null && isStillPublic(ctx, event);
}

async function notificationOf(ctx: Context, pending: Pending, digestId: string): Promise<Notification> {
  const { rate: _, ...facts } = pending;
  const { accountId, sequence, channels } = facts;
  const at = ctx.now.toISOString();
  const readAt = (await isReadElsewhere(ctx, accountId, channels)) ? at : null;
  return { ...facts, id: notificationId(accountId, sequence), at, readAt, digestId };
}

/** Crosses out the date; and sends the digest wherever something in it is to be told. */
function end(ctx: Context, due: DueDigest, digest: StoredDigest | null): Part[] {
  const { accountId, rate } = due;
  const channels = digest?.channels.filter((channel) => channel !== 'INBOX') ?? [];
  return [
    putDueDigest(due, null),
    ...channels.flatMap((channel) =>
      planDelivery(
        {
          id: deliveryId(accountId, `${channel.toLowerCase()}_${digest?.id}`),
          ...{ accountId, channel, cargo: { kind: 'DIGEST', digestId: digest?.id ?? '', rate } },
        },
        ctx.now,
      ),
    ),
  ];
}
