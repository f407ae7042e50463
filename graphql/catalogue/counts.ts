/** Counts of proposals by value: the facets of a list, and the matrix. Every proposal counts once wherever it counts. */
import type { ProposalQuery } from '../proposals/query.ts';
import type { CellDirections, Counted, FacetName, Matrix, MatrixAxis } from './catalogue.ts';
import { filterOf, impactConditions, sponsorsOf } from './filters.ts';
import type { Rows } from './rows.ts';
import { countProposals } from './search.ts';

type Axis = MatrixAxis | 'KIND' | 'BASIS' | 'MONTH';

const field = (column: string) =>
  `SELECT id AS proposal_id, ${column} AS value, ${column} AS label FROM proposals WHERE ${column} IS NOT NULL`;

/**
 * Rows of proposal, value and label. Those of RIGHT, DIRECTION and BASIS are of assessments, and when the query asks for
 * rights, directions or bases only of assessments that meet it: asked for what restricts, a count by right is of
 * restrictions, not of whatever else is said of the same proposals. The other filters only say which proposals count.
 */
function valuesOf(axis: Axis, query: ProposalQuery): string {
  const assessed = (value: string, label: string) => `
    SELECT i.proposal_id, i.id AS impact_id, ${value} AS value, ${label} AS label
    FROM impacts i JOIN rights r ON r.id = i.right_id WHERE ${['TRUE', ...impactConditions(query)].join(' AND ')}`;
  switch (axis) {
    case 'SPONSOR':
      return `SELECT s.proposal_id, a.code AS value, a.name AS label FROM ${sponsorsOf(query)} s JOIN parties a ON a.id = s.party_id`;
    case 'TOPIC':
      return 'SELECT t.proposal_id, a.slug AS value, a.label AS label FROM proposal_topics t JOIN topics a ON a.id = t.topic_id';
    case 'PROVISION':
      return 'SELECT v.proposal_id, a.code AS value, a.code AS label FROM proposal_provisions v JOIN provisions a ON a.id = v.provision_id';
    case 'PROCESS':
      return 'SELECT b.id AS proposal_id, a.slug AS value, a.title AS label FROM proposals b JOIN processes a ON a.id = b.process_id';
    case 'RIGHT':
      return assessed('r.code', `r.code || ' ' || r.label`);
    case 'DIRECTION':
      return assessed('i.direction', 'i.direction');
    case 'BASIS':
      return assessed('i.basis', 'i.basis');
    case 'ACTION':
      return field('action');
    case 'STAGE':
      return field('stage');
    case 'KIND':
      return field('kind');
    case 'YEAR':
      return field('year');
    case 'MONTH':
      return field('substr(tabled, 1, 7)');
  }
}

const isAssessed = (axis: Axis) => axis === 'RIGHT' || axis === 'DIRECTION' || axis === 'BASIS';
const labels = new Intl.Collator('en', { numeric: true });

function headings(rows: Rows, query: ProposalQuery, axis: Axis): Counted[] {
  const { where, values } = filterOf(rows, query);
  const counted = rows.all<Counted>(
    `WITH found AS MATERIALIZED (SELECT p.id FROM proposals p WHERE ${where})
     SELECT a.value, a.label, count(DISTINCT a.proposal_id) AS count
     FROM found f JOIN (${valuesOf(axis, query)}) a ON a.proposal_id = f.id GROUP BY a.value`,
    values,
  );
  const byValue = (a: Counted, b: Counted) => (a.value < b.value ? -1 : 1);
  if (axis === 'YEAR' || axis === 'MONTH') return counted.sort(byValue);
  return counted.sort((a, b) => b.count - a.count || labels.compare(a.label, b.label) || byValue(a, b));
}

/** Which filter a facet stands for: it is counted as if that one were not set. */
const facets: Record<FacetName, { axis: Axis; without: Partial<ProposalQuery> }> = {
  kinds: { axis: 'KIND', without: { kinds: null } },
  processes: { axis: 'PROCESS', without: { processes: null } },
  sponsors: { axis: 'SPONSOR', without: { sponsors: null } },
  topics: { axis: 'TOPIC', without: { topics: null } },
  rights: { axis: 'RIGHT', without: { rights: null } },
  directions: { axis: 'DIRECTION', without: { directions: null } },
  bases: { axis: 'BASIS', without: { bases: null } },
  actions: { axis: 'ACTION', without: { actions: null } },
  stages: { axis: 'STAGE', without: { stages: null } },
  provisions: { axis: 'PROVISION', without: { provisions: null } },
  years: { axis: 'YEAR', without: { tabledFrom: null, tabledTo: null } },
  months: { axis: 'MONTH', without: { tabledFrom: null, tabledTo: null } },
};

export function countFacet(rows: Rows, query: ProposalQuery, name: FacetName): Counted[] {
  const { axis, without } = facets[name];
  return headings(rows, { ...query, ...without }, axis);
}

export function countMatrix(rows: Rows, query: ProposalQuery, rowAxis: MatrixAxis, columnAxis: MatrixAxis): Matrix {
  const { where, values } = filterOf(rows, query);
  const ofOneAssessment = isAssessed(rowAxis) && isAssessed(columnAxis) ? 'AND c.impact_id = r.impact_id' : '';
  const cells = rows.all<Matrix['cells'][number]>(
    `WITH found AS MATERIALIZED (SELECT p.id FROM proposals p WHERE ${where})
     SELECT r.value AS "row", c.value AS "column", count(DISTINCT f.id) AS count
     FROM found f
     JOIN (${valuesOf(rowAxis, query)}) r ON r.proposal_id = f.id
     JOIN (${valuesOf(columnAxis, query)}) c ON c.proposal_id = f.id ${ofOneAssessment}
     GROUP BY r.value, c.value ORDER BY r.value, c.value`,
    values,
  );
  return {
    rows: headings(rows, query, rowAxis),
    columns: headings(rows, query, columnAxis),
    cells,
    totalCount: countProposals(rows, query),
  };
}

export const countDirections = (
  _rows: Rows,
  _query: ProposalQuery,
  _rowAxis: MatrixAxis,
  _columnAxis: MatrixAxis,
): CellDirections[] => [];
