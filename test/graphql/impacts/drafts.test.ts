/** Drafts of assessments: saved whole, checked as far as they go, found by nobody else. */
import { describe, expect, it } from 'vitest';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import {
  complete,
  deleteDraft,
  deleteFirstProposal,
  drafted,
  ownDrafts,
  publishAssessment,
  published,
  readDraft,
  saveDraft,
} from '#test/support/assessments.ts';
import { withdrawImpact } from '#test/support/curating.ts';
import { reviseProposal } from '#test/support/mutations.ts';
import { summary } from '#test/support/record.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  at,
  curator,
  hours,
  inWorld,
  keyHolder,
  listAt,
  member,
  member2,
  moderator,
  refusal,
  system,
  textAt,
  type Variables,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const save = async (rest: Variables) => ({ input: await complete(world(), rest) });
const nothing = (proposal: string) => ({ input: { proposal } });

describe('a draft', () => {
  it('may say nothing yet, and says what it lacks in the order of the form', async () => {
    const proposal = await world().proposalId('rus-27-1');
    const answer = await world().get(member, saveDraft, nothing(proposal));
    expect(at(answer, 'saveAssessmentDraft')).toMatchObject({
      version: 1,
      proposal: { slug: 'rus-27-1' },
      group: null,
      startedBy: { id: member.id, handle: 'member' },
      content: {
        scope: null,
        right: null,
        severity: { scale: null, scope: null, irremediability: null },
        affected: [],
        sources: [],
      },
    });
    expect(listAt(answer, 'saveAssessmentDraft.faults').map((fault) => Reflect.get(Object(fault), 'field'))).toEqual([
      'scope',
      'textId',
      'right',
      'direction',
      'rationale',
      'basis',
    ]);
  });

  it('is saved whole: what is left out is empty then, and blank words are none', async () => {
    const words = { dutyNote: 'Tell the route.', alternative: ' ', affected: ['WOMEN', 'JOURNALISTS', 'WOMEN'] };
    const id = await drafted(world(), member, { ...words, scale: 5, likelihood: 3 });
    const before = await world().get(member, readDraft, { id });
    expect(at(before, 'assessmentDraft.content')).toMatchObject({
      dutyNote: 'Tell the route.',
      alternative: null,
      affected: ['JOURNALISTS', 'WOMEN'],
      severity: { scale: 5 },
      likelihood: 3,
    });
    const proposal = await world().proposalId('rus-27-1');
    const input = { id, version: 1, proposal, direction: 'MIXED' };
    const after = await world().get(member, saveDraft, { input }, hours(1));
    expect(at(after, 'saveAssessmentDraft')).toMatchObject({
      version: 2,
      updatedAt: hours(1).toISOString(),
      content: { direction: 'MIXED', right: null, dutyNote: null, affected: [], severity: { scale: null } },
    });
  });

  it('keeps its version when it is saved as it is', async () => {
    const id = await drafted(world(), member);
    const again = await world().get(member, saveDraft, await save({ id, version: 1 }), hours(1));
    expect(at(again, 'saveAssessmentDraft.version')).toBe(1);
  });

  it('is not saved over what was saved meanwhile, nor without a version, nor elsewhere', async () => {
    const id = await drafted(world(), member);
    await world().get(member, saveDraft, await save({ id, version: 1, direction: 'MIXED' }));
    const late = await save({ id, version: 1, direction: 'ADVANCES' });
    expect(await refused(world(), member, saveDraft, late)).toBe('CONFLICT version');
    expect(await refused(world(), member, saveDraft, await save({ id }))).toBe('INVALID version');
    const elsewhere = await world().proposalId('rcc-14-2');
    const moved = { input: { id, version: 2, proposal: elsewhere } };
    expect(await refused(world(), member, saveDraft, moved)).toBe('INVALID proposal');
    const unknown = { input: { id: 'draft_01JD0000000000000000000000', version: 1, proposal: elsewhere } };
    expect(await refused(world(), member, saveDraft, unknown)).toBe('NOT_FOUND id');
  });

  it('saved twice at once is saved once', async () => {
    const id = await drafted(world(), member);
    const inputs = await Promise.all(['MIXED', 'ADVANCES'].map((direction) => save({ id, version: 1, direction })));
    const answers = await Promise.all(inputs.map((input) => world().ask(member, saveDraft, input)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.filter(({ errors }) => errors.length > 0).map(refusal)).toEqual(['CONFLICT version']);
  });

  it('is one of two hundred at most', async () => {
    const count = { pk: `own#${member.id}`, sk: 'drafts' };
    await world().table.transact([{ put: { ...count, count: 199 } }]);
    const id = await drafted(world(), member);
    expect(await refused(world(), member, saveDraft, await save({}))).toBe('TOO_MANY');
    await world().get(member, deleteDraft, { id });
    await drafted(world(), member);
  });

  it('is there for nobody else, and answers like one that is not there', async () => {
    const id = await drafted(world(), member);
    for (const actor of [visitor, keyHolder, member2, curator, moderator]) {
      expect(at(await world().get(actor, readDraft, { id }), 'assessmentDraft')).toBeNull();
      const list = await world().get(actor, ownDrafts);
      expect(at(list, 'viewer.assessmentDrafts') ?? []).toEqual([]);
      if (actor.kind !== 'SIGNED_IN') continue;
      const tries: [string, Variables][] = [
        [saveDraft, await save({ id, version: 1 })],
        [deleteDraft, { id }],
        [publishAssessment, { draft: id, version: 1 }],
      ];
      const unknown = JSON.stringify(tries).replaceAll(id, 'draft_01JD0000000000000000000000');
      const others = JSON.parse(unknown) as typeof tries;
      for (const [place, [document, variables]] of tries.entries()) {
        const answer = await world().ask(actor, document, variables);
        expect(refusal(answer)).toMatch(/^NOT_FOUND/);
        expect(answer).toEqual(await world().ask(actor, document, others[place]?.[1]));
      }
    }
    expect(at(await world().get(member, readDraft, { id }), 'assessmentDraft.version')).toBe(1);
  });

  it('whose proposal was deleted says so, and can only be deleted', async () => {
    const id = await drafted(world(), member);
    const again = await save({ id, version: 1, direction: 'MIXED' });
    await deleteFirstProposal(world());
    const answer = await world().get(member, readDraft, { id });
    expect(at(answer, 'assessmentDraft')).toMatchObject({ proposal: null, faults: [{ field: 'proposal' }] });
    expect(await refused(world(), member, saveDraft, again)).toBe('INVALID proposal');
    expect(await refused(world(), member, publishAssessment, { draft: id, version: 1 })).toBe('INVALID proposal');
    await world().get(member, deleteDraft, { id });
    expect(listAt(await world().get(member, ownDrafts), 'viewer.assessmentDrafts')).toEqual([]);
  });
});

describe('what a draft says is checked when it is saved', () => {
  it.each<[string, Variables, string]>([
    ['a severity of 0', { scale: 0 }, 'INVALID scale'],
    ['a severity of 6', { scopeOfPeople: 6 }, 'INVALID scopeOfPeople'],
    ['a likelihood of 6', { likelihood: 6 }, 'INVALID likelihood'],
    ['a right that is not in the vocabulary', { right: 'UDHR-99' }, 'INVALID right'],
    ['a version of another text', { textId: 'text_01JD0000000000000000000000-1' }, 'INVALID textId'],
    ['an editorial basis', { basis: 'EDITORIAL' }, 'INVALID basis'],
    ['another’s name on one’s own', { assessor: 'A scholar' }, 'INVALID assessor'],
    ['a stance to nothing', { stance: 'AGREES' }, 'INVALID stance'],
    ['an answer to nothing', { answers: 'imp_01JD0000000000000000000000' }, 'INVALID answers'],
    ['a source without a title', { sources: [{ title: ' ' }] }, 'INVALID sources.0.title'],
    ['a source that is no page', { sources: [{ title: 'x', url: 'javascript:alert(1)' }] }, 'INVALID sources.0.url'],
    ['words that are no text', { rationale: 'a\u0007b' }, 'INVALID rationale'],
    ['half a character', { dutyNote: 'a\ud83d' }, 'INVALID dutyNote'],
    ['too many words', { rationale: 'x'.repeat(10_001) }, 'INVALID rationale'],
    ['a proposal that is not there', { proposal: 'prop_01JD0000000000000000000000' }, 'NOT_FOUND proposal'],
    ['a group that is not there', { group: 'grp_01JD0000000000000000000000' }, 'NOT_FOUND group'],
  ])('%s', async (_, rest, told) => {
    expect(await refused(world(), member, saveDraft, await save(rest))).toBe(told);
  });

  it('words: at their place, and of the very text it is made on', async () => {
    const textId = await world().proposalId('rus-27-1');
    const selecting = (selector: Variables) => save({ selector: { textId, ...selector } });
    const tried = async (selector: Variables) => refused(world(), member, saveDraft, await selecting(selector));
    expect(await tried({ exact: 'no such words' })).toBe('INVALID selector.exact');
    expect(await tried({ exact: 'route' })).toBe('INVALID selector.start');
    expect(await tried({ exact: 'route', start: 3 })).toBe('INVALID selector.exact');
    expect(await tried({ exact: 'route', textId: await world().proposalId('rcc-14-2') })).toBe(
      'INVALID selector.textId',
    );
    const saved = await world().get(member, saveDraft, await selecting({ exact: 'route', start: 57 }));
    const selector = { exact: 'route', start: 57, end: 62, textId };
    expect(at(saved, 'saveAssessmentDraft.content.selector')).toMatchObject(selector);
    expect(Array.from(summary).slice(57, 62).join('')).toBe('route');
  });

  it('a text by its version, and words of it', async () => {
    const proposal = await world().proposalId('rus-27-1');
    const input = { proposal, language: 'en', body: 'States shall tell the route.' };
    const revised = await world().get(curator, reviseProposal, { input });
    const textId = textAt(revised, 'reviseProposal.texts.0.id');
    const id = await drafted(world(), member, { textId, selector: { textId, exact: 'the route' } });
    expect(at(await world().get(member, readDraft, { id }), 'assessmentDraft.content.textId')).toBe(textId);
  });

  it('a test, where the right may not be limited', async () => {
    const right = { instrument: 'ICCPR', label: 'No torture' } as const;
    await keepRight(world().context(system), { ...right, article: '7', limits: 'ABSOLUTE' });
    await keepRight(world().context(system), { ...right, article: '1', limits: 'NO_TEST' });
    for (const code of ['ICCPR-7', 'ICCPR-1']) {
      for (const part of ['legality', 'legitimateAim', 'necessity'] as const) {
        const input = await save({ right: code, [part]: 'MET' });
        expect(await refused(world(), member, saveDraft, input)).toBe(`INVALID ${part}`);
      }
      const reason = await save({ right: code, necessityReason: 'None is.' });
      expect(await refused(world(), member, saveDraft, reason)).toBe('INVALID necessityReason');
    }
  });

  it('what it answers and replaces: standing, of this proposal, and of one’s own', async () => {
    const own = await published(world(), member);
    const others = await published(world(), member2);
    const elsewhere = await published(world(), member, {
      proposal: await world().proposalId('rcc-14-2'),
      textId: await world().proposalId('rcc-14-2'),
    });
    const tried = async (rest: Variables) => refused(world(), member, saveDraft, await save(rest));
    expect(await tried({ supersedes: others })).toBe('INVALID supersedes');
    expect(await tried({ supersedes: elsewhere })).toBe('INVALID supersedes');
    expect(await tried({ answers: elsewhere, stance: 'AGREES' })).toBe('INVALID answers');
    expect(await tried({ answers: own, supersedes: own })).toBe('INVALID answers');
    await drafted(world(), member, { supersedes: own, answers: others, stance: 'DISSENTS' });
    await world().get(member2, withdrawImpact, { id: others, reason: 'Misread.' });
    await published(world(), member, { supersedes: own });
    expect(await tried({ answers: others, stance: 'DISSENTS' })).toBe('INVALID answers');
    expect(await tried({ answers: own, stance: 'DISSENTS' })).toBe('INVALID answers');
    expect(await tried({ supersedes: own })).toBe('INVALID supersedes');
  });
});
