/**
 * The stream of the table. Each new event of the feed is told: to those who follow what it is about, to webhooks, and to those who
 * are connected. Each new delivery is put into the queue. A record that comes again changes nothing.
 */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { tellTogether } from '#graphql/alerts/tell.ts';
import type { Context } from '#graphql/context.ts';
import { eventAt } from '#graphql/events/events.ts';
import { deliveryId } from '#graphql/ids.ts';
import { tellSubscribers } from '#graphql/live/tellSubscribers.ts';
import { system } from '#graphql/people/actor.ts';
import { feedPrefix, parseDeliveryKey } from '#graphql/table/keys.ts';
import { planMessages } from '#graphql/webhooks/planMessages.ts';
import { inOrder } from '../runtime/batch.ts';
import { entry } from '../runtime/entry.ts';
import { faultOf, log } from '../runtime/log.ts';
import { wake } from '../runtime/queue.ts';
import { openWire } from '../runtime/wire.ts';

export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const ctx = (await entry()).contextFor(system);
  const fresh = Records.filter(({ eventName }) => eventName === 'INSERT');
  const news = fresh.filter(({ dynamodb }) => dynamodb?.Keys?.pk?.S?.startsWith(feedPrefix));
  // Another process committed it: what is known here may be older than what is to be told.
  ctx.learn(null);
  let told = 0;
  // What one of them meets must keep none of the others from their work.
  const failed = await Promise.all([
    tellThose(ctx, news, (count) => {
      told = count;
    }),
    planThose(ctx, news),
    tellLive(news),
    wake(fresh.flatMap(planned)),
  ]);
  log('info', { function: 'stream', count: told });
  const again = news.find((record) => failed.includes(record));
  return { batchItemFailures: again ? [{ itemIdentifier: placeOf(again) }] : [] };
}

/** Tells followers. Returns the record of the first event that was not told, from which on all must come again. */
async function tellThose(
  ctx: Context,
  news: readonly DynamoDBRecord[],
  count: (told: number) => void,
): Promise<DynamoDBRecord | undefined> {
  try {
    const events = await Promise.all(news.map((record) => eventOf(ctx, record)));
    const { told, failed } = await tellTogether(
      ctx,
      events.filter((event) => event !== null),
    );
    count(told);
    if (!failed) return undefined;
    report(failed.error);
    return news[events.indexOf(failed.event)];
  } catch (error) {
    report(error);
    return news[0];
  }
}

/** The same for webhooks, for one event after the other. */
async function planThose(ctx: Context, news: readonly DynamoDBRecord[]): Promise<DynamoDBRecord | undefined> {
  const { batchItemFailures } = await inOrder(
    news,
    async (record) => {
      const event = await eventOf(ctx, record);
      if (event) await planMessages(ctx, event);
    },
    report,
  );
  const [failed] = batchItemFailures;
  return failed && news.find((record) => placeOf(record) === failed.itemIdentifier);
}

/** The same for those who are connected, who are told of all that is new together. */
async function tellLive(news: readonly DynamoDBRecord[]): Promise<DynamoDBRecord | undefined> {
  if (news.length === 0) return undefined;
  try {
    await tellSubscribers(await openWire('stream'), Math.max(...news.map(sequenceOf)));
    return undefined;
  } catch (error) {
    report(error);
    return news[0];
  }
}

/** The record only says that there is news; what it is stands in the table. */
const eventOf = (ctx: Context, record: DynamoDBRecord) => eventAt(ctx, sequenceOf(record));
const sequenceOf = ({ dynamodb }: DynamoDBRecord) => Number(dynamodb?.Keys?.sk?.S);
const placeOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.SequenceNumber ?? '';
const report = (error: unknown) => log('error', { function: 'stream', ...faultOf(error) });

/** The delivery that a record tells of. */
function planned({ dynamodb }: DynamoDBRecord): string[] {
  const key = parseDeliveryKey({ pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' });
  return key ? [deliveryId(key.accountId, key.rest)] : [];
}
