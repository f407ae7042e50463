/**
 * The queue of deliveries. A message says only "look at this delivery": the table holds it, and the clock wakes every one that is
 * overdue, so that nothing is lost when a message is. Without a queue, the clock alone wakes them.
 */
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Context } from '#graphql/context.ts';
import { overdueDeliveries } from '#graphql/deliveries/overdueDeliveries.ts';
import { connection } from './entry.ts';
import { readSurroundings } from './env.ts';
import { faultOf, log } from './log.ts';

const atOnce = 10;
/** The longest that the queue itself keeps a message back. */
export const longestDelay = 900;

let made: Promise<SQSClient> | undefined;

/** Has deliveries looked at, at once or after some seconds, 900 at most. A failure is logged and no more. */
export async function wake(ids: readonly string[], seconds = 0): Promise<void> {
  const { QUEUE_URL, QUEUE_ENDPOINT } = readSurroundings();
  if (ids.length === 0 || QUEUE_URL === undefined) return;
  try {
    const { SendMessageBatchCommand } = await import('@aws-sdk/client-sqs');
    made ??= connect(QUEUE_ENDPOINT);
    const client = await made;
    const batches = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
      ids.slice(at * atOnce, (at + 1) * atOnce),
    );
    for (const batch of batches) {
      const Entries = batch.map((id, at) => ({
        Id: String(at),
        MessageBody: id,
        DelaySeconds: Math.min(seconds, longestDelay),
      }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: QUEUE_URL, Entries }));
      if (Failed.length > 0) log('error', { function: 'queue', code: 'NOT_QUEUED', count: Failed.length });
    }
  } catch (error) {
    log('error', { function: 'queue', code: 'NOT_QUEUED', count: ids.length, ...faultOf(error) });
  }
}

/** The clock's verb: has every delivery looked at that is overdue. Returns how many. */
export async function wakeOverdue(ctx: Context): Promise<number> {
  const ids = await overdueDeliveries(ctx);
  await wake(ids);
  return ids.length;
}

/** How to reach the queue: AWS's own settings, or a server that asks for no real credentials. */
async function connect(endpoint: string | undefined): Promise<SQSClient> {
  const { SQSClient } = await import('@aws-sdk/client-sqs');
  // The queue's address names where it is, so nothing need be looked up.
  return new SQSClient({ ...connection(endpoint), useQueueUrlAsEndpoint: true });
}
