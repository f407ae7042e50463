import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { follow } from '#graphql/alerts/follows.ts';
import { annotate } from '#graphql/annotations/annotate.ts';
import { moderateAnnotation } from '#graphql/annotations/moderation.ts';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { compareRows } from '#graphql/catalogue/compare.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { commit } from '#graphql/events/commit.ts';
import { newId } from '#graphql/ids.ts';
import { type Impact, impactById, impactNews } from '#graphql/impacts/impacts.ts';
import { putImpact, removeImpact } from '#graphql/impacts/store.ts';
import { unsigned } from '#graphql/impacts/unsigned.ts';
import { demandProposal } from '#graphql/proposals/proposals.ts';
import { demandRight } from '#graphql/vocabulary/rights.ts';
import { contextFor } from '#test/support/engine.ts';
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

it('lets a signed assessment that was erased vanish, also from what its words lay in; and no copy says which account signed one', async () => {
  const kept = here();
  await live(kept);
  const proposal = await demandProposal(kept.ctx(), await idOf(kept, 'two'));
  const right = await demandRight(kept.ctx(), 'UDHR-12', 'right');
  const ann = person('ann');
  const signed = (rationale: string): Impact => ({
    ...{ ...unsigned, id: newId('impact', new Date()), proposalId: proposal.id, rightId: right.id, authorId: ann.id },
    ...{ direction: 'RESTRICTS', basis: 'OWN', severity: null, likelihood: null, confidence: null, limitation: null },
    ...{
      affected: [],
      infrastructure: [],
      dutyBearers: [],
      dutyNote: null,
      alternative: null,
      quote: null,
      sources: [],
    },
    ...{ scope: 'RECORD', assessor: 'ann', assessedOn: '2026-01-01', createdAt: '2026-01-01T00:00:00Z', rationale },
    ...{ updatedAt: '2026-01-01T00:00:00Z', version: 1 },
  });
  const [erased, stays] = [signed('words soon erased'), signed('words that stay')];
  for (const impact of [erased, stays]) {
    const news = { kind: 'IMPACT_ASSESSED' as const, ...impactNews(impact, proposal, right, null) };
    await commit(kept.ctx(), [putImpact(impact)], [news]);
  }
  await kept.catchUp();
  const copy = join(kept.folder, 'copy.sqlite');
  kept.catalogue.snapshot(copy);
  expect(readFileSync(copy).includes('words soon erased'), 'a copy made before cannot be called back').toBe(true);
  const gone = { kind: 'IMPACT_WITHDRAWN' as const, ...impactNews(erased, proposal, right, erased) };
  await commit(kept.ctx(), [removeImpact(erased)], [gone]);
  await kept.catchUp();
  kept.catalogue.snapshot(copy);
  expect(kept.catalogue.impactIds(proposal.id)).toContain(stays.id);
  expect(kept.catalogue.record(stays.id)).toMatchObject({ authorId: ann.id });

  // What began from the copy asks the table who signed.
  const begun = openCatalogue(copy);
  expect(begun.record(stays.id)).toBeUndefined();
  const elsewhere = contextFor({ table: kept.table, catalogue: begun });
  expect(await impactById(elsewhere, stays.id)).toMatchObject({ authorId: ann.id, rationale: 'words that stay' });
  const [anew, other] = [join(kept.folder, 'anew.sqlite'), join(kept.folder, 'other.sqlite')];
  begun.snapshot(other);
  await begun.catchUp(kept.table);
  begun.close();
  const built = openCatalogue(anew);
  await built.catchUp(kept.table);
  built.close();
  expect([...compareRows(copy, anew, { fromCopy: true })]).toEqual([]);
  expect([...compareRows(copy, anew, { without: ['talk', 'former_cards'] })].map(({ where }) => where)).toContain(
    'records',
  );

  kept.reopen();
  for (const file of [kept.path, copy, other]) {
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).toContain('words that stay');
    expect(bytes.includes('words soon erased'), file).toBe(false);
    if (file !== kept.path) expect(bytes.includes(ann.id), file).toBe(false);
  }
});
