/** From one event to a message for each webhook whose query it meets: planned once, however often it is asked. */

import type { Context } from '../context.ts';
import type { Planned } from '../deliveries/deliveries.ts';
import { planDelivery } from '../deliveries/planDelivery.ts';
import { commit } from '../events/commit.ts';
import type { Event } from '../events/events.ts';
import { deliveryId } from '../ids.ts';
import { standingFor } from '../standing/standing.ts';
import { readStandingId } from './webhooks.ts';

/** Thrown by the condition of a message that was planned before. */
class Known extends Error {}

const together = 10;

/** Ids of the deliveries that tell of the event, to be looked at; also of those that were planned before, whose waking may have been lost. */
export async function planMessages(ctx: Context, event: Event): Promise<string[]> {
  const webhooks = (await standingFor(ctx, 'webhook', event)).map(readStandingId);
  const planned: string[] = [];
  for (let from = 0; from < webhooks.length; from += together) {
    const some = webhooks.slice(from, from + together);
    planned.push(...(await Promise.all(some.map((webhook) => planOne(ctx, messageTo(webhook, event))))));
  }
  return planned;
}

async function planOne(ctx: Context, planned: Planned): Promise<string> {
  try {
    const parts = planDelivery(planned, ctx.now).map((write) => ({ write, otherwise: () => new Known() }));
    await commit(ctx, parts);
  } catch (error) {
    if (!(error instanceof Known)) throw error;
  }
  return planned.id;
}

/** A message to a webhook: its id follows from both, and a webhook's go in the order of the feed. */
export function messageTo({ accountId, webhookId }: { accountId: string; webhookId: string }, event: Event): Planned {
  const place = `${Date.parse(event.at)}_${String(event.sequence).padStart(12, '0')}`;
  return {
    id: deliveryId(accountId, `${webhookId}_${place}`),
    accountId,
    channel: 'WEBHOOK',
    cargo: { kind: 'MESSAGE', webhookId, eventId: event.id },
  };
}
