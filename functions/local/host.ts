/** The whole of Travaux on one machine: the engine, the very handlers that run in AWS, and what stands around them there. */
import { writeFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { system } from '#graphql/people/actor.ts';
import { ensureTable } from '#graphql/table/shape.ts';
import { connection, entry } from '../runtime/entry.ts';
import { assume, type HostSettings } from '../runtime/env.ts';
import { faultOf, log } from '../runtime/log.ts';
import { clientId } from './accounts.ts';
import { bundlePath } from './build.ts';
import { checkFormat, type DataFolder } from './dataFolder.ts';
import { type Engine, startEngine } from './engine.ts';
import { callHandler } from './gateway.ts';
import { takePort } from './http.ts';
import { issuerPath, openIssuer } from './issuer.ts';
import { readKeys } from './keys.ts';
import { openPages } from './pages.ts';
import { plannedRecord, startPump } from './pump.ts';
import { startQueue } from './queue.ts';
import { isSeeded, seed } from './seeding.ts';
import { openSockets } from './sockets.ts';
import { startTicks } from './ticks.ts';

export interface Host {
  /** Resolves with the address when everything answers. */
  start(): Promise<string>;
  /** Stops everything that was started so far, what was started last first. */
  stop(): Promise<void>;
}

interface Asked {
  settings: HostSettings;
  folder: DataFolder;
  /** With hot reload of the pages. */
  isDevelopment: boolean;
  /** Called when the store is lost while running. */
  onLoss(): void;
}

type AtStop = (stop: () => unknown) => void;

export function makeHost(asked: Asked): Host {
  const stops: (() => unknown)[] = [];
  async function stop(): Promise<void> {
    for (let one = stops.pop(); one; one = stops.pop()) await one();
  }
  async function start(): Promise<string> {
    try {
      return await startAll(asked, (one) => stops.push(one));
    } catch (fault) {
      await stop();
      throw fault;
    }
  }
  return { start, stop };
}

async function startAll({ settings, folder, isDevelopment, onLoss }: Asked, atStop: AtStop): Promise<string> {
  checkFormat(folder);
  const door = await takePort(settings.PORT);
  atStop(() => door.close());
  const url = `http://localhost:${door.port}`;
  const pages = openPages(isDevelopment, door.servers);
  // A failure is told where it is awaited; meanwhile the rest goes on.
  pages.ready.catch(() => {});
  atStop(() => pages.close());

  const [engine, keys] = await Promise.all([
    startEngine(settings.DYNAMODB_ENDPOINT, folder, onLoss),
    readKeys(folder.keys),
  ]);
  atStop(() => engine.stop());
  const sockets = await openSockets();
  atStop(() => sockets.close());
  assume({
    LIVE_ENDPOINT: sockets.endpoint,
    TABLE_NAME: settings.TABLE_NAME,
    DYNAMODB_ENDPOINT: engine.endpoint,
    PUBLIC_URL: url,
    ISSUER: `${url}${issuerPath}`,
    CLIENT_ID: clientId,
    CATALOGUE_PATH: folder.catalogue,
    PAGES_PATH: bundlePath,
    LOG_LEVEL: settings.LOG_LEVEL,
    QUOTA_VISITOR: settings.QUOTA_VISITOR,
    ACCOUNT_REALM: keys.realm,
    OUTGOING_LOOPBACK: 'true',
    MAIL_FROM: settings.MAIL_FROM,
    ...(settings.SMTP_URL === undefined && { MAIL_FOLDER: folder.mail }),
  });
  const issuer = openIssuer(url, keys, folder.sessions);
  atStop(() => issuer.close());
  const { api } = await startHandlers(engine, settings.TABLE_NAME, folder, atStop);

  door.open({
    ...(await pages.ready),
    api: (request, response) => callHandler(api, request, response),
    issuer,
    live: sockets.accept,
    isDevelopment,
  });
  // First of all nobody new is let in, and who is inside gets an answer.
  atStop(() => door.close());
  sockets.open(async (event) => (await import('../live/index.ts')).handler(event));
  // A server only closes once those who speak by socket have left.
  atStop(() => sockets.close());
  writeFileSync(folder.host, JSON.stringify({ url, pid: process.pid }));
  return url;
}

/** The record, entered when it is not there yet; then the functions, and what calls them. */
async function startHandlers(engine: Engine, table: string, folder: DataFolder, atStop: AtStop) {
  const tables = new DynamoDBClient(connection(engine.endpoint));
  atStop(() => tables.destroy());
  const made = await ensureTable(tables, table);
  const functions = Promise.all([import('../api/index.ts'), import('../stream/index.ts'), import('../clock/index.ts')]);
  functions.catch(() => {});
  const { catalogue, contextFor, onChange, onPlanned } = await entry();
  atStop(() => catalogue.close());
  if (made === 'MADE' || !isSeeded(folder.seeded)) await seed(contextFor(system), folder.seeded);
  await contextFor(system).catalogue();

  const [api, stream, clock] = await functions;
  const queue = await startQueue({ handler: async (event) => (await import('../deliver/index.ts')).handler(event) });
  atStop(() => queue.stop());
  assume({ QUEUE_URL: queue.url, QUEUE_ENDPOINT: queue.endpoint });
  onPlanned((ids) => {
    stream.handler({ Records: ids.map(plannedRecord) }).catch((fault: unknown) => {
      log('error', { function: 'host', operation: 'planned', ...faultOf(fault) });
    });
  });
  const pump = await startPump({
    newest: async () => (await contextFor(system).catalogue()).cursor(),
    checkpoint: folder.checkpoint,
    handler: stream.handler,
  });
  onChange(pump.wake);
  atStop(() => pump.stop());
  atStop(startTicks(clock.handler, pump.wake));
  return { api: api.handler };
}
