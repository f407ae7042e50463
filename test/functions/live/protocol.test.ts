/** graphql-transport-ws, as a client that keeps to it meets it, and one that does not. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { createApiKey } from '#graphql/people/apiKeys.ts';
import { type Live, openLive, soon } from '#test/support/sockets.ts';
import { member } from '#test/support/world.ts';

let live: Live;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());

interface Peer {
  send(message: unknown): void;
  /** The next message that comes. */
  next(): Promise<Record<string, unknown>>;
  /** Code and reason with which it is hung up on. */
  closed: Promise<[number, string]>;
  socket: WebSocket;
}

const peers: Peer[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const { socket } of peers.splice(0)) socket.terminate();
});

async function connect(protocols: string | string[] = 'graphql-transport-ws'): Promise<Peer> {
  const socket = new WebSocket(live.url, protocols);
  const came: Record<string, unknown>[] = [];
  const waiting: ((message: Record<string, unknown>) => void)[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    const next = waiting.shift();
    if (next) next(message);
    else came.push(message);
  });
  const closed = new Promise<[number, string]>((done) =>
    socket.on('close', (code, reason) => done([code, String(reason)])),
  );
  await new Promise((done, fail) => {
    socket.once('open', done);
    socket.once('error', fail);
  });
  const peer = {
    socket,
    closed,
    send: (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: async () => came.shift() ?? (await new Promise<Record<string, unknown>>((done) => waiting.push(done))),
  };
  peers.push(peer);
  return peer;
}

async function greeted(payload?: object): Promise<Peer> {
  const peer = await connect();
  peer.send({ type: 'connection_init', ...(payload && { payload }) });
  expect(await peer.next()).toEqual({ type: 'connection_ack' });
  return peer;
}

/** Queries that stand. */
const standing = async () => (await live.items('standing#live')).filter(({ query }) => query);

const question = 'subscription { events { cursor } }';
const subscribe = (id: string, query = question, variables?: object) => ({
  type: 'subscribe',
  id,
  payload: { query, ...(variables && { variables }) },
});

describe('connecting', () => {
  it('echoes the subprotocol, also among others', async () => {
    const { socket } = await connect(['graphql-ws', 'graphql-transport-ws']);
    expect(socket.protocol).toBe('graphql-transport-ws');
  });

  it('is refused with another subprotocol', async () => {
    await expect(connect('graphql-ws')).rejects.toThrow('400');
  });

  it('takes a visitor, a token and an API key, as the API over HTTP does', async () => {
    await greeted();
    await greeted({ authorization: `Bearer ${await live.token('ada')}` });
    const { secret } = await createApiKey(live.contextFor(member), 'for a program');
    await greeted({ authorization: `Bearer ${secret}` });
  });

  it.each([
    ['a token of nobody', { authorization: 'Bearer nobody' }],
    ['an API key that there is not', { authorization: `Bearer trv_${'a'.repeat(49)}` }],
    ['what is no text', { authorization: 7 }],
  ])('is ended with 4403 by %s', async (_, payload) => {
    const peer = await connect();
    peer.send({ type: 'connection_init', payload });
    expect((await peer.closed)[0]).toBe(4403);
  });

  it('is ended with 4429 by a second greeting', async () => {
    const peer = await greeted();
    peer.send({ type: 'connection_init' });
    expect((await peer.closed)[0]).toBe(4429);
  });

  it('is ended with 4429 when the account has twenty', async () => {
    const authorization = `Bearer ${await live.token('busy')}`;
    for (let count = 0; count < 20; count += 1) await greeted({ authorization });
    const peer = await connect();
    peer.send({ type: 'connection_init', payload: { authorization } });
    expect((await peer.closed)[0]).toBe(4429);
  });

  it('is ended with 4408 by a greeting after more than ten seconds', async () => {
    const peer = await connect();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_500 });
    peer.send({ type: 'connection_init' });
    expect((await peer.closed)[0]).toBe(4408);
  });
});

describe('a connection is ended', () => {
  it('with 4401 by a subscription before the greeting', async () => {
    const peer = await connect();
    peer.send(subscribe('1'));
    expect((await peer.closed)[0]).toBe(4401);
  });

  it('with 4409 by a subscription with an id that is in use', async () => {
    const peer = await greeted();
    peer.send(subscribe('1'));
    peer.send({ type: 'ping' });
    expect(await peer.next()).toEqual({ type: 'pong' });
    await soon(() => live.items('live#').then((items) => items.some(({ state }) => state === 'LIVE'))).toBe(true);
    peer.send(subscribe('1'));
    expect((await peer.closed)[0]).toBe(4409);
  });

  it.each<[string, string | Buffer]>([
    ['what is no JSON', '{'],
    ['a list', '[]'],
    ['an unknown message', '{"type":"start"}'],
    ["a server's message", '{"type":"next","id":"1","payload":{}}'],
    ["a server's greeting", '{"type":"connection_ack"}'],
    ['a subscription without a query', '{"type":"subscribe","id":"1","payload":{}}'],
    ['a subscription without an id', '{"type":"subscribe","payload":{"query":"{a}"}}'],
    ['an id of 200 letters', JSON.stringify(subscribe('x'.repeat(200)))],
    ['an id that is no word', JSON.stringify(subscribe('a b'))],
    ['17 KiB', JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(17 * 1024) } })],
    ['bytes', Buffer.from([1, 2, 3])],
  ])('with 4400 by %s', async (_, message) => {
    const peer = await greeted();
    peer.socket.send(message);
    expect((await peer.closed)[0]).toBe(4400);
  });

  it('by the gateway itself, when a frame is longer than that takes', async () => {
    const peer = await greeted();
    peer.socket.send('x'.repeat(40 * 1024));
    expect((await peer.closed)[0]).toBe(1009);
  });

  it('and nothing of it is kept', async () => {
    await soon(() => live.items('live#')).toEqual([]);
    expect(await standing()).toEqual([]);
  });
});

describe('a question at fault', () => {
  const levels = `subject { ... on Topic ${'{ narrower '.repeat(12)} { id } ${'}'.repeat(12)} }`;
  it.each<[string, string, object | undefined, string, string | undefined]>([
    ['a query', '{ topics { slug } }', undefined, 'BAD_REQUEST', undefined],
    ['a mutation', 'mutation { markRead(ids: ["a"]) { id } }', undefined, 'BAD_REQUEST', undefined],
    ['what is no GraphQL', 'subscription {', undefined, 'GRAPHQL_PARSE_FAILED', undefined],
    ['an unknown field', 'subscription { events { colour } }', undefined, 'GRAPHQL_VALIDATION_FAILED', undefined],
    [
      'two fields',
      'subscription { a: events { id } b: events { id } }',
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
      undefined,
    ],
    [
      'two operations',
      'subscription A { events { id } } subscription B { events { id } }',
      undefined,
      'OPERATION_RESOLUTION_FAILURE',
      undefined,
    ],
    [
      'an unknown kind',
      'subscription { events(query: { kinds: [NOTHING] }) { id } }',
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
      undefined,
    ],
    [
      'an unknown kind in a variable',
      'subscription ($q: EventQuery) { events(query: $q) { id } }',
      { q: { kinds: ['NOTHING'] } },
      'INVALID',
      'kinds.0',
    ],
    [
      'days the wrong way round',
      'subscription { events(query: { proposals: { tabledFrom: "2012-12-02", tabledTo: "2012-12-01" } }) { id } }',
      undefined,
      'INVALID',
      'proposals.tabledTo',
    ],
    ['a cursor that is none', 'subscription { events(after: "here") { id } }', undefined, 'INVALID', 'after'],
    ['too many levels', `subscription { events { ${levels} } }`, undefined, 'TOO_COSTLY', undefined],
    ['nothing', 'subscription { events @skip(if: true) { id } }', undefined, 'BAD_REQUEST', undefined],
  ])('is told so, and the connection goes on: %s', async (_, query, variables, code, field) => {
    const peer = await greeted();
    peer.send(subscribe('1', query, variables));
    const { type, id, payload } = await peer.next();
    expect([type, id]).toEqual(['error', '1']);
    expect(payload).toMatchObject([{ extensions: { code, ...(field && { field }) } }]);
    peer.send({ type: 'ping', payload: { still: 'here' } });
    expect(await peer.next()).toEqual({ type: 'pong', payload: { still: 'here' } });
  });

  it('is a twenty-first subscription', async () => {
    const peer = await greeted();
    for (let count = 1; count <= 20; count += 1) {
      peer.send(subscribe(`s${count}`));
      await soon(() =>
        live.items('live#').then((items) => items.some(({ id, state }) => id === `s${count}` && state === 'LIVE')),
      ).toBe(true);
    }
    peer.send(subscribe('s21'));
    expect(await peer.next()).toMatchObject({
      type: 'error',
      id: 's21',
      payload: [{ extensions: { code: 'TOO_MANY' } }],
    });
  });
});

describe('messages that overtake each other', () => {
  it('a completion before its subscription leaves none, and the id is free again', async () => {
    const peer = await greeted();
    peer.send({ type: 'complete', id: '1' });
    await soon(() => live.items('live#').then((items) => items.map(({ state }) => state))).toContain('OVER');
    peer.send(subscribe('1'));
    await soon(() => live.items('live#').then((items) => items.some(({ state }) => state === 'OVER'))).toBe(false);
    await soon(standing).toEqual([]);
    peer.send(subscribe('1'));
    await soon(() => live.items('live#').then((items) => items.map(({ state }) => state))).toContain('LIVE');
  });
});
