/** Asking for published assessments, for ledgers, and for how much is assessed, by the API. */
import { beforeAll, describe, expect, it } from 'vitest';
import { published } from '#test/support/assessments.ts';
import { withdrawImpact } from '#test/support/curating.ts';
import {
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
const list = `query ($query: ImpactQuery, $sort: ImpactSort, $first: Int, $after: String) {
  impacts(query: $query, sort: $sort, first: $first, after: $after) {
    totalCount nodes { id assessor } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }
    assessors { value count } tally { restricts advances mixed unclear sourced own editorial rated ofTopic }
  }
}`;
const ask = (variables: Variables) => world().get(visitor, list, variables);
const tried = (variables: Variables) => world().ask(visitor, list, variables);
const idsOf = async (variables: Variables) =>
  listAt(await ask(variables), 'impacts.nodes').map((node) => (node as { id: string }).id);
const grave = { scale: 5, scopeOfPeople: 4, irremediability: 4 };

/** The disputed right is one on which the record holds nothing else. */
let first = '';
let dissent = '';
let older = '';
let newer = '';
let taken = '';

beforeAll(async () => {
  const own = { right: 'UDHR-12', affected: ['JOURNALISTS'], infrastructure: ['ROUTING'], dutyBearers: ['OPERATOR'] };
  first = await published(world(), member, { ...own, ...grave }, hours(1));
  dissent = await published(
    world(),
    member2,
    { right: 'UDHR-12', direction: 'ADVANCES', answers: first, stance: 'DISSENTS' },
    hours(2),
  );
  older = await published(world(), member2, { right: 'UDHR-19', direction: 'MIXED' }, hours(3));
  newer = await published(world(), member2, { right: 'UDHR-19', direction: 'UNCLEAR', supersedes: older }, hours(4));
  taken = await published(world(), member, { right: 'UDHR-19' }, hours(5));
  await world().get(member, withdrawImpact, { id: taken, reason: 'The words were misread.' }, hours(6));
});

describe('a list of assessments', () => {
  it('holds those that stand, the last published first; others where they are asked for', async () => {
    const all = await idsOf({});
    expect(all.slice(0, 3)).toEqual([newer, dissent, first]);
    expect(all).not.toContain(older);
    expect(all).not.toContain(taken);
    expect(await idsOf({ query: { states: ['SUPERSEDED'] } })).toEqual([older]);
    expect(await idsOf({ query: { states: ['WITHDRAWN', 'SUPERSEDED'] } })).toEqual([taken, older]);
  });

  it.each([
    ['whom it would fall on', { affected: ['JOURNALISTS', 'CHILDREN'] }, () => [first]],
    ['who would bear the duty', { dutyBearers: ['OPERATOR'] }, () => [first]],
    ['who says so', { assessors: ['member2'] }, () => [newer, dissent]],
    ['what answers another', { answering: true }, () => [dissent]],
    ['a part of the infrastructure', { proposals: { infrastructure: ['ROUTING'] } }, () => [first]],
    [
      'a right and a direction in one',
      { proposals: { rights: ['UDHR-12'], directions: ['ADVANCES'] } },
      () => [dissent],
    ],
    ['what is signed here', { proposals: { bases: ['OWN'] } }, () => [newer, dissent, first]],
    ['nobody', { assessors: ['Nobody'] }, () => []],
  ])('finds by %s', async (_, query, expected) => expect(await idsOf({ query })).toEqual(expected()));

  it('comes the gravest first where that is asked, and says whose words it counts', async () => {
    const answer = await ask({ query: { proposals: { bases: ['OWN'] } }, sort: 'GRAVEST' });
    expect(listAt(answer, 'impacts.nodes').map((node) => (node as { id: string }).id)).toEqual([first, newer, dissent]);
    expect(at(answer, 'impacts')).toMatchObject({
      totalCount: 3,
      tally: {
        restricts: 1,
        advances: 1,
        mixed: 0,
        unclear: 1,
        sourced: 0,
        own: 3,
        editorial: 0,
        rated: 1,
        ofTopic: 0,
      },
      assessors: [
        { value: 'member2', count: 2 },
        { value: 'member', count: 1 },
      ],
    });
  });

  it('goes on where a page ended, and takes no cursor of another question or order', async () => {
    const page = await ask({ first: 1 });
    const after = textAt(page, 'impacts.pageInfo.endCursor');
    expect(at(page, 'impacts.pageInfo')).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(await idsOf({ first: 2, after })).toEqual([dissent, first]);
    expect(refusal(await tried({ sort: 'GRAVEST', after }))).toBe('STALE_CURSOR after');
    expect(refusal(await tried({ query: { answering: true }, after }))).toBe('STALE_CURSOR after');
    expect(refusal(await tried({ after: 'nothing' }))).toBe('INVALID after');
    expect(refusal(await tried({ first: 101 }))).toBe('INVALID first');
    const many = Array.from({ length: 101 }, (_, at) => `${at}`);
    expect(refusal(await tried({ query: { assessors: many } }))).toMatch(/^INVALID/);
    const upsideDown = { tabledFrom: '2012-12-02', tabledTo: '2012-12-01' };
    expect(refusal(await tried({ query: { proposals: upsideDown } }))).toMatch(/^INVALID/);
  });
});

const find = `query ($query: ProposalQuery) { proposals(query: $query) { totalCount nodes { slug assessmentStatus } } }`;
const slugs = async (query: object) =>
  listAt(await world().get(visitor, find, { query }), 'proposals.nodes')
    .map((node) => (node as { slug: string }).slug)
    .sort();

describe('proposals', () => {
  it('are found by what is disputed, by who assessed them and by the infrastructure that is named', async () => {
    expect(await slugs({ disputed: true, rights: ['UDHR-12'] })).toEqual(['rus-27-1']);
    expect(await slugs({ disputed: true, rights: ['UDHR-12'], bases: ['EDITORIAL'] })).toEqual([]);
    expect(await slugs({ infrastructure: ['ROUTING'] })).toEqual(['rus-27-1']);
    expect(await slugs({ infrastructure: ['ROUTING'], rights: ['UDHR-19'] })).toEqual([]);
    expect(await slugs({ assessed: ['NONE'] })).toEqual(['cstd-1', 'td62-alg', 'td62-usa', 'usa-9-13']);
    const all = await slugs({});
    const apart = await Promise.all([slugs({ disputed: true }), slugs({ disputed: false })]);
    expect(apart.flat().sort()).toEqual(all);
  });

  it('say themselves whether they are assessed', async () => {
    const answer = await world().get(visitor, find, {});
    const told = listAt(answer, 'proposals.nodes') as { slug: string; assessmentStatus: string }[];
    for (const status of ['NONE', 'EDITORIAL_ONLY', 'ASSESSED']) {
      const saying = told.filter((one) => one.assessmentStatus === status).map(({ slug }) => slug);
      expect(saying.sort()).toEqual(await slugs({ assessed: [status] }));
    }
  });
});

describe('a ledger and a coverage', () => {
  it('count what is said of a right, sponsor by sponsor, and how much is assessed', async () => {
    const answer = await world().get(
      visitor,
      `{ ledger(query: { rights: ["UDHR-12"] }, by: PROCESS) { value count restricts advances disputed editorialOnly }
         assessmentCoverage { total assessed sourced own editorialOnly unassessed } }`,
    );
    expect(at(answer, 'ledger')).toEqual([
      { value: 'wcit-12', count: 1, restricts: 1, advances: 1, disputed: 1, editorialOnly: 0 },
    ]);
    expect(at(answer, 'assessmentCoverage')).toMatchObject({ total: 6, assessed: 2, own: 1, unassessed: 4 });
    const refused = await world().ask(visitor, '{ ledger(by: DIRECTION) { value } }');
    expect(refusal(refused)).toBe('INVALID by');
  });
});
