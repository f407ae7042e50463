/** Deliveries: each message names one that is due. What cannot be reached now is tried again by its own schedule, and only what could not be looked at comes back to the queue. */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { deliver } from '#graphql/deliveries/deliver.ts';
import type { Delivery } from '#graphql/deliveries/deliveries.ts';
import { parseDeliveryId } from '#graphql/ids.ts';
import { system } from '#graphql/people/actor.ts';
import { entry } from '../runtime/entry.ts';
import { faultOf, log } from '../runtime/log.ts';
import { longestDelay, wake } from '../runtime/queue.ts';
import { channels } from './channels/index.ts';

export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const began = performance.now();
  const { contextFor } = await entry();
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  let sent = 0;
  await Promise.all(
    Records.map(async (record) => {
      try {
        const ctx = contextFor(system);
        const delivery = parseDeliveryId(record.body) ? await deliver(ctx, record.body, channels) : misled(record);
        if (delivery?.state === 'SENT') sent += 1;
        if (delivery) await goOn(delivery, ctx.now);
      } catch (error) {
        log('error', { function: 'deliver', ...faultOf(error) });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }),
  );
  log('info', { function: 'deliver', count: sent, milliseconds: Math.round(performance.now() - began) });
  return { batchItemFailures };
}

/** A message that names no delivery would never name one: it is not tried again. */
function misled(_record: SQSRecord): null {
  log('error', { function: 'deliver', code: 'MESSAGE_MEANINGLESS' });
  return null;
}

async function goOn({ id, nextAt, deadAt, attempts }: Delivery, now: Date): Promise<void> {
  // An alarm waits for this.
  if (deadAt !== null) log('error', { function: 'deliver', code: 'DELIVERY_GIVEN_UP', count: attempts.length });
  if (nextAt === null) return;
  const seconds = Math.ceil((Date.parse(nextAt) - now.getTime()) / 1000);
  // Later ones are found by the clock.
  if (seconds <= longestDelay) await wake([id], seconds);
}
