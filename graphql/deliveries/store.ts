/** Deliveries in and out of the table: each in its owner's partition, and by when it is due while it waits. */
import type { Context } from '../context.ts';
import { parseDeliveryId } from '../ids.ts';
import type { Write } from '../table/client.ts';
import {
  accountPartition,
  deadDeliveriesIndex,
  deliveryKey,
  deliveryPrefix,
  dueDeliveriesIndex,
  dueDeliveriesIndexes,
} from '../table/keys.ts';
import { fromItem } from '../table/records.ts';
import type { Delivery } from './deliveries.ts';

/** After the last try: 30 days after it was planned, or last replayed. */
const keptSeconds = 27 * 24 * 60 * 60;

/** Where a delivery stands in the index: while it waits, by when it is due; when it was given up and ought not to be, by when. */
function indexOf({ id, state, nextAt, deadAt }: Delivery) {
  if (state === 'WAITING') return { gsi1pk: dueDeliveriesIndex(id), gsi1sk: `${nextAt}#${id}` };
  return deadAt === null ? {} : { gsi1pk: deadDeliveriesIndex, gsi1sk: `${deadAt}#${id}` };
}

/** A delivery as it is now; a new one only where there is none, a later one over the version before it. */
export function putDelivery(delivery: Delivery): Write[] {
  const { id, accountId, lastAt, version } = delivery;
  const expiresAt = Math.floor(Date.parse(lastAt) / 1000) + keptSeconds;
  const key = deliveryKey(accountId, parseDeliveryId(id)?.rest ?? id);
  return [
    {
      put: { ...delivery, expiresAt, ...indexOf(delivery), ...key },
      if: version === 1 ? 'ABSENT' : { version: version - 1 },
    },
  ];
}

const fromTable = ({ expiresAt: _, ...item }: Parameters<typeof fromItem>[0]) =>
  fromItem<Delivery>({ ...item, pk: item.pk, sk: item.sk });

/** Null when there is none, or it has expired. */
export async function readDelivery(ctx: Context, id: string): Promise<Delivery | null> {
  const owned = parseDeliveryId(id);
  const item = owned && (await ctx.load(deliveryKey(owned.account, owned.rest)));
  return item && fromTable(item);
}

/** Deliveries of an account whose ids go on so, the last of them first, before a place; `limit` at most. All of the account when `begins` is empty. */
export async function readDeliveries(
  ctx: Context,
  accountId: string,
  { begins, before, limit }: { begins: string; before?: string | null; limit?: number },
): Promise<Delivery[]> {
  const after = before == null ? {} : { after: deliveryKey(accountId, before).sk };
  const range = { pk: accountPartition(accountId), begins: `${deliveryPrefix}${begins}`, newestFirst: true, ...after };
  return (await ctx.range(limit === undefined ? range : { ...range, limit })).map(fromTable);
}

export const removeDelivery = ({ id, accountId }: Pick<Delivery, 'id' | 'accountId'>): Write => ({
  delete: deliveryKey(accountId, parseDeliveryId(id)?.rest ?? id),
});

/** Ids of deliveries that were due at an instant, those due longest first in each drawer; `limit` at most. */
export async function readDue(ctx: Context, until: string, limit: number): Promise<string[]> {
  const drawers = await Promise.all(
    dueDeliveriesIndexes.map((pk) =>
      ctx.table.query({ pk, index: 'gsi1', limit: Math.ceil(limit / dueDeliveriesIndexes.length) }),
    ),
  );
  return drawers
    .flatMap((items) => items.map((item) => fromTable(item)))
    .flatMap(({ id, nextAt }) => (nextAt !== null && nextAt <= until ? [id] : []));
}

/** Deliveries that were given up and ought not to be, oldest first. */
export async function readDead(ctx: Context): Promise<Delivery[]> {
  return (await ctx.table.query({ pk: deadDeliveriesIndex, index: 'gsi1' })).map(fromTable);
}
