/**
 * Stands where the table's stream and its event source stand in AWS: follows the feed, and calls the stream function with the
 * records that a stream would carry, in batches. How far it came is written down after the function has answered, so a batch may
 * come twice and none is left out.
 */
import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { parseDeliveryId } from '#graphql/ids.ts';
import { deliveryKey, eventKey } from '#graphql/table/keys.ts';
import { faultOf, log } from '../runtime/log.ts';

export interface Source {
  /** Number of the newest event. */
  newest(): Promise<number>;
  /** The file that says how far the feed was told. */
  checkpoint: string;
  handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse>;
}

export interface Pump {
  /** Looks at once, because something was just written. */
  wake(): void;
  /** Ends after the batch under way. */
  stop(): Promise<void>;
}

const batchSize = 500;
/** Milliseconds. After news comes a rest that nothing ends: what is written meanwhile is told together. */
const rest = 100;
const longestPause = 250;
const pauseAfterFault = 1000;
const checkpoint = z.object({ sequence: z.int().nonnegative() });

export async function startPump(source: Source): Promise<Pump> {
  // Nobody could follow anything while the record was entered.
  let told = readCheckpoint(source.checkpoint) ?? (await source.newest());
  await writeCheckpoint(source.checkpoint, told);
  let stopped = false;
  let rouse = () => {};
  const sleep = (milliseconds: number) =>
    new Promise<void>((done) => {
      rouse = done;
      setTimeout(done, milliseconds);
    });

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        if (await round()) await new Promise((done) => setTimeout(done, rest));
        else if (!stopped) await sleep(longestPause);
      } catch (fault) {
        if (!stopped) log('error', { function: 'host', operation: 'stream', ...faultOf(fault) });
        if (!stopped) await sleep(pauseAfterFault);
      }
    }
  }

  /** Whether there was something to tell. */
  async function round(): Promise<boolean> {
    const count = Math.min(batchSize, (await source.newest()) - told);
    if (count <= 0) return false;
    const records = Array.from({ length: count }, (_, at) => recordOf(told + at + 1));
    const { batchItemFailures } = await source.handler({ Records: records });
    const failed = batchItemFailures[0]?.itemIdentifier;
    told = failed === undefined ? told + count : Number(failed) - 1;
    await writeCheckpoint(source.checkpoint, told);
    if (failed !== undefined) throw new Error('The stream handler failed.');
    return true;
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

/** What a stream of keys says of a new event. */
function recordOf(sequence: number): DynamoDBRecord {
  const { pk, sk } = eventKey(sequence);
  return {
    eventID: sk,
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: sk, StreamViewType: 'KEYS_ONLY' },
  };
}

/** What it says of a delivery that was planned. */
export function plannedRecord(id: string): DynamoDBRecord {
  const { account, rest } = parseDeliveryId(id) ?? { account: '', rest: id };
  const { pk, sk } = deliveryKey(account, rest);
  return { eventID: id, eventName: 'INSERT', dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: id } };
}

function readCheckpoint(path: string): number | null {
  try {
    return checkpoint.parse(JSON.parse(readFileSync(path, 'utf8'))).sequence;
  } catch {
    return null;
  }
}

/** Written beside and moved into place, so that a kill leaves the old file or the new one. A busy disk takes its time to do so: nobody waits. */
async function writeCheckpoint(path: string, sequence: number): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify({ sequence }));
  await rename(`${path}.new`, path);
}
