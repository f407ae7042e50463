/** Any record by its id. */
import { describe, expect, it } from 'vitest';
import { inWorld, listAt, refusal, visitor } from '#test/support/world.ts';

const world = inWorld('ONCE');
const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

describe('nodes', () => {
  it('come in the order asked, each as what it is, with null for what is not there', async () => {
    const found = await world().get(
      visitor,
      '{ proposal(slug: "rus-27-1") { id impacts { id } } consultation(slug: "comments") { id } }',
    );
    const { proposal, consultation } = found.data as {
      proposal: { id: string; impacts: [{ id: string }] };
      consultation: { id: string };
    };
    const kinds: [string, string][] = [
      ['topic_spam', 'Topic'],
      [proposal.id, 'Proposal'],
      ['proc_wcit-12', 'Process'],
      ['doc_TD 62', 'Document'],
      ['inst_ITR-1988', 'Instrument'],
      ['prov_ITR-1988/3.3', 'Provision'],
      ['party_RCC', 'Party'],
      ['right_UDHR-19', 'Right'],
      ['line_C5', 'ActionLine'],
      [proposal.impacts[0].id, 'Impact'],
      [consultation.id, 'Consultation'],
      ['evt_000000000003', 'Event'],
      ['topic_spam', 'Topic'],
    ];
    const ids = kinds.flatMap(([id]) => [id, `${id}x`]);
    const expected = kinds.flatMap(([id, __typename]) => [{ __typename, id }, null]);
    expect(listAt(await world().get(visitor, nodes, { ids }), 'nodes')).toEqual(expected);
  });

  it.each([
    '',
    '_',
    'x',
    'feed',
    'own#acct_1',
    'slug#proposal#rus-27-1',
    'prop_',
    'constructor_',
    '__proto___x',
    '🛰',
    'prop_\u0000',
    'x'.repeat(3000),
    `prop_${'🛰'.repeat(140)}`,
    `text_${'A'.repeat(26)}-1`,
  ])('there is none by %j, and the others still come', async (id) => {
    expect(listAt(await world().get(visitor, nodes, { ids: [id, 'topic_spam'] }), 'nodes')).toEqual([
      null,
      { __typename: 'Topic', id: 'topic_spam' },
    ]);
  });

  it('are at most 100', async () => {
    expect(listAt(await world().get(visitor, nodes, { ids: Array(100).fill('topic_spam') }), 'nodes')).toHaveLength(
      100,
    );
    expect(refusal(await world().ask(visitor, nodes, { ids: Array(101).fill('topic_spam') }))).toBe('INVALID ids');
  });
});

describe('what is not there', () => {
  it.each(['nope', '', 'x'.repeat(5000), '../etc', 'rus-27-1\u0000', '%'])('is null by the name %j', async (name) => {
    const document = `query ($name: String!) {
      process(slug: $name) { id } topic(slug: $name) { id } party(code: $name) { id } consultation(slug: $name) { id }
      right(instrument: UDHR, article: $name) { id } proposal(slug: $name) { id } symbol: proposal(symbol: $name) { id }
    }`;
    expect((await world().get(visitor, document, { name })).data).toEqual({
      process: null,
      topic: null,
      party: null,
      consultation: null,
      right: null,
      proposal: null,
      symbol: null,
    });
  });
});
