/** Two catalogues held against each other: what grew is what was built, and whatever differs is found. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { compareAnswers, compareRows } from '#graphql/catalogue/compare.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { type Kept, keptInFiles, live } from './life.ts';

const here = keptInFiles();

/** A grown catalogue, and one built from the table beside it. */
async function both(kept: Kept) {
  await live(kept);
  await kept.catchUp();
  const built = join(kept.folder, 'built.sqlite');
  const other = openCatalogue(built);
  await other.catchUp(kept.table);
  return { built, other };
}

it('what grew and what was built anew are the same, in every row and every answer', async () => {
  const kept = here();
  const { built, other } = await both(kept);
  expect([...compareAnswers(kept.catalogue, other)]).toEqual([]);
  other.close();
  expect([...compareRows(kept.path, built)]).toEqual([]);
});

it.each([
  ['a changed word', `UPDATE proposals SET title = 'Forged' WHERE slug = 'one'`, 'proposals', 2],
  [
    'a row too many',
    `INSERT INTO public_notes (id, target_id, created_at) VALUES ('note_x', 'prop_x', '2012')`,
    'public_notes',
    1,
  ],
  [
    'a row that is gone',
    `DELETE FROM sources WHERE record_id = (SELECT id FROM proposals WHERE slug = 'one')`,
    'sources',
    1,
  ],
  ['an event told otherwise', `UPDATE events SET at = '1999' WHERE sequence = 3`, 'events', 2],
])('%s is found', async (_what, forging, table, count) => {
  const kept = here();
  const { built, other } = await both(kept);
  other.close();
  kept.reopen(() => {
    const db = new DatabaseSync(kept.path);
    db.exec(forging);
    db.close();
  });
  const found = [...compareRows(kept.path, built)];
  expect(found.map(({ where }) => where)).toEqual(Array.from({ length: count }, () => table));
  expect([...compareRows(kept.path, built, { without: [table] })]).toEqual([]);
});

it('a word that is indexed and does not stand there is found', async () => {
  const kept = here();
  const { built, other } = await both(kept);
  other.close();
  const forged = join(kept.folder, 'forged.sqlite');
  copyFileSync(built, forged);
  const db = new DatabaseSync(forged);
  db.exec(`DELETE FROM proposal_search WHERE rowid = (SELECT number FROM proposals WHERE slug = 'one')`);
  db.close();
  const found = [...compareRows(forged, built)];
  expect(new Set(found.map(({ where, side }) => `${where} ${side}`))).toEqual(new Set(['proposal_search SECOND']));
});

it('another answer is found', async () => {
  const kept = here();
  const { other } = await both(kept);
  const lying = { ...other, countProposals: () => 99 };
  expect([...compareAnswers(kept.catalogue, lying)].map(({ where }) => where)).toEqual(['how many', 'how many']);
  other.close();
});
