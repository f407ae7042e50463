/** Live updates under test: the real handler behind the local host's sockets, on the real engine, with a stand-in issuer of tokens. */
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect } from 'vitest';
import { handler } from '#functions/live/index.ts';
import { openSockets } from '#functions/local/sockets.ts';
import { type Entry, entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import { openWire } from '#functions/runtime/wire.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { tellSubscribers } from '#graphql/live/tellSubscribers.ts';
import { system } from '#graphql/people/actor.ts';
import type { Item } from '#graphql/table/client.ts';
import { startEngine } from './engine.ts';
import { enterRecord } from './record.ts';

const clientId = 'travaux-web';

export interface Live extends Entry {
  /** Where clients connect. */
  url: string;
  /** A token of the stand-in issuer; five minutes long when nothing is said. */
  token(subject: string, expires?: string | Date): Promise<string>;
  /** Tells subscribers of everything so far, as the stream does. Returns how many messages were sent. */
  tell(): Promise<number>;
  /** Number of the newest event. */
  newest(): Promise<number>;
  /** Everything in the table that begins so. */
  items(prefix: string): Promise<Item[]>;
  close(): Promise<void>;
}

export async function openLive(): Promise<Live> {
  const engine = await startEngine();
  const { name } = await engine.newTable();
  const keys = await generateKeyPair('RS256');
  const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] };
  const sockets = await openSockets();
  const door = createServer((request, response) => {
    const said = request.url === '/jwks' ? jwks : { issuer, jwks_uri: `${issuer}/jwks` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
  });
  door.on('upgrade', sockets.accept);
  const issuer = `http://127.0.0.1:${await listen(door)}`;
  assume({
    TABLE_NAME: name,
    DYNAMODB_ENDPOINT: engine.endpoint,
    LIVE_ENDPOINT: sockets.endpoint,
    PUBLIC_URL: 'http://localhost',
    ISSUER: issuer,
    CLIENT_ID: clientId,
    CATALOGUE_PATH: ':memory:',
    LOG_LEVEL: 'silent',
    QUOTA_VISITOR: 'off',
  });
  const made = await entry();
  const { table, catalogue, contextFor } = made;
  await enterRecord(contextFor(system));
  await catalogue.catchUp(table);
  sockets.open(handler);

  const newest = async () => {
    await catalogue.catchUp(table);
    return catalogue.cursor();
  };
  return {
    ...made,
    url: `${issuer.replace('http', 'ws')}/live`,
    token(subject, expires = '5m') {
      const claims = { aud: clientId, sub: subject, username: subject, token_use: 'access' };
      const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k' }).setIssuer(issuer);
      return jwt.setIssuedAt().setExpirationTime(expires).sign(keys.privateKey);
    },
    newest,
    tell: async () => tellSubscribers(await openWire(), (await eventsAfter(table, 0, 10_000)).length),
    async items(prefix) {
      const found: Item[] = [];
      for await (const item of table.scan()) if (item.pk.startsWith(prefix)) found.push(item);
      return found;
    },
    async close() {
      await sockets.close();
      door.closeAllConnections();
      await new Promise((done) => door.close(done));
      catalogue.close();
      await engine.stop();
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return address && typeof address === 'object' ? address.port : 0;
}

/** Waits until what is read is as expected: messages travel, and connections are left, in their own time. */
export const soon = <Read>(read: () => Promise<Read> | Read) => expect.poll(read, { timeout: 30_000, interval: 30 });
