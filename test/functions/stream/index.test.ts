/** The stream function on the real engine: every repetition and disorder that a stream allows tells each follower once. */
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Queue, startQueue } from '#functions/local/queue.ts';
import { entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import { handler } from '#functions/stream/index.ts';
import { follow } from '#graphql/alerts/follows.ts';
import { liesBetween } from '#graphql/alerts/inbox.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { deliveryId } from '#graphql/ids.ts';
import { system } from '#graphql/people/actor.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { accountPartition, deliveryKey, deliveryPrefix, eventKey, followersIndex } from '#graphql/table/keys.ts';
import { createWebhook } from '#graphql/webhooks/webhooks.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';
import { enterRecord, proposal } from '#test/support/record.ts';
import { member } from '#test/support/world.ts';

let engine: Engine;
let records: DynamoDBRecord[];
let queue: Queue;
/** What came out of the queue. */
const woken: string[] = [];

beforeAll(async () => {
  engine = await startEngine();
  queue = await startQueue({
    async handler({ Records }) {
      woken.push(...Records.map(({ body }) => body));
      return { batchItemFailures: [] };
    },
  });
  const { name } = await engine.newTable();
  assume({
    TABLE_NAME: name,
    DYNAMODB_ENDPOINT: engine.endpoint,
    PUBLIC_URL: 'http://localhost',
    ISSUER: 'http://localhost/oidc',
    CLIENT_ID: 'travaux-web',
    CATALOGUE_PATH: ':memory:',
    LOG_LEVEL: 'silent',
    QUEUE_URL: queue.url,
    QUEUE_ENDPOINT: queue.endpoint,
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
  await queue.stop();
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
  const { contextFor } = await entry();
  return await liesBetween(contextFor(member), member.id, 0, Number.MAX_SAFE_INTEGER);
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

it('has each new delivery looked at, once it stands in the table', async () => {
  const delivery = (eventName: 'INSERT' | 'MODIFY' | 'REMOVE', rest: string): DynamoDBRecord => {
    const { pk, sk } = deliveryKey(member.id, rest);
    return { eventName, dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: '1' } };
  };
  const [event] = records;
  const batch = [delivery('INSERT', 'email_1'), delivery('MODIFY', 'email_2'), delivery('REMOVE', 'email_3')];
  const others = event ? [event, delivery('INSERT', 'hook_1')] : [];
  expect(await handler({ Records: [...batch, ...others] })).toEqual({ batchItemFailures: [] });
  await expect.poll(() => woken.toSorted()).toEqual(['email_1', 'hook_1'].map((rest) => deliveryId(member.id, rest)));
});

describe('when followers cannot be read', () => {
  it('webhooks and those connected are told all the same, and the record comes again', async () => {
    const { contextFor, table } = await entry();
    const ctx = contextFor(member);
    ctx.fromTable();
    await createWebhook(ctx, { url: 'https://hooks.example.com/' });
    const before = (await eventsAfter(table, 0, 1000)).length;
    for (const slug of ['four', 'five']) await keepProposal(contextFor(system), proposal(slug, { topics: ['spam'] }));
    const news = (await eventsAfter(table, before, 10)).map(({ sequence }) => inserted(sequence));
    const { query } = table;
    table.query = (range) =>
      range.pk === followersIndex('topic_spam') ? Promise.reject(new Error('away')) : query(range);
    const [first] = news;
    expect(await handler({ Records: news })).toEqual({
      batchItemFailures: [{ itemIdentifier: first?.dynamodb?.SequenceNumber }],
    });
    table.query = query;
    const planned = async () =>
      (await table.query({ pk: accountPartition(member.id), begins: deliveryPrefix })).map(({ cargo }) => cargo);
    expect(await planned()).toHaveLength(2);
    const told = (await inbox()).length;
    expect(await handler({ Records: news })).toEqual({ batchItemFailures: [] });
    expect(await inbox()).toHaveLength(told + 2);
    expect(await planned()).toHaveLength(2);
  });
});
