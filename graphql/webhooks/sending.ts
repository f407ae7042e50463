/** What the channel asks before it posts, and tells after: whom and what to post, and when a webhook is to be disabled. */
import { isStillPublic } from '../alerts/visible.ts';
import type { Context } from '../context.ts';
import type { Delivery } from '../deliveries/deliveries.ts';
import { planDelivery } from '../deliveries/planDelivery.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { undisturbed } from '../events/retries.ts';
import { deliveryId } from '../ids.ts';
import { demand } from '../people/permissions.ts';
import { dropStanding } from '../standing/standing.ts';
import { bodyOfMessage, eventOf, messageId } from './messageLog.ts';
import { putWebhook, readWebhook } from './store.ts';
import { formerUntil, standingId, type Webhook } from './webhooks.ts';

export interface Message {
  id: string;
  url: string;
  body: string;
  /** Those to sign with, the newest first. */
  secrets: string[];
}

/** What to post for a delivery; or why nothing is posted any more, as a sentence. */
export async function messageToSend(ctx: Context, delivery: Delivery): Promise<Message | { dropped: string }> {
  demand(ctx.actor, 'deliver');
  const { cargo, accountId } = delivery;
  const webhook = cargo.kind === 'MESSAGE' ? await readWebhook(ctx, accountId, cargo.webhookId) : null;
  if (cargo.kind !== 'MESSAGE' || !webhook) return { dropped: 'The webhook is gone.' };
  if (cargo.eventId !== null) {
    if (webhook.state === 'DISABLED') return { dropped: 'The webhook is disabled.' };
    const event = await eventOf(ctx, delivery);
    if (!event || !(await isStillPublic(ctx, event))) return { dropped: 'What it tells of is no longer public.' };
  }
  const { url, secret, former } = webhook;
  return {
    ...{ id: messageId(delivery), url, body: await bodyOfMessage(ctx, delivery) },
    secrets: former && formerUntil(webhook, ctx.now) !== null ? [secret, former.secret] : [secret],
  };
}

/** What came of a try: the receiver took it, failed, or said that it is there no more. */
export type Word = 'ACCEPTED' | 'FAILED' | 'GONE';

/** So many failures in a row disable a webhook. */
const mostFailures = 8;
/** Failures that come closer together count as one: a receiver that starts anew while many events are posted is no dead one. */
const apart = 5 * 60 * 1000;

/** Keeps the score of a webhook by a try to it. A test says nothing of it. */
export async function noteTry(ctx: Context, { accountId, cargo }: Delivery, word: Word, fault: string): Promise<void> {
  demand(ctx.actor, 'deliver');
  if (cargo.kind !== 'MESSAGE' || cargo.eventId === null) return;
  const { webhookId } = cargo;
  const collision = new Refusal('CONFLICT', 'This webhook changed at the same moment.');
  await undisturbed(ctx, collision, async () => {
    const before = await readWebhook(ctx, accountId, webhookId);
    const change = before && scored(before, word, fault, ctx.now);
    if (!before || !change) return;
    const after = { ...before, ...change, version: before.version + 1 };
    const parts = after.state === 'DISABLED' ? ending(after, ctx.now) : [];
    await commit(ctx, [{ write: putWebhook(after), otherwise: collision }, ...parts]);
  });
}

/** How a try changes a webhook; null when it does not. */
export function scored(webhook: Webhook, word: Word, fault: string, now: Date): Partial<Webhook> | null {
  if (webhook.state === 'DISABLED') return null;
  if (word === 'ACCEPTED') {
    return webhook.failuresInARow === 0 ? null : { failuresInARow: 0, failingSince: null, failureCountedAt: null };
  }
  const at = now.toISOString();
  if (word === 'GONE') {
    return {
      state: 'DISABLED',
      fault: 'The receiver answered 410: it is gone for good. If it is back, enable the webhook by changing it.',
    };
  }
  const { failureCountedAt, failingSince } = webhook;
  if (failureCountedAt !== null && now.getTime() - Date.parse(failureCountedAt) < apart) return null;
  const failuresInARow = webhook.failuresInARow + 1;
  const row = { failuresInARow, failingSince: failingSince ?? at, failureCountedAt: at };
  if (failuresInARow < mostFailures) return row;
  const words = `${mostFailures} tries in a row failed since ${row.failingSince}. The last: ${fault} Once the receiver is well, enable the webhook by changing it, and post again what it missed.`;
  return { ...row, state: 'DISABLED', fault: words };
}

/** Its owner is told by mail, where there is an address for that, and nothing new is planned. */
const ending = (webhook: Webhook, now: Date) => [
  ...dropStanding('webhook', standingId(webhook)),
  ...planDelivery(
    {
      id: deliveryId(webhook.accountId, `email_${webhook.id}_${now.getTime()}`),
      accountId: webhook.accountId,
      channel: 'EMAIL',
      cargo: { kind: 'DISABLED', webhookId: webhook.id },
    },
    now,
  ),
];

/** What its owner is told of a webhook that was disabled; null when it is gone or works again. */
export async function disabledWebhook(
  ctx: Context,
  accountId: string,
  id: string,
): Promise<Pick<Webhook, 'url' | 'fault'> | null> {
  demand(ctx.actor, 'deliver');
  const webhook = await readWebhook(ctx, accountId, id);
  return webhook?.state === 'DISABLED' ? webhook : null;
}
