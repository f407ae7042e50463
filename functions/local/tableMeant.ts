/** The table that a command is meant for: in AWS, at an endpoint, or that of a running `npm start`. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { connection } from '../runtime/entry.ts';
import type { TableSettings } from '../runtime/env.ts';

/** There is no such table; the message is a sentence for whoever asked. */
export class NoTable extends Error {}

/** A client for the table meant, and for AWS where neither an endpoint nor a data folder is. `purpose`: what the command would do. */
export async function clientFor(
  { TABLE_NAME, DYNAMODB_ENDPOINT, DATA_DIR }: TableSettings,
  purpose: string,
): Promise<DynamoDBClient> {
  const isLocal = DATA_DIR !== undefined || TABLE_NAME === undefined;
  const endpoint = DYNAMODB_ENDPOINT ?? (isLocal ? await runningEngine(DATA_DIR ?? '.local', purpose) : undefined);
  return new DynamoDBClient(connection(endpoint));
}

const engineFile = z.object({ endpoint: z.string() });

async function runningEngine(folder: string, purpose: string): Promise<string> {
  try {
    return engineFile.parse(JSON.parse(await readFile(join(folder, 'engine.json'), 'utf8'))).endpoint;
  } catch {
    throw new NoTable(
      `No engine runs on the data in ${resolve(folder)}. ${purpose}, set TABLE_NAME, and DYNAMODB_ENDPOINT where it is not in AWS.`,
    );
  }
}

/** The same error in words, where it is that the table is not there or does not answer. */
export function sayWhy(error: unknown, name: string): unknown {
  if (error instanceof ResourceNotFoundException) return new NoTable(`There is no table ${name}.`);
  if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED')
    return new NoTable('Nothing answers at the address of the table. Is `npm start` still running?');
  return error;
}
