/** A curator enters an assessment. */
import { describe, expect, it } from 'vitest';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import { assessed, withdrawImpact } from '#test/support/curating.ts';
import { assessImpact, impactInput } from '#test/support/mutations.ts';
import { proposal, source } from '#test/support/record.ts';
import { toldOf } from '#test/support/toldOf.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, hours, inWorld, refusal, system, type Variables, visitor } from '#test/support/world.ts';
import { entered, read, versionOf } from './entered.ts';

const world = inWorld();
const input = async (rest: object = {}) => ({
  input: { ...impactInput(await world().proposalId('rus-27-1')), ...rest },
});

describe('an assessment', () => {
  it('of our own is signed by the editor and dated today', async () => {
    const answer = await world().get(curator, assessImpact, await input());
    expect(answer.data).toMatchObject({
      assessImpact: {
        basis: 'EDITORIAL',
        assessor: 'curator',
        assessedOn: '2012-12-03',
        severity: null,
        likelihood: null,
        limitation: null,
        quote: null,
        sources: [],
        right: { code: 'UDHR-19' },
        proposal: { slug: 'rus-27-1' },
      },
    });
  });

  it('of somebody outside names them and the source, and may be detailed', async () => {
    const rest = {
      basis: 'SOURCED',
      assessor: 'A scholar',
      sources: [source],
      severity: { scale: 1, scope: 5, irremediability: 3 },
      likelihood: 5,
      limitation: { legality: 'MET', legitimateAim: 'UNCLEAR', necessity: 'NOT_MET' },
      quote: '🛰 They may ask',
    };
    const { sources: _sources, ...same } = rest;
    const answer = await world().get(curator, assessImpact, await input(rest));
    expect(answer.data).toMatchObject({ assessImpact: { ...same, sources: [{ title: source.title }] } });
  });

  it('stands beside the others, newest first, and is told of', async () => {
    await world().get(curator, assessImpact, await input({ direction: 'ADVANCES' }), hours(1));
    const document = `{
      proposal(slug: "rus-27-1") { impacts { direction } history(first: 100) { nodes { kind } } }
      right(instrument: UDHR, article: "19") { proposalCount }
      events(last: 1) { nodes { kind subjectLabel subject { ... on Impact { direction } } } }
    }`;
    expect((await world().get(visitor, document)).data).toMatchObject({
      proposal: { impacts: [{ direction: 'ADVANCES' }, {}, {}] },
      right: { proposalCount: 2 },
      events: {
        nodes: [
          {
            kind: 'IMPACT_ASSESSED',
            subjectLabel: 'UDHR-19 · The text of rus-27-1',
            subject: { direction: 'ADVANCES' },
          },
        ],
      },
    });
    const history = at(await world().get(visitor, document), 'proposal.history.nodes');
    expect(history).toEqual(['PROPOSAL_TABLED', ...Array(3).fill('IMPACT_ASSESSED')].map((kind) => ({ kind })));
  });
});

describe('an assessment rests', () => {
  const ground = 'quote selector { exact prefix suffix start end textId } madeOn { id }';
  const rusId = () => world().proposalId('rus-27-1');

  it('on words at their place, from which its quote is taken', async () => {
    const textId = await rusId();
    const id = await assessed(world(), { selector: { textId, exact: 'route', start: 57 } });
    expect(await read(world(), id, ground)).toEqual({
      quote: 'route',
      selector: {
        exact: 'route',
        prefix: 'e of traffic. 🛰 They may ask: a ',
        suffix: ', by another route. التوجيه',
        start: 57,
        end: 62,
        textId,
      },
      madeOn: null,
    });
  });

  it('on quoted words, which are given their place where they have one alone', async () => {
    const once = await assessed(world(), { quote: '🛰 They may ask' });
    expect(await read(world(), once, ground)).toMatchObject({
      quote: '🛰 They may ask',
      selector: { start: 39, end: 53, textId: await rusId() },
      madeOn: null,
    });
    const often = await assessed(world(), { quote: 'route' });
    expect(await read(world(), often, ground)).toEqual({ quote: 'route', selector: null, madeOn: null });
  });

  it('on the version in which its words stand, the newest first, or on the one it names', async () => {
    const texts = ['Routes are closed.', 'Routes are open.', 'Routes are open to all.'].map((body, at) => ({
      language: 'en',
      body,
      versionedAt: `2012-1${at}-01T00:00:00Z`,
    }));
    await keepProposal(world().context(system), proposal('worded', { texts, summary: 'Are they open?' }));
    const ids = await Promise.all([0, 1, 2].map((place) => versionOf(world(), 'worded', place)));
    const made = async (input: Variables) => read(world(), await entered(world(), 'worded', input), ground);
    expect(await made({ quote: 'are open' })).toMatchObject({ selector: { textId: ids[2] }, madeOn: { id: ids[2] } });
    expect(await made({ quote: 'closed' })).toMatchObject({ selector: { textId: ids[0] }, madeOn: { id: ids[0] } });
    expect(await made({ quote: 'they open' })).toMatchObject({ selector: { start: 4 }, madeOn: null });
    const named = { quote: 'are open', textId: ids[1] };
    expect(await made(named)).toMatchObject({ selector: { textId: ids[1] }, madeOn: { id: ids[1] } });
    expect(await made({ textId: ids[0] })).toEqual({ quote: null, selector: null, madeOn: { id: ids[0] } });
    expect(await made({})).toEqual({ quote: null, selector: null, madeOn: null });
  });
});

it('an assessment says for whom, on which part of the infrastructure and who bears the duty, in the order of the lists', async () => {
  const id = await assessed(world(), {
    scope: 'RECORD',
    confidence: 'LOW',
    affected: ['CHILDREN', 'JOURNALISTS', 'CHILDREN'],
    infrastructure: ['ROUTING', 'DNS'],
    dutyBearers: ['OPERATOR'],
    dutyNote: 'They keep a log.',
    alternative: 'Nobody keeps a log.',
    limitation: {
      ...{ legality: 'MET', legitimateAim: 'MET', necessity: 'NOT_MET' },
      necessityReason: 'A log of all is more than is needed.',
    },
  });
  const parts = `scope confidence affected infrastructure dutyBearers dutyNote alternative
    limitation { necessity necessityReason legalityReason }`;
  expect(await read(world(), id, parts)).toEqual({
    scope: 'RECORD',
    confidence: 'LOW',
    affected: ['JOURNALISTS', 'CHILDREN'],
    infrastructure: ['DNS', 'ROUTING'],
    dutyBearers: ['OPERATOR'],
    dutyNote: 'They keep a log.',
    alternative: 'Nobody keeps a log.',
    limitation: {
      necessity: 'NOT_MET',
      necessityReason: 'A log of all is more than is needed.',
      legalityReason: null,
    },
  });
  // Of this proposal only the topic's stage is known.
  expect(await read(world(), await assessed(world()), 'scope affected')).toEqual({ scope: 'TOPIC', affected: [] });
});

describe('an answer is refused', () => {
  it.each([
    ['without saying how it stands to the other', {}, 'INVALID stance'],
    ['to one that was taken back', { stance: 'AGREES', isWithdrawn: true }, 'INVALID answers'],
    ['to one of another proposal', { stance: 'AGREES', slug: 'usa-9-13' }, 'INVALID answers'],
    ['to one that is not there', { stance: 'AGREES', answers: 'imp_01JD0000000000000000000000' }, 'INVALID answers'],
  ])('%s', async (_, { isWithdrawn = false, slug = 'rus-27-1', ...rest }: Asked, expected) => {
    const answers = await entered(world(), slug);
    if (isWithdrawn) await world().get(curator, withdrawImpact, { id: answers, reason: 'A slip.' });
    expect(await refused(world(), curator, assessImpact, await input({ answers, ...rest }))).toBe(expected);
  });

  it('as one that answers nothing', async () => {
    expect(await refused(world(), curator, assessImpact, await input({ stance: 'DISSENTS' }))).toBe('INVALID stance');
  });

  it('to one that is taken back at the same moment', async () => {
    const answers = await entered(world(), 'rus-27-1');
    const answer = { input: { ...impactInput(await world().proposalId('rus-27-1')), answers, stance: 'AGREES' } };
    const [answered, withdrawn] = await Promise.all([
      world().ask(curator, assessImpact, answer),
      world().ask(curator, withdrawImpact, { id: answers, reason: 'A slip.' }),
    ]);
    expect(withdrawn.errors).toEqual([]);
    const told = (await toldOf(world(), 2)).map((line) => line.split(';')[0]);
    if (answered.errors.length === 0) expect(told).toEqual(['IMPACT_ASSESSED', 'IMPACT_WITHDRAWN']);
    else expect(['CONFLICT', 'INVALID answers']).toContain(refusal(answered));
  });
});

it('a test is refused for a right that may not be limited, or of which that cannot be asked', async () => {
  const limitation = { legality: 'MET', legitimateAim: 'MET', necessity: 'MET' };
  for (const [article, limits] of [
    ['7', 'ABSOLUTE'],
    ['1', 'NO_TEST'],
  ] as const) {
    await keepRight(world().context(system), { instrument: 'ICCPR', article, label: 'A right', limits });
    const right = `ICCPR-${article}`;
    expect(await refused(world(), curator, assessImpact, await input({ right, limitation }))).toBe(
      'INVALID limitation',
    );
    await world().get(curator, assessImpact, await input({ right }));
  }
});

interface Asked {
  isWithdrawn?: boolean;
  slug?: string;
  stance?: string;
  answers?: string;
}

describe('an assessment is refused', () => {
  it('with words that do not stand where it says, or are given twice', async () => {
    const [textId, other] = [await world().proposalId('rus-27-1'), await world().proposalId('usa-9-13')];
    const words = { textId, exact: 'route', start: 57 };
    for (const [rest, expected] of [
      [{ selector: { ...words, start: 58 } }, 'INVALID selector.exact'],
      [{ selector: { textId, exact: 'see the roads' } }, 'INVALID selector.exact'],
      [{ selector: { textId, exact: 'route' } }, 'INVALID selector.start'],
      [{ selector: { ...words, end: 60 } }, 'INVALID selector.end'],
      [{ selector: { ...words, textId: other } }, 'INVALID selector.textId'],
      [{ selector: words, quote: 'route' }, 'INVALID quote'],
      [{ quote: 'What usa', textId }, 'INVALID quote'],
    ] as const) {
      expect(await refused(world(), curator, assessImpact, await input(rest))).toBe(expected);
    }
  });

  it.each([
    ['without a reason', { rationale: ' ' }, 'INVALID rationale'],
    ['with 10,001 characters', { rationale: 'a'.repeat(10_001) }, 'INVALID rationale'],
    ['against an unknown right', { right: 'UDHR-99' }, 'INVALID right'],
    ['against an endless right', { right: 'U'.repeat(5000) }, 'INVALID right'],
    ['in an unknown direction', { direction: 'SIDEWAYS' }, 'INVALID direction'],
    ['on an unknown basis', { basis: 'RUMOUR' }, 'INVALID basis'],
    ['when sourced, without who says so', { basis: 'SOURCED', sources: [source] }, 'INVALID assessor'],
    ['when sourced, without a source', { basis: 'SOURCED', assessor: 'A scholar' }, 'INVALID sources'],
    ['with a likelihood of 0', { likelihood: 0 }, 'INVALID likelihood'],
    ['with a likelihood of 6', { likelihood: 6 }, 'INVALID likelihood'],
    ['with half a likelihood', { likelihood: 2.5 }, 'INVALID likelihood'],
    [
      'with a severity beyond its scale',
      { severity: { scale: 1, scope: 9, irremediability: 1 } },
      'INVALID severity.scope',
    ],
    ['with a test half made', { limitation: { legality: 'MET', necessity: 'MET' } }, 'INVALID limitation'],
    ['resting on words the proposal does not have', { quote: 'see the roads' }, 'INVALID quote'],
    ['as somebody’s own, which they publish themselves', { basis: 'OWN' }, 'INVALID basis'],
    ['on a version that is not there', { textId: 'text_01JD0000000000000000000000-1' }, 'INVALID textId'],
    ['for people of no list', { affected: ['EVERYBODY'] }, 'INVALID affected.0'],
    ['with a duty of 501 characters', { dutyNote: 'a'.repeat(501) }, 'INVALID dutyNote'],
    ['with other wording of 50,001 characters', { alternative: 'a'.repeat(50_001) }, 'INVALID alternative'],
    ['of what is not there', { proposal: 'prop_01JD0000000000000000000000' }, 'NOT_FOUND proposal'],
    ['of a topic', { proposal: 'topic_spam' }, 'NOT_FOUND proposal'],
    ['of an empty id', { proposal: '' }, 'NOT_FOUND proposal'],
  ])('%s', async (_, rest, expected) => {
    expect(await refused(world(), curator, assessImpact, await input(rest))).toBe(expected);
  });
});
