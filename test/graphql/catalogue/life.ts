/** A catalogue in a file, and a record that has seen a bit of everything. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { annotate } from '#graphql/annotations/annotate.ts';
import { deleteAnnotation } from '#graphql/annotations/editAnnotation.ts';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { cellsAt } from '#graphql/catalogue/columns/blocks.ts';
import { blockSize, codedNames } from '#graphql/catalogue/columns/columns.ts';
import { memoryOf } from '#graphql/catalogue/columns/memory.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { openRows } from '#graphql/catalogue/rows.ts';
import { cancelConsultation } from '#graphql/consultations/cancelConsultation.ts';
import { consultationBySlug } from '#graphql/consultations/consultations.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import type { Context } from '#graphql/context.ts';
import { assessImpact } from '#graphql/impacts/assessImpact.ts';
import { impactsOf } from '#graphql/impacts/impacts.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { withdrawImpact } from '#graphql/impacts/withdrawImpact.ts';
import type { SignedIn } from '#graphql/people/actor.ts';
import { keepDocument } from '#graphql/processes/documents.ts';
import { correctProposal } from '#graphql/proposals/correctProposal.ts';
import { deleteProposal } from '#graphql/proposals/deleteProposal.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { mergeProposal } from '#graphql/proposals/mergeProposal.ts';
import { demandProposal, proposalBySlug } from '#graphql/proposals/proposals.ts';
import type { Table } from '#graphql/table/client.ts';
import { keepActionLine } from '#graphql/vocabulary/actionLines.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { contextFor, type Engine, startEngine } from '#test/support/engine.ts';
import { aConsultation, anImpact, aProposal } from '#test/support/records.ts';
import { keepVocabulary } from './world.ts';

/** What one test has: an empty table and a catalogue in a file of its own. */
export interface Kept {
  folder: string;
  path: string;
  engine: Engine;
  tableName: string;
  table: Table;
  /** Requests made to the table, by kind. */
  requests: string[];
  catalogue: Catalogue;
  ctx(actor?: SignedIn): Context;
  /** As in another process, whose catalogue is its own. */
  elsewhere(): Context;
  catchUp(): Promise<void>;
  /** Closes the catalogue, does something to its file, and opens it again. */
  reopen(meanwhile?: () => void): void;
}

/** A new one before every test. */
export function keptInFiles(): () => Kept {
  let engine: Engine | undefined;
  let kept: Kept | undefined;
  const there = () => {
    if (!kept) throw new Error('Only within a test.');
    return kept;
  };
  beforeAll(async () => {
    engine = await startEngine();
  });
  afterAll(() => engine?.stop());
  beforeEach(async () => {
    if (!engine) throw new Error('The engine did not start.');
    const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
    const path = join(folder, 'catalogue.sqlite');
    const requests: string[] = [];
    const { table, name: tableName } = await engine.newTable((operation) => requests.push(operation));
    const made: Kept = {
      ...{ folder, path, engine, table, tableName, requests, catalogue: openCatalogue(path) },
      ctx: (actor) => contextFor({ table, catalogue: made.catalogue, ...(actor ? { actor } : {}) }),
      elsewhere: () => contextFor({ table, catalogue: openCatalogue(':memory:') }),
      catchUp: () => made.catalogue.catchUp(table),
      reopen(meanwhile) {
        made.catalogue.close();
        meanwhile?.();
        made.catalogue = openCatalogue(path);
      },
    };
    kept = made;
  });
  afterEach(() => {
    kept?.catalogue.close();
    if (kept) rmSync(kept.folder, { recursive: true });
  });
  return there;
}

export const person = (name: string, role: SignedIn['role'] = 'MEMBER'): SignedIn => ({
  kind: 'SIGNED_IN',
  id: `acct_${Buffer.from(name.padEnd(16, '0')).toString('hex')}`,
  handle: `handle-of-${name}`,
  role,
});

export async function idOf({ ctx }: Kept, slug: string): Promise<string> {
  const proposal = await proposalBySlug(ctx(), slug);
  if (!proposal) throw new Error(`no ${slug}`);
  return proposal.id;
}

/** A bit of everything, entered, corrected, noted and taken away. */
export async function live(kept: Kept): Promise<void> {
  const { ctx } = kept;
  await keepVocabulary(ctx());
  await keepActionLine(ctx(), { code: 'C5', label: 'Confidence and security' });
  await keepDocument(ctx(), { symbol: 'TD 62', title: 'Compilation', process: 'wcit-12', date: '2012-11' });
  for (const slug of ['one', 'two', 'three']) {
    await keepProposal(
      ctx(),
      aProposal({ slug, tabled: '2012-06', provisions: ['ITR-1988/3.3'], symbol: `RUS/27/${slug}` }),
    );
    await keepImpact(ctx(), anImpact({ key: slug, proposal: slug, right: 'UDHR-19' }));
  }
  await keepConsultation(ctx(), aConsultation({ slug: 'asked', process: 'wcit-12', topics: ['spam'] }));
  await keepTopic(ctx(), { slug: 'security', label: 'Security of networks', broader: 'network' });
  await keepProposal(
    ctx(),
    aProposal({ slug: 'one', tabled: '2012-07-01', topics: ['spam', 'finance'], title: 'Another title' }),
  );
  const note = await annotate(ctx(person('ann')), {
    target: await idOf(kept, 'two'),
    body: 'A public note.',
    visibility: 'PUBLIC',
  });
  const gone = await annotate(ctx(person('ann')), {
    target: await idOf(kept, 'two'),
    body: 'Soon deleted.',
    visibility: 'PUBLIC',
  });
  await annotate(ctx(person('bob')), {
    target: await idOf(kept, 'two'),
    body: 'A public answer.',
    visibility: 'PUBLIC',
    parent: note.id,
  });
  await deleteAnnotation(ctx(person('ann')), gone.id);
  const three = await idOf(kept, 'three');
  await annotate(ctx(person('cat')), { target: three, body: 'Gone with its target.', visibility: 'PUBLIC' });
  const again = { proposal: three, direction: 'MIXED', basis: 'EDITORIAL', rationale: 'Why.', assessor: 'E.' } as const;
  const [withdrawn] = await Promise.all(
    ['UDHR-12', 'UDHR-19'].map((right) => assessImpact(ctx(), { ...again, right })),
  );
  if (withdrawn) await withdrawImpact(ctx(), { id: withdrawn.id, reason: 'Misread.' });
  await removeProposal(kept, 'three');
  await curate(kept);
}

/** Everything else that curators change of what was entered. */
async function curate(kept: Kept): Promise<void> {
  const { ctx } = kept;
  for (const slug of ['four', 'five']) {
    await keepProposal(ctx(), aProposal({ slug, tabled: '2012-08', symbol: `RUS/28/${slug}` }));
    await keepImpact(ctx(), anImpact({ key: slug, proposal: slug, right: 'UDHR-19' }));
  }
  const [one, four, five] = await Promise.all(['one', 'four', 'five'].map((slug) => idOf(kept, slug)));
  if (!one || !four || !five) throw new Error('They were entered.');
  const input = {
    stage: 'ADOPTED' as const,
    sponsors: [{ party: 'BBB' }],
    topics: ['finance'],
    title: 'A third title',
  };
  await correctProposal(ctx(), { id: one, input, reason: 'As the report says.' });
  await mergeProposal(ctx(), { id: four, into: five, reason: 'As the report says.' });
  const [impact] = await impactsOf(ctx(), await demandProposal(ctx(), five));
  if (impact) await withdrawImpact(ctx(), { id: impact.id, reason: 'Misread.' });
  const asked = await consultationBySlug(ctx(), 'asked');
  if (asked) await cancelConsultation(ctx(), { id: asked.id, reason: 'No money.' });
}

/** Deletes a proposal by the verb that does. */
export async function removeProposal({ ctx }: { ctx(): Context }, slug: string): Promise<void> {
  const proposal = await proposalBySlug(ctx(), slug);
  if (!proposal) throw new Error(`no ${slug}`);
  await deleteProposal(ctx(), { id: proposal.id, reason: 'Entered twice.' });
}

/** The full-text indexes, and where their rows have their ids. */
const indexed = { proposal_search: 'proposals', consultation_search: 'consultations', findable_search: 'findables' };

/** All that stands in all tables, but for the numbers by which full text and columns know their rows. */
export function contents(file: string): Record<string, unknown[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const names = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_search%'
         AND name NOT LIKE 'packed%' ORDER BY name`)
      .all();
    const shown: Record<string, unknown[]> = { columns: unpacked(db) };
    for (const { name } of names) {
      const rows = db.prepare(`SELECT * FROM ${name}`).all();
      shown[String(name)] = rows
        .map(({ number, ...row }) => JSON.stringify(name === 'provisions' ? { ...row, number } : row))
        .sort();
    }
    for (const [index, home] of Object.entries(indexed)) {
      db.exec(`CREATE VIRTUAL TABLE temp.${index}_words USING fts5vocab (main, ${index}, instance)`);
      const words = `temp.${index}_words v LEFT JOIN ${home} r ON r.number = v.doc`;
      const found = db
        .prepare(`SELECT r.id, v.term, v.col, v.offset FROM ${words} ORDER BY r.id, v.col, v.offset`)
        .all();
      shown[index] = found.map((row) => JSON.stringify(row));
      expect(
        found.filter(({ id }) => id === null),
        'nothing is indexed that is not there',
      ).toEqual([]);
    }
    return shown;
  } finally {
    db.close();
  }
}

/** What the columns hold of each proposal. Numbers and codes are given in the order of growth, and so are not compared. */
function unpacked(db: DatabaseSync): string[] {
  const memory = memoryOf(openRows(db));
  return Array.from({ length: memory.size() }, (_, number) => number)
    .filter((number) => memory.text('id', number) !== '')
    .map((number) => {
      const coded = codedNames.map((name) => {
        const { blocks, values } = memory.column(name);
        const block = blocks[Math.floor(number / blockSize)];
        return [name, block ? Array.from(cellsAt(block, number % blockSize), (code) => values[code]).sort() : []];
      });
      const texts = (['id', 'updated_at', 'symbol_order'] as const).map((name) => [name, memory.text(name, number)]);
      return JSON.stringify(Object.fromEntries([...coded, ...texts]));
    })
    .sort();
}

/** What stands in a file once a catalogue over it has caught up. */
export async function caughtUp({ table }: Kept, file: string): Promise<Record<string, unknown[]>> {
  const other = openCatalogue(file);
  await other.catchUp(table);
  other.close();
  return contents(file);
}

/** What stands in a file that was built from nothing. */
export const rebuilt = (kept: Kept) => caughtUp(kept, join(kept.folder, 'rebuilt.sqlite'));
