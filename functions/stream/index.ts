/** The stream of the table: each new event of the feed is told to those who follow what it is about, and each delivery that was planned is put into the queue. A record that comes again changes nothing. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { foresee, tellFollowers } from '#graphql/alerts/tell.ts';
import type { Context } from '#graphql/context.ts';
import { eventAt } from '#graphql/events/events.ts';
import { system } from '#graphql/people/actor.ts';
import { feedPrefix } from '#graphql/table/keys.ts';
import { inOrder } from '../runtime/batch.ts';
import { entry } from '../runtime/entry.ts';
import { faultOf, log } from '../runtime/log.ts';
import { wake } from '../runtime/queue.ts';
import { plannedIn } from './planned.ts';

export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  await wake(plannedIn(Records));
  const ctx = (await entry()).contextFor(system);
  const news = Records.filter(isNewEvent);
  let told = 0;
  // A failure here shows again below, at the record whose turn it is.
  await readAhead(ctx, news).catch(() => {});
  const answer = await inOrder(
    news,
    async (record) => {
      const event = await eventOf(ctx, record);
      if (event) told += await tellFollowers(ctx, event);
    },
    (error) => log('error', { function: 'stream', ...faultOf(error) }),
  );
  log('info', { function: 'stream', count: told });
  return answer;
}

/** The record only says that there is news; what it is stands in the table. */
const eventOf = (ctx: Context, { dynamodb }: DynamoDBRecord) => eventAt(ctx, Number(dynamodb?.Keys?.sk?.S));

async function readAhead(ctx: Context, news: readonly DynamoDBRecord[]): Promise<void> {
  const events = await Promise.all(news.map((record) => eventOf(ctx, record)));
  await foresee(
    ctx,
    events.filter((event) => event !== null),
  );
}

const isNewEvent = ({ eventName, dynamodb }: DynamoDBRecord) =>
  eventName === 'INSERT' && dynamodb?.Keys?.pk?.S?.startsWith(feedPrefix) === true;
