/** What is held of an account's webhooks and what was posted to them, for its owner to take along. Secrets are shown once and are not in it. */
import type { Context } from '../context.ts';
import { deliveriesOf } from '../deliveries/ownDeliveries.ts';
import type { SignedIn } from '../people/actor.ts';
import { messageId } from './messageLog.ts';
import { ownWebhooks } from './webhooks.ts';

export async function webhooksHeld(ctx: Context, account: SignedIn) {
  const webhooks = await ownWebhooks(ctx, account);
  return Promise.all(
    webhooks.map(async ({ id, url, description, query, state, fault, failuresInARow, createdAt }) => ({
      ...{ id, url, description, query, state, fault, failuresInARow, createdAt },
      messages: (await deliveriesOf(ctx, account.id, { begins: `${id}_`, before: null })).map((delivery) => ({
        id: messageId(delivery),
        state: delivery.state,
        createdAt: delivery.createdAt,
        attempts: delivery.attempts,
      })),
    })),
  );
}
