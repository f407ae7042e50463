/** Makes a data folder that a host starts on, with the generated record in it: written as an export, imported by the engine itself, and catalogued by our own code. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { checkFormat, emptyDataFolder, filesOf, takeDataFolder } from '#functions/local/dataFolder.ts';
import { startEngine } from '#functions/local/engine.ts';
import { connection } from '#functions/runtime/entry.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { openTable, type Table } from '#graphql/table/client.ts';
import { engineFiles } from './folders.ts';
import { countersOf, itemsOf } from './items.ts';
import { marshalFields } from './marshal.ts';

const table = 'travaux';
const engine = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
const batch = 500;

/** The shape of the table, as the engine's import wants it told. Keys as in `graphql/table/shape.ts`. */
const shape = {
  Table: {
    TableName: table,
    AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: keys('pk', 'sk'),
    GlobalSecondaryIndexes: [
      { IndexName: 'gsi1', KeySchema: keys('gsi1pk', 'gsi1sk'), Projection: { ProjectionType: 'ALL' } },
    ],
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
};

function keys(hash: string, range: string) {
  return [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ];
}

/** Replaces whatever the data folder holds. Returns how many items it holds now. */
export async function load(generated: string, path: string): Promise<number> {
  const folder = takeDataFolder(path);
  emptyDataFolder(folder);
  checkFormat(folder);
  const workshop = join(folder.path, 'import');
  rmSync(workshop, { recursive: true, force: true });
  const count = await writeExport(generated, join(workshop, table, 'data'));
  writeFileSync(join(workshop, 'shape.json'), JSON.stringify(shape));
  await importInto(folder.record, workshop);
  rmSync(workshop, { recursive: true, force: true });
  // Otherwise the host would enter the real record beside this one.
  writeFileSync(folder.seeded, `${JSON.stringify({ at: new Date().toISOString() })}\n`);
  folder.release();
  const counters = await countersOf(generated);
  await onTable(path, async (table) => {
    for (const counter of counters) await table.transact([counter]);
  });
  await catalogue(path, generated);
  return count;
}

async function writeExport(generated: string, into: string): Promise<number> {
  mkdirSync(into, { recursive: true });
  const zipped = createGzip({ level: 1 });
  const file = zipped.pipe(createWriteStream(join(into, 'items.json.gz')));
  let lines: string[] = [];
  let count = 0;
  async function flush(): Promise<void> {
    if (!zipped.write(lines.join(''))) await once(zipped, 'drain');
    lines = [];
  }
  for await (const item of itemsOf(generated)) {
    count += 1;
    lines.push(`${JSON.stringify({ Item: marshalFields(item) })}\n`);
    if (lines.length === batch) await flush();
  }
  await flush();
  zipped.end();
  await finished(file);
  return count;
}

async function importInto(output: string, workshop: string): Promise<void> {
  const asked = ['--source', workshop, '--schema', join(workshop, 'shape.json'), '--output', output, '--tables', table];
  const child = spawn(engine, ['import', ...asked, '--force'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The engine did not take the record: ${said.slice(-2000)}`);
}

/**
 * Brings the folder's catalogue up to date, or builds it with our own code. The embedded engine sorts its whole table for
 * every page of a scan, hours for a hundred thousand proposals: so what the table was loaded with is read in its place.
 */
export async function catalogue(path: string, generated: string): Promise<void> {
  const index = openCatalogue(filesOf(path).catalogue);
  try {
    await onTable(path, (table) => index.catchUp({ ...table, scan: () => itemsOf(generated) }));
  } finally {
    index.close();
  }
}

/** Works on the table of a folder on which no host runs. */
async function onTable(path: string, work: (table: Table) => Promise<void>): Promise<void> {
  const running = await startEngine(undefined, engineFiles(path), () => {
    throw new Error('The engine ended while it was needed.');
  });
  const client = new DynamoDBClient(connection(running.endpoint));
  try {
    await work(openTable(table, client));
  } finally {
    client.destroy();
    await running.stop();
  }
}
