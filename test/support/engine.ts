/**
 * The store under test: one engine in memory for a test file, any number of empty tables in it, and contexts over them.
 * `STORE_ENDPOINT` names another DynamoDB to run the same tests on; its tables are dropped at the end.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { DeleteTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type NoteRules, openRules } from '#graphql/annotations/noteRules.ts';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { type Context, makeContext } from '#graphql/context.ts';
import { type Actor, system } from '#graphql/people/actor.ts';
import { openTable, type Table } from '#graphql/table/client.ts';
import { ensureTable } from '#graphql/table/shape.ts';
import type { Outside } from '#graphql/webhooks/publicAddress.ts';

export interface Engine {
  endpoint: string;
  client: DynamoDBClient;
  /** Makes an empty table and opens it; `observe` is told of every request made to it. */
  newTable(observe?: (operation: string) => void): Promise<{ name: string; table: Table }>;
  stop(): Promise<void>;
}

/** Starts the engine, or connects to the one that `STORE_ENDPOINT` names. Ready when it returns. */
export async function startEngine(): Promise<Engine> {
  const given = process.env.STORE_ENDPOINT;
  const { endpoint, stop } = given ? { endpoint: given, stop: async () => {} } : await spawnEngine();
  const client = clientFor(endpoint);
  const made: string[] = [];
  return {
    endpoint,
    client,
    async newTable(observe) {
      const name = `test-${randomUUID()}`;
      await ensureTable(client, name);
      made.push(name);
      return { name, table: openTable(name, client, observe) };
    },
    async stop() {
      if (given) await Promise.all(made.map((TableName) => client.send(new DeleteTableCommand({ TableName }))));
      client.destroy();
      await stop();
    },
  };
}

/** A client for an engine that asks for no real credentials. */
export const clientFor = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });

const binary = '@dynoxide/linux-x64/dynoxide';

async function spawnEngine(): Promise<{ endpoint: string; stop(): Promise<void> }> {
  // Somebody else can take a port between finding it and using it; the engine then ends at once and another is tried.
  for (let tried = 0; tried < 5; tried += 1) {
    const port = await freePort();
    const child = spawn(createRequire(import.meta.url).resolve(binary), ['--port', String(port)], { stdio: 'ignore' });
    const ended = new Promise<void>((done) => {
      child.once('exit', () => done());
      child.once('error', () => done());
    });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    const endpoint = `http://127.0.0.1:${port}`;
    const ready = await Promise.race([answers(endpoint), ended.then(() => false)]);
    if (ready) {
      return {
        endpoint,
        async stop() {
          process.off('exit', kill);
          kill();
          await ended;
        },
      };
    }
    process.off('exit', kill);
    kill();
  }
  throw new Error('The engine did not start in five attempts.');
}

async function answers(endpoint: string): Promise<boolean> {
  const client = clientFor(endpoint);
  for (const until = Date.now() + 10_000; Date.now() < until; ) {
    try {
      await client.send(new ListTablesCommand({}));
      client.destroy();
      return true;
    } catch {
      await new Promise((done) => setTimeout(done, 10));
    }
  }
  client.destroy();
  return false;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });
}

interface Asked {
  table: Table;
  catalogue: Catalogue;
  /** Who acts; the system, which may enter every record, when absent. */
  actor?: Actor;
  /** The moment of the request; a day in December 2012 when absent. */
  now?: Date;
  publicUrl?: string;
  /** Notes appear at once and are not counted when absent. */
  noteRules?: NoteRules;
  /** The public internet alone when absent. */
  outside?: Outside;
}

/** A context for one request in a test. */
export function contextFor({
  actor = system,
  now = new Date('2012-12-03T06:00:00Z'),
  publicUrl = 'https://travaux.test',
  noteRules = openRules,
  ...stores
}: Asked): Context {
  return makeContext({ actor, now, publicUrl, noteRules, ...stores });
}
