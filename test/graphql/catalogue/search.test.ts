import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Stretch } from '#graphql/catalogue/catalogue.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepProposal, type ProposalRecord } from '#graphql/proposals/keepProposal.ts';
import { proposalById, symbolKey } from '#graphql/proposals/proposals.ts';
import { everything, type ProposalSort, proposalSorts } from '#graphql/proposals/query.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { aParty, aProposal } from '#test/support/records.ts';
import { type Opened, openedFor } from './opened.ts';
import { found } from './plainly.ts';
import { enterWorld, keepVocabulary, makeWorld, queries } from './world.ts';

const most = 1000;

async function slugsOf({ ctx }: Opened, { items }: Stretch): Promise<string[]> {
  const asked = ctx();
  return (await Promise.all(items.map(({ id }) => proposalById(asked, id)))).map((proposal) => proposal?.slug ?? '?');
}

describe('a query', () => {
  const world = makeWorld(1988);
  const opened = openedFor((ctx) => enterWorld(ctx, world));
  const slugs = new Map<string, string>();
  beforeAll(async () => {
    const all = opened.catalogue().proposals(everything, 'SYMBOL', null, most);
    for (const [at, slug] of (await slugsOf(opened, all)).entries()) slugs.set(all.items[at]?.id ?? '', slug);
  });

  it('finds what a plain reading of it finds, in every order', () => {
    const plainly = fc.property(queries, fc.constantFrom(...proposalSorts), (query, sort) => {
      const { items, hasMore } = opened.catalogue().proposals(query, sort, null, most);
      const expected = found(world, query).map(({ slug }) => slug);
      expect(items.map(({ id }) => slugs.get(id)).sort()).toEqual(expected.sort());
      expect(opened.catalogue().countProposals(query)).toBe(expected.length);
      expect(hasMore).toBe(false);
    });
    fc.assert(plainly, { numRuns: 500 });
  });

  it('gives the same list page by page as at once', () => {
    const byPages = fc.property(
      queries,
      fc.constantFrom(...proposalSorts),
      fc.integer({ min: 1, max: 7 }),
      (query, sort, size) => {
        const paged: string[] = [];
        for (
          let after: Stretch['items'][number]['position'] | null = null, more = true;
          more && paged.length < most;
        ) {
          const { items, hasMore }: Stretch = opened.catalogue().proposals(query, sort, after, size);
          paged.push(...items.map(({ id }) => id));
          after = items.at(-1)?.position ?? null;
          more = hasMore;
        }
        const whole = opened
          .catalogue()
          .proposals(query, sort, null, most)
          .items.map(({ id }) => id);
        expect(paged).toEqual(whole);
      },
    );
    fc.assert(byPages, { numRuns: 100 });
  });

  it('finds nothing for a code that nobody has, and does not complain', () => {
    expect(opened.catalogue().countProposals({ ...everything, sponsors: ['NOBODY'] })).toBe(0);
    expect(opened.catalogue().countProposals({ ...everything, topics: ["'; DROP TABLE proposals; --"] })).toBe(0);
    expect(opened.catalogue().countProposals(everything)).toBe(world.proposals.length);
  });
});

describe('an order', () => {
  const records: Partial<ProposalRecord>[] = [
    { tabled: '2012', symbol: 'RUS/27/10' },
    { tabled: '2012-06', symbol: 'RUS/27/2', title: 'It asks for more' },
    { tabled: '2012-06-20', symbol: 'rus/27/3' },
    { tabled: null, symbol: null },
    { tabled: '2013', symbol: 'CWG-WCIT12/TD 62', title: 'It asks for less' },
    { tabled: '2011-12-31', symbol: 'CWG-WCIT12/TD 9' },
    { tabled: null, symbol: null },
  ];
  const slug = (at: number) => `r-${at}`;
  const opened = openedFor(async (ctx) => {
    await keepVocabulary(ctx);
    for (const [at, record] of records.entries()) await keepProposal(ctx, aProposal({ ...record, slug: slug(at) }));
  });
  const ordered = (sort: ProposalSort) => slugsOf(opened, opened.catalogue().proposals(everything, sort, null, most));

  it('by tabling puts the latest first, a vague date where it begins, and undated records last', async () => {
    expect((await ordered('TABLED_NEWEST')).slice(0, 5)).toEqual([4, 2, 1, 0, 5].map(slug));
    expect((await ordered('TABLED_OLDEST')).slice(0, 5)).toEqual([5, 0, 1, 2, 4].map(slug));
    expect((await ordered('TABLED_NEWEST')).slice(5).sort()).toEqual([3, 6].map(slug));
    expect((await ordered('TABLED_OLDEST')).slice(5).sort()).toEqual([3, 6].map(slug));
  });

  it('by symbol counts numbers as numbers and puts records without one last', async () => {
    expect((await ordered('SYMBOL')).slice(0, 5)).toEqual([5, 4, 1, 2, 0].map(slug));
  });

  it('by change puts what was corrected last first', async () => {
    const ctx = opened.ctx({ now: new Date('2013-05-05') });
    await keepProposal(ctx, aProposal({ ...records[5], slug: slug(5), title: 'Corrected' }));
    await opened.catalogue().catchUp(opened.table());
    expect((await ordered('UPDATED_NEWEST'))[0]).toBe(slug(5));
  });

  it('by relevance without words is by tabling', async () => {
    expect(await ordered('RELEVANCE')).toEqual(await ordered('TABLED_NEWEST'));
  });

  it.each(proposalSorts)('%s loses and repeats nothing while records are added between two pages', async (sort) => {
    const query = sort === 'RELEVANCE' ? { ...everything, text: 'asks for' } : everything;
    const before = opened
      .catalogue()
      .proposals(query, sort, null, most)
      .items.map(({ id }) => id);
    const seen: string[] = [];
    let added = 0;
    for (let after: Stretch['items'][number]['position'] | null = null, more = true; more && seen.length < most; ) {
      const { items, hasMore }: Stretch = opened.catalogue().proposals(query, sort, after, 2);
      seen.push(...items.map(({ id }) => id));
      after = items.at(-1)?.position ?? null;
      more = hasMore;
      if (added >= 12) continue;
      added += 1;
      const day = `2012-0${1 + (added % 9)}-15`;
      await keepProposal(
        opened.ctx({ now: new Date(Date.UTC(2014, 0, 1 + added)) }),
        aProposal({ slug: `${sort.toLowerCase().replace('_', '-')}-${added}`, tabled: day, symbol: `RUS/27/${added}` }),
      );
      await opened.catalogue().catchUp(opened.table());
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
    // In which order they were then, they are in now.
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
  });

  it('takes a position that nobody handed out for what it is', () => {
    for (const sort of proposalSorts) {
      for (const position of [[], [null], [7, 7, 7], ['x', null, 'y']]) {
        const query = { ...everything, text: 'asks' };
        expect(() => opened.catalogue().proposals(query, sort, position, 2)).not.toThrow();
      }
    }
  });
});

describe('a search', () => {
  const opened = openedFor(async (ctx) => {
    await keepVocabulary(ctx);
    await keepParty(ctx, aParty({ code: 'CTI', iso3: 'CIV', name: 'Côte d’Ivoire' }));
    const records = [
      aProposal({ slug: 'in-title', title: 'Naming and numbering', symbol: 'RUS/27/1' }),
      aProposal({ slug: 'in-summary', summary: 'It would put numbering into the treaty.', symbol: 'CWG-WCIT12/TD 62' }),
      aProposal({ slug: 'in-reasons', justification: 'Without numbering nothing works.', symbol: 'RUS/27/11' }),
      aProposal({
        slug: 'by-sponsor',
        sponsorships: [
          { party: 'CTI', role: 'LEAD' },
          { party: 'BBB', role: 'OPPOSED' },
        ],
      }),
      aProposal({ slug: 'by-place', provisions: ['ITR-1988/5A'], provisionNote: 'the annex', topics: ['spam'] }),
    ];
    for (const record of records) await keepProposal(ctx, record);
  });
  const search = (text: string) =>
    slugsOf(opened, opened.catalogue().proposals({ ...everything, text }, 'RELEVANCE', null, most));

  it('ranks words in the title over the summary over all else', async () => {
    expect(await search('numbering')).toEqual(['in-title', 'in-summary', 'in-reasons']);
  });

  it('puts the very symbol first, and finds it however it is spaced', async () => {
    expect(await search('rus/27/1')).toEqual(['in-title']);
    expect(await search('RUS / 27 / 11')).toEqual(['in-reasons']);
    expect(await search('cwg-wcit12/td62')).toEqual(['in-summary']);
  });

  it('finds records by sponsor, topic and place', async () => {
    expect(await search('cote d’ivoire')).toEqual(['by-sponsor']);
    expect(await search('CIV')).toEqual(['by-sponsor']);
    expect(await search('SPAM annex')).toEqual(['by-place']);
    expect(await search('ITR-1988/5A')).toEqual(['by-place']);
    expect(await search('anne spam')).toEqual([]);
    expect(await search('anne* spam')).toEqual(['by-place']);
  });

  it('does not find a record by who opposes it', async () => {
    expect(await search('beland')).toEqual([]);
  });

  it('keeps quoted words together', async () => {
    expect(await search('"numbering naming"')).toEqual([]);
    expect(await search('numbering naming')).toEqual(['in-title']);
    expect(await search('"naming and numbering"')).toEqual(['in-title']);
    expect(await search('"naming and numb"')).toEqual([]);
    expect(await search('"naming and numb"*')).toEqual(['in-title']);
  });

  it('finds nothing when there is no word in the text', async () => {
    expect(await search('"*" ( )')).toEqual([]);
  });

  it('knows a sponsor and a topic by a new name once they are corrected', async () => {
    await keepParty(opened.ctx(), aParty({ code: 'CTI', name: 'Ivory Coast' }));
    await keepTopic(opened.ctx(), {
      slug: 'spam',
      label: 'Unwanted mail',
      altLabels: ['bulk messages'],
      broader: 'security',
    });
    await opened.catalogue().catchUp(opened.table());
    expect(await search('ivory')).toEqual(['by-sponsor']);
    expect(await search('ivoire')).toEqual([]);
    expect(await search('unwanted mail')).toEqual(['by-place']);
    expect(await search('bulk')).toEqual(['by-place']);
  });

  it('takes any text whatever without complaint', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 60, unit: 'binary' }),
      fc.string({
        maxLength: 30,
        unit: fc.constantFrom(
          '"',
          '*',
          '(',
          ')',
          ':',
          '^',
          '-',
          '+',
          ' ',
          '\0',
          'a',
          '{',
          '}',
          "'",
          '\ud800',
          '̈',
          '水',
        ),
      }),
      fc
        .array(fc.constantFrom('AND', 'OR', 'NOT', 'NEAR(a b, 5)', 'title:', '^a', '"', 'a*', '-b'), { maxLength: 6 })
        .map((words) => words.join(' ')),
    );
    const any = fc.property(hostile, (text) => {
      const query = { ...everything, text };
      for (const sort of proposalSorts) opened.catalogue().proposals(query, sort, null, 3);
      opened.catalogue().countProposals(query);
      opened
        .catalogue()
        .consultationIds(
          { text, processes: null, status: null, closesBefore: null, closesAfter: null, topics: null },
          new Date(),
        );
    });
    fc.assert(any, { numRuns: 1000 });
  });

  it('finds every record that has the symbol asked for', async () => {
    await keepProposal(opened.ctx(), aProposal({ slug: 'twin', symbol: 'cwg-wcit12/td  62' }));
    await opened.catalogue().catchUp(opened.table());
    expect(opened.catalogue().proposalIdsBySymbol(symbolKey('CWG-WCIT12 / TD 62'))).toHaveLength(2);
    expect(opened.catalogue().proposalIdsBySymbol(symbolKey('CWG-WCIT12/TD 6'))).toEqual([]);
  });
});
