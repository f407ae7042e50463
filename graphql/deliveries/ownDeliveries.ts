/** Deliveries as those of an account: listed, sent again, forgotten. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { undisturbed } from '../events/retries.ts';
import { deliveryId } from '../ids.ts';
import type { Delivery, Planned } from './deliveries.ts';
import { planDelivery } from './planDelivery.ts';
import { lastTry } from './schedule.ts';
import { putDelivery, readDeliveries, readDelivery, removeDelivery } from './store.ts';

/** What an account has of the ids that go on so, the last first, after one whose id goes on as `before`. */
export const deliveriesOf = (
  ctx: Context,
  accountId: string,
  asked: { begins: string; before: string | null; limit?: number },
): Promise<Delivery[]> => readDeliveries(ctx, accountId, asked);

/** One of them, by what its id goes on with; null when there is none. */
export const deliveryOf = (ctx: Context, accountId: string, rest: string): Promise<Delivery | null> =>
  readDelivery(ctx, deliveryId(accountId, rest));

const together = 25;

/** Has all of these sent now, those that were sent or given up before once more; those that wait go on waiting for their turn. */
export async function sendAgain(ctx: Context, wanted: readonly Planned[]): Promise<void> {
  for (let from = 0; from < wanted.length; from += together) {
    const some = wanted.slice(from, from + together);
    const disturbed = new Refusal('CONFLICT', 'These were sent at the same moment. Try again.');
    await undisturbed(ctx, disturbed, async () => {
      const writes = (await Promise.all(some.map((one) => anew(ctx, one)))).flat();
      await commit(
        ctx,
        writes.map((write) => ({ write, otherwise: disturbed })),
      );
    });
  }
}

async function anew(ctx: Context, wanted: Planned) {
  const before = await readDelivery(ctx, wanted.id);
  if (!before) return planDelivery(wanted, ctx.now);
  if (before.state === 'WAITING') return [];
  const at = ctx.now.toISOString();
  // It is kept as long as a new one, so that it does not vanish before it was tried.
  const rest = {
    state: 'WAITING',
    tries: 0,
    deadAt: null,
    nextAt: at,
    lastAt: lastTry(ctx.now),
    createdAt: at,
  } as const;
  return putDelivery({ ...before, ...rest, version: before.version + 1 });
}

const atOnce = 90;

/** Forgets all of an account whose ids go on so. Done again it finds nothing. */
export async function forgetDeliveries(ctx: Context, accountId: string, begins: string): Promise<void> {
  for (;;) {
    const found = await readDeliveries(ctx, accountId, { begins, limit: atOnce });
    await commit(ctx, found.map(removeDelivery));
    if (found.length < atOnce) return;
  }
}

/** Letters and messages to an account's chat room, for it to take along: that they were sent, not what they said. Webhooks tell of theirs. */
export async function deliveriesHeld(ctx: Context, accountId: string) {
  const found = await readDeliveries(ctx, accountId, { begins: '' });
  return found
    .filter(({ channel }) => channel !== 'WEBHOOK')
    .map(({ channel, cargo, state, createdAt, attempts }) => ({
      ...{ channel, tells: cargo.kind, state, createdAt },
      attempts: attempts.map(({ at, fault }) => ({ at, fault })),
    }));
}
