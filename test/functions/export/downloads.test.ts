/** The whole record as files: what they hold, what they must not hold, and how they are sent. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { annotate } from '#graphql/annotations/annotate.ts';
import { recordTables } from '#graphql/catalogue/recordTables.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { events } from '#graphql/events/lists.ts';
import { makeDownloads, readManifest } from '#graphql/exports/makeDownloads.ts';
import { assessImpact } from '#graphql/impacts/assessImpact.ts';
import { withdrawImpact } from '#graphql/impacts/withdrawImpact.ts';
import { keepDocument } from '#graphql/processes/documents.ts';
import { keepProvision } from '#graphql/processes/instruments.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { keepActionLine } from '#graphql/vocabulary/actionLines.ts';
import { person } from '#test/graphql/catalogue/life.ts';
import { enterWorld, makeWorld } from '#test/graphql/catalogue/world.ts';
import { aConsultation, aProposal } from '#test/support/records.ts';
import { dataPackage, faultsOf } from './frictionless.ts';
import { served } from './served.ts';

const ann = person('ann');
const here = served(async (ctx, as) => {
  await enterWorld(ctx, makeWorld(5));
  await keepActionLine(ctx, { code: 'C5', label: 'Confidence and security' });
  await keepDocument(ctx, { symbol: 'TD 62', title: 'Compilation', process: 'wcit-12', date: '2012-11' });
  const texts = [
    { language: 'en', body: 'States shall see the route.' },
    { language: 'ar', body: 'على الدول أن ترى المسار.', source: { title: 'An edition' } },
  ];
  await keepProvision(ctx, { instrument: 'ITR-1988', number: 'worded', order: 99, texts });
  const versionedAt = '2012-11-01T10:00:00+01:00';
  const versions = [
    { language: 'en', body: 'States may see\nthe route.', versionedAt, timeZone: 'Europe/Zurich', document: 'TD 62' },
    { language: 'ar', body: 'للدول أن ترى المسار.', versionedAt, basedOn: 0 },
  ];
  await keepProposal(ctx, aProposal({ slug: 'worded', provisions: ['ITR-1988/worded'], texts: versions }));
  await keepConsultation(ctx, aConsultation({ slug: 'asked', process: 'wcit-12', topics: ['spam'] }));
  const worded = await proposalBySlug(ctx, 'worded');
  const said = { right: 'UDHR-19', direction: 'MIXED', basis: 'EDITORIAL', rationale: 'Why.', assessor: 'E.' } as const;
  const { id } = await assessImpact(ctx, { ...said, proposal: worded?.id ?? '' });
  await withdrawImpact(ctx, { id, reason: 'Misread.' });
  const mine = as(ann);
  const { id: target } = (await proposalBySlug(mine, 'p-1')) ?? { id: '' };
  await annotate(mine, { target, body: 'Words of a public note', visibility: 'PUBLIC' });
  await annotate(mine, { target, body: 'Words of a private note' });
});

const bytesOf = async (name: string) => Buffer.from(await (await here().get(`/export/${name}`)).arrayBuffer());
const manifestNow = async () => readManifest((await bytesOf('manifest.json')).toString());
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Enters a proposal, and waits until readers see it. */
async function change(slug: string, title: string): Promise<void> {
  await keepProposal(here().ctx(), aProposal({ slug, title }));
  await here().entry.catalogue.catchUp(here().entry.table);
}

describe('the list of files', () => {
  it('tells size, checksum, age and position of each as it is', async () => {
    const { files, record } = await manifestNow();
    expect(files.map(({ name }) => name)).toEqual(['travaux.sqlite', 'travaux.zip']);
    for (const { name, bytes, sha256: told, position } of files) {
      const held = await bytesOf(name);
      expect([held.byteLength, sha256(held)]).toEqual([bytes, told]);
      expect(position).toBe(record.position);
    }
    const after = await events(here().visitor(), { after: record.position });
    expect(after.edges).toEqual([]);
  });

  it('changes with the record, and the files with it; older ones are gone', async () => {
    const before = await manifestNow();
    await change('new-one', 'A new proposal');
    const after = await manifestNow();
    expect(after.record.position).not.toBe(before.record.position);
    expect((await bytesOf('travaux.sqlite')).includes('A new proposal')).toBe(true);
    expect(readdirSync(join(here().folder, 'downloads'))).toHaveLength(1);
  });

  it('is made once, however many ask at once', async () => {
    await change('another', 'Another');
    const lists = await Promise.all(Array.from({ length: 8 }, manifestNow));
    expect(new Set(lists.map((list) => JSON.stringify(list))).size).toBe(1);
    expect(readdirSync(join(here().folder, 'downloads'))).toHaveLength(1);
  });
});

describe('travaux.sqlite', () => {
  it('is a whole database that holds the record', async () => {
    const path = join(here().folder, 'downloaded.sqlite');
    writeFileSync(path, await bytesOf('travaux.sqlite'));
    const db = new DatabaseSync(path, { readOnly: true });
    expect({ ...db.prepare('PRAGMA integrity_check').get() }).toEqual({ integrity_check: 'ok' });
    expect(db.prepare(`SELECT title FROM proposals WHERE slug = 'p-1'`).get()?.title).toBe('Proposal p-1');
    db.close();
  });
});

describe('travaux.zip', () => {
  const unzipped = async () =>
    Object.fromEntries(
      Object.entries(unzipSync(await bytesOf('travaux.zip'))).map(([name, bytes]) => [name, Buffer.from(bytes)]),
    );
  const rowsOf = (bytes: Buffer | undefined) => z.array(z.array(z.string())).parse(parse(bytes ?? Buffer.of()));

  it('has checksums that hold for every other part', async () => {
    const { SHA256SUMS: sums = Buffer.of(), ...parts } = await unzipped();
    const told = sums
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(Object.fromEntries(told.map(([sum, name]) => [name, sum]))).toEqual(
      Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, sha256(bytes)])),
    );
  });

  it('is described as Frictionless Data has it, and every cell of every table is what is said of it', async () => {
    const parts = await unzipped();
    const { resources } = dataPackage.parse(JSON.parse(parts['datapackage.json']?.toString() ?? ''));
    expect(resources.map(({ path }) => path).sort()).toEqual(
      Object.keys(parts)
        .filter((name) => name.endsWith('.csv'))
        .sort(),
    );
    for (const { path, schema } of resources)
      expect(faultsOf(schema?.fields ?? [], rowsOf(parts[path])), path).toEqual([]);
  });

  it('holds every row of every public table', async () => {
    const parts = await unzipped();
    const path = join(here().folder, 'counted.sqlite');
    writeFileSync(path, await bytesOf('travaux.sqlite'));
    const db = new DatabaseSync(path, { readOnly: true });
    // Texts are rows of lists within records.
    const tables = recordTables.map(({ name }) => name).filter((name) => !name.endsWith('_texts'));
    for (const name of tables) {
      const count = Number(db.prepare(`SELECT count(*) AS count FROM ${name}`).get()?.count);
      expect(count, name).toBeGreaterThan(0);
      expect(rowsOf(parts[`${name}.csv`]), name).toHaveLength(count + 1);
    }
    db.close();
  });

  it('holds every version of every text, and what provisions say today, each in its language', async () => {
    const parts = await unzipped();
    const tableOf = (name: string) => {
      const [columns = [], ...rows] = rowsOf(parts[name]);
      return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
    };
    expect(tableOf('provision_texts.csv')).toEqual([
      {
        id: 'base_ITR-1988/worded:en',
        provision_id: 'prov_ITR-1988/worded',
        language: 'en',
        body: 'States shall see the route.',
        source: '',
      },
      expect.objectContaining({ id: 'base_ITR-1988/worded:ar', source: expect.stringContaining('An edition') }),
    ]);
    const [first, second] = tableOf('proposal_texts.csv');
    expect(first).toMatchObject({
      language: 'en',
      versioned_at: '2012-11-01T09:00:00.000Z',
      time_zone: 'Europe/Zurich',
      based_on: '',
      document_id: 'doc_TD 62',
      body: 'States may see\nthe route.',
    });
    expect(second).toMatchObject({ time_zone: 'UTC', based_on: first?.id, body: 'للدول أن ترى المسار.' });
  });

  it('is the same to the byte for the same record', async () => {
    const first = await bytesOf('travaux.zip');
    const folder = mkdtempSync(join(here().folder, 'again-'));
    await makeDownloads(here().visitor(), folder);
    expect(sha256(readFileSync(join(folder, 'travaux.zip')))).toBe(sha256(first));
  });

  it('says under what licence it is, and claims no right in facts or in others’ words', async () => {
    const readme = (await unzipped())['README.txt']?.toString() ?? '';
    expect(readme).toContain('Facts belong to nobody');
    expect(readme).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(readme).toContain('we give no rights in them');
  });
});

describe('what is taken away', () => {
  it('holds no word of any note, and nobody’s name or id', async () => {
    const zip = Object.values(unzipSync(await bytesOf('travaux.zip')));
    const lines = await bytesOf('proposals.jsonl');
    for (const bytes of [await bytesOf('travaux.sqlite'), lines, ...zip.map((part) => Buffer.from(part))]) {
      for (const secret of ['Words of a', 'handle-of-ann', ann.id.slice(5)])
        expect(bytes.includes(secret), secret).toBe(false);
    }
  });
});

describe('a file', () => {
  it('is sent in parts to whoever asks for a part', async () => {
    const whole = await bytesOf('travaux.zip');
    const part = async (range: string) => {
      const answer = await here().get('/export/travaux.zip', { range });
      return {
        status: answer.status,
        range: answer.headers.get('content-range'),
        bytes: Buffer.from(await answer.arrayBuffer()),
      };
    };
    expect(await part('bytes=10-19')).toEqual({
      status: 206,
      range: `bytes 10-19/${whole.length}`,
      bytes: whole.subarray(10, 20),
    });
    expect((await part('bytes=100-')).bytes.equals(whole.subarray(100))).toBe(true);
    expect((await part('bytes=-7')).bytes.equals(whole.subarray(-7))).toBe(true);
    expect((await part('bytes=0-99999999')).bytes.equals(whole)).toBe(true);
    expect(await part(`bytes=${whole.length}-`)).toMatchObject({ status: 416, range: `bytes */${whole.length}` });
    // What cannot be read as one part is not asked for in parts.
    expect((await part('bytes=1-2,4-5')).status).toBe(200);
    expect((await part('lines=1-2')).status).toBe(200);
  });

  it('is not sent again to whoever holds it, nor continued for whoever holds another', async () => {
    const first = await here().get('/export/travaux.zip');
    await first.arrayBuffer();
    const tag = first.headers.get('etag') ?? '';
    expect((await here().get('/export/travaux.zip', { 'if-none-match': tag })).status).toBe(304);
    const ranged = (held: string) => here().get('/export/travaux.zip', { range: 'bytes=0-1', 'if-range': held });
    expect((await ranged(tag)).status).toBe(206);
    expect((await ranged('"another"')).status).toBe(200);
  });

  it('has a dated name, and to HEAD its size', async () => {
    const answer = await fetch(`${here().url}/export/travaux.sqlite`, { method: 'HEAD' });
    expect(answer.headers.get('content-disposition')).toMatch(/filename="travaux-\d{4}-\d\d-\d\d\.sqlite"/);
    const [listed] = (await manifestNow()).files;
    expect(answer.headers.get('content-length')).toBe(String(listed?.bytes));
    expect(await answer.text()).toBe('');
  });
});

describe('what the columns mean', () => {
  it('is described as Frictionless Data has it, and the files are so', async () => {
    const described = dataPackage.parse(await (await here().get('/export/schema.json')).json());
    for (const { path, schema } of described.resources) {
      expect(path).toMatch(/^https:\/\/travaux\.test\/export\//);
      if (!schema) continue;
      const { pathname, search } = new URL(path);
      const rows = z.array(z.array(z.string())).parse(parse(await bytesOf(pathname.replace('/export/', '') + search)));
      expect(rows.length).toBeGreaterThan(1);
      expect(faultsOf(schema.fields, rows), path).toEqual([]);
    }
  });
});
