/** Saving searches: one follow, one standing query and one address for one question, however it was asked. */
import { describe, expect, it } from 'vitest';
import { mostFollows } from '#graphql/alerts/follows.ts';
import { canonical, idOfSearch, queryStringOf, searchPath } from '#graphql/alerts/searches.ts';
import { proposalActions, proposalKinds, proposalStages } from '#graphql/proposals/proposals.ts';
import { type ProposalQuery, proposalQuery } from '#graphql/proposals/query.ts';
import { readQuestion } from '#graphql/proposals/queryString.ts';
import { followCountKey } from '#graphql/table/keys.ts';
import { changeFollow, saveSearch } from '#test/support/alerts.ts';
import { follow, unfollow } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, inWorld, listAt, member, member2, textAt } from '#test/support/world.ts';
import { parseQuestion } from '#web/proposals/queryString.ts';

const world = inWorld();
const routes = { name: 'Routes', query: { topics: ['routing'], stages: ['TABLED', 'ADOPTED'] } };
const standing = async () => (await world().dump()).filter(({ pk }) => pk.startsWith('standing#search'));
const standingIds = async () => (await standing()).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
const own = '{ viewer { follows { totalCount nodes { id name rate query url } } } }';

describe('a saved search', () => {
  it('is a follow that leads to its own page', async () => {
    const saved = await world().get(member, saveSearch, { ...routes, rate: 'DAILY', channels: ['EMAIL'] });
    expect(at(saved, 'saveSearch')).toMatchObject({
      name: 'Routes',
      rate: 'DAILY',
      channels: ['EMAIL'],
      kinds: [],
      query: 'topics=routing&stages=ADOPTED&stages=TABLED',
      url: 'https://travaux.test/proposals?topics=routing&stages=ADOPTED&stages=TABLED',
      subject: null,
      fault: null,
    });
  });

  it('asked in another order is the same one: it is renamed, and stays one', async () => {
    const first = await world().get(member, saveSearch, routes);
    const again = {
      name: ' Paths ',
      query: { stages: ['ADOPTED', 'TABLED', 'ADOPTED'], topics: ['routing'], text: '  ' },
    };
    const second = await world().get(member, saveSearch, { ...again, rate: 'WEEKLY' });
    expect(at(second, 'saveSearch.id')).toBe(at(first, 'saveSearch.id'));
    expect(listAt(await world().get(member, own), 'viewer.follows.nodes')).toMatchObject([
      { name: 'Paths', rate: 'WEEKLY' },
    ]);
  });

  it('that two people save is looked up once, until neither follows it', async () => {
    const id = textAt(await world().get(member, saveSearch, routes), 'saveSearch.id');
    const other = textAt(await world().get(member2, saveSearch, { ...routes, name: 'Mine' }), 'saveSearch.id');
    expect(id).not.toBe(other);
    expect(await standingIds()).toHaveLength(1);
    await world().get(member, unfollow, { id });
    expect(await standingIds()).toHaveLength(1);
    await world().get(member2, unfollow, { id: other });
    expect(await standingIds()).toEqual([]);
  });

  it('that many save and leave at once is looked up while anyone follows it', async () => {
    const people = Array.from({ length: 6 }, (_, place) => ({ ...member, id: `acct_${String(place).repeat(32)}` }));
    const ids = await Promise.all(
      people.map(async (actor) => textAt(await world().get(actor, saveSearch, routes), 'saveSearch.id')),
    );
    expect(await standingIds()).toHaveLength(1);
    await Promise.all(people.slice(1).map((actor, place) => world().get(actor, unfollow, { id: ids[place + 1] })));
    expect(await standingIds()).toHaveLength(1);
    await world().get(people[0] ?? member, unfollow, { id: ids[0] });
    expect(await standingIds()).toEqual([]);
  });

  it('may be renamed, other follows may not', async () => {
    const id = textAt(await world().get(member, saveSearch, routes), 'saveSearch.id');
    expect(at(await world().get(member, changeFollow, { id, name: 'New' }), 'changeFollow.name')).toBe('New');
    const topic = textAt(await world().get(member, follow, { id: 'topic_spam' }), 'follow.id');
    expect(await refused(world(), member, changeFollow, { id: topic, name: 'New' })).toBe('INVALID name');
  });

  it.each([
    ['no name', { ...routes, name: '   ' }, 'INVALID name'],
    ['too long a name', { ...routes, name: 'x'.repeat(101) }, 'INVALID name'],
    [
      'days in the wrong order',
      { ...routes, query: { tabledFrom: '2012-02-01', tabledTo: '2012-01-01' } },
      'INVALID query.tabledTo',
    ],
    ['too many words', { ...routes, query: { text: 'x'.repeat(501) } }, 'INVALID query.text'],
  ])('with %s is refused', async (_, variables, expected) => {
    expect(await refused(world(), member, saveSearch, variables)).toBe(expected);
  });
});

describe('a search that finds everything', () => {
  const everything = { name: 'All', query: {} };

  it.each([
    ['because it asks for nothing', {}],
    ['because all there is meets it', { kinds: [...proposalKinds] }],
    ['because what it asks means nothing', { expandGroups: true, text: ' ' }],
  ])('%s is saved at rate LIVE only when that is confirmed', async (_, query) => {
    expect(await refused(world(), member, saveSearch, { name: 'All', query })).toBe('INVALID everything');
    await world().get(member, saveSearch, { name: 'All', query, everything: true });
  });

  it('is saved at other rates without a word, and asks when it becomes LIVE', async () => {
    const saved = await world().get(member, saveSearch, { ...everything, rate: 'DAILY' });
    const id = textAt(saved, 'saveSearch.id');
    expect(at(saved, 'saveSearch.query')).toBe('');
    expect(at(saved, 'saveSearch.url')).toBe('https://travaux.test/proposals');
    expect(await refused(world(), member, changeFollow, { id, rate: 'LIVE' })).toBe('INVALID everything');
    await world().get(member, changeFollow, { id, rate: 'LIVE', everything: true });
    await world().get(member, changeFollow, { id, name: 'Still all' });
  });
});

describe('changing a follow', () => {
  it('keeps what is not named', async () => {
    const settings = { ...routes, rate: 'DAILY', channels: ['EMAIL', 'INBOX'], kinds: ['PROPOSAL_TABLED'] };
    const id = textAt(await world().get(member, saveSearch, settings), 'saveSearch.id');
    const changed = await world().get(member, changeFollow, { id, channels: ['CHAT'] });
    expect(at(changed, 'changeFollow')).toMatchObject({
      ...{ name: 'Routes', rate: 'DAILY', channels: ['CHAT'], kinds: ['PROPOSAL_TABLED'] },
    });
    expect(at(await world().get(member, changeFollow, { id, kinds: [] }), 'changeFollow.kinds')).toEqual([]);
  });

  it('is refused without a channel, and for what is not one’s own', async () => {
    const id = textAt(await world().get(member, saveSearch, routes), 'saveSearch.id');
    expect(await refused(world(), member, changeFollow, { id, channels: [] })).toBe('INVALID channels');
    expect(await refused(world(), member2, changeFollow, { id, rate: 'OFF' })).toBe('NOT_FOUND id');
    expect(await refused(world(), member, changeFollow, { id: 'flw_x', rate: 'OFF' })).toBe('NOT_FOUND id');
    expect(await refused(world(), member, changeFollow, { id: id.slice(0, -1), rate: 'OFF' })).toBe('NOT_FOUND id');
  });
});

describe('whoever follows 1,000 things', () => {
  it('follows nothing more until one of them is ended', async () => {
    await world().get(member, follow, { id: 'topic_spam' });
    await world().table.transact([
      {
        update: followCountKey(member.id),
        set: 'SET #c = :c',
        names: { '#c': 'count' },
        values: { ':c': mostFollows },
      },
    ]);
    expect(await refused(world(), member, follow, { id: 'topic_routing' })).toBe('TOO_MANY');
    expect(await refused(world(), member, saveSearch, routes)).toBe('TOO_MANY');
    await world().get(member, follow, { id: 'topic_spam', rate: 'OFF' });
    await world().get(member, unfollow, { id: 'topic_spam' });
    await world().get(member, follow, { id: 'topic_routing' });
    expect(await refused(world(), member, follow, { id: 'topic_spam' })).toBe('TOO_MANY');
    await world().get(member2, follow, { id: 'topic_spam' });
  });

  it('among them at once never gets one too many', async () => {
    await world().get(member, follow, { id: 'topic_spam' });
    await world().table.transact([
      {
        update: followCountKey(member.id),
        set: 'SET #c = :c',
        names: { '#c': 'count' },
        values: { ':c': mostFollows - 2 },
      },
    ]);
    const ids = ['topic_routing', 'topic_networks', 'party_RUS', 'party_USA', 'proc_cstd'];
    const answers = await Promise.all(ids.map((id) => world().ask(member, follow, { id })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(2);
    expect(at(await world().get(member, own), 'viewer.follows.totalCount')).toBe(3);
  });
});

describe('the address of a search', () => {
  /** A reproducible choice of numbers below 1. */
  function chances(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
  }
  const words = [
    'route',
    '"hop by hop"',
    'التوجيه',
    '路由',
    'a&b=c',
    'é',
    'e\u0301',
    '100 %',
    '+',
    '🛰',
    '\ud83d',
    '#',
    ' ',
    '\n',
    "l'État",
  ];
  const codes = ['routing', 'RUS', 'ITR-1988/3.3', 'UDHR-19', 'a b', 'ü', '%20', '&', '', '?'].filter(
    (code) => code !== '',
  );

  function randomQuery(chance: () => number): ProposalQuery {
    const some = <T>(values: readonly T[]): T[] | null => {
      const found = Array.from(
        { length: Math.floor(chance() * 4) },
        () => values[Math.floor(chance() * values.length)],
      );
      return chance() < 0.6 || found.length === 0 ? null : found.filter((one) => one !== undefined);
    };
    const text = some(words)?.join(chance() < 0.5 ? ' ' : '  ') ?? null;
    return proposalQuery.parse({
      text,
      kinds: some(proposalKinds),
      bases: some(['SOURCED', 'EDITORIAL']),
      processes: some(codes),
      sponsors: some(codes),
      expandGroups: chance() < 0.3,
      topics: some(codes),
      rights: some(codes),
      directions: some(['RESTRICTS', 'ADVANCES', 'MIXED', 'UNCLEAR']),
      actions: some(proposalActions),
      stages: some(proposalStages),
      provisions: some(codes),
      tabledFrom: chance() < 0.2 ? '2012-01-01' : null,
      tabledTo: chance() < 0.2 ? '2012-12-31' : null,
    });
  }

  it('leads to exactly that search, for the API and for the page', () => {
    const chance = chances(20_261_122);
    const ids = new Set<string>();
    for (let round = 0; round < 2000; round += 1) {
      const query = canonical(randomQuery(chance));
      const parameters = new URL(searchPath(query), 'https://example.org').searchParams;
      const { query: read } = readQuestion(parameters);
      expect(read).toEqual(query);
      const page = parseQuestion(parameters).query;
      expect(canonical(proposalQuery.parse(page))).toEqual(query);
      expect(idOfSearch(canonical(read))).toBe(idOfSearch(query));
      ids.add(idOfSearch(query));
    }
    expect(ids.size).toBeGreaterThan(1000);
  });

  it('does not depend on the order in which it was asked', () => {
    const chance = chances(7);
    for (let round = 0; round < 500; round += 1) {
      const query = randomQuery(chance);
      const turned = Object.fromEntries(
        Object.entries(query).map(([field, value]) => [
          field,
          Array.isArray(value) ? [...value.toReversed(), value[0]] : value,
        ]),
      );
      expect(queryStringOf(canonical(proposalQuery.parse(turned)))).toBe(queryStringOf(canonical(query)));
    }
  });
});
