/** The feed, filtered: places of events in the one order. */
import type { Event } from '../events/events.ts';
import { readEventQuery } from '../events/meets.ts';
import type { EventQuery } from '../events/query.ts';
import { cardsOf } from './cards.ts';
import { hasNumber } from './columns/bits.ts';
import { ask } from './filters.ts';
import type { Held } from './held.ts';
import { namingOf } from './naming.ts';
import type { Rows, Values } from './rows.ts';

const among = (parameter: string) => `IN (SELECT value FROM json_each($${parameter}))`;
const json = (list: readonly string[] | null) => (list === null ? null : JSON.stringify(list));

/** Oldest first, at most `limit`, after or before a place; `hasMore` looks in the direction of reading. */
export function findEvents(
  rows: Rows,
  held: Held,
  query: EventQuery,
  place: { after: number } | { before: number },
  limit: number,
) {
  const forward = 'after' in place;
  const found = query.proposals
    ? findAmong(rows, held, query, forward, forward ? place.after : place.before, limit + 1)
    : readPlaces(rows, query, forward, forward ? place.after : place.before, limit + 1);
  const shown = found.slice(0, limit).map(({ event }) => readEvent(event));
  return { events: forward ? shown : shown.reverse(), hasMore: found.length > limit };
}

interface Place {
  sequence: number;
  event: string;
  /** Number of the proposal it is about; null when that is gone. */
  number: number | null;
  /** Whether the proposal was otherwise before, or became so since. */
  changed: number;
}

function readPlaces(rows: Rows, query: EventQuery, forward: boolean, place: number, limit: number): Place[] {
  const conditions = [
    forward ? 'e.sequence > $place' : 'e.sequence < $place',
    ...(query.kinds ? [`e.kind ${among('kinds')}`] : []),
    ...(query.processes ? [`e.process_id IN (SELECT id FROM processes WHERE slug ${among('processes')})`] : []),
    ...(query.subjects
      ? [`e.sequence IN (SELECT sequence FROM event_concerns WHERE record_id ${among('subjects')})`]
      : []),
    ...(query.proposals ? ['e.proposal_id IS NOT NULL'] : []),
    ...(query.since ? ['e.at >= $since'] : []),
  ];
  const values: Values = {
    place,
    kinds: json(query.kinds),
    processes: json(query.processes),
    subjects: json(query.subjects),
    since: query.since,
    limit,
  };
  const changed = query.proposals
    ? 'EXISTS (SELECT 1 FROM former_cards f WHERE f.proposal_id = e.proposal_id AND f.sequence >= e.sequence)'
    : '0';
  return rows.all<Place>(
    `SELECT e.sequence, e.event, p.number, ${changed} AS changed
     FROM events e LEFT JOIN proposals p ON p.id = e.proposal_id
     WHERE ${conditions.join(' AND ')} ORDER BY e.sequence ${forward ? 'ASC' : 'DESC'} LIMIT $limit`,
    values,
  );
}

const atOnce = 500;

/**
 * Those about proposals that met the query before or after: a stretch is read, what meets is kept, until there is enough. Of a
 * proposal that is what it was then, the columns and the full-text index know at once whether it meets.
 */
function findAmong(rows: Rows, held: Held, query: EventQuery, forward: boolean, from: number, limit: number): Place[] {
  if (!query.proposals) return [];
  const proposals = ask(rows, query.proposals).found();
  const meets = readEventQuery(query, namingOf(rows));
  const met = ({ event: text, number, changed }: Place) => {
    if (!changed) return number !== null && hasNumber(proposals, number);
    const event = readEvent(text);
    return meets(event, () => cardsOf(rows, held, event));
  };
  const found: Place[] = [];
  for (let place = from, more = true; more && found.length < limit; ) {
    const stretch = readPlaces(rows, query, forward, place, atOnce);
    found.push(...stretch.filter(met));
    place = stretch.at(-1)?.sequence ?? place;
    more = stretch.length === atOnce;
  }
  return found.slice(0, limit);
}

/** The event at a place; null when the feed is not known so far. */
export function eventAt(rows: Rows, sequence: number): Event | null {
  const [text] = rows.texts('SELECT event FROM events WHERE sequence = $sequence', { sequence });
  return text === undefined ? null : readEvent(text);
}

/** What stands there was written by `eventText`. */
const readEvent = (text: string) => JSON.parse(text) as Event;
