import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { everything } from '#graphql/proposals/query.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { caughtUp, contents, type Kept, keptInFiles, live } from './life.ts';

const here = keptInFiles();

describe('a file', () => {
  it.each<[string, (path: string) => void]>([
    ['is gone', (path) => rmSync(path)],
    ['is no database', (path) => writeFileSync(path, 'This is a text, and a rather long one at that. '.repeat(500))],
    ['is empty', (path) => truncateSync(path, 0)],
    ['lacks its second half', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['is damaged in the middle', (path) => writeFileSync(path, readFileSync(path).fill(0xaa, 4096))],
    ['is of another format', (path) => change(path, 'PRAGMA user_version = 999')],
  ])('that %s is built again', async (_what, spoil) => {
    const kept = here();
    await live(kept);
    await kept.catchUp();
    const before = contents(kept.path);
    kept.reopen(() => spoil(kept.path));
    await kept.catchUp();
    expect(contents(kept.path)).toEqual(before);
  });

  it('that is found damaged while it is read is built again when next asked', async () => {
    const kept = here();
    await live(kept);
    await kept.catchUp();
    const before = contents(kept.path);
    // Nothing looks at assessments until somebody asks for them.
    kept.reopen(() => damage(kept.path, 'packed'));
    await kept.catchUp();
    const assessed = () => kept.catalogue.countProposals({ ...everything, directions: ['RESTRICTS'] });
    expect(assessed).toThrow('malformed');
    await kept.catchUp();
    expect(assessed()).toBe(3);
    expect(contents(kept.path)).toEqual(before);
  });

  it('that tells of another table is thrown away', async () => {
    const kept = here();
    await live(kept);
    await kept.catchUp();
    kept.reopen();
    const { table } = await kept.engine.newTable();
    await kept.catalogue.catchUp(table);
    expect(kept.catalogue.cursor()).toBe(0);
    expect(kept.catalogue.countProposals(everything)).toBe(0);
  });

  it('is whole again after a kill at any moment', async () => {
    const kept = here();
    await live(kept);
    await kept.catchUp();
    const whole = contents(kept.path);
    kept.catalogue.close();
    for (const patience of [0, 5, 15, 30, 60]) {
      const child = rebuilder(kept);
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      await new Promise((done) => setTimeout(done, patience));
      child.kill('SIGKILL');
      await ended;
      expect(await caughtUp(kept, kept.path)).toEqual(whole);
    }
  });
});

describe('a snapshot', () => {
  it('is the whole catalogue in one file that needs no other', async () => {
    const kept = here();
    await live(kept);
    await kept.catchUp();
    const copy = join(kept.folder, 'copy.sqlite');
    kept.catalogue.snapshot(copy);
    expect(contents(copy)).toEqual(handedOut(contents(kept.path)));
    expect(existsSync(`${copy}-wal`)).toBe(false);
    const db = new DatabaseSync(copy, { readOnly: true });
    expect({ ...db.prepare('PRAGMA integrity_check').get() }).toEqual({ integrity_check: 'ok' });
    expect({ ...db.prepare('PRAGMA journal_mode').get() }).toEqual({ journal_mode: 'delete' });
    db.close();
  });

  it('is where another catalogue goes on from', async () => {
    const kept = here();
    await live(kept);
    await kept.catchUp();
    const copy = join(kept.folder, 'copy.sqlite');
    kept.catalogue.snapshot(copy);
    await keepTopic(kept.ctx(), { slug: 'roaming', label: 'Roaming' });
    await kept.catchUp();
    kept.requests.length = 0;
    expect(await caughtUp(kept, copy)).toEqual(withoutTalk(contents(kept.path)));
    expect(kept.requests).not.toContain('scan');
  });

  it('takes the place of an older one', async () => {
    const kept = here();
    const copy = join(kept.folder, 'copy.sqlite');
    kept.catalogue.snapshot(copy);
    await live(kept);
    await kept.catchUp();
    kept.catalogue.snapshot(copy);
    expect(contents(copy)).toEqual(handedOut(contents(kept.path)));
  });

  it('of a catalogue in memory is like any other', async () => {
    const kept = here();
    await live(kept);
    const inMemory = openCatalogue(':memory:');
    await inMemory.catchUp(kept.table);
    await kept.catchUp();
    inMemory.snapshot(join(kept.folder, 'copy.sqlite'));
    inMemory.close();
    expect(contents(join(kept.folder, 'copy.sqlite'))).toEqual(handedOut(contents(kept.path)));
  });
});

/** What people wrote is in no copy. */
const withoutTalk = (all: Record<string, unknown[]>) => ({ ...all, talk: [] });

/** As a copy holds it: without what people wrote, and without what a deleted proposal said. */
function handedOut(all: Record<string, unknown[]>) {
  const there = JSON.stringify(all.proposals);
  const former_cards = (all.former_cards ?? []).map((row) => {
    const card = JSON.parse(String(row));
    return there.includes(card.proposal_id) ? row : JSON.stringify({ ...card, former: '' });
  });
  return { ...withoutTalk(all), former_cards: former_cards.sort() };
}

function change(path: string, sql: string): void {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}

/** Overwrites the first page of a table. */
function damage(path: string, table: string): void {
  const db = new DatabaseSync(path);
  const [page, size] = [
    Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table)?.rootpage),
    Number(db.prepare('PRAGMA page_size').get()?.page_size),
  ];
  db.close();
  writeFileSync(path, readFileSync(path).fill(0xaa, (page - 1) * size, page * size));
}

/** A process that does nothing but throw the catalogue away and build it again. */
function rebuilder({ path, tableName, engine }: Kept) {
  const script = `
    import { DatabaseSync } from 'node:sqlite';
    import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
    import { openTable } from '#graphql/table/client.ts';
    import { clientFor } from '#test/support/engine.ts';
    const table = openTable(${JSON.stringify(tableName)}, clientFor(${JSON.stringify(engine.endpoint)}));
    for (;;) {
      const catalogue = openCatalogue(${JSON.stringify(path)});
      await catalogue.catchUp(table);
      catalogue.close();
      console.log('built');
      const db = new DatabaseSync(${JSON.stringify(path)});
      db.exec('PRAGMA user_version = 0');
      db.close();
    }`;
  const run = ['--input-type=module-typescript', '--eval', script];
  return spawn(process.execPath, run, { stdio: ['ignore', 'pipe', 'inherit'] });
}
