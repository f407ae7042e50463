import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { follow } from '#graphql/alerts/follows.ts';
import { annotate } from '#graphql/annotations/annotate.ts';
import { moderateAnnotation } from '#graphql/annotations/moderation.ts';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { idOf, keptInFiles, live, person } from './life.ts';

const here = keptInFiles();

const secrets = ['my secret note', 'a secret tag', 'a secret reason', 'handle-of-mod', 'flw_'];
/** Public while they stand; a copy, which cannot be called back, holds none of it: not as written, and no word or stem or tag by itself. */
const talk = [
  ...['hidden words', 'spoken words', 'zyzzyvas', 'zyzzyva', 'xylotomous'],
  ...['handle-of-ann', 'acct_', person('ann').id.slice(5)],
];

it('holds nothing of private or hidden notes, follows or accounts, whether it grew or was built anew, and no copy holds what people wrote', async () => {
  const kept = here();
  await live(kept);
  const target = await idOf(kept, 'two');
  const notes = (catalogue: Catalogue) => catalogue.publicNoteIds({ target }, '', 100);
  const ann = person('ann');
  await annotate(kept.ctx(ann), { target, body: 'my secret note', tags: ['a secret tag'] }, 'a-key');
  await follow(kept.ctx(ann), { id: target });
  const hidden = await annotate(kept.ctx(ann), { target, body: 'hidden words', visibility: 'PUBLIC' });
  await annotate(kept.ctx(ann), {
    target,
    body: 'spoken words of zyzzyvas',
    tags: ['Xylotomous'],
    visibility: 'PUBLIC',
  });
  await kept.catchUp();
  expect(notes(kept.catalogue)).toContain(hidden.id);
  const decision = { id: hidden.id, moderation: 'HIDDEN', reason: 'a secret reason' };
  await moderateAnnotation(kept.ctx(person('mod', 'MODERATOR')), decision);
  await kept.catchUp();
  expect(notes(kept.catalogue)).toHaveLength(3);
  expect(notes(kept.catalogue)).not.toContain(hidden.id);
  expect(kept.catalogue.record(hidden.id)).toBeUndefined();
  expect(kept.catalogue.record(person('ann').id)).toMatchObject({ handle: 'handle-of-ann' });
  expect(kept.catalogue.record(person('mod', 'MODERATOR').id)).toBeUndefined();

  const [anew, copy] = [join(kept.folder, 'anew.sqlite'), join(kept.folder, 'copy.sqlite')];
  const built = openCatalogue(anew);
  await built.catchUp(kept.table);
  expect(notes(built)).toEqual(notes(kept.catalogue));
  built.snapshot(copy);
  built.close();
  kept.reopen();
  expect(readFileSync(kept.path).includes('hidden words'), 'also what lay in the file before').toBe(false);
  for (const file of [kept.path, anew]) {
    const bytes = readFileSync(file).toString('latin1');
    for (const words of ['spoken words of zyzzyvas', ' zyzzyvas ~zyzzyva ', '#xylotomous'])
      expect(bytes).toContain(words);
  }
  for (const file of [kept.path, anew, copy]) {
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).toContain('Another title');
    for (const secret of file === copy ? [...secrets, ...talk] : secrets)
      expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
  }
});
