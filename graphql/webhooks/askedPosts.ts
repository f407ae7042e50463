/** What is posted because a webhook's owner asks for it: a test, or once more what matched in a range of the feed. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import type { Delivery, Planned } from '../deliveries/deliveries.ts';
import { deliveryOf, sendAgain } from '../deliveries/ownDeliveries.ts';
import { planDelivery } from '../deliveries/planDelivery.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import type { Event } from '../events/events.ts';
import { events } from '../events/lists.ts';
import { once } from '../events/retries.ts';
import { deliveryId, newTestId } from '../ids.ts';
import { signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { present } from '../present.ts';
import { countedPost } from './countedPost.ts';
import { messageTo } from './planMessages.ts';
import { demandWebhook, queryOf, type Webhook } from './webhooks.ts';

/** Has a test message posted, also to a webhook that is disabled, and returns it as it waits. */
export async function testWebhook(ctx: Context, id: string, key?: string | null): Promise<Delivery> {
  demand(ctx.actor, 'testWebhook');
  const { id: accountId } = signedIn(ctx.actor);
  const planned = async (rest: string) => present(deliveryOf(ctx, accountId, rest));
  return once(ctx, { verb: 'testWebhook', key, input: { id } }, planned, async (claim) => {
    await demandWebhook(ctx, id);
    const rest = `${id}_${ctx.now.getTime()}_${newTestId(ctx.now)}`;
    const test: Planned = {
      id: deliveryId(accountId, rest),
      accountId,
      channel: 'WEBHOOK',
      cargo: { kind: 'MESSAGE', webhookId: id, eventId: null },
    };
    await commit(ctx, [countedPost(ctx, accountId, 'tests'), ...planDelivery(test, ctx.now), ...claim(rest)]);
    return planned(rest);
  });
}

const replayInput = z.object({
  since: z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString()),
  until: z.iso
    .datetime({ offset: true })
    .nullish()
    .transform((value) => (value ? new Date(value).toISOString() : null)),
});

const most = 1_000;

/** Has everything posted again that matched within a range of the feed; each message keeps its id. Returns how many. */
export async function replayWebhook(
  ctx: Context,
  id: string,
  input: z.input<typeof replayInput>,
  key?: string | null,
): Promise<number> {
  demand(ctx.actor, 'replayWebhook');
  const { since, until } = parse(replayInput, input);
  if (until !== null && until < since) throw invalid('until', 'It lies before `since`.');
  return once(
    ctx,
    { verb: 'replayWebhook', key, input: { id, ...input } },
    async (count) => Number(count),
    async (claim) => {
      const webhook = await demandWebhook(ctx, id);
      if (webhook.state === 'DISABLED') {
        throw invalid('id', 'This webhook is disabled. Enable it by changing it, then post again.');
      }
      const found = await matching(ctx, webhook, since, until ?? ctx.now.toISOString());
      await commit(ctx, [countedPost(ctx, webhook.accountId, 'replays')]);
      await sendAgain(
        ctx,
        found.map((event) => messageTo({ accountId: webhook.accountId, webhookId: id }, event)),
      );
      await commit(ctx, claim(String(found.length)));
      return found.length;
    },
  );
}

async function matching(ctx: Context, webhook: Webhook, since: string, until: string): Promise<Event[]> {
  const asked = queryOf(webhook);
  const query = { ...asked, since: asked.since !== null && asked.since > since ? asked.since : since };
  const found: Event[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof events>> = await events(ctx, { query, first: 100, after });
    const within = page.nodes.filter(({ at }) => at <= until);
    found.push(...within);
    if (found.length > most) {
      throw new Refusal('TOO_MANY', `More than ${most} events matched. Take a shorter range, and then the next.`);
    }
    if (!page.pageInfo.hasNextPage || within.length < page.nodes.length) return found;
    after = page.pageInfo.endCursor;
  }
}
