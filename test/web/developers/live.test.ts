/** The program that the page of the API shows for subscriptions, run as it stands there; and the questions that the pages themselves put. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '#graphql/people/actor.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { makeSchema } from '#graphql/schema.ts';
import { proposal } from '#test/support/record.ts';
import { type Live, openLive, soon } from '#test/support/sockets.ts';
import { listenText, startText } from '#web/app/live.ts';
import { liveExample } from '#web/developers/liveExample.ts';

let live: Live;
/** Inside the project, so that the program finds the library. */
const folder = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', `live-${process.pid}`);
beforeAll(async () => {
  live = await openLive();
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await live.close();
  rmSync(folder, { recursive: true, force: true });
});

it('the example prints what happens', async () => {
  const path = join(folder, 'example.mjs');
  writeFileSync(path, liveExample(live.url.replace(/^ws/, 'http').replace('/live', '')));
  const child = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  try {
    await soon(async () => (await live.items('live#')).some(({ state }) => state === 'LIVE')).toBe(true);
    await keepProposal(live.contextFor(system), proposal('shown', {}));
    await live.tell();
    await soon(() => said).toBe('PROPOSAL_TABLED The text of shown\n');
  } finally {
    child.kill();
  }
});

it.each([startText, listenText])('what the pages ask is valid: %s', (text) => {
  expect(validate(makeSchema(), parse(text))).toEqual([]);
});
