/** Webhooks in and out of the table: each lies in its owner's partition and is found from nowhere else. */
import type { Context } from '../context.ts';
import type { Write } from '../table/client.ts';
import { accountPartition, postedKey, webhookCountKey, webhookKey, webhookRange } from '../table/keys.ts';
import { fromItem } from '../table/records.ts';
import type { Webhook } from './webhooks.ts';

export async function readWebhook(ctx: Context, accountId: string, id: string): Promise<Webhook | null> {
  const item = await ctx.load(webhookKey(accountId, id));
  return item && fromItem<Webhook>(item);
}

/** Newest first. */
export async function readWebhooks(ctx: Context, accountId: string): Promise<Webhook[]> {
  const range = { pk: accountPartition(accountId), begins: webhookRange, newestFirst: true };
  return (await ctx.range(range)).map((item) => fromItem<Webhook>(item));
}

/** A webhook as it is now: version 1 only where nothing is, a later one only over the version before it. */
export const putWebhook = (webhook: Webhook): Write => ({
  put: { ...webhook, ...webhookKey(webhook.accountId, webhook.id) },
  if: webhook.version === 1 ? 'ABSENT' : { version: webhook.version - 1 },
});

/** One more of them; met only while their owner has fewer than so many. */
export const countWebhook = (accountId: string, most: number): Write => ({
  update: webhookCountKey(accountId),
  set: 'ADD #count :one',
  names: { '#count': 'count' },
  values: { ':one': 1, ':most': most },
  if: 'attribute_not_exists(#count) OR #count < :most',
});

export const removeWebhook = ({ accountId, id }: Webhook): Write[] => [
  { delete: webhookKey(accountId, id), if: 'PRESENT' },
  {
    update: webhookCountKey(accountId),
    set: 'ADD #count :less',
    names: { '#count': 'count' },
    values: { ':less': -1 },
  },
];

interface Asked {
  accountId: string;
  /** Such as 2012-12-03T06. */
  hour: string;
  what: 'tests' | 'replays' | 'rooms';
  most: number;
  /** Seconds since 1970. */
  expiresAt: number;
}

/** One more that was posted at its owner's asking; met only while there were fewer than so many in the hour. */
export const countPosted = ({ accountId, hour, what, most, expiresAt }: Asked): Write => ({
  update: postedKey(accountId, hour),
  set: 'SET #until = :until ADD #what :one',
  names: { '#what': what, '#until': 'expiresAt' },
  values: { ':one': 1, ':most': most, ':until': expiresAt },
  if: 'attribute_not_exists(#what) OR #what < :most',
});
