/** What every function needs, made once for as long as its instance lives. */
import { dirname, join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { type Context, makeContext } from '#graphql/context.ts';
import type { Actor } from '#graphql/people/actor.ts';
import { openTable, type Table } from '#graphql/table/client.ts';
import { readSurroundings, type Surroundings } from './env.ts';
import { loadSnapshot, type Place } from './snapshot.ts';

export interface Entry {
  table: Table;
  catalogue: Catalogue;
  /** Where the catalogue's snapshot is kept; null on a machine of one's own. */
  snapshot: Place | null;
  /** The folder for files of the whole record. */
  downloads: string;
  /** A context for one request, one message or one tick. */
  contextFor(actor: Actor): Context;
  /** Calls back after each change that is committed here. */
  onChange(listener: () => void): void;
  /** Calls back with the ids of deliveries that were planned here. */
  onPlanned(listener: (ids: readonly string[]) => void): void;
}

let made: Promise<Entry> | undefined;

/** The same for every call; after a failure the next call tries again. */
export function entry(): Promise<Entry> {
  made ??= make(readSurroundings()).catch((fault: unknown) => {
    made = undefined;
    throw fault;
  });
  return made;
}

async function make(given: Surroundings): Promise<Entry> {
  const table = openTable(given.TABLE_NAME, new DynamoDBClient(connection(given.DYNAMODB_ENDPOINT)));
  const { CATALOGUE_BUCKET: bucket, CATALOGUE_PREFIX: prefix, CATALOGUE_PATH: path, PUBLIC_URL: publicUrl } = given;
  const snapshot = bucket && prefix ? { bucket, prefix, endpoint: given.S3_ENDPOINT } : null;
  if (snapshot) {
    await loadSnapshot(snapshot, path);
  }
  const catalogue = openCatalogue(path);
  const now = clock(given);
  const noteRules = { newMembers: given.NEW_MEMBER_NOTES, notesPerHour: given.NOTES_PER_HOUR };
  const outside = { loopback: given.OUTGOING_LOOPBACK };
  const listeners: (() => void)[] = [];
  const plans: ((ids: readonly string[]) => void)[] = [];
  const onChange = () => {
    for (const listener of listeners) listener();
  };
  const onPlanned = (ids: readonly string[]) => {
    for (const listener of plans) listener(ids);
  };
  return {
    table,
    catalogue,
    snapshot,
    downloads: join(dirname(path), 'downloads'),
    contextFor: (actor) =>
      makeContext({
        table,
        catalogue,
        publicUrl,
        now: now(),
        actor,
        patience,
        noteRules,
        outside,
        onChange,
        onPlanned,
      }),
    onChange: (listener) => void listeners.push(listener),
    onPlanned: (listener) => void plans.push(listener),
  };
}

/** Milliseconds for which a visitor may be answered without asking the feed anew; two seconds are promised, and a request takes its own time. */
const patience = 1000;

/** How to reach the table: AWS's own settings, or an engine that asks for no real credentials. */
export function connection(endpoint: string | undefined) {
  const requestHandler = { connectionTimeout: 1000, requestTimeout: 8000 };
  if (endpoint === undefined) return { requestHandler };
  return { requestHandler, endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
}

/** The clock of the record: the machine's, unless a test has set or hastened it. */
function clock({ CLOCK_OFFSET_MS: offset, CLOCK_SCALE: scale }: Surroundings): () => Date {
  const start = Date.now();
  return () => new Date(start + offset + (Date.now() - start) * scale);
}
