/** A batch from a stream: its records in their order, up to the first that fails. */
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';

/**
 * Handles the records one after the other. After a failure nothing further is tried and the place is reported: the stream
 * then comes again from there, so that nobody hears of a later event and never of an earlier one.
 */
export async function inOrder(
  records: readonly DynamoDBRecord[],
  handle: (record: DynamoDBRecord) => Promise<void>,
  onFault: (error: unknown) => void,
): Promise<DynamoDBBatchResponse> {
  for (const record of records) {
    try {
      await handle(record);
    } catch (error) {
      onFault(error);
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
}
