/** The stream of the table: each new event of the feed is told to those who follow what it is about. A record that comes again changes nothing. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { tellFollowers } from '#graphql/alerts/tell.ts';
import { eventAt } from '#graphql/events/events.ts';
import { system } from '#graphql/people/actor.ts';
import { feedPrefix } from '#graphql/table/keys.ts';
import { inOrder } from '../runtime/batch.ts';
import { entry } from '../runtime/entry.ts';
import { faultOf, log } from '../runtime/log.ts';

export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { contextFor } = await entry();
  let told = 0;
  const answer = await inOrder(
    Records.filter(isNewEvent),
    async ({ dynamodb }) => {
      // The record only says that there is news; what it is stands in the table.
      const ctx = contextFor(system);
      const event = await eventAt(ctx, Number(dynamodb?.Keys?.sk?.S));
      if (event) told += await tellFollowers(ctx, event);
    },
    (error) => log('error', { function: 'stream', ...faultOf(error) }),
  );
  log('info', { function: 'stream', count: told });
  return answer;
}

const isNewEvent = ({ eventName, dynamodb }: DynamoDBRecord) =>
  eventName === 'INSERT' && dynamodb?.Keys?.pk?.S?.startsWith(feedPrefix) === true;
