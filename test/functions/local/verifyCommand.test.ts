/** `npm run catalogue:verify` beside a running host, and on the newest snapshot in S3. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assume } from '#functions/runtime/env.ts';
import { keepSnapshot } from '#functions/runtime/snapshot.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { contextFor, type Engine, startEngine } from '#test/support/engine.ts';
import { clear, type LocalHost, newFolder, run, startLocalHost, tokenFor } from '#test/support/host.ts';
import { enterRecord } from '#test/support/record.ts';
import { type S3, startS3 } from '#test/support/s3.ts';

const folder = newFolder();
let host: LocalHost;
let engine: Engine;
let s3: S3;
beforeAll(async () => {
  [host, engine, s3] = await Promise.all([startLocalHost(folder), startEngine(), startS3()]);
}, 90_000);
afterAll(async () => {
  await Promise.all([host.end(), engine.stop(), s3.stop()]);
  clear(folder);
});

const verify = (env: Record<string, string>) => run('verifyCommand.ts', [], env);

it('finds the catalogue of a running host the same as one built from the table, after notes and changes too', async () => {
  const token = await tokenFor('member', folder);
  const { data } = await host.ask('{ proposals(first: 1) { nodes { id } } }');
  const [, target] = /(prop_[0-9A-Z]{26})/.exec(JSON.stringify(data)) ?? [];
  const query = 'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }';
  await host.ask(query, { token, variables: { input: { target, body: 'Seen.', visibility: 'PUBLIC' } } });
  const { code, out, error } = await verify({ DATA_DIR: folder });
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toContain('are the same');
}, 60_000);

it('prints what differs, and leaves the catalogue in use alone', async () => {
  const file = join(folder, 'catalogue.sqlite');
  const forge = (sql: string) => {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  };
  forge(`UPDATE topics SET definition = 'Forged.' WHERE slug = 'spam'`);
  const { code, out } = await verify({ DATA_DIR: folder });
  expect(code).toBe(1);
  expect(out).toMatch(/only in use {3}topics {2}.*Forged/);
  expect(out).toMatch(/only rebuilt {2}topics {2}/);
  expect(out).toContain('2 differences.');
  const db = new DatabaseSync(file, { readOnly: true });
  expect(db.prepare(`SELECT definition FROM topics WHERE slug = 'spam'`).get()?.definition).toBe('Forged.');
  db.close();
}, 60_000);

it('says in a sentence when nothing runs there', async () => {
  const { code, error } = await verify({ DATA_DIR: '/nowhere' });
  expect(code).toBe(1);
  expect(error).toMatch(/^No engine runs on the data in \/nowhere\./);
});

it('holds the newest snapshot against the table', async () => {
  const { name, table } = await engine.newTable();
  const catalogue = openCatalogue(':memory:');
  await enterRecord(contextFor({ table, catalogue }));
  await catalogue.catchUp(table);
  const copy = join(folder, 'copy.sqlite');
  catalogue.snapshot(copy);
  catalogue.close();
  assume({ TABLE_NAME: name, PUBLIC_URL: 'https://travaux.test', ISSUER: 'https://travaux.test', CLIENT_ID: 'none' });
  await keepSnapshot({ bucket: 'snapshots', prefix: 'catalogue/', endpoint: s3.url }, copy, new Date());
  const asked = {
    ...{ TABLE_NAME: name, DYNAMODB_ENDPOINT: engine.endpoint },
    ...{ CATALOGUE_BUCKET: 'snapshots', S3_ENDPOINT: s3.url },
  };
  expect(await verify(asked)).toMatchObject({ code: 0, error: '' });
  s3.objects.clear();
  expect(await verify(asked)).toMatchObject({ code: 1, error: 'No snapshot in snapshots can be used.\n' });
}, 60_000);
