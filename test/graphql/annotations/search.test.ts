/** Notes over all texts: who finds what, by what, and page by page. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  at,
  hours,
  inWorld,
  listAt,
  member,
  member2,
  refusal,
  textAt,
  type Variables,
  visitor,
} from '#test/support/world.ts';

const world = inWorld('ONCE');
const annotate = 'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }';
const find = `query ($query: AnnotationQuery, $first: Int, $after: String) {
  annotations(query: $query, first: $first, after: $after) { totalCount nodes { body } pageInfo { endCursor hasNextPage } }
}`;

/** Bodies of what is found, newest first; the count must be theirs. */
async function found(actor: Actor, query: Variables): Promise<string[]> {
  const answer = await world().get(actor, find, { query, first: 100 });
  const bodies = listAt(answer, 'annotations.nodes').map((note) => String(Reflect.get(Object(note), 'body')));
  expect(at(answer, 'annotations.totalCount')).toBe(bodies.length);
  return bodies;
}

let written = 0;
async function write(author: Actor, slug: string, input: Variables): Promise<string> {
  written += 1;
  const target = slug.startsWith('cons_') || slug.startsWith('prov_') ? slug : await world().proposalId(slug);
  const answer = await world().get(author, annotate, { input: { target, ...input } }, hours(written));
  return textAt(answer, 'annotate.id');
}

const route = { exact: 'route', start: 21 };

beforeAll(async () => {
  const textId = await world().proposalId('rus-27-1');
  const open = { visibility: 'PUBLIC' };
  await write(member, 'rus-27-1', { ...open, body: 'Routing tables leak.', selector: { textId, ...route } });
  await write(member2, 'rus-27-1', { ...open, body: 'Über den Verkehr', tags: ['Transit', 'À revoir'] });
  await write(member, 'rcc-14-2', { ...open, body: 'حرية التوجيه مهمة', motivation: 'QUESTIONING' });
  await write(member, 'cstd-1', { ...open, body: '国际电信规则的修订' });
  await write(member, 'rus-27-1', { body: 'my own routing secret', tags: ['transit'] });
  await write(member2, 'usa-9-13', { body: 'their own routing secret' });
});

const routing = 'Routing tables leak.';
const transit = 'Über den Verkehr';
const arabic = 'حرية التوجيه مهمة';
const chinese = '国际电信规则的修订';
const own = 'my own routing secret';

describe('without a question', () => {
  it('everyone finds the public notes, and authors their own besides, newest first', async () => {
    expect(await found(visitor, {})).toEqual([chinese, arabic, transit, routing]);
    expect(await found(member, {})).toEqual([own, chinese, arabic, transit, routing]);
    expect(await found(member2, {})).toEqual(['their own routing secret', chinese, arabic, transit, routing]);
  });
});

describe('a note is found by', () => {
  it.each<[string, Variables, string[]]>([
    ['another form of a word', { text: 'route' }, [own, routing]],
    ['words whatever their accents', { text: 'UBER verkehr' }, [transit]],
    ['an Arabic word without its article', { text: 'توجيه' }, [arabic]],
    ['a Chinese word within a sentence', { text: '电信' }, [chinese]],
    ['a phrase', { text: '"tables leak"' }, [routing]],
    ['a phrase that is not there', { text: '"leak tables"' }, []],
    ['the beginning of a word', { text: 'tab*' }, [routing]],
    ['what is not in it', { text: 'routing -secret' }, [routing]],
    ['either of two words', { text: 'verkehr OR tables' }, [transit, routing]],
    ['signs alone, which are no words', { text: '!?' }, []],
    ['the words it is about', { quote: 'ROUTE' }, [routing]],
    ['words it is about that are in its body only', { quote: 'tables' }, []],
    ['its author', { authors: [member2.id] }, [transit]],
    ['a tag whatever its letters', { tags: ['TRANSIT'] }, [own, transit]],
    ['one of several tags', { tags: ['a revoir', 'none'] }, [transit]],
    ['part of a tag, which is no tag', { tags: ['revoir'] }, []],
    ['who may see it', { visibility: ['PRIVATE'] }, [own]],
    ['what it is meant as', { motivations: ['QUESTIONING'] }, [arabic]],
    ['whether it is about the whole', { anchors: ['WHOLE'] }, [own, chinese, arabic, transit]],
    ['how its words were found', { anchors: ['EXACT'] }, [routing]],
    ['the process of what it is on', { processes: ['cstd'] }, [chinese]],
    ['a sponsor of the proposal it is on', { sponsors: ['alg'] }, [own, transit, routing]],
    ['a sponsor’s ISO code', { sponsors: ['DZA'] }, [own, transit, routing]],
    ['one who opposes it, who is no sponsor', { sponsors: ['USA'] }, []],
    ['a right it was assessed on', { rights: ['UDHR-19'] }, [own, arabic, transit, routing]],
    ['another right', { rights: ['UDHR-12'] }, [own, transit, routing]],
    ['a code that there is not', { rights: ['UDHR-99'] }, []],
    ['a group one is not in, which is as if it were not', { groups: ['grp_01JD0000000000000000000000'] }, []],
    ['all parts together', { text: 'routing', sponsors: ['RUS'], visibility: ['PUBLIC'] }, [routing]],
    ['empty lists, which ask for nothing', { tags: [], text: ' ' }, [own, chinese, arabic, transit, routing]],
  ])('%s', async (_, query, expected) => expect(await found(member, query)).toEqual(expected));

  it('what it is on', async () => {
    const targets = [await world().proposalId('rus-27-1'), 'prop_none'];
    expect(await found(visitor, { targets })).toEqual([transit, routing]);
  });
});

it('nobody finds another’s private note by anything', async () => {
  const queries = [{ text: 'their' }, { authors: [member2.id] }, { sponsors: ['USA'] }, { visibility: ['PRIVATE'] }];
  for (const query of queries) {
    expect(await found(visitor, query)).not.toContain('their own routing secret');
    expect(await found(member, query)).not.toContain('their own routing secret');
  }
});

it('pages hold every note once, also while notes are written and the one they stand at is deleted', async () => {
  const seen: unknown[] = [];
  let after: string | null = null;
  for (let page = 0; page < 4; page += 1) {
    const answer = await world().get(visitor, find, { query: {}, first: 1, after });
    seen.push(at(answer, 'annotations.nodes.0.body'));
    after = textAt(answer, 'annotations.pageInfo.endCursor');
    expect(at(answer, 'annotations.pageInfo.hasNextPage')).toBe(page < 3);
    const late = await write(member2, 'cstd-1', { body: 'late', visibility: 'PUBLIC' });
    await world().get(member2, 'mutation ($id: ID!) { deleteAnnotation(id: $id) }', { id: late });
  }
  expect(seen).toEqual([chinese, arabic, transit, routing]);
  expect(refusal(await world().ask(visitor, find, { query: { text: 'x' }, after }))).toBe('STALE_CURSOR after');
});

it.each<[string, Variables, string]>([
  ['too long a text', { query: { text: 'x'.repeat(501) } }, 'INVALID text'],
  ['too long a quote', { query: { quote: 'x'.repeat(501) } }, 'INVALID quote'],
  ['too many values', { query: { tags: Array.from({ length: 101 }, String) } }, 'INVALID tags'],
  ['an empty value', { query: { tags: [''] } }, 'INVALID tags.0'],
  ['too large a page', { first: 101 }, 'INVALID first'],
  ['what is no cursor', { after: 'x' }, 'INVALID after'],
])('%s is refused', async (_, variables, expected) =>
  expect(refusal(await world().ask(visitor, find, variables))).toBe(expected),
);
