/** The feed, filtered: places of events in the one order. */
import type { Event } from '../events/events.ts';
import type { EventQuery } from '../events/query.ts';
import { filterOf } from './filters.ts';
import type { Rows, Values } from './rows.ts';

const among = (parameter: string) => `IN (SELECT value FROM json_each($${parameter}))`;
const json = (list: readonly string[] | null) => (list === null ? null : JSON.stringify(list));

/** Oldest first, at most `limit`, after or before a place; `hasMore` looks in the direction of reading. */
export function findEvents(
  rows: Rows,
  query: EventQuery,
  place: { after: number } | { before: number },
  limit: number,
) {
  const forward = 'after' in place;
  const proposals = query.proposals && filterOf(rows, query.proposals);
  const conditions = [
    forward ? 'e.sequence > $place' : 'e.sequence < $place',
    ...(query.kinds ? [`e.kind ${among('eventKinds')}`] : []),
    ...(query.processes ? [`e.process_id IN (SELECT id FROM processes WHERE slug ${among('eventProcesses')})`] : []),
    ...(query.subjects
      ? [`e.sequence IN (SELECT sequence FROM event_concerns WHERE record_id ${among('subjects')})`]
      : []),
    ...(proposals ? [`e.proposal_id IN (SELECT p.id FROM proposals p WHERE ${proposals.where})`] : []),
    ...(query.since ? ['e.at >= $since'] : []),
  ];
  const values: Values = {
    ...proposals?.values,
    place: forward ? place.after : place.before,
    eventKinds: json(query.kinds),
    eventProcesses: json(query.processes),
    subjects: json(query.subjects),
    since: query.since,
    limit: limit + 1,
  };
  const found = rows.texts(
    `SELECT e.event FROM events e WHERE ${conditions.join(' AND ')}
       ORDER BY e.sequence ${forward ? 'ASC' : 'DESC'} LIMIT $limit`,
    values,
  );
  const shown = found.slice(0, limit).map(readEvent);
  return { events: forward ? shown : shown.reverse(), hasMore: found.length > limit };
}

/** The event at a place; null when the feed is not known so far. */
export function eventAt(rows: Rows, sequence: number): Event | null {
  const [text] = rows.texts('SELECT event FROM events WHERE sequence = $sequence', { sequence });
  return text === undefined ? null : readEvent(text);
}

/** What stands there was written by `eventText`. */
const readEvent = (text: string) => JSON.parse(text) as Event;
