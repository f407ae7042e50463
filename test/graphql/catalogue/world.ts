/** A small made-up record, entered by verbs, and the same questions answered over it in the plainest way there is. */
import fc from 'fast-check';
import type { Counted, FacetName, Matrix, MatrixAxis } from '#graphql/catalogue/catalogue.ts';
import type { Context } from '#graphql/context.ts';
import { firstDay, lastDay } from '#graphql/dates.ts';
import { impactDirections } from '#graphql/impacts/impacts.ts';
import { type ImpactRecord, keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepInstrument, keepProvision } from '#graphql/processes/instruments.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal, type ProposalRecord } from '#graphql/proposals/keepProposal.ts';
import {
  isSponsor,
  proposalActions,
  proposalKinds,
  proposalStages,
  sponsorshipRoles,
} from '#graphql/proposals/proposals.ts';
import { type ProposalQuery, proposalQuery } from '#graphql/proposals/query.ts';
import { bases } from '#graphql/provenance.ts';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { anImpact, aParty, aProcess, aProposal } from '#test/support/records.ts';

export const topics = [
  { slug: 'network', label: 'Network', broader: null },
  { slug: 'security', label: 'Security', broader: 'network' },
  { slug: 'spam', label: 'Spam', broader: 'security' },
  { slug: 'finance', label: 'Finance', broader: null },
];
export const states = [
  { code: 'AAA', iso3: null, name: 'Aland' },
  { code: 'BBB', iso3: 'BEE', name: 'Béland' },
  { code: 'CCC', iso3: 'SEE', name: 'Ceeland' },
  // Its own code is another's ISO code: the own code wins.
  { code: 'SEE', iso3: 'XSE', name: 'Eland' },
];
const memberships = [
  { member: 'AAA', from: '2012-06-15', to: null },
  { member: 'BBB', from: null, to: '2012-06-15' },
  // Two records of one belonging, end to end.
  { member: 'CCC', from: '2012-01-01', to: '2012-06-10' },
  { member: 'CCC', from: '2012-06-11', to: '2013-12-31' },
];
export const processes = ['wcit-12', 'igf-25'];
export const provisions = ['ITR-1988/3.3', 'ITR-1988/5A', 'ITR-2012/3.3'];
export const rights = [
  { code: 'UDHR-19', instrument: 'UDHR' as const, article: '19', label: 'Opinion and expression' },
  { code: 'UDHR-12', instrument: 'UDHR' as const, article: '12', label: 'Privacy' },
  { code: 'ICCPR-19', instrument: 'ICCPR' as const, article: '19', label: 'Expression' },
];
const parties = [...states.map(({ code }) => code), 'GRP'];
const dates = [null, '2012', '2012-06', '2012-06-15', '2012-06-20', '2013-01-02', '2011-12-31'];

export interface World {
  proposals: ProposalRecord[];
  impacts: ImpactRecord[];
}

const some = <T>(values: readonly T[], minLength = 0) => fc.subarray([...values], { minLength });

const proposals = fc.array(
  fc.record({
    kind: fc.constantFrom(...proposalKinds),
    action: fc.constantFrom(...proposalActions, null),
    stage: fc.constantFrom(...proposalStages),
    process: fc.constantFrom(...processes),
    topics: some(
      topics.map(({ slug }) => slug),
      1,
    ),
    provisions: some(provisions),
    tabled: fc.constantFrom(...dates),
    symbol: fc.oneof(
      fc.constant(null),
      fc
        .tuple(fc.constantFrom('RUS', 'CWG/TD'), fc.integer({ min: 1, max: 120 }))
        .map(([body, number]) => `${body} ${number}`),
    ),
    sponsors: fc.array(fc.record({ party: fc.constantFrom(...parties), role: fc.constantFrom(...sponsorshipRoles) }), {
      minLength: 1,
      maxLength: 4,
    }),
    impacts: fc.array(
      fc.record({
        right: fc.constantFrom(...rights.map(({ code }) => code)),
        direction: fc.constantFrom(...impactDirections),
        basis: fc.constantFrom(...bases),
      }),
      { maxLength: 4 },
    ),
  }),
  { minLength: 60, maxLength: 60 },
);

/** The same world for the same seed. */
export function makeWorld(seed: number): World {
  const [drawn = []] = fc.sample(proposals, { seed, numRuns: 1 });
  return {
    proposals: drawn.map(({ impacts: _, sponsors, kind, action, ...rest }, at) =>
      aProposal({
        ...rest,
        kind,
        action: kind === 'PROPOSAL' ? action : null,
        slug: `p-${at}`,
        sponsorships: sponsors,
      }),
    ),
    impacts: drawn.flatMap(({ impacts }, at) =>
      impacts.map((impact, number) => anImpact({ ...impact, key: `p-${at}/${number}`, proposal: `p-${at}` })),
    ),
  };
}

/** Enters what proposals refer to. */
export async function keepVocabulary(ctx: Context): Promise<void> {
  for (const slug of processes) await keepProcess(ctx, aProcess({ slug }));
  for (const topic of topics) await keepTopic(ctx, topic);
  for (const { code: _, ...right } of rights) await keepRight(ctx, right);
  for (const state of states) await keepParty(ctx, aParty(state));
  const dated = memberships.map((membership) => ({ ...membership, confidence: 'HIGH' as const }));
  await keepParty(ctx, aParty({ code: 'GRP', name: 'The group', kind: 'REGIONAL_GROUP', memberships: dated }));
  for (const code of ['ITR-1988', 'ITR-2012']) await keepInstrument(ctx, { code, title: code, processes: ['wcit-12'] });
  for (const [order, code] of provisions.entries()) {
    const [instrument = '', number = ''] = code.split('/');
    await keepProvision(ctx, { instrument, number, order: order + 1 });
  }
}

export async function enterWorld(ctx: Context, world: World): Promise<void> {
  await keepVocabulary(ctx);
  for (const proposal of world.proposals) await keepProposal(ctx, proposal);
  for (const impact of world.impacts) await keepImpact(ctx, impact);
}

const maybe = <T>(values: readonly T[]) => fc.option(some(values, 1), { freq: 2 });

/** Queries over such a world, among them ones that name what is not there. */
export const queries: fc.Arbitrary<ProposalQuery> = fc
  .record({
    kinds: maybe(proposalKinds),
    bases: maybe(bases),
    processes: maybe([...processes, 'nowhere']),
    sponsors: maybe(['aaa', 'BEE', 'see', 'Grp', 'NOBODY']),
    expandGroups: fc.boolean(),
    topics: maybe([...topics.map(({ slug }) => slug), 'nothing']),
    rights: maybe([...rights.map(({ code }) => code), 'UDHR-30']),
    directions: maybe(impactDirections),
    actions: maybe(proposalActions),
    stages: maybe(proposalStages),
    provisions: maybe(['3.3', 'ITR-1988/3.3', '5A', '9.9']),
    tabledFrom: fc.option(fc.constantFrom('2012-01-01', '2012-06-15', '2012-06-16', '2013-01-01'), { freq: 1 }),
    tabledTo: fc.option(fc.constantFrom('2013-01-01', '2013-12-31'), { freq: 1 }),
  })
  // Most filters off, or hardly anything would be found.
  .chain((query) =>
    fc
      .subarray(Object.keys(query), { minLength: 0, maxLength: 4 })
      .map((kept) =>
        proposalQuery.parse(Object.fromEntries(Object.entries(query).filter(([field]) => kept.includes(field)))),
      ),
  );

const lineOf = (slug: string): string[] => {
  const broader = topics.find((topic) => topic.slug === slug)?.broader;
  return broader ? [slug, ...lineOf(broader)] : [slug];
};
const partyOf = (code: string) =>
  parties.find((party) => party === code.toUpperCase()) ?? states.find(({ iso3 }) => iso3 === code.toUpperCase())?.code;

/** Every day a partial date can mean. */
function daysOf(date: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(firstDay(date) ?? ''); at <= Date.parse(lastDay(date) ?? ''); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

function sponsorsOf(proposal: ProposalRecord, expand: boolean): string[] {
  const named = proposal.sponsorships.filter(({ role }) => isSponsor(role)).map(({ party }) => party);
  const { tabled } = proposal;
  if (!expand || !named.includes('GRP') || tabled == null) return [...new Set(named)];
  const days = daysOf(tabled);
  const members = states
    .map(({ code }) => code)
    .filter((state) =>
      days.every((day) =>
        memberships.some(({ member, from, to }) => member === state && (from ?? '') <= day && day <= (to ?? '9999')),
      ),
    );
  return [...new Set([...named, ...members])];
}

const has = <T>(wanted: readonly T[] | null, value: T | null | undefined) =>
  wanted === null || (value != null && wanted.includes(value));

/** Assessments of a proposal that meet the query's rights, directions and bases, all of them in one. */
const assessed = (world: World, query: ProposalQuery, { slug }: ProposalRecord) =>
  world.impacts.filter(
    ({ proposal, right, direction, basis }) =>
      proposal === slug && has(query.rights, right) && has(query.directions, direction) && has(query.bases, basis),
  );

export function meets(world: World, query: ProposalQuery, proposal: ProposalRecord): boolean {
  const { kinds, processes, sponsors, expandGroups, rights, directions, bases, actions, stages, tabledFrom, tabledTo } =
    query;
  const among = sponsorsOf(proposal, expandGroups);
  const { tabled = null, provisions = [] } = proposal;
  return (
    has(kinds, proposal.kind) &&
    has(processes, proposal.process) &&
    has(actions, proposal.action) &&
    has(stages, proposal.stage) &&
    (sponsors === null || sponsors.some((code) => among.includes(partyOf(code) ?? '?'))) &&
    (query.topics === null || proposal.topics.flatMap(lineOf).some((slug) => has(query.topics, slug))) &&
    ((rights ?? directions ?? bases) === null || assessed(world, query, proposal).length > 0) &&
    (query.provisions === null ||
      provisions.some((code) => has(query.provisions, code) || has(query.provisions, code.split('/')[1]))) &&
    (tabledFrom === null || (tabled !== null && daysOf(tabled).some((day) => day >= tabledFrom))) &&
    (tabledTo === null || (tabled !== null && daysOf(tabled).some((day) => day <= tabledTo)))
  );
}

export const found = (world: World, query: ProposalQuery) =>
  world.proposals.filter((proposal) => meets(world, query, proposal));

type Axis = MatrixAxis | FacetName;
type Mark = { value: string; assessment?: ImpactRecord };

/** What a proposal has on an axis. */
function marksOf(world: World, query: ProposalQuery, axis: Axis, proposal: ProposalRecord): Mark[] {
  const plain = (values: readonly (string | null | undefined)[]): Mark[] =>
    values.flatMap((value) => (value ? [{ value }] : []));
  const impacts = assessed(world, query, proposal);
  switch (axis) {
    case 'SPONSOR':
    case 'sponsors':
      return plain(sponsorsOf(proposal, query.expandGroups));
    case 'TOPIC':
    case 'topics':
      return plain(proposal.topics);
    case 'PROVISION':
    case 'provisions':
      return plain(proposal.provisions ?? []);
    case 'PROCESS':
    case 'processes':
      return plain([proposal.process]);
    case 'RIGHT':
    case 'rights':
      return impacts.map((assessment) => ({ value: assessment.right, assessment }));
    case 'DIRECTION':
    case 'directions':
      return impacts.map((assessment) => ({ value: assessment.direction, assessment }));
    case 'bases':
      return impacts.map((assessment) => ({ value: assessment.basis, assessment }));
    case 'ACTION':
    case 'actions':
      return plain([proposal.action]);
    case 'STAGE':
    case 'stages':
      return plain([proposal.stage]);
    case 'kinds':
      return plain([proposal.kind]);
    case 'YEAR':
    case 'years':
      return plain([proposal.tabled?.slice(0, 4)]);
  }
}

function count(slugsByValue: Map<string, Set<string>>): Record<string, number> {
  return Object.fromEntries([...slugsByValue].map(([value, slugs]) => [value, slugs.size]));
}

export function headingCounts(world: World, query: ProposalQuery, axis: Axis): Record<string, number> {
  const slugs = new Map<string, Set<string>>();
  for (const proposal of found(world, query)) {
    for (const { value } of marksOf(world, query, axis, proposal)) {
      slugs.set(value, (slugs.get(value) ?? new Set()).add(proposal.slug));
    }
  }
  return count(slugs);
}

export function cellCounts(
  world: World,
  query: ProposalQuery,
  rows: MatrixAxis,
  columns: MatrixAxis,
): Record<string, number> {
  const slugs = new Map<string, Set<string>>();
  for (const proposal of found(world, query)) {
    for (const row of marksOf(world, query, rows, proposal)) {
      for (const column of marksOf(world, query, columns, proposal)) {
        if (row.assessment && column.assessment && row.assessment !== column.assessment) continue;
        const cell = `${row.value} × ${column.value}`;
        slugs.set(cell, (slugs.get(cell) ?? new Set()).add(proposal.slug));
      }
    }
  }
  return count(slugs);
}

export const asCounts = (counted: readonly Counted[]) =>
  Object.fromEntries(counted.map(({ value, count }) => [value, count]));
export const asCells = ({ cells }: Matrix) =>
  Object.fromEntries(cells.map(({ row, column, count }) => [`${row} × ${column}`, count]));
