/** What subscribers are told: the events they asked for, in order, once, and nothing that they may not see. By the stock clients. */

import { createClient as createUrql, subscriptionExchange } from '@urql/core';
import { type Client, createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { openWire } from '#functions/runtime/wire.ts';
import { annotate } from '#graphql/annotations/annotate.ts';
import { moderateAnnotation } from '#graphql/annotations/moderation.ts';
import { events, feedCursor } from '#graphql/events/lists.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { accountId } from '#graphql/ids.ts';
import { clearConnections, forgetConnections } from '#graphql/live/connections.ts';
import { tellSubscribers } from '#graphql/live/tellSubscribers.ts';
import { system, visitor } from '#graphql/people/actor.ts';
import { createApiKey, revokeApiKey } from '#graphql/people/apiKeys.ts';
import { download } from '#graphql/people/download.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { proposal } from '#test/support/record.ts';
import { type Live, openLive, soon } from '#test/support/sockets.ts';
import { member, moderator } from '#test/support/world.ts';

let live: Live;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());

const clients: Client[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const client of clients.splice(0)) await client.dispose();
  await soon(standing).toEqual([]);
});

/** Queries that stand. */
const standing = async () => (await live.items('standing#live')).filter(({ query }) => query);

const text = `subscription ($query: EventQuery, $after: String) {
  events(query: $query, after: $after) { id cursor kind subjectLabel subject { __typename id ... on Annotation { body } } }
}`;
interface Told {
  events: { id: string; cursor: string; kind: string; subjectLabel: string; subject: { body?: string } | null };
}

interface Listener {
  client: Client;
  /** Names of what was told, in the order it came. */
  labels: string[];
  told: Told['events'][];
  errors: unknown[];
  /** Codes with which its connections were closed. */
  closings: number[];
}

/** A client that listens, once the stream sends to it. */
async function listen(variables: object = {}, authorization?: string, query = text): Promise<Listener> {
  const before = (await standing()).length;
  const closings: number[] = [];
  const client = createClient({
    url: live.url,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(authorization && { connectionParams: { authorization } }),
    on: { closed: (event) => closings.push((event as { code: number }).code) },
  });
  clients.push(client);
  const listener: Listener = { client, labels: [], told: [], errors: [], closings };
  client.subscribe<Told>(
    { query, variables: { ...variables } },
    {
      next: ({ data }) => {
        if (!data) return;
        listener.told.push(data.events);
        listener.labels.push(data.events.subjectLabel);
      },
      error: (error) => listener.errors.push(error),
      complete: () => {},
    },
  );
  await soon(async () => (await standing()).length + listener.errors.length).toBe(before + 1);
  await soon(async () => (await live.items('live#')).some(({ state }) => state === 'CATCHING_UP')).toBe(false);
  return listener;
}

const enter = (slug: string, rest: Parameters<typeof proposal>[1] = {}) =>
  keepProposal(live.contextFor(system), proposal(slug, rest));
const title = (slug: string) => `The text of ${slug}`;
const idOf = async (slug: string) => (await proposalBySlug(live.contextFor(system), slug))?.id ?? '';

const labelsSince = async (place: number) =>
  (await eventsAfter(live.table, place, 1000)).map(({ subjectLabel }) => subjectLabel);

describe('a subscriber', () => {
  it('is told of what is new, in order, once, whatever the stream repeats', async () => {
    const { labels } = await listen();
    const before = await live.newest();
    for (const slug of ['a-1', 'a-2', 'a-3']) await enter(slug);
    const wire = await openWire();
    // The last comes first, the first again, all of them again.
    await tellSubscribers(wire, before + 3);
    await tellSubscribers(wire, before + 1);
    await live.tell();
    await soon(() => labels).toEqual(['a-1', 'a-2', 'a-3'].map(title));
  });

  it('who passes a cursor is first told of everything since, then of what is new', async () => {
    const from = await live.newest();
    await Promise.all(Array.from({ length: 105 }, (_, at) => enter(`b-${at}`)));
    const { labels } = await listen({ after: feedCursor(from) });
    await enter('b-last');
    await live.tell();
    await soon(() => labels.length).toBe(106);
    expect(labels).toEqual(await labelsSince(from));
  });

  it('misses nothing and hears nothing twice while others write as it catches up', async () => {
    const from = await live.newest();
    await Promise.all(Array.from({ length: 40 }, (_, at) => enter(`c-${at}`)));
    const writing = (async () => {
      for (let count = 41; count <= 55; count += 1) {
        await enter(`c-${count}`);
        await live.tell();
      }
    })();
    const { labels } = await listen({ after: feedCursor(from) });
    await writing;
    await live.tell();
    await soon(() => labels.length).toBe(55);
    expect(labels).toEqual(await labelsSince(from));
  });

  it('cannot begin beyond the end of the feed', async () => {
    const { errors } = await listen({ after: feedCursor((await live.newest()) + 5) });
    expect(errors).toMatchObject([[{ extensions: { code: 'INVALID', field: 'after' } }]]);
  });

  it.each<[string, object, object, object]>([
    ['kinds', { kinds: ['PROPOSAL_TABLED'] }, {}, {}],
    ['processes', { processes: ['cstd'] }, { process: 'cstd' }, {}],
    ['subjects', { subjects: ['topic_networks', 'topic_routing'] }, { topics: ['routing'] }, {}],
    ['proposals', { proposals: { sponsors: ['ALG'] } }, { sponsorships: [{ party: 'ALG', role: 'LEAD' }] }, {}],
    ['words of proposals', { proposals: { text: 'pineapple' } }, { summary: 'On pineapple.' }, {}],
    [
      'all together',
      { kinds: ['PROPOSAL_TABLED'], processes: ['cstd'], proposals: { actions: ['ADD'] } },
      { process: 'cstd', action: 'ADD' },
      { action: 'ADD' },
    ],
  ])('is told of what its query asks for, and of nothing else: %s', async (name, query, met, unmet) => {
    const slug = name.replaceAll(' ', '-');
    const { labels } = await listen({ query });
    if (name === 'kinds') await keepNothingTabled();
    else await enter(`${slug}-not`, unmet);
    await enter(`${slug}-met`, met);
    await live.tell();
    await soon(() => labels).toEqual([title(`${slug}-met`)]);
    // The same as the feed says.
    const ctx = live.contextFor(visitor);
    const feed = await events(ctx, { query, last: 1 });
    expect(feed.nodes.map(({ subjectLabel }) => subjectLabel)).toEqual(labels);
  });

  it('with `since` is told of nothing that happened before', async () => {
    const { labels } = await listen({ query: { since: '2100-01-01T00:00:00Z' } });
    await enter('d-1');
    await live.tell();
    expect(labels).toEqual([]);
  });

  it('is told as well when another one is dead and a third asks for too much', async () => {
    const [one, dead] = [await listen(), await listen()];
    const names = Array.from({ length: 14 }, (_, at) => `s${at}`);
    const large = `subscription { events { subject { ... on Proposal { ${names.map((name) => `${name}: summary`).join(' ')} } } } }`;
    const third = await listen({}, undefined, large);
    // It vanishes as a machine does that loses its power.
    const ended = new Promise((done) => dead.client.on('closed', done));
    dead.client.terminate();
    await ended;
    await enter('e-1', { summary: 'x'.repeat(10_000) });
    await live.tell();
    await soon(() => one.labels).toEqual([title('e-1')]);
    await soon(() => third.errors).toMatchObject([[{ extensions: { code: 'TOO_COSTLY' } }]]);
  });

  it('asks by urql as well', async () => {
    const client = createClient({ url: live.url, webSocketImpl: WebSocket });
    clients.push(client);
    const urql = createUrql({
      url: 'http://localhost/graphql',
      preferGetMethod: false,
      exchanges: [
        subscriptionExchange({
          forwardSubscription: ({ query = '', variables }) => ({
            subscribe: (sink) => ({ unsubscribe: client.subscribe({ query, variables: { ...variables } }, sink) }),
          }),
        }),
      ],
    });
    const labels: string[] = [];
    const { unsubscribe } = urql
      .subscription<Told>(text, { query: { kinds: ['PROPOSAL_TABLED'] } })
      .subscribe(({ data }) => data && labels.push(data.events.subjectLabel));
    await soon(async () => (await live.items('live#')).some(({ state }) => state === 'LIVE')).toBe(true);
    await enter('f-1');
    await live.tell();
    await soon(() => labels).toEqual([title('f-1')]);
    unsubscribe();
  });
});

/** A correction, which is no tabling. */
const keepNothingTabled = () => enter('rcc-14-2', { summary: `Corrected at ${performance.now()}.` });

describe('a note', () => {
  it('that is private never comes, and one that was hidden comes without its words', async () => {
    const { told } = await listen();
    const target = await idOf('rus-27-1');
    await annotate(live.contextFor(member), { target, body: 'for myself', visibility: 'PRIVATE' });
    const note = await annotate(live.contextFor(member), { target, body: 'for all', visibility: 'PUBLIC' });
    await moderateAnnotation(live.contextFor(moderator), { id: note.id, moderation: 'HIDDEN', reason: 'A test.' });
    await live.tell();
    await soon(() => told.map(({ kind }) => kind)).toEqual(['ANNOTATION_PUBLISHED', 'ANNOTATION_REMOVED']);
    expect(told.map(({ subject }) => subject)).toEqual([null, null]);
    expect(JSON.stringify(told)).not.toMatch(/for myself|for all/);
  });
});

describe('who listens', () => {
  it('by a token is told until it ends', async () => {
    const authorization = `Bearer ${await live.token('ada', '60s')}`;
    const { labels, closings } = await listen({}, authorization);
    await enter('g-1');
    await live.tell();
    await soon(() => labels).toEqual([title('g-1')]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    await enter('g-2');
    await live.tell();
    vi.useRealTimers();
    await soon(() => closings).toEqual([4403]);
    expect(labels).toEqual([title('g-1')]);
    expect(await live.items('live#')).toEqual([]);
  });

  it('by an API key is told until it is revoked, and no secret is kept', async () => {
    const { key, secret } = await createApiKey(live.contextFor(member), 'listens');
    const { labels, closings } = await listen({}, `Bearer ${secret}`);
    expect(JSON.stringify(await live.items(''))).not.toContain(secret);
    await enter('h-1');
    await live.tell();
    await revokeApiKey(live.contextFor(member), key.id);
    await enter('h-2');
    await live.tell();
    await soon(() => closings).toEqual([4403]);
    expect(labels).toEqual([title('h-1')]);
  });

  it('is in the download of their account, and forgotten with it', async () => {
    const account = { ...member, id: accountId(live.url.replace('ws', 'http').replace('/live', ''), 'eve') };
    await listen({}, `Bearer ${await live.token('eve')}`);
    const ctx = live.contextFor(account);
    expect(JSON.parse(await download(ctx, account)).connections).toHaveLength(1);
    await forgetConnections(live.contextFor(system), account.id);
    expect(await live.items('live#')).toEqual([]);
    expect(await live.items(`own#${account.id}`)).toEqual([]);
    expect(await standing()).toEqual([]);
  });

  it('and was lost without a word is cleared away after two hours', async () => {
    await listen();
    const at = (hours: number) => {
      const ctx = live.contextFor(system);
      return { ...ctx, now: new Date(ctx.now.getTime() + hours * 3_600_000) };
    };
    expect(await clearConnections(at(1.9))).toBe(0);
    expect(await clearConnections(at(2.1))).toBe(1);
    expect(await live.items('live#')).toEqual([]);
    expect(await standing()).toEqual([]);
  });
});
