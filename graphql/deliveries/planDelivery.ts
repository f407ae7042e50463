/** Plans a delivery, as parts of the transaction that makes its cause; due at once. Refused where the same was planned before. */
import type { Delivery, Planned } from './deliveries.ts';
import { lastTry } from './schedule.ts';
import { putDelivery } from './store.ts';

/** Nobody need wake it: once it is committed the table's stream does, and if that fails the clock. */
export function planDelivery({ id, accountId, channel, cargo }: Planned, now: Date) {
  const at = now.toISOString();
  const delivery: Delivery = {
    ...{ id, accountId, channel, cargo },
    ...{
      state: 'WAITING',
      attempts: [],
      tries: 0,
      nextAt: at,
      lastAt: lastTry(now),
      deadAt: null,
      createdAt: at,
      version: 1,
    },
  };
  return putDelivery(delivery);
}
