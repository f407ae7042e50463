/**
 * `npm run bench:live`: how long an event takes from its commit to those who listen, and how many messages a second go out. A host of
 * its own, the real one; what is printed holds for this machine as it is loaded now.
 */
import { performance } from 'node:perf_hooks';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { clear, type LocalHost, newFolder, startLocalHost, tokenFor } from '#test/support/host.ts';

const changes = 20;
const crowds = [1, 20, 100];

async function measure({ url, ask }: LocalHost, token: string, count: number): Promise<string> {
  /** When each listener was told of a title. */
  const told = new Map<string, number[]>();
  let ready = 0;
  const clients = Array.from({ length: Math.ceil(count / 10) }, () =>
    createClient({ url: `${url.replace('http', 'ws')}/live`, webSocketImpl: WebSocket, lazyCloseTimeout: 1000 }),
  );
  const query = 'subscription { events(query: { kinds: [PROPOSAL_TABLED] }) { cursor kind subjectLabel } }';
  for (let at = 0; at < count; at += 1) {
    clients[at % clients.length]?.subscribe<{ events: { subjectLabel: string } }>(
      { query },
      {
        next: ({ data }) => {
          const label = data?.events.subjectLabel ?? '';
          told.set(label, [...(told.get(label) ?? []), performance.now()]);
        },
        error: () => console.error('A listener was refused, or lost its connection.'),
        complete: () => {},
      },
    );
    ready += 1;
    if (ready % 10 === 0) await pause(100);
  }
  await pause(3000);
  const first: number[] = [];
  const last: number[] = [];
  for (let at = 0; at < changes; at += 1) {
    const title = `To ${count} listeners, ${at}`;
    const input = {
      process: 'wcit-12',
      title,
      summary: 'For a measurement.',
      sponsors: [{ party: 'RUS' }],
      topics: ['spam'],
      sources: [{ title: 'A measurement' }],
    };
    const write = 'mutation ($input: ProposalInput!) { tableProposal(input: $input) { id } }';
    await ask(write, { token, variables: { input } });
    // The answer is when the writer knows of the commit.
    const committed = performance.now();
    while ((told.get(title)?.length ?? 0) < count) {
      if (performance.now() - committed > 30_000) throw new Error(`Only ${told.get(title)?.length ?? 0} were told.`);
      await pause(2);
    }
    const times = (told.get(title) ?? []).map((time) => time - committed);
    first.push(Math.min(...times));
    last.push(Math.max(...times));
    await pause(100 + Math.random() * 200);
  }
  for (const client of clients) await client.dispose();
  const rate = Math.round((1000 * count) / Math.max(1, median(last) - median(first)));
  return `${count} listeners, ${changes} changes, ms from the answer to the writer: first told ${of(first)}; all told ${of(last)}${count > 1 ? `; then about ${rate} messages a second` : ''}`;
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const median = (numbers: readonly number[]) => sorted(numbers)[Math.floor(numbers.length / 2)] ?? 0;
const of = (numbers: readonly number[]) =>
  `median ${Math.round(median(numbers))}, most ${Math.round(Math.max(...numbers))}`;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const folder = newFolder();
const host = await startLocalHost(folder, {}, ['--dev']);
try {
  const token = await tokenFor('curator', folder);
  for (const count of crowds) console.log(await measure(host, token, count));
} finally {
  await host.end();
  clear(folder);
}
