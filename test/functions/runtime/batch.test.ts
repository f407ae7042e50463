import type { DynamoDBRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { inOrder } from '#functions/runtime/batch.ts';

const records: DynamoDBRecord[] = ['1', '2', '3'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));

it('handles the records of a batch in their order', async () => {
  const seen: unknown[] = [];
  const answer = await inOrder(
    records,
    async ({ dynamodb }) => void seen.push(dynamodb?.SequenceNumber),
    () => {},
  );
  expect(seen).toEqual(['1', '2', '3']);
  expect(answer).toEqual({ batchItemFailures: [] });
});

it('stops at the first that fails and asks for it and all after it again', async () => {
  const seen: unknown[] = [];
  const faults: unknown[] = [];
  const fault = new Error('the table is away');
  async function handle({ dynamodb }: DynamoDBRecord) {
    seen.push(dynamodb?.SequenceNumber);
    if (dynamodb?.SequenceNumber === '2') throw fault;
  }
  expect(await inOrder(records, handle, (one) => faults.push(one))).toEqual({
    batchItemFailures: [{ itemIdentifier: '2' }],
  });
  expect(seen).toEqual(['1', '2']);
  expect(faults).toEqual([fault]);
});
