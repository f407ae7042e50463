/** `npm run letters` on a table at an endpoint: what was given up is listed, and tried again. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { deliver } from '#graphql/deliveries/deliver.ts';
import { type Channels, never } from '#graphql/deliveries/deliveries.ts';
import { overdueDeliveries } from '#graphql/deliveries/overdueDeliveries.ts';
import { planDelivery } from '#graphql/deliveries/planDelivery.ts';
import { commit } from '#graphql/events/commit.ts';
import { deliveryId } from '#graphql/ids.ts';
import type { Table } from '#graphql/table/client.ts';
import { contextFor, type Engine, startEngine } from '#test/support/engine.ts';
import { run } from '#test/support/host.ts';
import { member } from '#test/support/world.ts';

let engine: Engine;
let table: Table;
let env: Record<string, string>;
const catalogue = openCatalogue(':memory:');
const ids = ['email_1', 'email_2'].map((rest) => deliveryId(member.id, rest));
const refusing = { send: async () => never('The mail server answered 554.') };
const channels: Channels = { EMAIL: refusing, CHAT: refusing, WEBHOOK: refusing };
const ctx = () => contextFor({ table, catalogue, now: new Date() });

beforeAll(async () => {
  engine = await startEngine();
  const made = await engine.newTable();
  table = made.table;
  env = { TABLE_NAME: made.name, DYNAMODB_ENDPOINT: engine.endpoint };
  for (const id of ids) {
    const cargo = { kind: 'ALERT', notificationId: 'ntf_1' } as const;
    await commit(ctx(), planDelivery({ id, accountId: member.id, channel: 'EMAIL', cargo }, ctx().now));
    await deliver(ctx(), id, channels);
  }
});
afterAll(async () => {
  catalogue.close();
  await engine.stop();
});

const letters = (...args: string[]) => run('lettersCommand.ts', args, env);

it('lists what was given up with its reason, and has it tried again, one or all', async () => {
  const listed = await letters('list');
  expect(listed).toMatchObject({ code: 0, error: '' });
  for (const id of ids) expect(listed.out).toContain(id);
  expect(listed.out).toContain('The mail server answered 554.');
  expect(listed.out).toContain('2 dead letters.');

  expect(await letters('replay', ids[0] ?? '')).toMatchObject({ code: 0, out: '1 of 1 are tried again.\n' });
  expect(await overdueDeliveries(ctx())).toEqual([ids[0]]);
  expect(await letters('replay', 'all')).toMatchObject({ code: 0, out: '1 of 1 are tried again.\n' });
  expect((await letters()).out).toBe('There are no dead letters.\n');
});

it('says what it cannot do', async () => {
  const nothing = await letters('replay', 'dlv_nothing');
  expect(nothing).toMatchObject({ code: 1, out: '0 of 1 are tried again.\n' });
  expect(nothing.error).toContain('There is nothing by that id.');
  for (const args of [['send'], ['list', 'all'], ['replay'], ['replay', 'a', 'b']])
    expect(await letters(...args)).toMatchObject({ code: 1, error: expect.stringContaining('Use `npm run letters') });
});
