import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gravityKey } from '#graphql/impacts/gravity.ts';
import { type Impact, impactDirections, impactsOf, stateOf } from '#graphql/impacts/impacts.ts';
import type { ImpactQuery, ImpactSort } from '#graphql/impacts/query.ts';
import {
  everyImpact,
  formatImpactQuestion,
  impactQuery,
  impactSorts,
  readImpactQuestion,
} from '#graphql/impacts/query.ts';
import { withdrawImpact } from '#graphql/impacts/withdrawImpact.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { bases } from '#graphql/provenance.ts';
import { person } from './life.ts';
import { openedFor } from './opened.ts';
import { found } from './plainly.ts';
import { enterWorld, makeWorld, queries, rights } from './world.ts';

const world = makeWorld(2015);
const assessors = ['A reader', 'Another reader', 'A third'];
const groups = ['CHILDREN', 'WOMEN', 'JOURNALISTS'] as const;
const bearers = ['STATE', 'OPERATOR'] as const;
for (const [at, impact] of world.impacts.entries()) {
  const degree = (step: number) => 1 + ((at * step) % 5);
  Object.assign(impact, {
    assessor: assessors[at % assessors.length],
    affected: groups.slice(0, at % 4),
    dutyBearers: bearers.slice(0, at % 3),
    severity: at % 4 === 0 ? null : { scale: degree(3), scope: degree(7), irremediability: degree(11) },
  });
}

const { catalogue, ctx } = openedFor((ctx) => enterWorld(ctx, world));
/** Every assessment as it is recorded, with the proposal's slug and the right's code. */
let all: { impact: Impact; slug: string; right: string }[] = [];
const slugs = new Map<string, string>();

beforeAll(async () => {
  const ids: string[] = [];
  for (const { slug } of world.proposals) {
    const proposal = await proposalBySlug(ctx(), slug);
    if (!proposal) throw new Error(`no ${slug}`);
    slugs.set(proposal.id, slug);
    const impacts = await impactsOf(ctx(), proposal);
    ids.push(...impacts.map(({ id }) => id));
    all.push(...impacts.map((impact) => ({ impact, slug, right: impact.rightId.replace('right_', '') })));
  }
});

/** The question answered by looking at every assessment. */
function plainly(query: ImpactQuery): Impact[] {
  const { proposals, proposalIds, states, answering } = query;
  const { rights, directions, bases, infrastructure } = proposals;
  const has = <T>(wanted: readonly T[] | null, values: readonly T[]) =>
    wanted === null || values.some((value) => wanted.includes(value));
  const slugs = new Set(found(world, proposals).map(({ slug }) => slug));
  return all
    .filter(
      ({ impact, slug, right }) =>
        slugs.has(slug) &&
        has(proposalIds, [impact.proposalId]) &&
        has(rights, [right]) &&
        has(directions, [impact.direction]) &&
        has(bases, [impact.basis]) &&
        has(infrastructure, impact.infrastructure) &&
        has(query.assessors, [impact.assessor]) &&
        has(query.affected, impact.affected) &&
        has(query.dutyBearers, impact.dutyBearers) &&
        (states ?? ['PUBLISHED']).includes(stateOf(impact)) &&
        (answering === null || (impact.answersId !== null) === answering),
    )
    .map(({ impact }) => impact);
}

const maybe = <T>(values: readonly T[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { freq: 2 });
const questions: fc.Arbitrary<ImpactQuery> = fc
  .record({
    proposals: queries,
    assessors: maybe([...assessors, 'Nobody']),
    affected: maybe(groups),
    dutyBearers: maybe(bearers),
    answering: fc.option(fc.boolean(), { freq: 2 }),
  })
  .chain((query) =>
    fc
      .subarray(Object.keys(query), { maxLength: 3 })
      .map((kept) =>
        impactQuery.parse(Object.fromEntries(Object.entries(query).filter(([name]) => kept.includes(name)))),
      ),
  );

const idsOf = (query: ImpactQuery, sort: ImpactSort = 'NEWEST') => catalogue().impactIdsFound(query, sort);

describe('a list of assessments', () => {
  it('holds those, and no others, that a plain reading of the records finds; its counts are theirs', () => {
    let seen = 0;
    const alike = fc.property(questions, (query) => {
      const expected = plainly(query);
      seen += expected.length;
      expect(idsOf(query).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      expect(catalogue().countImpacts(query)).toBe(expected.length);
      const count = (says: (impact: Impact) => boolean) => expected.filter(says).length;
      expect(catalogue().impactTally(query)).toEqual({
        restricts: count(({ direction }) => direction === 'RESTRICTS'),
        advances: count(({ direction }) => direction === 'ADVANCES'),
        mixed: count(({ direction }) => direction === 'MIXED'),
        unclear: count(({ direction }) => direction === 'UNCLEAR'),
        sourced: count(({ basis }) => basis === 'SOURCED'),
        own: count(({ basis }) => basis === 'OWN'),
        editorial: count(({ basis }) => basis === 'EDITORIAL'),
        rated: count(({ severity }) => severity !== null),
        ofTopic: count(({ scope }) => scope === 'TOPIC'),
      });
      const counted = catalogue().assessors(query);
      expect(Object.fromEntries(counted.map(({ value, count }) => [value, count]))).toEqual(
        Object.fromEntries(
          [...Map.groupBy(expected, ({ assessor }) => assessor)].map(([name, impacts]) => [name, impacts.length]),
        ),
      );
    });
    fc.assert(alike, { numRuns: 400 });
    expect(seen).toBeGreaterThan(1_000);
  });

  it('counts of each direction, basis and assessor what the list of these alone holds', () => {
    const names = { RESTRICTS: 'restricts', ADVANCES: 'advances', MIXED: 'mixed', UNCLEAR: 'unclear' } as const;
    const based = { SOURCED: 'sourced', OWN: 'own', EDITORIAL: 'editorial' } as const;
    for (const { code } of rights) {
      const query = impactQuery.parse({ proposals: { rights: [code] } });
      const tally = catalogue().impactTally(query);
      const only = (proposals: object) =>
        catalogue().countImpacts({ ...query, proposals: { ...query.proposals, ...proposals } });
      for (const direction of impactDirections) expect(only({ directions: [direction] })).toBe(tally[names[direction]]);
      for (const basis of bases) expect(only({ bases: [basis] })).toBe(tally[based[basis]]);
      const counted = catalogue().assessors(query);
      expect(counted.length).toBeGreaterThan(1);
      for (const { value, count } of counted)
        expect(catalogue().countImpacts({ ...query, assessors: [value] })).toBe(count);
    }
  });

  it('is read page by page in its order, each assessment once', () => {
    for (const sort of impactSorts) {
      const read: string[] = [];
      let after: (string | number | null)[] | null = null;
      for (let more = true; more; ) {
        const { items, hasMore } = catalogue().impacts(everyImpact, sort, after, 7);
        read.push(...items.map(({ id }) => id));
        after = items.at(-1)?.position ?? null;
        more = hasMore;
      }
      expect(read).toEqual(idsOf(everyImpact, sort));
      expect(new Set(read).size).toBe(all.length);
    }
  });

  it('comes the gravest first: never a graver one after a less grave one, and the unrated last of their direction', () => {
    const byId = new Map(all.map(({ impact }) => [impact.id, impact]));
    const keys = idsOf(everyImpact, 'GRAVEST').map((id) => {
      const impact = byId.get(id);
      if (!impact) throw new Error('It was entered.');
      return `${gravityKey(impact)} ${impact.severity === null}`;
    });
    expect(keys).toEqual(keys.toSorted());
    expect(keys[0]).toMatch(/^0-4/);
  });
});

describe('one that was taken back', () => {
  it('is listed only where such are asked for, by what it itself says', async () => {
    const [first] = all;
    if (!first) throw new Error('There are some.');
    const taken = { ...first, slug: 'none' };
    await withdrawImpact(ctx({ actor: person('cur', 'CURATOR') }), { id: first.impact.id, reason: 'Misread.' });
    all = all.filter(({ impact }) => impact.id !== first.impact.id);
    expect(idsOf(everyImpact)).not.toContain(taken.impact.id);
    expect(catalogue().countImpacts(everyImpact)).toBe(all.length);
    const withdrawn = impactQuery.parse({ states: ['WITHDRAWN'], proposals: { rights: [taken.right] } });
    expect(idsOf(withdrawn)).toEqual([taken.impact.id]);
    expect(catalogue().countImpacts({ ...everyImpact, states: ['WITHDRAWN', 'PUBLISHED'] })).toBe(all.length + 1);
    expect(catalogue().withdrawnImpactIds(taken.impact.proposalId)).toEqual([taken.impact.id]);
    expect(catalogue().supersededImpactIds(taken.impact.proposalId)).toEqual([]);
  });
});

describe('a question to the list', () => {
  it('comes back from an address as it went in', () => {
    const same = fc.property(questions, fc.option(fc.constantFrom(...impactSorts)), (query, sort) => {
      const written = formatImpactQuestion({ query, sort });
      expect(readImpactQuestion(new URLSearchParams(written))).toEqual({ query, sort });
    });
    fc.assert(same, { numRuns: 200 });
  });

  it('is refused where it holds what there is not', () => {
    const read = (text: string) => () => readImpactQuestion(new URLSearchParams(text));
    expect(read('colour=red')).toThrow('There is no such parameter');
    expect(read('sort=BEST')).toThrow('It is one of NEWEST, GRAVEST.');
    expect(read('answering=perhaps')).toThrow('It is true or false');
    expect(read('affected=EVERYBODY')).toThrow();
    expect(read('disputed=1')).toThrow('It is true or false');
  });
});
