import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { consultationBySlug } from '#graphql/consultations/consultations.ts';
import { statusAt } from '#graphql/consultations/status.ts';
import type { Context } from '#graphql/context.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { makeId } from '#graphql/ids.ts';
import { impactsOf } from '#graphql/impacts/impacts.ts';
import { partyByCode } from '#graphql/parties/parties.ts';
import { visitor } from '#graphql/people/actor.ts';
import { type Proposal, proposalBySlug } from '#graphql/proposals/proposals.ts';
import { proposalQuery } from '#graphql/proposals/query.ts';
import { dataFolder } from '#seed/files.ts';
import { type Progress, seedAll, tellSeeded } from '#seed/seed.ts';
import { Stopped } from '#seed/stopped.ts';
import { contextFor, type Engine, startEngine } from '#test/support/engine.ts';

/** 887 records of the record, and 27 that were invented for the demonstration. */
const total = 914;
const now = new Date('2026-11-22T09:00:00Z');
let engine: Engine;
/** Seeded once for the whole file; what may not be tried on it says so by a table of its own. */
let store: Awaited<ReturnType<typeof opened>>;
const shown: Progress[] = [];
const folders: string[] = [];
beforeAll(async () => {
  engine = await startEngine();
  store = await opened();
  const seeded = await seedAll(store.ctx(), (progress) => shown.push(progress));
  expect(seeded).toEqual({ total, added: total, corrected: 0, unchanged: 0 });
  expect(tellSeeded(seeded)).toBe(`${total} records: ${total} added, 0 corrected, 0 as they were.`);
});
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  await engine.stop();
});

async function opened(on = engine) {
  const asked: string[] = [];
  const { table } = await on.newTable((operation) => asked.push(operation));
  const catalogue = openCatalogue(':memory:');
  return { table, catalogue, asked, ctx: () => contextFor({ table, catalogue, now }) };
}

/** The project's data with one file changed. */
async function dataWith(file: string, change: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-data-'));
  folders.push(folder);
  await cp(dataFolder, folder, { recursive: true });
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
  return folder;
}

async function proposal(ctx: Context, slug: string): Promise<Proposal> {
  const found = await proposalBySlug(ctx, slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}

describe('a table seeded once', () => {
  it('tells of every record once, in one gapless feed', async () => {
    const events = await eventsAfter(store.table, 0, 2 * total);
    expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: total }, (_, at) => at + 1));
    expect(new Set(events.map(({ subjectId }) => subjectId)).size).toBe(total);
  });

  it('showed how far it was, up to the end', () => {
    expect(shown[0]).toEqual({ done: 0, total, label: 'topics' });
    expect(shown.at(-1)).toEqual({ done: total, total, label: 'consultations' });
    expect(shown.map(({ done }) => done)).toEqual(shown.map(({ done }) => done).toSorted((a, b) => a - b));
  });

  it('is left alone by a second run, which writes nothing and says so', async () => {
    store.asked.length = 0;
    const seeded = await seedAll(store.ctx());
    expect(seeded).toEqual({ total, added: 0, corrected: 0, unchanged: total });
    expect(tellSeeded(seeded)).toBe(`Nothing to change: ${total} records as they were.`);
    expect(store.asked).not.toContain('transact');
  });

  it('keeps a month of tabling a month, and a year a year', async () => {
    expect((await proposal(store.ctx(), 'wcit12-etno-spnp')).tabled).toBe('2012-06');
    expect((await proposal(store.ctx(), 'hrdd21-obj-model')).tabled).toBe('2021');
    expect((await proposal(store.ctx(), 'wcit12-c22-rus-spam-definition')).tabled).toBeNull();
  });

  it('holds readings that disagree side by side', async () => {
    const impacts = await impactsOf(store.ctx(), await proposal(store.ctx(), 'wcit12-td62-data-protection-rus'));
    expect(impacts.map(({ rightId, direction, basis }) => [rightId, direction, basis]).toSorted()).toEqual([
      ['right_UDHR-12', 'ADVANCES', 'EDITORIAL'],
      ['right_UDHR-19', 'RESTRICTS', 'SOURCED'],
    ]);
  });

  it('answers to the ITU symbol and to the ISO code of a state', async () => {
    expect((await partyByCode(store.ctx(), 'alg'))?.name).toBe('Algeria');
    expect((await partyByCode(store.ctx(), 'DZA'))?.code).toBe('ALG');
  });

  it('has one consultation open at the end of November 2026', async () => {
    const slugs = ['un-ict-mechanism-interest-form', 'un-tax-convention-template', 'hrc-bhr-treaty-written-inputs'];
    const found = await Promise.all(slugs.map((slug) => consultationBySlug(store.ctx(), slug)));
    expect(found.map((one) => one && statusAt(one, now))).toEqual(['OPEN', 'CLOSED', 'CLOSED']);
  });

  it('gives the matrix of WCIT-12: 33 sponsors, 33 topics, 136 cells over 129 records', async () => {
    await store.catalogue.catchUp(store.table);
    const matrix = store.catalogue.matrix(proposalQuery.parse({ processes: ['wcit-12'] }), 'SPONSOR', 'TOPIC');
    expect([matrix.rows.length, matrix.columns.length, matrix.cells.length, matrix.totalCount]).toEqual([
      33, 33, 136, 129,
    ]);
    expect(matrix.cells.reduce((sum, { count }) => sum + count, 0)).toBe(183);
    const rows = new Map(matrix.rows.map(({ value, count }) => [value, count]));
    expect(['RUS', 'IAP', 'USA', 'EGY', 'ARB'].map((code) => rows.get(code))).toEqual([15, 14, 11, 9, 9]);
    expect(matrix.columns.find(({ value }) => value === 'spam')?.count).toBe(11);
  });
});

describe('a run that was cut short', () => {
  it('is finished by the next one, which enters nothing twice', async () => {
    // An engine of its own: one writes the slower the more its streams hold.
    const another = await startEngine();
    const { ctx, table } = await opened(another);
    const cut = seedAll(ctx(), ({ done }) => {
      if (done > 400) throw new Error('the power is gone');
    });
    await expect(cut).rejects.toThrow('the power is gone');
    const { added, unchanged } = await seedAll(ctx());
    expect(unchanged).toBeGreaterThan(400);
    expect(added).toBe(total - unchanged);
    expect(await eventsAfter(table, 0, 2 * total)).toHaveLength(total);
    await another.stop();
  });
});

describe('data that cannot be taken stops the run with file, record and field', () => {
  const rus = 'wcit12-td62-cybersecurity-rus';
  const inRus = (text: string, from: string, to: string) => {
    const at = text.indexOf(`"slug": "${rus}"`);
    return text.slice(0, at) + text.slice(at).replace(from, to);
  };
  it.each([
    [
      'a topic that is not there',
      'proposals/wcit-12.json',
      rus,
      'topics.0',
      (text: string) => inRus(text, '"cybersecurity"', '"cyber"'),
      'There is no topic cyber.',
    ],
    [
      'a sponsor that is not there',
      'proposals/wcit-12.json',
      rus,
      'sponsorships.0.party',
      (text: string) => inRus(text, '"RUS"', '"RU5"'),
      'There is no party with the code RU5.',
    ],
    [
      'a day that the calendar does not have',
      'proposals/wcit-12.json',
      rus,
      'tabled',
      (text: string) => inRus(text, '2012-05-08', '2012-02-30'),
      'one that the calendar has',
    ],
    [
      'an action without a name',
      'proposals/wcit-12.json',
      rus,
      'action',
      (text: string) => inRus(text, '"ADD"', '"ADD*"'),
      '',
    ],
    [
      'an address that is none',
      'impacts/wcit-12.json',
      'wcit12-td62-cybersecurity-alg/UDHR-19/1',
      'sources.0.url',
      (text: string) => text.replace('https://cdt.org', 'cdt.org'),
      'http://',
    ],
    [
      'a right that is not there',
      'impacts/hrdd-infrastructure-pilot.json',
      'hrdd21-f-uneven/UDHR-19/1',
      'right',
      (text: string) => text.replace('"right": "UDHR-19"', '"right": "UDHR-31"'),
      'There is no right UDHR-31.',
    ],
    [
      'a window that closes before it opens',
      'consultations.json',
      'un-tax-issues-notes',
      'closesAt',
      (text: string) => text.replace('2025-07-12T03:59:59.999Z', '2025-06-12T03:59:59.999Z'),
      'It closes before it opens.',
    ],
    [
      'a broader topic that is not there',
      'topics.json',
      'cybersecurity',
      'broader',
      (text: string) => text.replace('"broader": "security"', '"broader": "safety"'),
      'There is no topic safety.',
    ],
  ])('%s', async (_, file, record, field, change, why) => {
    const { ctx } = store;
    const fault: unknown = await seedAll(ctx(), undefined, await dataWith(file, change)).catch((error) => error);
    expect(fault).toBeInstanceOf(Stopped);
    expect(fault).toMatchObject({ file, record, field, message: expect.stringContaining(why) });
    expect(fault).toMatchObject({
      message: expect.stringContaining(`seed/data/${file}, record ${record}, field ${field}: `),
    });
  });

  it.each([
    ['a file cut off', (text: string) => text.slice(0, 200)],
    ['an object in the place of the array', () => '{}'],
    ['an array of words', () => '["cybersecurity"]'],
  ])('%s, before anything is written', async (_, change) => {
    const { ctx, asked } = await opened();
    const fault: unknown = await seedAll(ctx(), undefined, await dataWith('consultations.json', change)).catch(
      (error) => error,
    );
    expect(fault).toMatchObject({ file: 'consultations.json', record: null, field: null });
    expect(asked).toEqual([]);
  });

  it('nobody but the system may seed', async () => {
    const { table, catalogue } = await opened();
    const fault: unknown = await seedAll(contextFor({ table, catalogue, now, actor: visitor })).catch((error) => error);
    expect(fault).toMatchObject({ file: 'topics.json', message: expect.stringContaining('Sign in') });
  });
});

describe('a record that has changed in its file', () => {
  it('is corrected, alone, with an event that says what was', async () => {
    const { ctx, table } = store;
    const folder = await dataWith('topics.json', (text) => text.replace('"label": "Taxation"', '"label": "Taxes"'));
    const seeded = await seedAll(ctx(), undefined, folder);
    expect(tellSeeded(seeded)).toBe(`${total} records: 0 added, 1 corrected, ${total - 1} as they were.`);
    const [event] = await eventsAfter(table, total, 10);
    expect(event).toMatchObject({
      kind: 'RECORD_CORRECTED',
      subjectId: makeId('topic', 'taxation'),
      changes: [{ field: 'label', before: 'Taxation', after: 'Taxes' }],
    });
  });
});
