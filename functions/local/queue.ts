/**
 * Stands where SQS and its event source stand in AWS: takes messages by SQS's own protocol on a port of this machine, and calls the
 * delivering function with batches of them. What the function could not handle comes again after a pause, five times at most. All of
 * it is in memory: a message only says that something in the table is due, and the clock says so too.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { faultOf, log } from '../runtime/log.ts';

export interface Queue {
  /** For QUEUE_URL and QUEUE_ENDPOINT. */
  url: string;
  endpoint: string;
  /** Ends after the batches under way. */
  stop(): Promise<void>;
}

interface Given {
  handler(event: SQSEvent): Promise<SQSBatchResponse>;
  /** Milliseconds after which a message comes again that could not be handled; 5,000 when absent. */
  pause?: number;
}

const batchSize = 10;
const batchesAtOnce = 4;
const mostReceives = 5;

const batch = z.object({
  Entries: z
    .array(
      z.object({
        Id: z.string(),
        MessageBody: z.string().max(1000),
        DelaySeconds: z.number().min(0).max(900).default(0),
      }),
    )
    .max(batchSize),
});

interface Message {
  id: string;
  body: string;
  receives: number;
}

export async function startQueue({ handler, pause = 5000 }: Given): Promise<Queue> {
  const waiting: Message[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  function enqueue(message: Message, milliseconds: number): void {
    if (stopped) return;
    if (milliseconds === 0) {
      waiting.push(message);
      // What comes in one request goes out in one batch.
      setImmediate(work);
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      enqueue(message, 0);
    }, milliseconds);
    timers.add(timer);
  }

  function work(): void {
    while (!stopped && waiting.length > 0 && underWay.size < batchesAtOnce) {
      const running: Promise<void> = call(waiting.splice(0, batchSize)).finally(() => {
        underWay.delete(running);
        work();
      });
      underWay.add(running);
    }
  }

  async function call(messages: Message[]): Promise<void> {
    for (const message of messages) message.receives += 1;
    for (const message of await unhandled(handler, messages)) {
      if (message.receives < mostReceives) enqueue(message, pause);
      else log('error', { function: 'queue', code: 'MESSAGE_DEAD' });
    }
  }

  const server = createServer((request, response) => {
    take(request, response, (body, seconds) => enqueue({ id: randomUUID(), body, receives: 0 }, seconds * 1000)).catch(
      () => response.destroy(),
    );
  });
  const endpoint = await listen(server);
  return {
    url: `${endpoint}/local/deliveries`,
    endpoint,
    async stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(underWay);
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Those of a batch that the function did not handle. */
async function unhandled(handler: Given['handler'], messages: Message[]): Promise<Message[]> {
  try {
    const { batchItemFailures } = await handler({ Records: messages.map(recordOf) });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    return messages.filter(({ id }) => failed.has(id));
  } catch (error) {
    log('error', { function: 'queue', ...faultOf(error) });
    return messages;
  }
}

const recordOf = ({ id, body, receives }: Message): SQSRecord => ({
  messageId: id,
  receiptHandle: id,
  body,
  attributes: {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: String(Date.now()),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(Date.now()),
  },
  messageAttributes: {},
  md5OfBody: md5(body),
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:local:000000000000:deliveries',
  awsRegion: 'local',
});

const md5 = (body: string) => createHash('md5').update(body).digest('hex');

/** One request of the client: messages to be sent. It asks for nothing else. */
async function take(
  request: IncomingMessage,
  response: ServerResponse,
  enqueue: (body: string, seconds: number) => void,
): Promise<void> {
  const answer = (status: number, said: object) =>
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(said));
  const asked = batch.safeParse(JSON.parse(await text(request)));
  if (request.headers['x-amz-target'] !== 'AmazonSQS.SendMessageBatch' || !asked.success) {
    answer(400, { __type: 'com.amazonaws.sqs#UnsupportedOperation', message: 'Only SendMessageBatch is answered.' });
    return;
  }
  for (const { MessageBody, DelaySeconds } of asked.data.Entries) enqueue(MessageBody, DelaySeconds);
  const Successful = asked.data.Entries.map(({ Id, MessageBody }) => ({
    ...{ Id, MessageId: randomUUID(), MD5OfMessageBody: md5(MessageBody) },
  }));
  answer(200, { Successful, Failed: [] });
}

function listen(server: ReturnType<typeof createServer>): Promise<string> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') done(`http://127.0.0.1:${address.port}`);
      else fail(new Error('The queue has no port.'));
    });
  });
}
