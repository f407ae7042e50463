/** Plans a delivery, as parts of the transaction that makes its cause; due at once. Refused where the same was planned before. */
import type { Delivery, Planned } from './deliveries.ts';
import { lastTry } from './schedule.ts';
import { putDelivery } from './store.ts';

/** After the commit, `wake([id])` of functions/runtime/queue.ts has it sent at once; else the clock finds it. */
export function planDelivery({ id, accountId, channel, cargo }: Planned, now: Date) {
  const at = now.toISOString();
  const delivery: Delivery = {
    ...{ id, accountId, channel, cargo },
    ...{ state: 'WAITING', attempts: [], tries: 0, nextAt: at, lastAt: lastTry(now), createdAt: at, version: 1 },
  };
  return putDelivery(delivery);
}
