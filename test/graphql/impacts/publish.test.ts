/** Publishing an assessment: signed, dated, complete, once, and told of. */
import { describe, expect, it } from 'vitest';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import { blockAccount, recogniseOrganisation } from '#test/support/accounts.ts';
import {
  complete,
  drafted,
  ownDrafts,
  publishAssessment,
  published,
  readDraft,
  saidOf,
  saveDraft,
} from '#test/support/assessments.ts';
import { correctProposal, withdrawImpact } from '#test/support/curating.ts';
import { publicNote } from '#test/support/mutations.ts';
import { source } from '#test/support/record.ts';
import { toldOf } from '#test/support/toldOf.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  at,
  curator,
  hours,
  inWorld,
  listAt,
  member,
  member2,
  moderator,
  now,
  refusal,
  system,
  textAt,
  type Variables,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const test = {
  ...{ legality: 'NOT_MET', legalityReason: 'No law is named.' },
  ...{ legitimateAim: 'MET', legitimateAimReason: 'Security of networks.' },
  ...{ necessity: 'UNCLEAR', necessityReason: 'Nothing is said of other means.' },
};

describe('an assessment that is published', () => {
  it('stands as it was drafted, signed and dated, for everyone to read', async () => {
    const textId = await world().proposalId('rus-27-1');
    const draft = await drafted(world(), member, {
      ...{ scale: 4, scopeOfPeople: 5, irremediability: 3, likelihood: 2, confidence: 'LOW' },
      ...test,
      ...{ affected: ['JOURNALISTS'], infrastructure: ['ROUTING'], dutyBearers: ['OPERATOR'], dutyNote: 'Report.' },
      selector: { textId, exact: 'see the route' },
      alternative: 'hear of the route',
      sources: [],
    });
    const told = await world().get(member, publishAssessment, { draft, version: 1 }, hours(30));
    const id = textAt(told, 'publishAssessment.id');
    const words = {
      ...{ state: 'PUBLISHED', basis: 'OWN', scope: 'RECORD', direction: 'RESTRICTS', assessor: 'member' },
      ...{ author: { handle: 'member' }, signedFor: null, assessedOn: '2012-12-04' },
      publishedAt: hours(30).toISOString(),
      severity: { scale: 4, scope: 5, irremediability: 3 },
      limitation: { legality: 'NOT_MET', legalityReason: 'No law is named.' },
      ...{ quote: 'see the route', selector: { exact: 'see the route', start: 13, textId } },
      ...{ affected: ['JOURNALISTS'], infrastructure: ['ROUTING'], dutyBearers: ['OPERATOR'], dutyNote: 'Report.' },
      alternative: 'hear of the route',
    };
    expect(at(told, 'publishAssessment')).toMatchObject({
      ...words,
      viewerMayWithdraw: true,
      viewerMaySupersede: true,
    });
    const fields = `state basis scope direction assessor author { handle } signedFor { name } assessedOn publishedAt
      severity { scale scope irremediability } limitation { legality legalityReason } quote
      selector { exact start textId } affected infrastructure dutyBearers dutyNote alternative
      viewerMayWithdraw viewerMaySupersede viewerMayRemove`;
    const seen = { viewerMayWithdraw: false, viewerMaySupersede: false, viewerMayRemove: false };
    expect(await saidOf(world(), id, fields)).toEqual({ ...words, ...seen });
    const found = await world().get(
      visitor,
      '{ proposals(query: { bases: [OWN] }) { nodes { slug impacts { id } } } }',
    );
    expect(JSON.stringify(found.data)).toContain(id);
    expect(await toldOf(world(), 1)).toEqual(['IMPACT_ASSESSED']);
    expect(at(await world().get(member, readDraft, { id: draft }), 'assessmentDraft')).toBeNull();
    expect(listAt(await world().get(member, ownDrafts), 'viewer.assessmentDrafts')).toEqual([]);
  });

  it('is signed for the organisation that the account speaks for, as on that day', async () => {
    await publicNote(world(), member);
    const confirm = { account: member.id, name: 'ARTICLE 27', approver: 'Its director' };
    await world().get(moderator, recogniseOrganisation, confirm);
    const id = await published(world(), member);
    await world().get(moderator, recogniseOrganisation, { account: member.id });
    expect(await saidOf(world(), id, 'assessor signedFor { name approver } author { handle organisation }')).toEqual({
      assessor: 'ARTICLE 27',
      signedFor: { name: 'ARTICLE 27', approver: 'Its director' },
      author: { handle: 'member', organisation: false },
    });
    // It spoke for the organisation, which the account does no more.
    const draft = await drafted(world(), member, { supersedes: id });
    expect(await refused(world(), member, publishAssessment, { draft, version: 1 })).toBe('INVALID supersedes');
  });

  it('is its source’s word where somebody else says so, entered by the account', async () => {
    const said = { basis: 'SOURCED', assessor: 'A court' };
    const id = await published(world(), member, { ...said, textId: await world().proposalId('rus-27-1') });
    expect(await saidOf(world(), id, 'assessor basis signedFor { name } author { handle }')).toEqual({
      ...said,
      signedFor: null,
      author: { handle: 'member' },
    });
    const draft = await drafted(world(), member, { ...said, assessor: 'Another court', supersedes: id });
    expect(await refused(world(), member, publishAssessment, { draft, version: 1 })).toBe('INVALID supersedes');
  });

  it.each<[string, Variables, string]>([
    ['a scope', { scope: null }, 'scope'],
    ['what it is made on', { textId: null }, 'textId'],
    ['a right', { right: null }, 'right'],
    ['a direction', { direction: null }, 'direction'],
    ['all of the severity, or none', { scale: 2 }, 'scopeOfPeople'],
    ['all of the test, or none', { legality: 'MET', legalityReason: 'It is law.' }, 'legitimateAim'],
    ['reasons for the test', { ...test, necessityReason: null }, 'necessityReason'],
    ['a basis', { basis: null }, 'basis'],
    ['a rationale', { rationale: ' ' }, 'rationale'],
    ['a source, or words', { sources: [] }, 'sources'],
    ['who says so', { basis: 'SOURCED' }, 'assessor'],
    ['where they say so', { basis: 'SOURCED', assessor: 'A court', sources: [] }, 'sources'],
  ])('is not without %s', async (_, rest, field) => {
    const draft = await drafted(world(), member, rest);
    const faults = listAt(await world().get(member, readDraft, { id: draft }), 'assessmentDraft.faults');
    expect(faults[0]).toMatchObject({ field });
    expect(await refused(world(), member, publishAssessment, { draft, version: 1 })).toBe(`INVALID ${field}`);
  });

  it('is not on what changed since it was drafted: words, what it answers, whether the right may be limited', async () => {
    const textId = await world().proposalId('rus-27-1');
    const answered = await published(world(), member2);
    const drafts = {
      selector: await drafted(world(), member, { selector: { textId, exact: 'see the route' } }),
      answers: await drafted(world(), member, { answers: answered, stance: 'DISSENTS' }),
      legality: await drafted(world(), member, test),
    };
    const correction = { id: textId, input: { summary: 'States shall look.' }, reason: 'Misread.' };
    await world().get(curator, correctProposal, correction);
    await world().get(member2, withdrawImpact, { id: answered, reason: 'Misread.' });
    await keepRight(world().context(system), { instrument: 'UDHR', article: '19', label: 'x', limits: 'ABSOLUTE' });
    for (const [field, draft] of Object.entries(drafts)) {
      expect(await refused(world(), member, publishAssessment, { draft, version: 1 })).toBe(`INVALID ${field}`);
    }
    const silent = await drafted(world(), member, { answers: null, stance: null });
    await world().get(member, publishAssessment, { draft: silent, version: 1 });
  });

  it('without a stance to what it answers is refused', async () => {
    const draft = await drafted(world(), member, { answers: await published(world(), member2) });
    expect(await refused(world(), member, publishAssessment, { draft, version: 1 })).toBe('INVALID stance');
  });

  it('is not from a draft that was saved since it was read', async () => {
    const draft = await drafted(world(), member);
    const input = await complete(world(), { id: draft, version: 1, direction: 'MIXED' });
    await world().get(member, saveDraft, { input });
    expect(await refused(world(), member, publishAssessment, { draft, version: 1 })).toBe('CONFLICT version');
    await world().get(member, publishAssessment, { draft, version: 2 });
    expect(await refused(world(), member, publishAssessment, { draft, version: 2 })).toBe('NOT_FOUND draft');
    const late = await complete(world(), { id: draft, version: 2 });
    expect(await refused(world(), member, saveDraft, { input: late })).toBe('NOT_FOUND id');
  });

  it('is published once, however many publish the same draft at once', async () => {
    const draft = await drafted(world(), member);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world().ask(member, publishAssessment, { draft, version: 1 })),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const others = answers.filter(({ errors }) => errors.length > 0).map(refusal);
    expect(
      others.every((told) => told === 'CONFLICT version' || told === 'NOT_FOUND draft'),
      `${others}`,
    ).toBe(true);
    const own = await world().get(visitor, '{ proposals(query: { bases: [OWN] }) { nodes { impacts { basis } } } }');
    expect(JSON.stringify(own.data).match(/"OWN"/g)).toHaveLength(1);
    const counted = (await world().dump()).find(({ pk, sk }) => pk === `own#${member.id}` && sk === 'drafts');
    expect(counted).toMatchObject({ count: 0 });
  });

  it('is not by whoever a moderator keeps from publishing; the draft stays', async () => {
    await publicNote(world(), member);
    const draft = await drafted(world(), member);
    await world().get(moderator, blockAccount, { account: member.id, reason: 'Spam.' });
    expect(await refused(world(), member, publishAssessment, { draft, version: 1 })).toBe('FORBIDDEN');
    await world().get(member, saveDraft, { input: await complete(world(), { id: draft, version: 1, scale: 2 }) });
  });

  it('is not by somebody new, where the site looks at what new members write first', async () => {
    world().noteRules.newMembers = 'wait';
    const draft = await drafted(world(), member);
    expect(await refused(world(), member, publishAssessment, { draft, version: 1 })).toBe('FORBIDDEN');
    world().noteRules.newMembers = 'appear';
    for (let count = 0; count < 3; count += 1) await publicNote(world(), member);
    world().noteRules.newMembers = 'wait';
    await world().get(member, publishAssessment, { draft, version: 1 });
  });

  it('counts among what an account writes in an hour', async () => {
    world().noteRules.notesPerHour = 1;
    await published(world(), member, {}, now);
    const draft = await drafted(world(), member);
    expect(await refused(world(), member, publishAssessment, { draft, version: 1 })).toBe('TOO_MANY');
    await world().get(member, publishAssessment, { draft, version: 1 }, hours(1));
  });

  it('may rest on a source that is no page of the web', async () => {
    const draft = await drafted(world(), member, { sources: [{ ...source, url: null }] });
    await world().get(member, publishAssessment, { draft, version: 1 });
  });
});
