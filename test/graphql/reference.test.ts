/** Processes, parties, topics, rights: what stands around the proposals. */
import { describe, expect, it } from 'vitest';
import { keepParty } from '#graphql/parties/parties.ts';
import { at, inWorld, listAt, refusal, system, visitor } from '#test/support/world.ts';

const world = inWorld('ONCE');
const get = async (document: string, variables = {}) => (await world().get(visitor, document, variables)).data;

describe('a party', () => {
  it.each(['ALG', 'DZA', 'alg', ' dza '])('answers to %s', async (code) => {
    expect(await get('query ($code: String!) { party(code: $code) { code } }', { code })).toEqual({
      party: { code: 'ALG' },
    });
  });

  it('that is a group has the members of a day, by name, its first and last day included', async () => {
    const document = 'query ($on: Date) { party(code: "RCC") { members(on: $on) { code } } }';
    const members = async (on: string | null) => at({ data: await get(document, { on }), errors: [] }, 'party.members');
    expect(await members('2012-05-31')).toEqual([{ code: 'ARM' }, { code: 'RUS' }]);
    expect(await members('2012-06-01')).toEqual([{ code: 'RUS' }]);
    expect(await members(null)).toEqual([{ code: 'RUS' }]);
  });

  it('belongs to the groups of a day', async () => {
    const document = '{ party(code: "ARM") { before: memberOf(on: "2012-01-01") { code } now: memberOf { code } } }';
    expect(await get(document)).toEqual({ party: { before: [{ code: 'RCC' }], now: [] } });
  });

  it('keeps every membership with how sure it is', async () => {
    const document = '{ party(code: "RCC") { memberships { member { code } from to confidence note } } }';
    expect(await get(document)).toEqual({
      party: {
        memberships: [
          { member: { code: 'RUS' }, from: null, to: null, confidence: 'HIGH', note: null },
          {
            member: { code: 'ARM' },
            from: '2012-01-01',
            to: '2012-05-31',
            confidence: 'MEDIUM',
            note: 'Left in the summer.',
          },
        ],
      },
    });
  });

  it('with two memberships that meet on a day is one member of that day', async () => {
    const spans = [
      { member: 'USA', from: '2010-01-01', to: '2012-12-31', confidence: 'HIGH' as const },
      { member: 'USA', from: '2012-12-01', confidence: 'HIGH' as const },
    ];
    await keepParty(world().context(system), {
      code: 'TWICE',
      name: 'Twice',
      kind: 'REGIONAL_GROUP',
      memberships: spans,
    });
    expect(await get('{ party(code: "TWICE") { members { code } } }')).toEqual({
      party: { members: [{ code: 'USA' }] },
    });
  });

  it('is listed by name, of one kind or all', async () => {
    const document = '{ parties(kind: STATE, first: 2) { totalCount nodes { name } pageInfo { endCursor } } }';
    expect(await get(document)).toMatchObject({
      parties: { totalCount: 4, nodes: [{ name: 'Algeria' }, { name: 'Armenia' }] },
    });
    const after = at(await world().get(visitor, document), 'parties.pageInfo.endCursor');
    const other = 'query ($after: String) { parties(kind: REGIONAL_GROUP, after: $after) { totalCount } }';
    expect(refusal(await world().ask(visitor, other, { after }))).toBe('STALE_CURSOR after');
  });
});

describe('a topic', () => {
  it('stands between a broader one and narrower ones, and counts theirs', async () => {
    const document = '{ topics { slug broader { slug } narrower { slug } proposalCount } }';
    expect(await get(document)).toEqual({
      topics: [
        { slug: 'networks', broader: null, narrower: [{ slug: 'routing' }], proposalCount: 3 },
        { slug: 'routing', broader: { slug: 'networks' }, narrower: [], proposalCount: 2 },
        { slug: 'spam', broader: null, narrower: [], proposalCount: 4 },
      ],
    });
  });
});

describe('a right', () => {
  it('has counterparts, and stands in the order of instruments and articles', async () => {
    expect(await get('{ rights { code related { code } } actionLines { code } }')).toEqual({
      rights: [
        { code: 'UDHR-12', related: [] },
        { code: 'UDHR-19', related: [{ code: 'ICCPR-19' }] },
        { code: 'ICCPR-19', related: [] },
      ],
      actionLines: [{ code: 'C5' }],
    });
  });
});

describe('a process', () => {
  it('has its documents, instruments with provisions in order, consultations and counts', async () => {
    const document = `{ process(slug: "wcit-12") { url starts proposalCount documents { symbol date }
      instruments { code adopted provisions { number marginNumber instrument } } consultations { slug } } }`;
    expect(await get(document)).toEqual({
      process: {
        url: 'https://travaux.test/processes/wcit-12',
        starts: '2012-12-03',
        proposalCount: 5,
        documents: [{ symbol: 'TD 62', date: '2012-06' }],
        instruments: [
          {
            code: 'ITR-1988',
            adopted: '1988',
            provisions: [
              { number: '1.1', marginNumber: null, instrument: 'ITR-1988' },
              { number: '3.3', marginNumber: '30', instrument: 'ITR-1988' },
            ],
          },
        ],
        consultations: [{ slug: 'comments' }],
      },
    });
  });

  it('is listed, the one with the newest date first', async () => {
    expect(listAt(await world().get(visitor, '{ processes { nodes { slug } } }'), 'processes.nodes')).toEqual([
      { slug: 'wcit-12' },
      { slug: 'cstd' },
    ]);
  });
});

describe('a list of consultations', () => {
  const list =
    'query ($query: ConsultationQuery) { consultations(query: $query) { nodes { slug status } totalCount } }';
  it.each([
    [{}, ['comments', 'open-door']],
    [{ status: ['OPEN'] }, ['comments', 'open-door']],
    [{ status: ['CLOSED', 'ANNOUNCED'] }, []],
    [{ processes: ['wcit-12'] }, ['comments']],
    [{ topics: ['networks'] }, ['comments']],
    [{ closesBefore: '2012-12-20T16:00:00Z' }, []],
    [{ closesAfter: '2012-12-20T17:00:00+01:00' }, ['comments']],
    [{ text: 'door' }, ['open-door']],
  ])('for %j holds %j', async (query, slugs) => {
    const nodes = listAt(await world().get(visitor, list, { query }), 'consultations.nodes') as { slug: string }[];
    expect(nodes.map(({ slug }) => slug)).toEqual(slugs);
  });

  it('has those on the same process and topics as related proposals', async () => {
    const document = `{ consultation(slug: "comments") { host { code } relatedProposals { nodes { slug } totalCount } }
      other: consultation(slug: "open-door") { host { code } relatedProposals { totalCount } } }`;
    expect(await get(document)).toEqual({
      consultation: {
        host: { code: 'USA' },
        relatedProposals: { totalCount: 2, nodes: [{ slug: 'rus-27-1' }, { slug: 'usa-9-13' }] },
      },
      other: { host: null, relatedProposals: { totalCount: 0 } },
    });
  });
});
