/** The stream function on the real engine: every repetition and disorder that a stream allows tells each follower once. */
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import { handler } from '#functions/stream/index.ts';
import { follow } from '#graphql/alerts/follows.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { system } from '#graphql/people/actor.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { accountPartition, accountRange, eventKey } from '#graphql/table/keys.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';
import { enterRecord, proposal } from '#test/support/record.ts';
import { member } from '#test/support/world.ts';

let engine: Engine;
let records: DynamoDBRecord[];

beforeAll(async () => {
  engine = await startEngine();
  const { name } = await engine.newTable();
  assume({
    TABLE_NAME: name,
    DYNAMODB_ENDPOINT: engine.endpoint,
    PUBLIC_URL: 'http://localhost',
    ISSUER: 'http://localhost/oidc',
    CLIENT_ID: 'travaux-web',
    CATALOGUE_PATH: ':memory:',
    LOG_LEVEL: 'silent',
  });
  const { contextFor, table, catalogue } = await entry();
  await enterRecord(contextFor(system));
  const before = (await eventsAfter(table, 0, 1000)).length;
  await catalogue.catchUp(table);
  await follow(contextFor(member), { id: 'topic_spam' });
  for (const slug of ['one', 'two', 'three'])
    await keepProposal(contextFor(system), proposal(slug, { topics: ['spam'] }));
  records = (await eventsAfter(table, before, 1000)).map(({ sequence }) => inserted(sequence));
});
afterAll(async () => {
  (await entry()).catalogue.close();
  await engine.stop();
});

/** The record that the stream makes of an event put into the table. */
function inserted(sequence: number): DynamoDBRecord {
  const { pk, sk } = eventKey(sequence);
  return {
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(sequence) },
  };
}

async function inbox() {
  const { table } = await entry();
  return await table.query({ pk: accountPartition(member.id), begins: accountRange.inbox });
}

it('tells a follower of each event once, however often and in whatever order the stream brings it', async () => {
  expect(await handler({ Records: records })).toEqual({ batchItemFailures: [] });
  expect(await inbox()).toHaveLength(3);
  await handler({ Records: records });
  await handler({ Records: records.toReversed() });
  await Promise.all([handler({ Records: records }), handler({ Records: records })]);
  expect(await inbox()).toHaveLength(3);
});

it('leaves alone what is no new event', async () => {
  const [one] = records;
  const others: DynamoDBRecord[] = [
    { ...one, eventName: 'MODIFY' },
    { ...one, eventName: 'REMOVE' },
    { eventName: 'INSERT', dynamodb: { Keys: { pk: { S: 'prop_x' }, sk: { S: '@' } }, SequenceNumber: '9' } },
    { eventName: 'INSERT' },
  ];
  expect(await handler({ Records: others })).toEqual({ batchItemFailures: [] });
  expect(await inbox()).toHaveLength(3);
});
