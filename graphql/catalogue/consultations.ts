/** Consultations: which, and in what order. Their status is that of the moment of asking. */
import type { ConsultationQuery } from '../consultations/query.ts';
import { type ConsultationStatus, statusAt, type Window } from '../consultations/status.ts';
import { type Memory, memoryOf } from './columns/memory.ts';
import { idsNamed, withNarrower } from './columns/names.ts';
import { afterAll } from './order.ts';
import type { Rows } from './rows.ts';
import { matchConsultations } from './text/match.ts';

type Listed = Window & { number: number; id: string; slug: string; processId: string | null; topicIds: string };

/** All there are. They are few, and asked for often. */
const windows = (memory: Memory): readonly Listed[] =>
  memory.once('windows', ['every consultation'], () =>
    memory.rows.all<Listed>(
      `SELECT c.number, c.id, c.slug, c.process_id AS processId, c.opens_at AS opensAt, c.closes_at AS closesAt,
         c.closed_as_of AS closedAsOf, c.cancelled_at AS cancelledAt, c.results_at AS resultsAt,
         (SELECT json_group_array(t.topic_id) FROM consultation_topics t WHERE t.consultation_id = c.id) AS topicIds
       FROM consultations c`,
    ),
  );

interface Standing {
  window: Listed;
  status: ConsultationStatus;
}

/** All of them as they stand between two moments at which something opens, closes or ends. */
interface Stretch {
  from: number;
  until: number;
  standings: readonly Standing[];
}

/** Open ones by deadline, then announced ones by opening, then the others, latest deadline first. What is not known comes last. */
function inOrder(memory: Memory, now: Date): readonly Standing[] {
  const held = memory.once<{ stretch: Stretch | null }>('consultations in order', ['every consultation'], () => ({
    stretch: null,
  }));
  const at = now.getTime();
  if (!held.stretch || at < held.stretch.from || at >= held.stretch.until) held.stretch = stretchAt(memory, now);
  return held.stretch.standings;
}

function stretchAt(memory: Memory, now: Date): Stretch {
  const all = windows(memory);
  const at = now.getTime();
  const moments = all
    .flatMap(({ opensAt, closesAt, cancelledAt, resultsAt }) => [opensAt, closesAt, cancelledAt, resultsAt])
    .flatMap((instant) => (instant === null ? [] : Date.parse(instant)));
  return {
    from: moments.reduce((latest, moment) => (moment <= at ? Math.max(latest, moment) : latest), -Infinity),
    until: moments.reduce((next, moment) => (moment > at ? Math.min(next, moment) : next), Infinity),
    standings: all
      .map((window) => ({ window, status: statusAt(window, now) }))
      .sort(
        (a, b) =>
          rank(a.status) - rank(b.status) ||
          withinRank(a.status, a.window, b.window) ||
          compare(a.window.slug, b.window.slug),
      ),
  };
}

/** In the order in which they are shown. */
export function consultationIds(rows: Rows, query: ConsultationQuery, now: Date): string[] {
  const memory = memoryOf(rows);
  const meets = meeting(memory, query);
  return inOrder(memory, now)
    .filter(({ window, status }) => (query.status === null || query.status.includes(status)) && meets(window))
    .map(({ window }) => window.id);
}

function meeting(memory: Memory, query: ConsultationQuery): (window: Listed) => boolean {
  const { closesBefore, closesAfter } = query;
  const found = query.text === null ? null : new Set(matchConsultations(memory.rows, query.text));
  const processes = query.processes && new Set(idsNamed(memory, 'process', query.processes));
  const topics = query.topics && withNarrower(memory, idsNamed(memory, 'topic', query.topics));
  return ({ number, processId, topicIds, closesAt }) =>
    (found === null || found.has(number)) &&
    (processes === null || (processId !== null && processes.has(processId))) &&
    (topics === null || topics.some((id) => topicIds.includes(JSON.stringify(id)))) &&
    (closesBefore === null || (closesAt !== null && closesAt < closesBefore)) &&
    (closesAfter === null || (closesAt !== null && closesAt >= closesAfter));
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
