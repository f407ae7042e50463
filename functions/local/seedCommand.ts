/**
 * `npm run seed`: enters the data files into a table, says what it did, and ends with 1 when it could not.
 * `npm start` seeds by itself; this is for a table elsewhere, or for new data while it runs.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { makeContext } from '#graphql/context.ts';
import { system } from '#graphql/people/actor.ts';
import { openTable } from '#graphql/table/client.ts';
import { type Progress, seedAll, tellSeeded } from '#seed/seed.ts';
import { Stopped } from '#seed/stopped.ts';
import { connection } from '../runtime/entry.ts';
import { readSeedSettings, type SeedSettings, SettingsFault } from '../runtime/env.ts';

class NoTable extends Error {}

/** A client for the table meant, and for AWS where neither an endpoint nor a data folder is. */
async function connect({ TABLE_NAME, DYNAMODB_ENDPOINT, DATA_DIR }: SeedSettings): Promise<DynamoDBClient> {
  const isLocal = DATA_DIR !== undefined || TABLE_NAME === undefined;
  const endpoint = DYNAMODB_ENDPOINT ?? (isLocal ? await runningEngine(DATA_DIR ?? '.local') : undefined);
  return new DynamoDBClient(connection(endpoint));
}

const engineFile = z.object({ endpoint: z.string() });

async function runningEngine(folder: string): Promise<string> {
  try {
    return engineFile.parse(JSON.parse(await readFile(join(folder, 'engine.json'), 'utf8'))).endpoint;
  } catch {
    throw new NoTable(
      `No engine runs on the data in ${resolve(folder)}. \`npm start\` seeds by itself; to seed another table, set TABLE_NAME, and DYNAMODB_ENDPOINT where it is not in AWS.`,
    );
  }
}

const isRefused = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';

function showProgress({ done, total, label }: Progress): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\r${done} of ${total}  ${label.padEnd(24)}${done === total ? '\n' : ''}`);
}

async function main(): Promise<string> {
  const asked = readSeedSettings();
  const name = asked.TABLE_NAME ?? 'travaux';
  const client = await connect(asked);
  const catalogue = openCatalogue(':memory:');
  try {
    const table = openTable(name, client);
    const ctx = makeContext({ actor: system, now: new Date(), publicUrl: 'http://localhost:4000', table, catalogue });
    return tellSeeded(await seedAll(ctx, showProgress));
  } catch (error) {
    if (error instanceof ResourceNotFoundException) throw new NoTable(`There is no table ${name}.`);
    if (isRefused(error))
      throw new NoTable('Nothing answers at the address of the table. Is `npm start` still running?');
    throw error;
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
