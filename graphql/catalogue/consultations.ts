/** Consultations: which, and in what order. Their status is worked out at the moment of asking. */
import type { ConsultationQuery } from '../consultations/query.ts';
import { type ConsultationStatus, statusAt, type Window } from '../consultations/status.ts';
import { slugAmong, withNarrower } from './filters.ts';
import { afterAll } from './order.ts';
import type { Rows } from './rows.ts';
import { matchConsultations } from './text/match.ts';

/** Open ones by deadline, then announced ones by opening, then the others, latest deadline first. What is not known comes last. */
export function consultationIds(rows: Rows, query: ConsultationQuery, now: Date): string[] {
  return windowsOf(rows, query)
    .map((window) => ({ window, status: statusAt(window, now) }))
    .filter(({ status }) => query.status === null || query.status.includes(status))
    .sort(
      (a, b) =>
        rank(a.status) - rank(b.status) ||
        withinRank(a.status, a.window, b.window) ||
        compare(a.window.slug, b.window.slug),
    )
    .map(({ window }) => window.id);
}

type Listed = Window & { id: string; slug: string };

function windowsOf(rows: Rows, query: ConsultationQuery): Listed[] {
  const found = query.text === null ? null : matchConsultations(rows, query.text);
  const conditions = [
    ...(found ? ['c.number IN (SELECT value FROM json_each($found))'] : []),
    ...(query.processes ? [`c.process_id IN (SELECT id FROM processes WHERE ${slugAmong('processes')})`] : []),
    ...(query.topics
      ? [
          `c.id IN (SELECT consultation_id FROM consultation_topics WHERE topic_id IN (${withNarrower(slugAmong('topics'))}))`,
        ]
      : []),
    ...(query.closesBefore ? ['c.closes_at < $closesBefore'] : []),
    ...(query.closesAfter ? ['c.closes_at >= $closesAfter'] : []),
  ];
  return rows.all<Listed>(
    `SELECT c.id, c.slug, c.opens_at AS opensAt, c.closes_at AS closesAt, c.closed_as_of AS closedAsOf,
       c.cancelled_at AS cancelledAt, c.results_at AS resultsAt
     FROM consultations c WHERE ${conditions.join(' AND ') || 'TRUE'}`,
    {
      found: found && JSON.stringify(found),
      processes: query.processes && JSON.stringify(query.processes),
      topics: query.topics && JSON.stringify(query.topics),
      closesBefore: query.closesBefore,
      closesAfter: query.closesAfter,
    },
  );
}

const rank = (status: ConsultationStatus) => (status === 'OPEN' ? 0 : status === 'ANNOUNCED' ? 1 : 2);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function withinRank(status: ConsultationStatus, a: Window, b: Window): number {
  if (status === 'OPEN') return compare(a.closesAt ?? afterAll, b.closesAt ?? afterAll);
  if (status === 'ANNOUNCED') return compare(a.opensAt ?? afterAll, b.opensAt ?? afterAll);
  return compare(b.closesAt ?? '', a.closesAt ?? '');
}

/** By deadline, those without one last. */
export const consultationIdsOf = (rows: Rows, processId: string) =>
  rows.texts(
    'SELECT id FROM consultations WHERE process_id = $processId ORDER BY closes_at ASC NULLS LAST, opens_at, slug',
    {
      processId,
    },
  );
