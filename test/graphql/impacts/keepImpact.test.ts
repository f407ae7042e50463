/** Assessments of a data set. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type ImpactRecord, keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import { newest } from '#test/support/alerts.ts';
import { withdrawImpact } from '#test/support/curating.ts';
import { impact, proposal } from '#test/support/record.ts';
import { aProcess } from '#test/support/records.ts';
import { at, curator, hours, inWorld, now, system, visitor } from '#test/support/world.ts';
import { read, versionOf } from './entered.ts';

const world = inWorld();
const keep = (more: Partial<ImpactRecord> & { key: string }, when = now) =>
  keepImpact(world().context(system, when), impact({ proposal: 'demo', right: 'UDHR-19', ...more }));
const refusedFor = async (more: Partial<ImpactRecord>) => {
  const before = await world().dump();
  const refusal = await keep({ key: 'refused', ...more }).catch((error) => error);
  expect(await world().dump()).toEqual(before);
  return refusal.field;
};
/** Ids by the words of their rationale. */
const idOf = async (rationale: string) => {
  const answer = await world().get(visitor, '{ proposal(slug: "demo") { impacts { id rationale } } }');
  const found = at(answer, 'proposal.impacts') as { id: string; rationale: string }[];
  return found.find((one) => one.rationale === rationale)?.id ?? '';
};

beforeEach(async () => {
  const ctx = world().context(system);
  await keepProcess(ctx, aProcess({ slug: 'games', kind: 'demonstration, invented' }));
  const texts = ['Routes are closed.', 'Routes are open.'].map((body, place) => ({
    language: 'en',
    body,
    versionedAt: `2012-1${place}-01T00:00:00Z`,
  }));
  await keepProposal(ctx, proposal('demo', { process: 'games', stageScope: 'TOPIC', texts }));
});

describe('an assessment of a data set', () => {
  it('may say all that one can, and answer another of the data set', async () => {
    const whole = {
      key: 'demo/1',
      rationale: 'First.',
      text: 1,
      quote: 'closed',
      confidence: 'LOW',
      limitation: { legality: 'MET', legitimateAim: 'UNCLEAR', necessity: 'NOT_MET', necessityReason: 'Too much.' },
      affected: ['CHILDREN'],
      infrastructure: ['DNS'],
      dutyBearers: ['STATE'],
      dutyNote: 'They look.',
      alternative: 'open to children',
    } as const satisfies Partial<ImpactRecord>;
    const { key: _key, text: _text, rationale: _rationale, ...said } = whole;
    expect(
      await keep({ ...whole, affected: [...whole.affected], infrastructure: ['DNS'], dutyBearers: ['STATE'] }),
    ).toBe('ADDED');
    const id = await idOf('First.');
    const textId = await versionOf(world(), 'demo', 0);
    const parts = `quote confidence affected infrastructure dutyBearers dutyNote alternative scope
      limitation { legality legitimateAim necessity necessityReason } madeOn { id } selector { start textId }`;
    expect(await read(world(), id, parts)).toEqual({
      ...said,
      scope: 'TOPIC',
      madeOn: { id: textId },
      selector: { start: 11, textId },
    });
    await keep({ key: 'demo/2', rationale: 'Second.', scope: 'RECORD', answers: 'demo/1', stance: 'DISSENTS' });
    expect(await read(world(), await idOf('Second.'), 'scope stance answers { id }')).toEqual({
      scope: 'RECORD',
      stance: 'DISSENTS',
      answers: { id },
    });
  });

  it('is entered once: a second run changes nothing and tells nobody, also after the text was revised', async () => {
    const records = [
      { key: 'demo/1', quote: 'Routes are' },
      { key: 'demo/2', answers: 'demo/1', stance: 'AGREES' },
    ] as const;
    for (const record of records) expect(await keep(record)).toBe('ADDED');
    const texts = [{ language: 'en', body: 'Routes are open, as ever.', versionedAt: '2012-10-01T00:00:00Z' }];
    await keepProposal(world().context(system), proposal('demo', { process: 'games', stageScope: 'TOPIC', texts }));
    const last = await newest(world());
    for (const record of records) expect(await keep(record, hours(1))).toBe('UNCHANGED');
    expect(await newest(world())).toBe(last);
  });

  it('is corrected when the data set says something else, and keeps its place and its answers', async () => {
    await keep({ key: 'demo/1', rationale: 'First.' });
    await keep({ key: 'demo/2', rationale: 'Second.', answers: 'demo/1', stance: 'AGREES' });
    const id = await idOf('First.');
    expect(await keep({ key: 'demo/1', rationale: 'Better.' }, hours(1))).toBe('CORRECTED');
    expect(await read(world(), id, 'rationale answeredBy { rationale }')).toEqual({
      rationale: 'Better.',
      answeredBy: [{ rationale: 'Second.' }],
    });
  });

  it('keeps words of its source that stand in no text here, without a place', async () => {
    await keep({ key: 'demo/1', rationale: 'First.', quote: 'words of another print' });
    expect(await read(world(), await idOf('First.'), 'quote selector { start } madeOn { id }')).toEqual({
      quote: 'words of another print',
      selector: null,
      madeOn: null,
    });
  });

  it('answers nothing that a curator took back before', async () => {
    await keep({ key: 'demo/1', rationale: 'First.' });
    await world().get(curator, withdrawImpact, { id: await idOf('First.'), reason: 'A slip.' });
    const answer = { key: 'demo/2', answers: 'demo/1', stance: 'AGREES' } as const;
    expect(await keep(answer)).toBe('UNCHANGED');
    const stands = await world().get(visitor, '{ proposal(slug: "demo") { impacts { id } } }');
    expect(at(stands, 'proposal.impacts')).toEqual([]);
  });

  it('that was entered as an answer stays one when what it answers is taken back', async () => {
    const answer = { key: 'demo/2', rationale: 'Second.', answers: 'demo/1', stance: 'AGREES' } as const;
    await keep({ key: 'demo/1', rationale: 'First.' });
    const id = await idOf('First.');
    await keep(answer);
    await world().get(curator, withdrawImpact, { id, reason: 'A slip.' });
    expect(await keep({ ...answer, direction: 'MIXED' }, hours(1))).toBe('CORRECTED');
    expect(await read(world(), await idOf('Second.'), 'direction answers { id }')).toEqual({
      direction: 'MIXED',
      answers: { id },
    });
  });
});

describe('of one’s own', () => {
  it('are those of an invented process alone, signed for whom they say', async () => {
    const own = {
      basis: 'OWN',
      assessor: 'Team Delta',
      signedFor: { name: 'Team Delta', approver: 'Its captain' },
    } as const;
    await keep({ key: 'demo/1', rationale: 'First.', ...own });
    expect(await read(world(), await idOf('First.'), 'basis assessor signedFor { name approver }')).toEqual(own);
    expect(await refusedFor({ ...own, proposal: 'usa-9-13' })).toBe('basis');
  });
});

describe('a data set is refused', () => {
  it.each([
    ['an answer without a stance', { answers: 'demo/1' }, 'stance'],
    ['a stance without an answer', { stance: 'AGREES' } as const, 'stance'],
    ['an answer to what was not kept', { answers: 'nothing', stance: 'AGREES' } as const, 'answers'],
    ['a version that there is not', { text: 3 }, 'text'],
    ['version 0', { text: 0 }, 'text'],
    ['an unknown proposal', { proposal: 'nothing' }, 'proposal'],
  ])('%s', async (_, record, field) => {
    expect(await refusedFor(record)).toBe(field);
  });

  it('an answer across proposals, and a test of a right that may not be limited', async () => {
    await keep({ key: 'elsewhere', proposal: 'usa-9-13' });
    expect(await refusedFor({ answers: 'elsewhere', stance: 'AGREES' })).toBe('answers');
    await keepRight(world().context(system), {
      instrument: 'ICCPR',
      article: '7',
      label: 'No torture',
      limits: 'ABSOLUTE',
    });
    const limitation = { legality: 'MET', legitimateAim: 'MET', necessity: 'MET' } as const;
    expect(await refusedFor({ right: 'ICCPR-7', limitation })).toBe('limitation');
    await keep({ key: 'untested', right: 'ICCPR-7' });
  });
});
