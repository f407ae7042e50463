/** A subscription over a killed and restarted host: after the client came again with its last cursor, it knows the feed as it is. */
import { createClient } from 'graphql-ws';
import { afterAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import * as z from 'zod';
import { clear, type LocalHost, newFolder, startLocalHost, tokenFor } from '#test/support/host.ts';
import { soon } from '#test/support/sockets.ts';

const folder = newFolder();
let host: LocalHost;
const hosts: LocalHost[] = [];
afterAll(async () => {
  for (const one of hosts) await one.end('SIGKILL');
  clear(folder);
});

async function start(env?: Record<string, string>): Promise<void> {
  // In development nothing is built, and the tools' own sockets are beside ours.
  host = await startLocalHost(folder, env, ['--dev']);
  hosts.push(host);
}

const write = 'mutation ($input: ProposalInput!) { tableProposal(input: $input) { id } }';
const input = (title: string) => ({
  process: 'wcit-12',
  kind: 'PROPOSAL',
  title,
  summary: 'For a test.',
  sponsors: [{ party: 'RUS' }],
  topics: ['spam'],
  sources: [{ title: 'A test', url: 'https://example.org' }],
});
const page = z.object({
  data: z.object({
    events: z.object({
      nodes: z.array(z.object({ cursor: z.string(), subjectLabel: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

async function feed(after: string | null): Promise<string[]> {
  const labels: string[] = [];
  for (let from = after; ; ) {
    const query =
      'query ($after: String) { events(query: { kinds: [PROPOSAL_TABLED] }, first: 100, after: $after) { nodes { cursor subjectLabel } pageInfo { hasNextPage endCursor } } }';
    const { nodes, pageInfo } = page.parse(await host.ask(query, { variables: { after: from } })).data.events;
    labels.push(...nodes.map(({ subjectLabel }) => subjectLabel));
    if (!pageInfo.hasNextPage) return labels;
    from = pageInfo.endCursor;
  }
}

it('has no gap and no double, though the host is killed twice while others write', async () => {
  await start();
  const port = new URL(host.url).port;
  const token = await tokenFor('curator', folder);
  const begin = page.parse(
    await host.ask('{ events(last: 1) { nodes { cursor subjectLabel } pageInfo { hasNextPage endCursor } } }'),
  );
  const beginning = begin.data.events.pageInfo.endCursor;

  const labels: string[] = [];
  const cursors = new Set<string>();
  const variables = { after: beginning };
  let connected = 0;
  const client = createClient({
    url: `${host.url.replace('http', 'ws')}/live`,
    webSocketImpl: WebSocket,
    retryAttempts: 1000,
    retryWait: () => new Promise((done) => setTimeout(done, 100)),
    shouldRetry: () => true,
    on: { connected: () => (connected += 1) },
  });
  const query =
    'subscription ($after: String) { events(query: { kinds: [PROPOSAL_TABLED] }, after: $after) { cursor subjectLabel } }';
  client.subscribe<{ events: { cursor: string; subjectLabel: string } }>(
    { query, variables },
    {
      next: ({ data }) => {
        if (!data) return;
        const { cursor, subjectLabel } = data.events;
        variables.after = cursor;
        labels.push(subjectLabel);
        cursors.add(cursor);
      },
      error: (error) => labels.push(`error: ${JSON.stringify(error)}`),
      complete: () => {},
    },
  );

  let isWriting = true;
  let acknowledged = 0;
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let count = 0; isWriting; count += 1) {
      const variables = { input: input(`Writer ${writer}, ${count}`) };
      // While the host is down nobody answers.
      const answer = await host.ask(write, { token, variables }).catch(() => null);
      if (answer?.data) acknowledged += 1;
      await new Promise((done) => setTimeout(done, 20));
    }
  });
  for (let kills = 1; kills <= 2; kills += 1) {
    const before = labels.length;
    await soon(() => labels.length >= before + 10).toBe(true);
    await host.end('SIGKILL');
    await start({ PORT: port });
    await soon(() => connected >= kills + 1).toBe(true);
  }
  const after = labels.length;
  await soon(() => labels.length >= after + 10).toBe(true);
  isWriting = false;
  await Promise.all(writers);

  const told = await feed(beginning);
  await soon(() => labels.length >= told.length).toBe(true);
  expect(labels).toEqual(told);
  expect(cursors.size).toBe(labels.length);
  expect(told.length).toBeGreaterThanOrEqual(acknowledged);
  await client.dispose();
}, 180_000);
