/** The log of a webhook: what was posted, and how it went. */
import type { Context } from '../context.ts';
import type { Delivery } from '../deliveries/deliveries.ts';
import { deliveriesOf, deliveryOf } from '../deliveries/ownDeliveries.ts';
import { eventById } from '../events/events.ts';
import { parseDeliveryId } from '../ids.ts';
import { cursorsOf, makePage, type Page, type PageArgs, pageSize, readCursor } from '../pages.ts';
import { bodyOf, testBody } from './message.ts';
import type { Webhook } from './webhooks.ts';

/** A webhook's messages, those that tell of the newest first. */
export async function messagesOf(
  ctx: Context,
  { accountId, id }: Webhook,
  args: PageArgs,
): Promise<Omit<Page<Delivery>, 'totalCount'>> {
  const size = pageSize(args.first);
  const binding = ['messages', id];
  const position = readCursor(binding, args.after);
  const before = position === null ? null : String(position[0]);
  const found = await deliveriesOf(ctx, accountId, { begins: `${id}_`, before, limit: size + 1 });
  const cursorAt = cursorsOf(binding);
  const edges = found.slice(0, size).map((node) => ({ node, cursor: cursorAt([messageId(node)]) }));
  return makePage(edges, { hasNextPage: found.length > size, hasPreviousPage: position !== null, totalCount: 0 });
}

/** One message of a webhook by its id; null when there is none. */
export const messageById = async (
  ctx: Context,
  { accountId, id }: Webhook,
  message: string,
): Promise<Delivery | null> => (message.startsWith(`${id}_`) ? deliveryOf(ctx, accountId, message) : null);

/** The id of a message, which receivers see: its delivery's without the account. */
export const messageId = ({ id }: Pick<Delivery, 'id'>) => parseDeliveryId(id)?.rest ?? id;

const eventIdOf = ({ cargo }: Delivery) => (cargo.kind === 'MESSAGE' ? cargo.eventId : null);

/** The event a message tells of; null of a test. */
export async function eventOf(ctx: Context, delivery: Delivery) {
  const id = eventIdOf(delivery);
  return id === null ? null : eventById(ctx, id);
}

/** The body of a message, as it is signed. */
export async function bodyOfMessage(ctx: Context, delivery: Delivery): Promise<string> {
  const event = await eventOf(ctx, delivery);
  if (event) return bodyOf(ctx, event);
  const webhookId = delivery.cargo.kind === 'MESSAGE' ? delivery.cargo.webhookId : '';
  return testBody(webhookId, delivery.createdAt);
}
