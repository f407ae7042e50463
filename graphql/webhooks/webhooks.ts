/** Webhooks: addresses to which events are posted, and which events. Nobody but their owner can see them. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { forgetDeliveries } from '../deliveries/ownDeliveries.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import { eventQuery } from '../events/query.ts';
import { once, undisturbed } from '../events/retries.ts';
import { newWebhookId } from '../ids.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { dropStanding, keepStanding } from '../standing/standing.ts';
import { addressFault } from './publicAddress.ts';
import { newSecret } from './signature.ts';
import { countWebhook, putWebhook, readWebhook, readWebhooks, removeWebhook } from './store.ts';

export interface Webhook {
  id: string;
  accountId: string;
  url: string;
  description: string | null;
  /** An EventQuery as JSON, without what asks for nothing. */
  query: string;
  state: 'ENABLED' | 'DISABLED';
  /** Why it is disabled; null while it is enabled. */
  fault: string | null;
  failuresInARow: number;
  /** When the row began, and when a failure last counted; null without failures. */
  failingSince: string | null;
  failureCountedAt: string | null;
  secret: string;
  /** The one before, for as long as messages are signed with both. */
  former: { secret: string; until: string } | null;
  createdAt: string;
  version: number;
}

const most = 10;

const webhookInput = z.object({
  url: z.string().trim(),
  query: eventQuery.nullish().transform((query) => query ?? eventQuery.parse({})),
  description: z
    .string()
    .trim()
    .max(200, 'At most 200 characters.')
    .nullish()
    .transform((words) => words || null),
});
export type WebhookInput = z.input<typeof webhookInput>;

/** What an owner decides of a webhook, as it is stored. Refuses an address that is not posted to. */
function decided(ctx: Context, input: WebhookInput): Pick<Webhook, 'url' | 'query' | 'description'> {
  const { url, query, description } = parse(webhookInput, input);
  const fault = addressFault(url, ctx.outside);
  if (fault !== null) throw invalid('url', fault);
  return { url, description, query: JSON.stringify(query, (_, value) => value || undefined) };
}

const well = {
  state: 'ENABLED',
  fault: null,
  failuresInARow: 0,
  failingSince: null,
  failureCountedAt: null,
} as const satisfies Partial<Webhook>;

/** Events that a webhook asks for are found by an id that leads to its owner too. */
export const standingId = ({ accountId, id }: Pick<Webhook, 'accountId' | 'id'>) => `${accountId}.${id}`;
/** Owner and id of the webhook behind such an id. */
export function readStandingId(text: string): { accountId: string; webhookId: string } {
  const [accountId = '', webhookId = ''] = text.split('.');
  return { accountId, webhookId };
}

/** What a webhook asks for. It was taken when it was stored. */
export const queryOf = ({ query }: Webhook) => eventQuery.parse(JSON.parse(query));

/** The parts that have events looked at for a webhook, or no more. */
const register = (webhook: Webhook): Part[] =>
  webhook.state === 'ENABLED'
    ? keepStanding('webhook', { id: standingId(webhook), query: queryOf(webhook) })
    : dropStanding('webhook', standingId(webhook));

export interface WebhookWithSecret {
  webhook: Webhook;
  secret: string;
}

/** Secrets are in the answer and nowhere else, so a retry is refused and not answered. */
const shownOnce = async () => {
  throw new Refusal(
    'CONFLICT',
    'This secret was made already and is not shown again. Make another by rotating it.',
    'idempotencyKey',
  );
};

/** Makes a webhook, from now on. */
export async function createWebhook(
  ctx: Context,
  input: WebhookInput,
  key?: string | null,
): Promise<WebhookWithSecret> {
  demand(ctx.actor, 'createWebhook');
  const { id: accountId } = signedIn(ctx.actor);
  const wanted = decided(ctx, input);
  return once(ctx, { verb: 'createWebhook', key, input }, shownOnce, async (claim) => {
    const webhook: Webhook = {
      ...wanted,
      ...well,
      id: newWebhookId(ctx.now),
      accountId,
      secret: newSecret(),
      former: null,
      createdAt: ctx.now.toISOString(),
      version: 1,
    };
    const otherwise = new Refusal('TOO_MANY', `An account has at most ${most} webhooks. Delete one, or change one.`);
    const parts = [{ write: countWebhook(accountId, most), otherwise }, putWebhook(webhook), ...register(webhook)];
    await commit(ctx, [...parts, ...claim(webhook.id)]);
    return { webhook, secret: webhook.secret };
  });
}

/** Changes a webhook; it is enabled again, and its failures are forgotten. */
export async function changeWebhook(
  ctx: Context,
  id: string,
  input: WebhookInput,
  key?: string | null,
): Promise<Webhook> {
  demand(ctx.actor, 'changeWebhook');
  const wanted = decided(ctx, input);
  return once(
    ctx,
    { verb: 'changeWebhook', key, input: { id, input } },
    () => demandWebhook(ctx, id),
    (claim) => change(ctx, id, () => ({ ...wanted, ...well }), claim),
  );
}

const overlapMilliseconds = 24 * 60 * 60 * 1000;

/** Makes a new secret; the one before it signs too for a day, and the one before that no more. */
export async function rotateWebhookSecret(ctx: Context, id: string, key?: string | null): Promise<WebhookWithSecret> {
  demand(ctx.actor, 'rotateWebhookSecret');
  return once(ctx, { verb: 'rotateWebhookSecret', key, input: { id } }, shownOnce, async (claim) => {
    const until = new Date(ctx.now.getTime() + overlapMilliseconds).toISOString();
    const rotated = (before: Webhook) => ({ secret: newSecret(), former: { secret: before.secret, until } });
    const webhook = await change(ctx, id, rotated, claim);
    return { webhook, secret: webhook.secret };
  });
}

type Claim = (result: string) => Part[];

/** Writes a change over the webhook as it is, also while others change it. */
function change(ctx: Context, id: string, what: (before: Webhook) => Partial<Webhook>, claim: Claim): Promise<Webhook> {
  const collision = new Refusal('CONFLICT', 'This webhook changed at the same moment. Try again.');
  return undisturbed(ctx, collision, async () => {
    const before = await demandWebhook(ctx, id);
    const after = { ...before, ...what(before), version: before.version + 1 };
    await commit(ctx, [{ write: putWebhook(after), otherwise: collision }, ...register(after), ...claim(id)]);
    return after;
  });
}

/** Ends a webhook and returns its id. Nothing new is planned once this began; whoever is interrupted asks again. */
export async function deleteWebhook(ctx: Context, id: string, key?: string | null): Promise<string> {
  demand(ctx.actor, 'deleteWebhook');
  return once(
    ctx,
    { verb: 'deleteWebhook', key, input: { id } },
    async (deleted) => deleted,
    async (claim) => {
      const ending = { state: 'DISABLED', fault: 'It is being deleted.' } as const;
      const webhook = await change(
        ctx,
        id,
        () => ending,
        () => [],
      );
      await forgetDeliveries(ctx, webhook.accountId, id);
      const parts = removeWebhook(webhook).map((write) => ({ write, otherwise: notFound('id') }));
      await commit(ctx, [...parts, ...claim(id)]);
      return id;
    },
  );
}

/** Until when the secret before the present one signs too; null when it does no more. */
export const formerUntil = ({ former }: Webhook, now: Date): string | null =>
  former !== null && former.until > now.toISOString() ? former.until : null;

/** The actor's webhooks, newest first. */
export const ownWebhooks = (ctx: Context, { id }: SignedIn): Promise<Webhook[]> => readWebhooks(ctx, id);

/** A webhook of the actor's own, or a refusal that does not tell "not there" from "not yours". */
export async function demandWebhook(ctx: Context, id: string): Promise<Webhook> {
  const webhook = await readWebhook(ctx, signedIn(ctx.actor).id, id);
  if (!webhook) throw notFound('id');
  return webhook;
}

/** Ends all webhooks of an account that is deleted. Done again it finds nothing. */
export async function forgetWebhooks(ctx: Context, account: SignedIn): Promise<void> {
  for (const webhook of await ownWebhooks(ctx, account)) {
    await commit(ctx, dropStanding('webhook', standingId(webhook)));
    await forgetDeliveries(ctx, account.id, webhook.id);
    await commit(ctx, removeWebhook(webhook));
  }
}
