/** Lists of proposals: each order is a key and the id, so that a place in it stays the same when records are added. */
import type { ProposalQuery, ProposalSort } from '../proposals/query.ts';
import type { Stretch } from './catalogue.ts';
import { filterOf } from './filters.ts';
import { afterAll } from './order.ts';
import type { Rows, Values } from './rows.ts';

type Position = Stretch['items'][number]['position'];

interface Order {
  /** What is sorted by before the id; never null, so that nothing is lost in a comparison. */
  key: string;
  descending: boolean;
}

/** A date that is not known to the day stands where its first day does. */
const orders: Record<Exclude<ProposalSort, 'RELEVANCE'>, Order> = {
  TABLED_NEWEST: { key: `coalesce(p.first_day, '')`, descending: true },
  TABLED_OLDEST: { key: `coalesce(p.first_day, '${afterAll}')`, descending: false },
  UPDATED_NEWEST: { key: 'p.updated_at', descending: true },
  SYMBOL: { key: `coalesce(p.symbol_order, '${afterAll}')`, descending: false },
};

/** Proposals of a query in an order, after a position, at most `limit`. */
export function findProposals(
  rows: Rows,
  query: ProposalQuery,
  sort: ProposalSort,
  after: Position | null,
  limit: number,
): Stretch {
  const { where, values } = filterOf(rows, query);
  if (sort === 'RELEVANCE' && values.text !== null) return findBest(rows, where, values, after, limit);
  const { key, descending } = orders[sort === 'RELEVANCE' ? 'TABLED_NEWEST' : sort];
  const beyond = `(${key} ${descending ? '<' : '>'} $key OR (${key} = $key AND p.id > $id))`;
  const found = rows.all<{ id: string; key: string }>(
    `SELECT p.id, ${key} AS key FROM proposals p WHERE ${where} ${after ? `AND ${beyond}` : ''}
     ORDER BY ${key} ${descending ? 'DESC' : 'ASC'}, p.id LIMIT $limit`,
    { ...values, key: after?.[0] ?? '', id: after?.[1] ?? '', limit: limit + 1 },
  );
  return stretch(found, limit, ({ key, id }) => [key, id]);
}

/**
 * Best match first: the very symbol, then by how often and where the words stand (symbol, title, summary, all else).
 * The measure moves a little for all when records are added; so a position is taken at the score that its proposal has
 * now, and the score it had then serves only when that proposal is gone or no longer found.
 */
function findBest(rows: Rows, where: string, values: Values, after: Position | null, limit: number): Stretch {
  const found = rows.all<{ id: string; other: number; score: number }>(
    `WITH hits (number, score) AS MATERIALIZED (
       SELECT rowid, bm25(proposal_search, 10.0, 5.0, 2.0, 1.0) FROM proposal_search WHERE proposal_search MATCH $text
     ), ranked AS MATERIALIZED (
       SELECT p.id, p.symbol_key IS NOT $symbol AS other, coalesce(h.score, 0.0) AS score
       FROM proposals p LEFT JOIN hits h ON h.number = p.number WHERE ${where}
     ), place (score) AS (SELECT coalesce((SELECT score FROM ranked WHERE id = $id), $score))
     SELECT r.id, r.other, r.score FROM ranked r, place
     WHERE ${after ? '(r.other, r.score, r.id) > ($other, place.score, $id)' : 'TRUE'}
     ORDER BY r.other, r.score, r.id LIMIT $limit`,
    { ...values, other: after?.[0] ?? 0, score: after?.[1] ?? 0, id: after?.[2] ?? '', limit: limit + 1 },
  );
  return stretch(found, limit, ({ other, score, id }) => [other, score, id]);
}

function stretch<T extends { id: string }>(found: T[], limit: number, position: (row: T) => Position): Stretch {
  const items = found.slice(0, limit).map((row) => ({ id: row.id, position: position(row) }));
  return { items, hasMore: found.length > limit };
}

export function countProposals(rows: Rows, query: ProposalQuery): number {
  const { where, values } = filterOf(rows, query);
  return rows.number(`SELECT count(*) FROM proposals p WHERE ${where}`, values);
}

export const proposalIdsBySymbol = (rows: Rows, symbolKey: string) =>
  rows.texts('SELECT id FROM proposals WHERE symbol_key = $symbolKey ORDER BY id', { symbolKey });
