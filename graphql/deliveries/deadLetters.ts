/** What was given up and ought not to be: for whoever runs the site, who looks why and has it tried again. */
import type { Context } from '../context.ts';
import { notFound, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { demand } from '../people/permissions.ts';
import type { Delivery } from './deliveries.ts';
import { lastTry } from './schedule.ts';
import { putDelivery, readDead, readDelivery } from './store.ts';

/** Oldest first. They are kept for 30 days after they were planned. */
export async function deadLetters(ctx: Context): Promise<Delivery[]> {
  demand(ctx.actor, 'deliver');
  return readDead(ctx);
}

/** Has a dead letter tried again, for three days from now, under the id it had. */
export async function replayDelivery(ctx: Context, id: string): Promise<Delivery> {
  demand(ctx.actor, 'deliver');
  const dead = await readDelivery(ctx, id);
  if (dead?.state !== 'FAILED') throw notFound('id');
  const after: Delivery = {
    ...dead,
    ...{ state: 'WAITING', tries: 0, deadAt: null, nextAt: ctx.now.toISOString(), lastAt: lastTry(ctx.now) },
    version: dead.version + 1,
  };
  const otherwise = new Refusal('CONFLICT', 'Somebody else has just replayed this.');
  await commit(
    ctx,
    putDelivery(after).map((write) => ({ write, otherwise })),
  );
  return after;
}
