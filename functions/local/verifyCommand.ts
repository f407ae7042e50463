/**
 * `npm run catalogue:verify`: builds the catalogue from nothing but the table, holds the one in use against it row by row,
 * prints what differs, and ends with 1 when anything does. The one in use is that of a running `npm start`, or the newest
 * snapshot in AWS; it is copied and left alone.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { compareAnswers, compareRows, type Difference } from '#graphql/catalogue/compare.ts';
import { openEdition } from '#graphql/catalogue/edition.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { openTable, type Table } from '#graphql/table/client.ts';
import { assume, readVerifySettings, SettingsFault, type VerifySettings } from '../runtime/env.ts';
import { loadSnapshot } from '../runtime/snapshot.ts';
import { clientFor, NoTable, sayWhy } from './tableMeant.ts';

const mostShown = 100;
const none = 'https://none.invalid';

/** Puts a copy of the catalogue in use at a path. */
async function copyUsed({ DATA_DIR, CATALOGUE_BUCKET, CATALOGUE_PREFIX, S3_ENDPOINT }: VerifySettings, path: string) {
  if (CATALOGUE_BUCKET !== undefined && CATALOGUE_PREFIX !== undefined) {
    // What goes wrong with a snapshot is logged by those who load it; here a sentence says so.
    assume({ TABLE_NAME: 'none', PUBLIC_URL: none, ISSUER: none, CLIENT_ID: 'none', LOG_LEVEL: 'silent' });
    const place = { bucket: CATALOGUE_BUCKET, prefix: CATALOGUE_PREFIX, endpoint: S3_ENDPOINT };
    if (!(await loadSnapshot(place, path))) throw new NoTable(`No snapshot in ${CATALOGUE_BUCKET} can be used.`);
    return;
  }
  const used = join(DATA_DIR ?? '.local', 'catalogue.sqlite');
  if (!existsSync(used)) throw new NoTable(`There is no catalogue at ${used}.`);
  const db = new DatabaseSync(used, { readOnly: true });
  db.prepare('VACUUM INTO $path').run({ path });
  db.close();
}

/** Brings both to the same place of the feed, while people go on writing. */
async function bringTogether(one: Catalogue, other: Catalogue, table: Table): Promise<void> {
  for (let tried = 0; tried < 20; tried += 1) {
    await one.catchUp(table);
    await other.catchUp(table);
    if (one.cursor() === other.cursor()) return;
  }
  throw new Error('The feed moves too fast to hold two catalogues against each other.');
}

async function findDifferences(asked: VerifySettings, table: Table, scans: () => number): Promise<Difference[]> {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const [usedPath, builtPath] = [join(folder, 'used.sqlite'), join(folder, 'built.sqlite')];
  try {
    await copyUsed(asked, usedPath);
    // Opening it as a catalogue would quietly build one of another format anew, and find no difference.
    openEdition(usedPath).close();
    const used = openCatalogue(usedPath);
    const built = openCatalogue(builtPath);
    try {
      await used.catchUp(table);
      if (scans() > 0) throw new NoTable('The catalogue in use is damaged, or tells of another table.');
      await bringTogether(built, used, table);
      const answers = [...compareAnswers(used, built)];
      const fromCopy = asked.CATALOGUE_BUCKET !== undefined;
      return [...compareRows(usedPath, builtPath, { fromCopy }), ...answers];
    } finally {
      used.close();
      built.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main(): Promise<number> {
  const asked = readVerifySettings();
  const name = asked.TABLE_NAME ?? 'travaux';
  const client = await clientFor(asked, 'To hold the catalogue against another table');
  let scans = 0;
  const table = openTable(name, client, (operation) => {
    if (operation === 'scan') scans += 1;
  });
  try {
    const found = await findDifferences(asked, table, () => scans);
    const holder = { FIRST: 'only in use  ', SECOND: 'only rebuilt ' } as const;
    for (const { where, side, what } of found.slice(0, mostShown))
      console.log(`${holder[side]} ${where}  ${what.slice(0, 300)}`);
    if (found.length > mostShown) console.log(`… and ${found.length - mostShown} more.`);
    console.log(
      found.length === 0
        ? 'The catalogue in use and one built from the table are the same.'
        : `${found.length} differences.`,
    );
    return found.length === 0 ? 0 : 1;
  } catch (error) {
    throw sayWhy(error, name);
  } finally {
    client.destroy();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const isExpected = error instanceof NoTable || error instanceof SettingsFault;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
