/**
 * Stands where the event source of the stream function stands in AWS: reads the table's stream and calls the handler with
 * batches. How far it came is written down after the handler has answered, so a batch may come twice and none is left out.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { feedPrefix } from '#graphql/table/keys.ts';
import { faultOf, log } from '../runtime/log.ts';

export interface Source {
  tables: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  table: string;
  /** The file that says how far each shard was read. */
  checkpoint: string;
  handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse>;
}

export interface Pump {
  /** Looks at once, because something was just written. */
  wake(): void;
  /** Ends after the batch under way. */
  stop(): Promise<void>;
}

/** Of records of all kinds; those that the handler wants are some of them. */
const batchSize = 500;
const shortestPause = 25;
const longestPause = 250;
const pauseAfterFault = 1000;
const checkpoints = z.record(z.string(), z.string());

/** Whether anything was ever read. */
export const hasCheckpoint = (path: string) => readCheckpoints(path) !== null;

/** Takes everything written up to now as read. For a record that was just entered whole, when nobody can follow anything yet. */
export async function skipToEnd(source: Source): Promise<void> {
  const read: Record<string, string> = {};
  for (const { id, last } of await shardsOf(source)) {
    // The engine gives the greatest number as text has it, 999 before 1000, so the rest is read to its end.
    let iterator = await placeAfter(source, id, last);
    if (last !== undefined) read[id] = last;
    for (let more = true; more; ) {
      const answer = await source.streams.send(new GetRecordsCommand({ ShardIterator: iterator }));
      const sequence = answer.Records?.at(-1)?.dynamodb?.SequenceNumber;
      if (sequence !== undefined) read[id] = sequence;
      iterator = answer.NextShardIterator;
      more = sequence !== undefined && iterator !== undefined;
    }
  }
  writeCheckpoints(source.checkpoint, read);
}

export function startPump(source: Source): Pump {
  const read = readCheckpoints(source.checkpoint) ?? {};
  const iterators = new Map<string, string | null>();
  let stopped = false;
  let rouse = () => {};
  const sleep = (milliseconds: number) =>
    new Promise<void>((done) => {
      rouse = done;
      setTimeout(done, milliseconds);
    });

  async function run(): Promise<void> {
    let pause = shortestPause;
    while (!stopped) {
      try {
        const count = await round();
        // A short rest also while there is news: what comes meanwhile is told together.
        pause = count > 0 ? shortestPause : Math.min(longestPause, Math.max(shortestPause, pause * 2));
      } catch (fault) {
        if (!stopped) log('error', { function: 'host', operation: 'stream', ...faultOf(fault) });
        iterators.clear();
        pause = pauseAfterFault;
      }
      if (!stopped) await sleep(pause);
    }
  }

  /** Reads every shard once, older ones first; returns how many records came. */
  async function round(): Promise<number> {
    if (iterators.size === 0) for (const { id } of await shardsOf(source)) iterators.set(id, null);
    let count = 0;
    for (const [shard, iterator] of iterators)
      count += await readShard(shard, iterator ?? (await placeAfter(source, shard, read[shard])));
    return count;
  }

  async function readShard(shard: string, iterator: string | undefined): Promise<number> {
    const answer = await source.streams
      .send(new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }))
      .catch((fault: unknown) => {
        if (fault instanceof ExpiredIteratorException) return null;
        throw fault;
      });
    const records = answer?.Records ?? [];
    if (records.length > 0) {
      const wanted = records.filter(isWanted);
      const { batchItemFailures } =
        wanted.length === 0 ? { batchItemFailures: [] } : await source.handler({ Records: wanted.map(asEvent) });
      const failed = batchItemFailures[0]?.itemIdentifier;
      const done =
        failed === undefined
          ? records
          : records.slice(
              0,
              records.findIndex((one) => one.dynamodb?.SequenceNumber === failed),
            );
      const last = done.at(-1)?.dynamodb?.SequenceNumber;
      if (last !== undefined) {
        read[shard] = last;
        writeCheckpoints(source.checkpoint, read);
      }
      if (failed !== undefined) {
        iterators.set(shard, null);
        throw new Error('The stream handler failed.');
      }
    }
    // A shard that has come to its end has no next place; its successors are looked for.
    if (answer && answer.NextShardIterator === undefined) iterators.clear();
    else iterators.set(shard, answer?.NextShardIterator ?? null);
    return records.length;
  }

  const running = run();
  return {
    wake: () => rouse(),
    async stop() {
      stopped = true;
      rouse();
      await running;
    },
  };
}

/** A place to read on from: after a record, or at the oldest when none is named or the stream no longer holds it. */
async function placeAfter(source: Source, ShardId: string, after: string | undefined): Promise<string | undefined> {
  const StreamArn = await streamOf(source);
  const oldest = () =>
    source.streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }));
  if (after === undefined) return (await oldest()).ShardIterator;
  const wanted = { StreamArn, ShardId, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } as const;
  const found = await source.streams.send(new GetShardIteratorCommand(wanted)).catch((fault: unknown) => {
    if (fault instanceof TrimmedDataAccessException) return oldest();
    throw fault;
  });
  return found.ShardIterator;
}

async function streamOf({ tables, table }: Source): Promise<string | undefined> {
  return (await tables.send(new DescribeTableCommand({ TableName: table }))).Table?.LatestStreamArn;
}

async function shardsOf(source: Source): Promise<{ id: string; last: string | undefined }[]> {
  const { StreamDescription } = await source.streams.send(
    new DescribeStreamCommand({ StreamArn: await streamOf(source) }),
  );
  return (StreamDescription?.Shards ?? []).flatMap(({ ShardId, SequenceNumberRange }) =>
    ShardId === undefined ? [] : [{ id: ShardId, last: SequenceNumberRange?.EndingSequenceNumber }],
  );
}

/** What the event source's filter lets through: new events of the feed. */
const isWanted = ({ eventName, dynamodb }: StreamRecord) =>
  eventName === 'INSERT' && dynamodb?.Keys?.pk?.S?.startsWith(feedPrefix) === true;

/** A record as Lambda passes it on. The two shapes differ in their types alone. */
function asEvent({ eventID, eventName, eventSource, awsRegion, dynamodb }: StreamRecord): DynamoDBRecord {
  const { Keys, SequenceNumber, StreamViewType } = dynamodb ?? {};
  const { Keys: keys } = JSON.parse(JSON.stringify({ Keys }));
  return { eventID, eventName, eventSource, awsRegion, dynamodb: { Keys: keys, SequenceNumber, StreamViewType } };
}

function readCheckpoints(path: string): Record<string, string> | null {
  try {
    return checkpoints.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Written beside and moved into place, so that a kill leaves the old file or the new one. */
function writeCheckpoints(path: string, read: Readonly<Record<string, string>>): void {
  writeFileSync(`${path}.new`, JSON.stringify(read));
  renameSync(`${path}.new`, path);
}
