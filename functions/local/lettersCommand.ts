/**
 * `npm run letters -- list`: what was given up and ought not to be, by channel, age and reason. `npm run letters -- replay <id>` or
 * `replay all` has it tried again, under the ids it had. The table is that of a running `npm start`, at an endpoint, or in AWS; the
 * clock there finds what is due within a minute.
 */
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { type Context, makeContext } from '#graphql/context.ts';
import { deadLetters, replayDelivery } from '#graphql/deliveries/deadLetters.ts';
import type { Delivery } from '#graphql/deliveries/deliveries.ts';
import { Refusal } from '#graphql/errors.ts';
import { system } from '#graphql/people/actor.ts';
import { openTable } from '#graphql/table/client.ts';
import { readTableSettings, SettingsFault } from '../runtime/env.ts';
import { clientFor, NoTable, sayWhy } from './tableMeant.ts';

class Usage extends Error {}

const use = 'Use `npm run letters -- list`, `npm run letters -- replay <id>` or `npm run letters -- replay all`.';

async function main([verb = 'list', which, ...more]: readonly string[]): Promise<void> {
  const isList = verb === 'list' && which === undefined;
  if (more.length > 0 || !(isList || (verb === 'replay' && which !== undefined))) throw new Usage(use);
  const asked = readTableSettings();
  const name = asked.TABLE_NAME ?? 'travaux';
  const client = await clientFor(asked, 'To look through another table');
  const catalogue = openCatalogue(':memory:');
  const ctx = makeContext({
    ...{ table: openTable(name, client), catalogue, publicUrl: 'https://none.invalid' },
    ...{ now: new Date(), actor: system },
  });
  try {
    if (which === undefined) await list(ctx);
    else await replay(ctx, which);
  } catch (error) {
    throw sayWhy(error, name);
  } finally {
    catalogue.close();
    client.destroy();
  }
}

async function list(ctx: Context): Promise<void> {
  const dead = await deadLetters(ctx);
  for (const one of dead) console.log(line(one));
  console.log(dead.length === 0 ? 'There are no dead letters.' : `${dead.length} dead letters.`);
}

const line = ({ id, channel, cargo, deadAt, tries, attempts }: Delivery) =>
  `${deadAt}  ${channel.padEnd(7)} ${cargo.kind.padEnd(12)} ${String(tries).padStart(3)} tries  ${id}  ${attempts.at(-1)?.fault ?? ''}`;

async function replay(ctx: Context, which: string): Promise<void> {
  const ids = which === 'all' ? (await deadLetters(ctx)).map(({ id }) => id) : [which];
  let replayed = 0;
  for (const id of ids) {
    try {
      await replayDelivery(ctx, id);
      replayed += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      console.error(`${id}: ${error.message}`);
    }
  }
  console.log(`${replayed} of ${ids.length} are tried again.`);
  if (replayed < ids.length) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isExpected = error instanceof NoTable || error instanceof SettingsFault || error instanceof Usage;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
