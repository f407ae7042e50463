/** `npm start`, as a person or a power cut treats it once it runs. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type Answer,
  clear,
  enginePid,
  isAlive,
  type LocalHost,
  launchHost,
  newFolder,
  run,
  startLocalHost,
  tokenFor,
} from '#test/support/host.ts';

const folders: string[] = [];
const hosts: LocalHost[] = [];

/** A folder with the whole record entered, which the tests copy: entering takes longer than all else. */
const entered = newFolder();
const newest = '{ events(last: 1) { nodes { id } } proposals { totalCount } }';
let state: Answer;
beforeAll(async () => {
  const first = launchHost(entered);
  await first.says(/Entering the record: [1-9]/);
  await first.end('SIGKILL');
  const host = await startLocalHost(entered);
  state = await host.ask(newest);
  await host.end('SIGINT');
}, 60_000);
afterAll(() => clear(entered));
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.end('SIGKILL')));
  folders.splice(0).forEach(clear);
});

function emptyFolder(): string {
  const folder = newFolder();
  folders.push(folder);
  return folder;
}
function enteredFolder(): string {
  const folder = emptyFolder();
  cpSync(entered, folder, { recursive: true });
  return folder;
}
async function start(folder: string): Promise<LocalHost> {
  const host = await startLocalHost(folder);
  hosts.push(host);
  return host;
}

const inbox = z.object({
  data: z.object({
    viewer: z.object({ inbox: z.object({ nodes: z.array(z.object({ event: z.object({ kind: z.string() }) })) }) }),
  }),
});
const notes = z.object({
  data: z.object({
    node: z.object({
      annotations: z.object({
        nodes: z.array(z.object({ body: z.string() })),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      }),
    }),
  }),
});
const aProposal = z.object({
  data: z.object({ proposals: z.object({ nodes: z.tuple([z.object({ id: z.string() })]) }) }),
});
const aConsultation = z.object({ data: z.object({ announceConsultation: z.object({ id: z.string() }) }) });

describe('a host that runs', () => {
  it('has entered everything once, although it was killed while entering', async () => {
    expect(state.errors).toBeUndefined();
    const folder = enteredFolder();
    rmSync(join(folder, 'seeded.json'));
    const { ask } = await start(folder);
    expect(await ask(newest)).toEqual(state);
  }, 60_000);

  it('keeps its data for itself, stops on Ctrl-C with everything it started, and goes on where it was', async () => {
    const folder = enteredFolder();
    const first = await start(folder);
    const engine = enginePid(folder);
    const second = await run('main.ts', [], { PORT: '0', DATA_DIR: folder });
    expect(second.code).toBe(1);
    expect(second.error).toBe(
      `Travaux already runs on the data in ${folder}; stop it first, or choose another folder with DATA_DIR.\n`,
    );
    const count = '{ proposals { totalCount } }';
    const before = await first.ask(count);
    expect(before.errors).toBeUndefined();

    expect(await first.end('SIGINT')).toBe(0);
    expect(isAlive(engine)).toBe(false);
    await expect(fetch(first.url)).rejects.toThrow();

    const token = await tokenFor('member', folder);
    const later = await start(folder);
    expect(await later.ask(count)).toEqual(before);
    expect((await later.ask('{ viewer { role } }', { token })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(await later.end('SIGTERM')).toBe(0);
  }, 60_000);

  it('loses nothing that was acknowledged when it and its engine are killed, and comes up by itself', async () => {
    const folder = enteredFolder();
    const kept: string[] = [];
    let host = await start(folder);
    const { data } = aProposal.parse(await host.ask('{ proposals(first: 1) { nodes { id } } }'));
    const [{ id: target }] = data.proposals.nodes;
    const account = async () => await tokenFor('member', folder);

    for (const round of [0, 1, 2]) {
      const token = await account();
      let written = 0;
      const writers = [0, 1, 2, 3].map(async (writer) => {
        for (let at = 0; ; at += 1) {
          const body = `note ${round} ${writer} ${at}`;
          const query = 'mutation ($input: AnnotateInput!) { annotate(input: $input) { body } }';
          const answer = await host.ask(query, { token, variables: { input: { target, body } } });
          if (answer.errors) throw new Error('not acknowledged');
          kept.push(body);
          written += 1;
        }
      });
      const ended = Promise.allSettled(writers);
      while (written < 20) await new Promise((done) => setTimeout(done, 10));
      if (round === 1) process.kill(enginePid(folder), 'SIGKILL');
      await host.end('SIGKILL');
      await ended;
      host = await start(folder);
    }

    const found: string[] = [];
    const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Proposal {
      annotations(first: 100, after: $after) { nodes { body } pageInfo { hasNextPage endCursor } } } } }`;
    const token = await account();
    let after: string | null = null;
    do {
      const { data: read } = notes.parse(await host.ask(query, { token, variables: { id: target, after } }));
      const { nodes, pageInfo } = read.node.annotations;
      found.push(...nodes.map(({ body }) => body));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(found).size).toBe(found.length);
    expect(kept.filter((body) => !found.includes(body))).toEqual([]);
  }, 90_000);

  it('starts its engine again when that is killed', async () => {
    const folder = enteredFolder();
    const { ask } = await start(folder);
    process.kill(enginePid(folder), 'SIGKILL');
    const answers = async () => (await ask('{ proposals { totalCount } }')).errors === undefined;
    const until = Date.now() + 10_000;
    while (!(await answers()) && Date.now() < until) await new Promise((done) => setTimeout(done, 100));
    expect(await answers()).toBe(true);
  }, 60_000);

  it('tells a follower within two seconds, also of what happened just before it was killed', async () => {
    const folder = enteredFolder();
    let host = await start(folder);
    const tokens = async () => ({
      member: await tokenFor('member', folder),
      curator: await tokenFor('curator', folder),
    });
    const mine = async (token: string) =>
      inbox
        .parse(await host.ask('{ viewer { inbox { nodes { event { kind } } } } }', { token }))
        .data.viewer.inbox.nodes.map(({ event }) => event.kind);
    let { member, curator } = await tokens();
    const input = {
      title: 'A consultation',
      summary: 'It asks.',
      process: 'wcit-12',
      opensAt: '2030-01-01T00:00:00Z',
      closesAt: '2030-03-01T00:00:00Z',
      timeZone: 'Europe/Zurich',
      whoMayTakePart: 'Anyone.',
      howToTakePart: 'Write.',
      sources: [{ title: 'A paper' }],
    };
    const announced = await host.ask(
      'mutation ($input: ConsultationInput!) { announceConsultation(input: $input) { id } }',
      {
        token: curator,
        variables: { input },
      },
    );
    const { id } = aConsultation.parse(announced).data.announceConsultation;
    await host.ask('mutation ($id: ID!) { follow(id: $id) { id } }', { token: member, variables: { id } });
    const move =
      'mutation ($id: ID!, $closesAt: DateTime!) { changeDeadline(id: $id, closesAt: $closesAt, reason: "More time.", source: { title: "A letter" }) { id } }';
    const moveTo = async (closesAt: string) => {
      const { errors } = await host.ask(move, { token: curator, variables: { id, closesAt } });
      expect(errors).toBeUndefined();
    };

    await moveTo('2030-04-01T00:00:00Z');
    await expect.poll(() => mine(member), { timeout: 2000, interval: 50 }).toEqual(['DEADLINE_CHANGED']);

    await moveTo('2030-05-01T00:00:00Z');
    await host.end('SIGKILL');
    host = await start(folder);
    ({ member, curator } = await tokens());
    await expect
      .poll(() => mine(member), { timeout: 2000, interval: 50 })
      .toEqual(['DEADLINE_CHANGED', 'DEADLINE_CHANGED']);
  }, 60_000);

  it('starts over when told so, and leaves alone what is not its own', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'letters'));
    writeFileSync(join(folder, 'format.json'), '{"format":0}');
    const child = run('main.ts', ['--fresh', '--yes'], {
      PORT: '0',
      DATA_DIR: folder,
      DYNAMODB_ENDPOINT: 'http://127.0.0.1:9',
    });
    expect((await child).error).toContain('--fresh empties the embedded engine only');
    const host = await startLocalHost(folder, {}, ['--fresh', '--yes']);
    hosts.push(host);
    expect(readFileSync(join(folder, 'format.json'), 'utf8')).toContain('"format":1');
    expect(mkdirSync(join(folder, 'letters'), { recursive: true })).toBeUndefined();
  }, 60_000);
});
