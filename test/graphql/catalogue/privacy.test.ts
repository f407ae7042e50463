import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { follow } from '#graphql/alerts/follows.ts';
import { annotate } from '#graphql/annotations/annotate.ts';
import { moderateAnnotation } from '#graphql/annotations/moderation.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { idOf, keptInFiles, live, person } from './life.ts';

const here = keptInFiles();

const secrets = [
  ...['my secret note', 'a secret tag', 'hidden words', 'a secret reason'],
  ...['handle-of-ann', 'handle-of-mod', 'acct_', 'flw_', person('ann').id.slice(5)],
];

it('holds nothing of private or hidden notes, follows or accounts, whether it grew or was built anew', async () => {
  const kept = here();
  await live(kept);
  const target = await idOf(kept, 'two');
  const ann = person('ann');
  await annotate(kept.ctx(ann), { target, body: 'my secret note', tags: ['a secret tag'] }, 'a-key');
  await follow(kept.ctx(ann), { id: target });
  const hidden = await annotate(kept.ctx(ann), { target, body: 'hidden words', visibility: 'PUBLIC' });
  await kept.catchUp();
  expect(kept.catalogue.publicNoteIds(target)).toContain(hidden.id);
  const decision = { id: hidden.id, moderation: 'HIDDEN', reason: 'a secret reason' };
  await moderateAnnotation(kept.ctx(person('mod', 'MODERATOR')), decision);
  await kept.catchUp();
  expect(kept.catalogue.publicNoteIds(target)).toHaveLength(2);
  expect(kept.catalogue.publicNoteIds(target)).not.toContain(hidden.id);

  const [anew, copy] = [join(kept.folder, 'anew.sqlite'), join(kept.folder, 'copy.sqlite')];
  const built = openCatalogue(anew);
  await built.catchUp(kept.table);
  expect(built.publicNoteIds(target)).toEqual(kept.catalogue.publicNoteIds(target));
  built.snapshot(copy);
  built.close();
  kept.reopen();
  for (const file of [kept.path, anew, copy]) {
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).toContain('Another title');
    for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
  }
});
