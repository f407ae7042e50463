/**
 * `npm run seed`: enters the data files into a table, says what it did, and ends with 1 when it could not.
 * `npm start` seeds by itself; this is for a table elsewhere, or for new data while it runs.
 */
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { makeContext } from '#graphql/context.ts';
import { system } from '#graphql/people/actor.ts';
import { openTable } from '#graphql/table/client.ts';
import { type Progress, seedAll, tellSeeded } from '#seed/seed.ts';
import { Stopped } from '#seed/stopped.ts';
import { readTableSettings, SettingsFault } from '../runtime/env.ts';
import { clientFor, NoTable, sayWhy } from './tableMeant.ts';

function showProgress({ done, total, label }: Progress): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\r${done} of ${total}  ${label.padEnd(24)}${done === total ? '\n' : ''}`);
}

async function main(): Promise<string> {
  const asked = readTableSettings();
  const name = asked.TABLE_NAME ?? 'travaux';
  const client = await clientFor(asked, '`npm start` seeds by itself; to seed another table');
  const catalogue = openCatalogue(':memory:');
  try {
    const table = openTable(name, client);
    const ctx = makeContext({ actor: system, now: new Date(), publicUrl: 'http://localhost:4000', table, catalogue });
    return tellSeeded(await seedAll(ctx, showProgress));
  } catch (error) {
    throw sayWhy(error, name);
  } finally {
    catalogue.close();
    client.destroy();
  }
}

try {
  console.log(await main());
} catch (error) {
  const isExpected = error instanceof Stopped || error instanceof NoTable || error instanceof SettingsFault;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
