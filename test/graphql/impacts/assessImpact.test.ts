/** A curator enters an assessment. */
import { describe, expect, it } from 'vitest';
import { assessImpact, impactInput } from '#test/support/mutations.ts';
import { source } from '#test/support/record.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, hours, inWorld, visitor } from '#test/support/world.ts';

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

describe('an assessment is refused', () => {
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
    ['of what is not there', { proposal: 'prop_01JD0000000000000000000000' }, 'NOT_FOUND proposal'],
    ['of a topic', { proposal: 'topic_spam' }, 'NOT_FOUND proposal'],
    ['of an empty id', { proposal: '' }, 'NOT_FOUND proposal'],
  ])('%s', async (_, rest, expected) => {
    expect(await refused(world(), curator, assessImpact, await input(rest))).toBe(expected);
  });
});
