/** The catalogue's questions answered over a made-up record in the plainest way there is: by looking at every proposal. */
import type { CellDirections, Counted, FacetName, Matrix, MatrixAxis } from '#graphql/catalogue/catalogue.ts';
import { firstDay, lastDay } from '#graphql/dates.ts';
import type { ImpactRecord } from '#graphql/impacts/keepImpact.ts';
import type { ProposalRecord } from '#graphql/proposals/keepProposal.ts';
import { isSponsor } from '#graphql/proposals/proposals.ts';
import type { AssessmentStatus, ProposalQuery } from '#graphql/proposals/query.ts';
import { memberships, parties, states, topics, type World } from './world.ts';

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

export const impactsOf = (world: World, { slug }: ProposalRecord) =>
  world.impacts.filter(({ proposal }) => proposal === slug);

/** Assessments of a proposal that meet the query's rights, directions, bases and infrastructure, all of them in one. */
const assessed = (world: World, query: ProposalQuery, proposal: ProposalRecord) =>
  impactsOf(world, proposal).filter(
    ({ right, direction, basis, infrastructure }) =>
      has(query.rights, right) &&
      has(query.directions, direction) &&
      has(query.bases, basis) &&
      (query.infrastructure === null || infrastructure?.some((role) => has(query.infrastructure, role))),
  );

/** Whether any two of those that meet it in some direction say different directions of one right, or one dissents from another. */
function isDisputed(world: World, query: ProposalQuery, proposal: ProposalRecord): boolean {
  const all = impactsOf(world, proposal);
  const asked = assessed(world, { ...query, directions: null }, proposal);
  return asked.some((one) => {
    const differs = asked.some(({ right, direction }) => right === one.right && direction !== one.direction);
    const from = all.find(({ key }) => key === world.dissents[one.key]);
    return differs || from?.right === one.right;
  });
}

/** By all its assessments, whatever is asked for. */
function statusOf(world: World, proposal: ProposalRecord): AssessmentStatus {
  const bases = impactsOf(world, proposal).map(({ basis }) => basis);
  if (bases.length === 0) return 'NONE';
  return bases.some((basis) => basis !== 'EDITORIAL') ? 'ASSESSED' : 'EDITORIAL_ONLY';
}

export function meets(world: World, query: ProposalQuery, proposal: ProposalRecord): boolean {
  const { kinds, processes, sponsors, expandGroups, rights, directions, bases, actions, stages, tabledFrom, tabledTo } =
    query;
  const asksForAssessment = (rights ?? directions ?? bases ?? query.infrastructure) !== null;
  const among = sponsorsOf(proposal, expandGroups);
  const { tabled = null, provisions = [] } = proposal;
  return (
    has(kinds, proposal.kind) &&
    has(processes, proposal.process) &&
    has(actions, proposal.action) &&
    has(stages, proposal.stage) &&
    (sponsors === null || sponsors.some((code) => among.includes(partyOf(code) ?? '?'))) &&
    (query.topics === null || proposal.topics.flatMap(lineOf).some((slug) => has(query.topics, slug))) &&
    (!asksForAssessment || assessed(world, query, proposal).length > 0) &&
    (query.disputed === null || isDisputed(world, query, proposal) === query.disputed) &&
    has(query.assessed, statusOf(world, proposal)) &&
    (query.actionLines === null || (proposal.actionLines ?? []).some((line) => has(query.actionLines, line))) &&
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
  const isAsked = (asked: Partial<ProposalQuery>) =>
    query.disputed === null || isDisputed(world, { ...query, ...asked }, proposal) === query.disputed;
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
      return (
        impacts
          .map((assessment) => ({ value: assessment.right, assessment }))
          // A matrix counts no proposal that does not meet the query, whatever else is disputed in it.
          .filter(({ value }) => (axis === 'RIGHT' && !query.disputed) || isAsked({ rights: [value] }))
      );
    case 'DIRECTION':
    case 'directions':
      return impacts.map((assessment) => ({ value: assessment.direction, assessment }));
    case 'bases':
      return impacts
        .map((assessment) => ({ value: assessment.basis, assessment }))
        .filter(({ assessment: { basis } }) => isAsked({ bases: [basis] }));
    case 'infrastructure':
      return impacts
        .flatMap((assessment) => (assessment.infrastructure ?? []).map((value) => ({ value, assessment })))
        .filter(({ value }) => isAsked({ infrastructure: [value] }));
    case 'assessed':
      return plain([statusOf(world, proposal)]);
    case 'actionLines':
      return plain(proposal.actionLines ?? []);
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
    case 'months':
      return plain([proposal.tabled?.slice(0, 7)]);
  }
}

function count(slugsByValue: Map<string, Set<string>>): Record<string, number> {
  return Object.fromEntries([...slugsByValue].map(([value, slugs]) => [value, slugs.size]));
}

export function headingCounts(world: World, query: ProposalQuery, axis: Axis): Record<string, number> {
  const slugs = new Map<string, Set<string>>();
  for (const proposal of foundOn(world, query, axis)) {
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

type Said = Omit<CellDirections, 'row' | 'column'>;
const words = { RESTRICTS: 'restricts', ADVANCES: 'advances', MIXED: 'mixed', UNCLEAR: 'unclear' } as const;
const nothing: Said = { restricts: 0, advances: 0, mixed: 0, unclear: 0, disputed: 0, assessed: 0, editorialOnly: 0 };

/** One more of each that is said of a proposal by some assessments of it. */
function oneMore(before: Said = nothing, telling: readonly ImpactRecord[], disputed: boolean): Said {
  const said = { ...before };
  for (const direction of new Set(telling.map((impact) => impact.direction))) said[words[direction]] += 1;
  if (telling.length > 0) said.assessed += 1;
  if (telling.length > 0 && disputed) said.disputed += 1;
  if (telling.length > 0 && telling.every(({ basis }) => basis === 'EDITORIAL')) said.editorialOnly += 1;
  return said;
}

/** Of each cell how many proposals are assessed in each direction by what meets the query and the cell. */
export function cellDirections(
  world: World,
  query: ProposalQuery,
  rows: MatrixAxis,
  columns: MatrixAxis,
): Record<string, Said> {
  const cells: Record<string, Said> = {};
  for (const proposal of found(world, query)) {
    const values = (axis: MatrixAxis) => new Set(marksOf(world, query, axis, proposal).map(({ value }) => value));
    const suits = (axis: MatrixAxis, value: string, { right, direction }: ImpactRecord) =>
      axis === 'RIGHT' ? right === value : axis === 'DIRECTION' ? direction === value : true;
    for (const row of values(rows)) {
      for (const column of values(columns)) {
        const telling = assessed(world, query, proposal).filter(
          (impact) => suits(rows, row, impact) && suits(columns, column, impact),
        );
        const right = rows === 'RIGHT' ? row : columns === 'RIGHT' ? column : null;
        const disputed = isDisputed(world, right === null ? query : { ...query, rights: [right] }, proposal);
        if (telling.length > 0) cells[`${row} × ${column}`] = oneMore(cells[`${row} × ${column}`], telling, disputed);
      }
    }
  }
  return cells;
}

/** The same of each value of one axis. */
export function ledgerCounts(world: World, query: ProposalQuery, by: MatrixAxis): Record<string, unknown> {
  const lines: Record<string, Said> = {};
  for (const proposal of found(world, query)) {
    const telling = assessed(world, query, proposal);
    for (const value of new Set(marksOf(world, query, by, proposal).map(({ value }) => value))) {
      const here = by === 'RIGHT' ? telling.filter(({ right }) => right === value) : telling;
      const disputed = isDisputed(world, by === 'RIGHT' ? { ...query, rights: [value] } : query, proposal);
      if (here.length > 0) lines[value] = oneMore(lines[value], here, disputed);
    }
  }
  return Object.fromEntries(
    Object.entries(lines).map(([value, { assessed: count, ...said }]) => [value, { count, ...said }]),
  );
}

const onEach: readonly Axis[] = ['rights', 'bases', 'infrastructure'];

/** Where it is asked whether assessments disagree and rights, bases or parts of the infrastructure stand on an axis, it is on each of these that they must. */
const foundOn = (world: World, query: ProposalQuery, axis: Axis) =>
  found(world, onEach.includes(axis) ? { ...query, disputed: null } : query);

export const asCounts = (counted: readonly Counted[]) =>
  Object.fromEntries(counted.map(({ value, count }) => [value, count]));
export const asCells = ({ cells }: Matrix) =>
  Object.fromEntries(cells.map(({ row, column, count }) => [`${row} × ${column}`, count]));

export const asDirections = (directions: readonly CellDirections[]) =>
  Object.fromEntries(directions.map(({ row, column, ...said }) => [`${row} × ${column}`, said]));
