/** Asking for proposals: filters, counts, order, pages. */
import { describe, expect, it } from 'vitest';
import { at, inWorld, listAt, refusal, textAt, type Variables, visitor } from '#test/support/world.ts';

const world = inWorld('ONCE');
const list = `query ($query: ProposalQuery, $sort: ProposalSort, $first: Int, $after: String) {
  proposals(query: $query, sort: $sort, first: $first, after: $after) {
    totalCount nodes { slug } edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
  }
}`;
const ask = (variables: Variables) => world().get(visitor, list, variables);
const slugs = async (variables: Variables) =>
  listAt(await ask(variables), 'proposals.nodes').map((node) => (node as { slug: string }).slug);
const find = async (query: object) => (await slugs({ query })).sort();

describe('a query', () => {
  it.each([
    ['nothing in particular', {}, 6],
    ['an empty list, which asks for nothing', { kinds: [], topics: [] }, 6],
  ])('for %s finds everything', async (_, query, count) => expect(await find(query)).toHaveLength(count));

  it.each([
    [{ kinds: ['POSITION', 'RECOMMENDATION'] }, ['cstd-1', 'td62-alg', 'td62-usa']],
    [{ processes: ['cstd'] }, ['cstd-1']],
    [{ processes: ['nowhere'] }, []],
    [{ sponsors: ['DZA'] }, ['rus-27-1', 'td62-alg']],
    [{ sponsors: ['alg'] }, ['rus-27-1', 'td62-alg']],
    [{ sponsors: ['USA'] }, ['td62-usa', 'usa-9-13']],
    [{ sponsors: ['RCC'] }, ['rcc-14-2']],
    [{ sponsors: ['ARM'] }, []],
    [{ topics: ['networks'] }, ['rus-27-1', 'td62-usa', 'usa-9-13']],
    [{ topics: ['routing'] }, ['rus-27-1', 'usa-9-13']],
    [{ topics: ['routing', 'spam'], actions: ['NOC', 'ADD'] }, ['rcc-14-2', 'usa-9-13']],
    [{ rights: ['UDHR-19'] }, ['rcc-14-2', 'rus-27-1']],
    [{ rights: ['UDHR-19'], directions: ['ADVANCES'] }, ['rcc-14-2']],
    [{ rights: ['UDHR-19'], directions: ['MIXED'] }, []],
    [{ rights: ['UDHR-12'], bases: ['EDITORIAL'] }, ['rus-27-1']],
    [{ stages: ['NOT_ADOPTED'] }, ['rus-27-1']],
    [{ provisions: ['3.3'] }, ['rcc-14-2', 'rus-27-1']],
    [{ provisions: ['ITR-1988/1.1'] }, ['rcc-14-2']],
    [{ tabledFrom: '2012-08-31', tabledTo: '2012-11-17' }, ['rus-27-1', 'usa-9-13']],
    [{ tabledTo: '2012-05-08' }, ['rcc-14-2']],
    [{ tabledFrom: '2013-06-01' }, ['cstd-1']],
    [{ text: 'route traffic' }, ['rus-27-1', 'usa-9-13']],
    [{ text: '"route" traffic' }, ['rus-27-1']],
    [{ text: 'ALGERIA' }, ['rus-27-1', 'td62-alg']],
    [{ text: 'paths of traffic' }, ['rus-27-1', 'usa-9-13']],
    [{ text: 'التوجيه' }, ['rus-27-1']],
    [{ text: '" OR 1=1 --' }, []],
    [{ text: '  ' }, ['cstd-1', 'rcc-14-2', 'rus-27-1', 'td62-alg', 'td62-usa', 'usa-9-13']],
  ])('for %j finds %j', async (query, expected) => expect(await find(query)).toEqual(expected));

  it('counts a group’s proposal for its members of the day on which it was tabled, when asked to', async () => {
    expect(await find({ sponsors: ['ARM'], expandGroups: true })).toEqual(['rcc-14-2']);
    expect(await find({ sponsors: ['RUS'], expandGroups: true })).toEqual(['cstd-1', 'rcc-14-2', 'rus-27-1']);
    expect(await find({ sponsors: ['USA'], expandGroups: true })).toEqual(['td62-usa', 'usa-9-13']);
  });

  it.each([
    [{ tabledFrom: '2012-12-02', tabledTo: '2012-12-01' }, 'INVALID tabledTo'],
    [{ text: 'a'.repeat(501) }, 'INVALID text'],
    [{ topics: Array(101).fill('spam') }, 'INVALID topics'],
    [{ kinds: ['TREATY'] }, 'INVALID kinds.0'],
  ])('with %o is refused', async (query, expected) => {
    expect(refusal(await world().ask(visitor, list, { query }))).toBe(expected);
  });
});

describe('the order', () => {
  const dated = ['cstd-1', 'rus-27-1', 'usa-9-13', 'rcc-14-2'];
  it('is newest first, with the undated last', async () => {
    expect((await slugs({})).slice(0, 4)).toEqual(dated);
    expect((await slugs({ sort: 'TABLED_NEWEST' })).slice(4).sort()).toEqual(['td62-alg', 'td62-usa']);
  });
  it('is oldest first, with the undated still last', async () => {
    expect((await slugs({ sort: 'TABLED_OLDEST' })).slice(0, 4)).toEqual(dated.toReversed());
  });
  it('by symbol counts numbers as numbers, with those without one last', async () => {
    const found = await slugs({ sort: 'SYMBOL' });
    expect([...found.slice(0, 2).sort(), ...found.slice(2)]).toEqual([
      'td62-alg',
      'td62-usa',
      'rcc-14-2',
      'rus-27-1',
      'usa-9-13',
      'cstd-1',
    ]);
  });
});

describe('pages', () => {
  it.each(['TABLED_NEWEST', 'TABLED_OLDEST', 'UPDATED_NEWEST', 'SYMBOL', 'RELEVANCE'])(
    'by %s give each once',
    async (sort) => {
      const seen: string[] = [];
      for (let after: unknown = null; after !== undefined; ) {
        const page = await ask({ sort, first: 2, after, query: { text: 'text' } });
        seen.push(...listAt(page, 'proposals.nodes').map((node) => (node as { slug: string }).slug));
        expect(at(page, 'proposals.totalCount')).toBe(6);
        expect(at(page, 'proposals.pageInfo.hasPreviousPage')).toBe(after !== null);
        after = at(page, 'proposals.pageInfo.hasNextPage') ? at(page, 'proposals.pageInfo.endCursor') : undefined;
      }
      expect(seen).toEqual(await slugs({ sort, query: { text: 'text' } }));
      expect(new Set(seen).size).toBe(6);
    },
  );

  it('go on only with the query and order they began with', async () => {
    const after = textAt(await ask({ first: 1 }), 'proposals.pageInfo.endCursor');
    const wrong = async (variables: Variables) => refusal(await world().ask(visitor, list, { after, ...variables }));
    expect(await slugs({ after, sort: 'TABLED_NEWEST', query: { kinds: [] } })).toHaveLength(5);
    expect(await wrong({ sort: 'SYMBOL' })).toBe('STALE_CURSOR after');
    expect(await wrong({ query: { kinds: ['PROPOSAL'] } })).toBe('STALE_CURSOR after');
    for (const garbage of ['', 'x', 'W10', '🛰']) expect(await wrong({ after: garbage })).toBe('INVALID after');
  });

  it('hold 1 to 100', async () => {
    for (const first of [0, -1, 101])
      expect(refusal(await world().ask(visitor, list, { first }))).toBe('INVALID first');
  });
});

describe('one proposal', () => {
  const one = 'query ($slug: String, $symbol: String) { proposal(slug: $slug, symbol: $symbol) { slug } }';
  it.each(['RUS/27/1', 'rus/27/1', ' RUS / 27 / 1 '])('is found by its symbol, spelled %s', async (symbol) => {
    expect(at(await world().get(visitor, one, { symbol }), 'proposal.slug')).toBe('rus-27-1');
  });
  it('of a symbol that several share is a CONFLICT that names them', async () => {
    const answer = await world().ask(visitor, one, { symbol: 'cwg-wcit12/td62' });
    expect(refusal(answer)).toBe('CONFLICT symbol');
    expect(answer.errors[0]?.message).toMatch(/td62-alg.*td62-usa|td62-usa.*td62-alg/);
  });
  it.each([{ slug: 'nope' }, { slug: '' }, { slug: 'x'.repeat(5000) }, { symbol: '' }, { symbol: 'NOPE/1' }])(
    'that is not there is null: %o',
    async (by) => expect((await world().get(visitor, one, by)).data).toEqual({ proposal: null }),
  );
  it('is asked for by either, not by both or neither', async () => {
    for (const by of [{}, { slug: 'rus-27-1', symbol: 'RUS/27/1' }]) {
      expect(refusal(await world().ask(visitor, one, by))).toBe('INVALID slug');
    }
  });
});
