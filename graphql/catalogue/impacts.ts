/** Which assessments: from the query object to a statement, its stretches in order, and its counts. */
import type { ImpactQuery, ImpactSort } from '../impacts/query.ts';
import type { Counted, ImpactTally, Stretch } from './catalogue.ts';
import { numbersIn } from './columns/bits.ts';
import { memoryOf } from './columns/memory.ts';
import { idsNamed } from './columns/names.ts';
import { ask } from './filters.ts';
import type { Rows, Values } from './rows.ts';

/** What follows FROM, with what it asks for. */
interface Asking {
  from: string;
  values: Values;
}

const columns = `id, proposal_id, right_id, direction, basis, severity, assessor, scope, affected, infrastructure, duty_bearers,
  answers_id, published_at, gravity`;
const standing = `(SELECT ${columns}, 'PUBLISHED' AS state FROM impacts) i`;
const whatever = `(SELECT ${columns}, 'PUBLISHED' AS state FROM impacts UNION ALL SELECT ${columns}, state FROM former_impacts) i`;

const among = (name: string) => `IN (SELECT value FROM json_each($${name}))`;
const holding = (column: string, name: string) =>
  `EXISTS (SELECT 1 FROM json_each(i.${column}) x WHERE x.value ${among(name)})`;

function asking(rows: Rows, query: ImpactQuery): Asking {
  const { proposals, states, answering } = query;
  const memory = memoryOf(rows);
  const found = ask(rows, proposals).beforeAssessments();
  const lists: [name: string, condition: (name: string) => string, wanted: readonly (string | number)[] | null][] = [
    // Looked up by way of the proposal, of whom columns know only the number.
    [
      'numbers',
      (name) => `i.proposal_id IN (SELECT p.id FROM proposals p WHERE p.number ${among(name)})`,
      found && [...numbersIn(found)],
    ],
    ['proposalIds', (name) => `i.proposal_id ${among(name)}`, query.proposalIds],
    ['rights', (name) => `i.right_id ${among(name)}`, proposals.rights && idsNamed(memory, 'right', proposals.rights)],
    ['directions', (name) => `i.direction ${among(name)}`, proposals.directions],
    ['bases', (name) => `i.basis ${among(name)}`, proposals.bases],
    ['infrastructure', (name) => holding('infrastructure', name), proposals.infrastructure],
    ['assessors', (name) => `i.assessor ${among(name)}`, query.assessors],
    ['affected', (name) => holding('affected', name), query.affected],
    ['dutyBearers', (name) => holding('duty_bearers', name), query.dutyBearers],
    ['states', (name) => `i.state ${among(name)}`, states],
  ];
  const asked = lists.filter(([, , wanted]) => wanted !== null);
  const conditions = asked.map(([name, condition]) => condition(name));
  if (answering !== null) conditions.push(`i.answers_id IS ${answering ? 'NOT NULL' : 'NULL'}`);
  return {
    from: `${states ? whatever : standing} WHERE ${conditions.join(' AND ') || 'TRUE'}`,
    values: Object.fromEntries(asked.map(([name, , wanted]) => [name, JSON.stringify(wanted)])),
  };
}

/** The key of each order, and which come after a position. */
const orders = {
  NEWEST: {
    position: 'i.published_at, i.id',
    by: 'i.published_at DESC, i.id DESC',
    beyond: '(i.published_at, i.id) < ($at0, $at1)',
  },
  GRAVEST: {
    position: 'i.gravity, i.published_at, i.id',
    by: 'i.gravity, i.published_at DESC, i.id DESC',
    beyond: '(i.gravity > $at0 OR (i.gravity = $at0 AND (i.published_at, i.id) < ($at1, $at2)))',
  },
} as const satisfies Record<ImpactSort, { position: string; by: string; beyond: string }>;

/** Assessments of a query in an order, after a position, at most `limit`. */
export function findImpacts(
  rows: Rows,
  query: ImpactQuery,
  sort: ImpactSort,
  after: (string | number | null)[] | null,
  limit: number,
): Stretch {
  const { from, values } = asking(rows, query);
  const { position, by, beyond } = orders[sort];
  const place = Object.fromEntries((after ?? []).map((part, at) => [`at${at}`, part]));
  const found = rows.all<{ id: string; position: string }>(
    `SELECT i.id, json_array(${position}) AS position FROM ${from} ${after ? `AND ${beyond}` : ''}
     ORDER BY ${by} LIMIT $limit`,
    { ...values, ...place, limit: limit + 1 },
  );
  const items = found.slice(0, limit).map(({ id, position }) => ({ id, position: JSON.parse(position) }));
  return { items, hasMore: found.length > limit };
}

/** All of them, in order. */
export function impactIdsFound(rows: Rows, query: ImpactQuery, sort: ImpactSort): string[] {
  const { from, values } = asking(rows, query);
  return rows.texts(`SELECT i.id FROM ${from} ORDER BY ${orders[sort].by}`, values);
}

export function countImpacts(rows: Rows, query: ImpactQuery): number {
  const { from, values } = asking(rows, query);
  return rows.number(`SELECT count(*) FROM ${from}`, values);
}

const counts = {
  restricts: `i.direction = 'RESTRICTS'`,
  advances: `i.direction = 'ADVANCES'`,
  mixed: `i.direction = 'MIXED'`,
  unclear: `i.direction = 'UNCLEAR'`,
  sourced: `i.basis = 'SOURCED'`,
  own: `i.basis = 'OWN'`,
  editorial: `i.basis = 'EDITORIAL'`,
  rated: 'i.severity IS NOT NULL',
  ofTopic: `i.scope = 'TOPIC'`,
} satisfies Record<keyof ImpactTally, string>;
const sums = Object.entries(counts).map(([name, condition]) => `count(*) FILTER (WHERE ${condition}) AS ${name}`);

export function impactTally(rows: Rows, query: ImpactQuery): ImpactTally {
  const { from, values } = asking(rows, query);
  const [found] = rows.all<ImpactTally>(`SELECT ${sums.join(', ')} FROM ${from}`, values);
  if (!found) throw new Error('A sum has one row.');
  return { ...found };
}

/** By their very names, the most assessments first. */
export function assessors(rows: Rows, query: ImpactQuery): Counted[] {
  const { from, values } = asking(rows, query);
  return rows
    .all<Counted>(
      `SELECT i.assessor AS value, i.assessor AS label, count(*) AS count FROM ${from}
       GROUP BY i.assessor ORDER BY count(*) DESC, i.assessor`,
      values,
    )
    .map((counted) => ({ ...counted }));
}
