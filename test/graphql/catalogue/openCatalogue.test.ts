import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { follow } from '#graphql/alerts/follows.ts';
import { annotate } from '#graphql/annotations/annotate.ts';
import { deleteAnnotation } from '#graphql/annotations/editAnnotation.ts';
import { moderateAnnotation } from '#graphql/annotations/moderation.ts';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { commit } from '#graphql/events/commit.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepParty, partyId } from '#graphql/parties/parties.ts';
import type { SignedIn } from '#graphql/people/actor.ts';
import { keepDocument } from '#graphql/processes/documents.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposalBySlug, proposalConcerns } from '#graphql/proposals/proposals.ts';
import { everything } from '#graphql/proposals/query.ts';
import type { Table } from '#graphql/table/client.ts';
import { recordKey } from '#graphql/table/keys.ts';
import { keepActionLine } from '#graphql/vocabulary/actionLines.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { contextFor, type Engine, startEngine } from '#test/support/engine.ts';
import { aConsultation, anImpact, aParty, aProposal } from '#test/support/records.ts';
import { keepVocabulary } from './world.ts';

let engine: Engine;
let folder: string;
let path: string;
let table: Table;
let tableName: string;
let requests: string[];
let catalogue: Catalogue;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  path = join(folder, 'catalogue.sqlite');
  requests = [];
  ({ table, name: tableName } = await engine.newTable((operation) => requests.push(operation)));
  catalogue = openCatalogue(path);
});
afterEach(() => {
  catalogue.close();
  rmSync(folder, { recursive: true });
});

const ctx = (actor?: SignedIn) => contextFor({ table, catalogue, ...(actor ? { actor } : {}) });
const person = (name: string, role: SignedIn['role'] = 'MEMBER'): SignedIn => ({
  kind: 'SIGNED_IN',
  id: `acct_${Buffer.from(name.padEnd(16, '0')).toString('hex')}`,
  handle: `handle-of-${name}`,
  role,
});

async function idOf(slug: string): Promise<string> {
  const proposal = await proposalBySlug(ctx(), slug);
  if (!proposal) throw new Error(`no ${slug}`);
  return proposal.id;
}

/** A bit of everything, entered, corrected, noted and taken away. */
async function live(): Promise<void> {
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
    target: await idOf('two'),
    body: 'A public note.',
    visibility: 'PUBLIC',
  });
  const gone = await annotate(ctx(person('ann')), {
    target: await idOf('two'),
    body: 'Soon deleted.',
    visibility: 'PUBLIC',
  });
  await annotate(ctx(person('bob')), {
    target: await idOf('two'),
    body: 'A public answer.',
    visibility: 'PUBLIC',
    parent: note.id,
  });
  await deleteAnnotation(ctx(person('ann')), gone.id);
  await removeProposal('three');
}

/** No verb deletes a proposal yet; this is what one will commit. */
async function removeProposal(slug: string): Promise<void> {
  const asked = ctx();
  const proposal = await proposalBySlug(asked, slug);
  if (!proposal) throw new Error(`no ${slug}`);
  const { id, title, processId } = proposal;
  const concerns = proposalConcerns(proposal);
  const news = {
    kind: 'PROPOSAL_DELETED' as const,
    subjectId: id,
    subjectLabel: title,
    subjectPath: '/',
    processId,
    concerns,
  };
  await commit(asked, [{ delete: recordKey(id), if: 'PRESENT' }], [news]);
}

/** All that stands in all tables, but for the numbers by which the full-text index knows its rows. */
function contents(file: string): Record<string, unknown[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const names = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_search%' ORDER BY name`)
      .all();
    const shown: Record<string, unknown[]> = {};
    for (const { name } of names) {
      const rows = db.prepare(`SELECT * FROM ${name}`).all();
      shown[String(name)] = rows
        .map(({ number, ...row }) => JSON.stringify(name === 'provisions' ? { ...row, number } : row))
        .sort();
    }
    for (const kind of ['proposal', 'consultation']) {
      const found = db
        .prepare(`SELECT r.id, s.* FROM ${kind}_search s JOIN ${kind}s r ON r.number = s.rowid ORDER BY r.id`)
        .all();
      shown[`${kind}_search`] = found.map((row) => JSON.stringify(row));
      const size = db.prepare(`SELECT count(*) AS size FROM ${kind}_search`).get();
      expect(size?.size, 'nothing is indexed that is not there').toBe(found.length);
    }
    return shown;
  } finally {
    db.close();
  }
}

async function caughtUp(file: string): Promise<Record<string, unknown[]>> {
  const other = openCatalogue(file);
  await other.catchUp(table);
  other.close();
  return contents(file);
}

/** A process that does nothing but throw the catalogue away and build it again. */
async function rebuilder(name: string) {
  const script = `
    import { DatabaseSync } from 'node:sqlite';
    import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
    import { openTable } from '#graphql/table/client.ts';
    import { clientFor } from '#test/support/engine.ts';
    const table = openTable(${JSON.stringify(name)}, clientFor(${JSON.stringify(engine.endpoint)}));
    for (;;) {
      const catalogue = openCatalogue(${JSON.stringify(path)});
      await catalogue.catchUp(table);
      catalogue.close();
      console.log('built');
      const db = new DatabaseSync(${JSON.stringify(path)});
      db.exec('PRAGMA user_version = 0');
      db.close();
    }`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  return {
    stdout: child.stdout,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('what is built from nothing', () => {
  it('is what grew event by event', async () => {
    await live();
    await catalogue.catchUp(table);
    const grown = contents(path);
    expect(grown).toEqual(await caughtUp(join(folder, 'rebuilt.sqlite')));
    expect(grown.proposals).toHaveLength(2);
    expect(grown.public_notes).toHaveLength(2);
    expect(grown.events).toHaveLength(catalogue.cursor());
    for (const [name, rows] of Object.entries(grown)) expect(rows, name).not.toEqual([]);
  });

  it('is the same when the file was thrown away', async () => {
    await live();
    await catalogue.catchUp(table);
    const before = contents(path);
    catalogue.close();
    rmSync(path);
    catalogue = openCatalogue(path);
    await catalogue.catchUp(table);
    expect(contents(path)).toEqual(before);
  });

  it.each([
    ['is no database', () => writeFileSync(path, 'This is a text, and a rather long one at that. '.repeat(500))],
    ['is empty', () => truncateSync(path, 0)],
    ['lacks its second half', () => truncateSync(path, Math.floor(statSync(path).size / 2))],
    [
      'is of another format',
      () => {
        const db = new DatabaseSync(path);
        db.exec('PRAGMA user_version = 999');
        db.close();
      },
    ],
    [
      'is damaged in the middle',
      () => {
        const bytes = readFileSync(path);
        bytes.fill(0xaa, 4096);
        writeFileSync(path, bytes);
      },
    ],
  ])('takes the place of a file that %s', async (_what, spoil) => {
    await live();
    await catalogue.catchUp(table);
    const before = contents(path);
    catalogue.close();
    spoil();
    catalogue = openCatalogue(path);
    await catalogue.catchUp(table);
    expect(contents(path)).toEqual(before);
  });

  it('takes the place of a file that tells of another table', async () => {
    await live();
    await catalogue.catchUp(table);
    catalogue.close();
    ({ table } = await engine.newTable());
    catalogue = openCatalogue(path);
    await catalogue.catchUp(table);
    expect(catalogue.cursor()).toBe(0);
    expect(catalogue.countProposals(everything)).toBe(0);
  });

  it('holds what was committed while it was being built', async () => {
    await keepVocabulary(ctx());
    await keepProposal(ctx(), aProposal({ slug: 'early' }));
    const fresh = openCatalogue(':memory:');
    const scan = table.scan.bind(table);
    const busy: Table = {
      ...table,
      async *scan() {
        for await (const item of scan()) yield item;
        await keepProposal(ctx(), aProposal({ slug: 'late' }));
      },
    };
    await fresh.catchUp(busy);
    expect(fresh.countProposals(everything)).toBe(2);
    fresh.close();
  });
});

describe('catching up', () => {
  it('asks the table once when nothing is new', async () => {
    await live();
    await catalogue.catchUp(table);
    requests.length = 0;
    await catalogue.catchUp(table);
    expect(requests).toEqual(['query']);
  });

  it('asks twice when one thing is new: for the event, and for its record', async () => {
    await keepVocabulary(ctx());
    await catalogue.catchUp(table);
    const asked = ctx();
    await keepTopic(asked, { slug: 'roaming', label: 'Roaming' });
    requests.length = 0;
    await catalogue.catchUp(table);
    expect(requests).toEqual(['query', 'getMany']);
    expect(catalogue.topicIds()).toContain('topic_roaming');
  });

  it('shows a writer what it has just written, also while another run is under way', async () => {
    await keepVocabulary(ctx());
    await catalogue.catchUp(table);
    for (let at = 0; at < 20; at += 1) {
      const others = [catalogue.catchUp(table), catalogue.catchUp(table)];
      await keepParty(ctx(), aParty({ code: `N${at}` }));
      const running = catalogue.catchUp(table);
      await keepTopic(ctx(), { slug: `n-${at}`, label: `N ${at}` });
      await catalogue.catchUp(table);
      expect(catalogue.topicIds()).toContain(`topic_n-${at}`);
      await Promise.all([...others, running]);
      expect(catalogue.partyIdOf(`N${at}`)).toBe(partyId(`N${at}`));
    }
  });

  it('is shared by all who ask at the same time', async () => {
    await keepVocabulary(ctx());
    await catalogue.catchUp(table);
    requests.length = 0;
    await Promise.all(Array.from({ length: 50 }, () => catalogue.catchUp(table)));
    // One run for the first, one for all that came while it ran.
    expect(requests).toEqual(['query', 'query']);
  });

  it('leaves all as it was when it fails half-way, and goes on afterwards', async () => {
    await live();
    await catalogue.catchUp(table);
    const before = contents(path);
    const cursor = catalogue.cursor();
    await keepTopic(ctx(), { slug: 'roaming', label: 'Roaming' });
    await keepParty(ctx(), aParty({ code: 'ZZZ' }));
    const failing: Table = {
      ...table,
      async getMany(keys) {
        const found = await table.getMany(keys);
        // The second record cannot be projected.
        for (const [key, item] of found) if (item.pk === 'party_ZZZ') found.set(key, { ...item, memberships: null });
        return found;
      },
    };
    await expect(catalogue.catchUp(failing)).rejects.toThrow();
    expect(catalogue.cursor()).toBe(cursor);
    expect(contents(path)).toEqual(before);
    await catalogue.catchUp(table);
    expect(catalogue.partyIdOf('ZZZ')).toBe('party_ZZZ');
  });

  it('leaves the catalogue in use as it was when building anew fails', async () => {
    await live();
    await catalogue.catchUp(table);
    const before = contents(path);
    catalogue.close();
    catalogue = openCatalogue(path);
    const failing: Table = {
      ...table,
      query: async () => [],
      scan: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('it does not answer')) }) }),
    };
    await expect(catalogue.catchUp(failing)).rejects.toThrow('it does not answer');
    expect(contents(path)).toEqual(before);
    await catalogue.catchUp(table);
    expect(contents(path)).toEqual(before);
  });

  it('survives being killed at any moment', async () => {
    await live();
    await catalogue.catchUp(table);
    const whole = contents(path);
    catalogue.close();
    for (const patience of [0, 5, 15, 30, 60]) {
      const { stdout, kill } = await rebuilder(tableName);
      await once(stdout, 'data');
      await new Promise((done) => setTimeout(done, patience));
      await kill();
      expect(await caughtUp(path)).toEqual(whole);
    }
    catalogue = openCatalogue(path);
  });

  it('takes a long feed in several steps', async () => {
    await keepVocabulary(ctx());
    await catalogue.catchUp(table);
    const asked = ctx();
    const news = (at: number) => ({
      kind: 'RECORD_CORRECTED' as const,
      subjectId: 'topic_spam',
      subjectLabel: `Correction ${at}`,
      subjectPath: '/topics/spam',
      processId: null,
      concerns: ['topic_spam'],
    });
    for (let at = 0; at < 1100; at += 90)
      await commit(
        asked,
        [],
        Array.from({ length: 90 }, (_, step) => news(at + step)),
      );
    requests.length = 0;
    await catalogue.catchUp(table);
    expect(contents(path).events).toHaveLength(catalogue.cursor());
    expect(catalogue.cursor()).toBeGreaterThan(1100);
    expect(contents(path)).toEqual(await caughtUp(join(folder, 'rebuilt.sqlite')));
  });
});

describe('what is nobody else’s business', () => {
  const secrets = [
    'my secret note',
    'a secret tag',
    'hidden words',
    'handle-of-ann',
    'handle-of-mod',
    'acct_',
    'flw_',
    'a secret reason',
  ];

  it('is not in the file, whether it grew or was built anew', async () => {
    await live();
    const target = await idOf('two');
    const ann = person('ann');
    await annotate(ctx(ann), { target, body: 'my secret note', tags: ['a secret tag'] });
    await follow(ctx(ann), { id: target });
    const hidden = await annotate(ctx(ann), { target, body: 'hidden words', visibility: 'PUBLIC' });
    await catalogue.catchUp(table);
    expect(catalogue.publicNoteIds(target)).toContain(hidden.id);
    await moderateAnnotation(ctx(person('mod', 'MODERATOR')), {
      id: hidden.id,
      moderation: 'HIDDEN',
      reason: 'a secret reason',
    });
    await catalogue.catchUp(table);
    expect(catalogue.publicNoteIds(target)).toHaveLength(2);

    const rebuilt = openCatalogue(join(folder, 'rebuilt.sqlite'));
    await rebuilt.catchUp(table);
    expect(rebuilt.publicNoteIds(target)).toHaveLength(2);
    rebuilt.snapshot(join(folder, 'copy.sqlite'));
    rebuilt.close();
    catalogue.close();
    for (const file of [path, join(folder, 'rebuilt.sqlite'), join(folder, 'copy.sqlite')]) {
      const bytes = readFileSync(file).toString('latin1');
      expect(bytes).toContain('Another title');
      for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
    }
  });
});

describe('a snapshot', () => {
  it('is the whole catalogue in one file that needs no other', async () => {
    await live();
    await catalogue.catchUp(table);
    const copy = join(folder, 'copy.sqlite');
    catalogue.snapshot(copy);
    expect(contents(copy)).toEqual(contents(path));
    expect(existsSync(`${copy}-wal`)).toBe(false);
    const db = new DatabaseSync(copy, { readOnly: true });
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    db.close();
  });

  it('is where another catalogue can go on from', async () => {
    await live();
    await catalogue.catchUp(table);
    const copy = join(folder, 'copy.sqlite');
    catalogue.snapshot(copy);
    await keepTopic(ctx(), { slug: 'roaming', label: 'Roaming' });
    await catalogue.catchUp(table);
    requests.length = 0;
    expect(await caughtUp(copy)).toEqual(contents(path));
    expect(requests).not.toContain('scan');
  });

  it('takes the place of an older one', async () => {
    const copy = join(folder, 'copy.sqlite');
    catalogue.snapshot(copy);
    await live();
    await catalogue.catchUp(table);
    catalogue.snapshot(copy);
    expect(contents(copy)).toEqual(contents(path));
  });
});
