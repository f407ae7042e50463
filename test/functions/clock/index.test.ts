/** A tick of the clock: each of its works is done, also while another fails. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handler } from '#functions/clock/index.ts';
import { entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import { annotate } from '#graphql/annotations/annotate.ts';
import { annotationById } from '#graphql/annotations/annotations.ts';
import type { Context } from '#graphql/context.ts';
import { createGroup } from '#graphql/groups/createGroup.ts';
import { type Actor, system } from '#graphql/people/actor.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { dueIndex, recordKey } from '#graphql/table/keys.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';
import { enterRecord } from '#test/support/record.ts';
import { hours, member, now, visitor } from '#test/support/world.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  const { name } = await engine.newTable();
  assume({
    TABLE_NAME: name,
    DYNAMODB_ENDPOINT: engine.endpoint,
    PUBLIC_URL: 'https://travaux.test',
    ISSUER: 'https://issuer.test',
    CLIENT_ID: 'pages',
    CATALOGUE_PATH: ':memory:',
    LOG_LEVEL: 'silent',
    CLOCK_OFFSET_MS: String(now.getTime() - Date.now()),
  });
  await enterRecord((await entry()).contextFor(system));
});
afterAll(async () => {
  (await entry()).catalogue.close();
  await engine.stop();
});

const earlier = async (actor: Actor): Promise<Context> => {
  const ctx = (await entry()).contextFor(actor);
  ctx.fromTable();
  return { ...ctx, now: hours(-2) };
};

/** A note whose embargo ended an hour before the clock ticks. */
async function overdue(): Promise<string> {
  const { id: group } = await createGroup(await earlier(member), { name: 'Readers' });
  const { id: target = '' } = (await proposalBySlug(await earlier(system), 'rus-27-1')) ?? {};
  const input = { target, body: 'Now.', visibility: 'GROUP', group, embargoUntil: hours(-1).toISOString() } as const;
  return (await annotate(await earlier(member), input)).id;
}
const isOut = async (id: string) => (await annotationById((await entry()).contextFor(visitor), id)) !== null;

it('publishes notes whose embargo ended', async () => {
  const id = await overdue();
  expect(await isOut(id)).toBe(false);
  await handler();
  expect(await isOut(id)).toBe(true);
});

it('does so also when consultations cannot be told of, and says that they could not', async () => {
  const id = await overdue();
  const moments = { opensAt: '2000-01-01T00:00:00Z', closesAt: null, cancelledAt: null, told: null };
  const broken = { ...moments, ...recordKey('cons_broken'), id: 'cons_broken', gsi1pk: dueIndex, gsi1sk: '2000' };
  await (await entry()).table.transact([{ put: broken }]);
  await expect(handler()).rejects.toThrow();
  expect(await isOut(id)).toBe(true);
});
