/** The function that writes out the catalogue, against a small S3: what it keeps, and what a new instance starts from. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import { loadSnapshot } from '#functions/runtime/snapshot.ts';
import { handler } from '#functions/snapshot/index.ts';
import { annotate } from '#graphql/annotations/annotate.ts';
import { readManifest } from '#graphql/exports/makeDownloads.ts';
import { system } from '#graphql/people/actor.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { contents, person } from '#test/graphql/catalogue/life.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';
import { enterRecord, proposal } from '#test/support/record.ts';
import { type S3, startS3 } from '#test/support/s3.ts';

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
let engine: Engine;
let s3: S3;
beforeAll(async () => {
  [engine, s3] = await Promise.all([startEngine(), startS3()]);
  const { name } = await engine.newTable();
  assume({
    TABLE_NAME: name,
    DYNAMODB_ENDPOINT: engine.endpoint,
    S3_ENDPOINT: s3.url,
    CATALOGUE_BUCKET: 'snapshots',
    CATALOGUE_PREFIX: 'catalogue/',
    DOWNLOADS_BUCKET: 'downloads',
    PUBLIC_URL: 'https://travaux.test',
    ISSUER: 'https://travaux.test/oidc',
    CLIENT_ID: 'travaux-web',
    CATALOGUE_PATH: join(folder, 'catalogue.sqlite'),
    LOG_LEVEL: 'silent',
  });
  const { contextFor } = await entry();
  await enterRecord(contextFor(system));
  await keepProposal(contextFor(system), proposal('noted', { topics: ['spam'] }));
  const ann = contextFor(person('ann'));
  const { id: target } = (await proposalBySlug(ann, 'noted')) ?? { id: '' };
  await annotate(ann, { target, body: 'Words of a public note', visibility: 'PUBLIC' });
});
afterAll(async () => {
  (await entry()).catalogue.close();
  await Promise.all([engine.stop(), s3.stop()]);
  rmSync(folder, { recursive: true });
});

const place = () => ({ bucket: 'snapshots', prefix: 'catalogue/', endpoint: s3.url });
const bytesOf = (name: string) => s3.objects.get(name)?.bytes ?? Buffer.of();
const leftovers = () =>
  readdirSync(tmpdir()).filter((name) => /^snapshot-.*/.test(name) && join(tmpdir(), name) !== folder);

it('keeps a snapshot from which a new instance starts, and files for readers with their list', async () => {
  const before = leftovers();
  await handler({ task: 'snapshot' });
  expect(leftovers()).toEqual(before);
  expect(await loadSnapshot(place(), join(folder, 'loaded.sqlite'))).toBe(true);
  const { catalogue } = await entry();
  catalogue.snapshot(join(folder, 'own.sqlite'));
  expect(contents(join(folder, 'loaded.sqlite'))).toEqual(contents(join(folder, 'own.sqlite')));

  const { files } = readManifest(bytesOf('downloads/export/manifest.json').toString());
  expect(files.map(({ name }) => name)).toEqual(['travaux.sqlite', 'travaux.zip']);
  for (const { name, bytes, sha256 } of files) {
    const held = bytesOf(`downloads/export/${name}`);
    expect([held.byteLength, createHash('sha256').update(held).digest('hex')]).toEqual([bytes, sha256]);
    const headers = s3.objects.get(`downloads/export/${name}`)?.headers ?? {};
    expect(headers['content-disposition']).toMatch(/^attachment; filename="travaux-\d{4}-\d\d-\d\d\.(sqlite|zip)"$/);
    expect(headers['cache-control']).toBe('public, no-cache');
  }
});

it('keeps no word of a note', async () => {
  await handler({ task: 'snapshot' });
  for (const [name, { bytes }] of s3.objects) expect(bytes.includes('Words of a public note'), name).toBe(false);
});

it('builds the catalogue from nothing but the table when asked to', async () => {
  const { table, catalogue } = await entry();
  await catalogue.catchUp(table);
  await handler({ task: 'rebuild' });
  expect(await loadSnapshot(place(), join(folder, 'rebuilt.sqlite'))).toBe(true);
  catalogue.snapshot(join(folder, 'grown.sqlite'));
  expect(contents(join(folder, 'rebuilt.sqlite'))).toEqual(contents(join(folder, 'grown.sqlite')));
});

it('does the usual when nothing is said, and refuses what it does not know', async () => {
  await handler({});
  await expect(handler({ task: 'delete' })).rejects.toThrow();
});

it('fails when S3 does, so that the call is tried again and then put aside', async () => {
  s3.failing = 403;
  await expect(handler({ task: 'snapshot' })).rejects.toThrow();
  s3.failing = null;
});
