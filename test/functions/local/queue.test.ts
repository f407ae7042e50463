/** What stands for SQS on one machine, spoken to by SQS's own client: batches, delays, redelivery, and the end of patience. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Queue, startQueue } from '#functions/local/queue.ts';
import { assume } from '#functions/runtime/env.ts';
import { wake } from '#functions/runtime/queue.ts';

let queue: Queue;
let batches: string[][];
let receives: number[];
let fails: (body: string) => boolean;
let throwing: boolean;

const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  batches.push(Records.map(({ body }) => body));
  receives.push(...Records.map(({ attributes }) => Number(attributes.ApproximateReceiveCount)));
  if (throwing) throw new Error('out');
  const failed = Records.filter(({ body }) => fails(body));
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
};

beforeAll(async () => {
  queue = await startQueue({ handler, pause: 5 });
  assume({
    ...{ TABLE_NAME: 'none', PUBLIC_URL: 'http://localhost', ISSUER: 'http://localhost/oidc', CLIENT_ID: 'none' },
    ...{ LOG_LEVEL: 'silent', QUEUE_URL: queue.url, QUEUE_ENDPOINT: queue.endpoint },
  });
});
afterAll(() => queue.stop());
beforeEach(() => {
  [batches, receives, fails, throwing] = [[], [], () => false, false];
});

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
};
const seen = () => batches.flat();

it('brings every message to the function, ten at a time', async () => {
  const ids = Array.from({ length: 25 }, (_, at) => `dlv_${at}`);
  await wake(ids);
  await until(() => seen().length === 25);
  expect(seen().sort()).toEqual(ids.sort());
  expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(10);
});

it('keeps back what is to be looked at later', async () => {
  await wake(['later'], 1);
  await wake(['now']);
  await until(() => seen().length > 0);
  expect(seen()).toEqual(['now']);
  await until(() => seen().length === 2);
});

it('brings those again that failed, and those alone', async () => {
  let failures = 2;
  fails = (body) => body === 'bad' && failures-- > 0;
  await wake(['good', 'bad']);
  await until(() => seen().filter((body) => body === 'bad').length === 3);
  expect(seen().filter((body) => body === 'good')).toHaveLength(1);
});

it('gives up after five receives: the table still has the delivery, and the clock its turn', async () => {
  throwing = true;
  await wake(['poison']);
  await until(() => receives.length === 5);
  await new Promise((done) => setTimeout(done, 60));
  expect(receives).toEqual([1, 2, 3, 4, 5]);
});

it('takes nothing but messages', async () => {
  const ask = (target: string, body: string) =>
    fetch(queue.endpoint, { method: 'POST', headers: { 'x-amz-target': target }, body }).then(
      ({ status }) => status,
      () => 'closed',
    );
  expect(await ask('AmazonSQS.ReceiveMessage', '{}')).toBe(400);
  expect(await ask('AmazonSQS.SendMessageBatch', '{"Entries":[{"Id":"1"}]}')).toBe(400);
  expect(await ask('AmazonSQS.SendMessageBatch', '{')).toBe('closed');
  expect(batches).toEqual([]);
});

it('that does not answer keeps nobody from going on: what is planned waits for the clock', async () => {
  await queue.stop();
  await wake(['lost']);
  expect(batches).toEqual([]);
});
