/** Public notes as the catalogue narrows them, and how an instance that began from a copy answers, which has none of their words. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { annotate } from '#graphql/annotations/annotate.ts';
import { deleteAnnotation, editAnnotation } from '#graphql/annotations/editAnnotation.ts';
import { findAnnotations } from '#graphql/annotations/findAnnotations.ts';
import { annotationsOn } from '#graphql/annotations/lists.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import type { Context } from '#graphql/context.ts';
import { visitor } from '#graphql/people/actor.ts';
import { contextFor } from '#test/support/engine.ts';
import { idOf, type Kept, keptInFiles, live, person } from './life.ts';

const here = keptInFiles();
const ann = person('ann');

async function begin(kept: Kept): Promise<string> {
  await live(kept);
  const target = await idOf(kept, 'two');
  const { table, catalogue } = kept;
  const said = ['Zyzzyvas gnaw at palms.', 'A zyzzyva sings.', 'No beetle at all.', 'حرية التوجيه', '国际电信规则'];
  for (const [at, body] of said.entries()) {
    const ctx = contextFor({ table, catalogue, actor: ann, now: new Date(Date.UTC(2012, 11, 4 + at)) });
    await annotate(ctx, { target, body, tags: ['Insect'], visibility: 'PUBLIC' });
  }
  await kept.catchUp();
  return target;
}

const bodies = async (ctx: Context, query: object) =>
  (await findAnnotations(ctx, { query })).nodes.map(({ body }) => body);
const asked: [object, string[]][] = [
  [{ text: 'zyzzyva' }, ['A zyzzyva sings.', 'Zyzzyvas gnaw at palms.']],
  [{ text: '"zyzzyvas gnaw"' }, ['Zyzzyvas gnaw at palms.']],
  [{ text: 'توجيه' }, ['حرية التوجيه']],
  [{ text: '电信' }, ['国际电信规则']],
  [{ tags: ['insect'], text: 'zyzzyva -sings' }, ['Zyzzyvas gnaw at palms.']],
  [{ authors: [person('bob').id] }, ['A public answer.']],
];

it('an instance that began from a copy reads the words it lacks, finds the same, and then has them', async () => {
  const kept = here();
  const target = await begin(kept);
  const copy = join(kept.folder, 'copy.sqlite');
  kept.catalogue.snapshot(copy);
  for (const [query, expected] of asked) {
    const path = join(kept.folder, `${JSON.stringify(query).length}-${expected.length}.sqlite`);
    copyFileSync(copy, path);
    const catalogue = openCatalogue(path);
    const ctx = () => contextFor({ table: kept.table, catalogue, actor: visitor });
    expect(await bodies(ctx(), query), JSON.stringify(query)).toEqual(expected);
    expect(await bodies(kept.ctx(ann), query), JSON.stringify(query)).toEqual(expected);
    kept.requests.length = 0;
    expect(await bodies(ctx(), query)).toEqual(expected);
    const on = await annotationsOn(ctx(), target, { query });
    expect(on.nodes.map(({ body }) => body)).toEqual(expected.toReversed());
    expect(
      kept.requests.filter((name) => name !== 'query'),
      'what was read is kept',
    ).toEqual([]);
    catalogue.close();
  }
  // What was read for one instance goes into no copy of it either.
  const catalogue = openCatalogue(copy);
  await bodies(contextFor({ table: kept.table, catalogue, actor: visitor }), { text: 'zyzzyva' });
  const second = join(kept.folder, 'second.sqlite');
  catalogue.snapshot(second);
  catalogue.close();
  const bytes = readFileSync(second).toString('latin1').toLowerCase();
  for (const word of ['zyzzyva', 'insect', 'palms']) expect(bytes.includes(word), word).toBe(false);
});

it('what was changed or taken away since a copy was made is found as it is now, never as it was', async () => {
  const kept = here();
  await begin(kept);
  const copy = join(kept.folder, 'copy.sqlite');
  kept.catalogue.snapshot(copy);
  const [sings, gnaw] = (await findAnnotations(kept.ctx(ann), { query: { text: 'zyzzyva' } })).nodes;
  await deleteAnnotation(kept.ctx(ann), sings?.id ?? '');
  await editAnnotation(kept.ctx(ann), { id: gnaw?.id ?? '', body: 'Weevils do.' });
  const catalogue = openCatalogue(copy);
  const ctx = () => contextFor({ table: kept.table, catalogue, actor: visitor });
  expect(await bodies(ctx(), { text: 'zyzzyva' })).toEqual([]);
  expect(await bodies(ctx(), { text: 'weevil' })).toEqual(['Weevils do.']);
  catalogue.close();
});

it('a note that was read before it was changed, and comes after, does not undo the change', async () => {
  const kept = here();
  await begin(kept);
  const copy = join(kept.folder, 'copy.sqlite');
  kept.catalogue.snapshot(copy);
  const [note] = (await findAnnotations(kept.ctx(ann), { query: { text: 'sings' } })).nodes;
  if (!note) throw new Error('no note');
  const catalogue = openCatalogue(copy);
  await editAnnotation(kept.ctx(ann), { id: note.id, body: 'It hums.' });
  await catalogue.catchUp(kept.table);
  catalogue.hear([note]);
  expect(catalogue.record(note.id)).toMatchObject({ body: 'It hums.' });
  await deleteAnnotation(kept.ctx(ann), note.id);
  await catalogue.catchUp(kept.table);
  catalogue.hear([note]);
  expect(catalogue.record(note.id)).toBeUndefined();
  expect(catalogue.publicNotes({ targets: null, authors: null, needed: [' sings '] })).not.toContainEqual(
    expect.objectContaining({ id: note.id }),
  );
  catalogue.close();
});
