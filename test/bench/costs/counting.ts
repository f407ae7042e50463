/** A door in front of the engine that counts: every request passes, asked to tell what capacity it took. */
import { createServer, request as open } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import type { Cost } from './costs.ts';

const capacity = z.object({ CapacityUnits: z.number().default(0) });
const told = z.object({
  ConsumedCapacity: z.union([capacity.transform((one) => [one]), z.array(capacity)]).default([]),
});
const operation = /^DynamoDB_\d+\.(\w+)$/;
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

export interface Counter {
  endpoint: string;
  /** What has passed since it was last asked. */
  take(): Cost;
  close(): Promise<void>;
}

export async function startCounter(engine: string): Promise<Counter> {
  let sum = none();
  const to = new URL(engine);
  const server = createServer(async (incoming, outgoing) => {
    const [, name] = operation.exec(String(incoming.headers['x-amz-target'])) ?? [];
    const asked = await buffer(incoming);
    // Streams are read by the host on its own account.
    const body = name ? JSON.stringify({ ...JSON.parse(asked.toString()), ReturnConsumedCapacity: 'TOTAL' }) : asked;
    const headers = { ...incoming.headers, host: to.host, 'content-length': Buffer.byteLength(body) };
    const passed = open(
      { host: to.hostname, port: to.port, method: 'POST', path: incoming.url, headers },
      async (back) => {
        const answer = await buffer(back);
        if (name && back.statusCode === 200) sum = add(sum, name, answer.toString());
        outgoing.writeHead(back.statusCode ?? 500, back.headers).end(answer);
      },
    );
    passed.once('error', () => outgoing.destroy());
    passed.end(body);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    take() {
      const taken = sum;
      sum = none();
      return taken;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const none = (): Cost => ({ requests: 0, readUnits: 0, writeUnits: 0 });

function add({ requests, readUnits, writeUnits }: Cost, name: string, answer: string): Cost {
  const units = told.parse(JSON.parse(answer)).ConsumedCapacity.reduce((sum, one) => sum + one.CapacityUnits, 0);
  const isWrite = writes.has(name);
  return {
    requests: requests + 1,
    readUnits: readUnits + (isWrite ? 0 : units),
    writeUnits: writeUnits + (isWrite ? units : 0),
  };
}
