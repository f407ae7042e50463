/** Changes to the catalogue: a record's rows are replaced, events are added, and what is searched is brought up to date. */
import type { Event } from '../events/events.ts';
import { isA, parseId } from '../ids.ts';
import { account } from '../people/accounts.ts';
import type { Table } from '../table/client.ts';
import { addFormer, proposalOf } from './cards.ts';
import { memoryOf } from './columns/memory.ts';
import { repack, touchedBy } from './columns/pack.ts';
import { recordRow, recordText } from './held.ts';
import { removeBelongings } from './orphans.ts';
import { projections, type Row } from './projection.ts';
import type { Rows } from './rows.ts';
import { authorOf, type News, readEvent, type Stored } from './store.ts';
import { type HousedKind, homes } from './tables.ts';
import { addFindable, removeFindable } from './text/findables.ts';
import { watchWords } from './text/indexWords.ts';

/** Applies a stretch of the feed, all of it or nothing, and returns the ids of all that it touched. Applying it again changes nothing. */
export function applyNews(rows: Rows, { events, records, authors }: News): string[] {
  const last = events.at(-1);
  if (!last) return [];
  const ids = [...new Set(events.map(({ subjectId }) => subjectId))];
  // What people wrote is overwritten where it is taken away; elsewhere that would cost writing for nothing.
  const deleted = ids.filter((id) => isA('proposal', id) && !records.has(id));
  const overwrites =
    deleted.length > 0 || ids.some((id) => isA('annotation', id) || (isA('impact', id) && !records.has(id)));
  let belongings: string[] = [];
  if (overwrites) rows.all('PRAGMA secure_delete = ON');
  const changes = rows.transact(() => {
    const indexChanged = watchWords(rows, ids);
    const touched = touchedBy(rows, ids);
    for (const id of ids) {
      const number = numberOf(rows, id);
      removeRecord(rows, id);
      const record = records.get(id);
      if (record) addRecord(rows, record, number);
    }
    for (const author of authors) addAuthor(rows, author);
    belongings = removeBelongings(rows, deleted);
    // Goes through all accounts, so only where a note was taken away.
    if (deleted.length > 0 || ids.some((id) => isA('annotation', id) && !isPublic(records.get(id)))) removeSilent(rows);
    for (const event of events) addEvent(rows, event);
    indexChanged();
    moveCursor(rows, last.sequence);
    return repack(rows, ids, touchedBy(rows, ids, touched));
  });
  if (overwrites) rows.all('PRAGMA secure_delete = OFF');
  memoryOf(rows).take(changes);
  return [...ids, ...belongings, ...authors.map(({ id }) => id)];
}

const isPublic = (record: Stored | undefined) => record !== undefined && authorOf(record) !== null;

/** The number by which columns and full text know a record; null when they do not. It stays while its record does. */
function numberOf(rows: Rows, id: string): number | null {
  const kind = parseId(id)?.kind;
  if (kind !== 'proposal' && kind !== 'consultation') return null;
  return rows.number(`SELECT number FROM ${kind}s WHERE id = $id`, { id }) || null;
}

const isHoused = (kind: string): kind is HousedKind => Object.hasOwn(homes, kind);

/** Adds a record's rows; none for a kind that has no place here. An account stays only if it wrote something that stands here. */
export function addRecord(rows: Rows, record: Stored, number: number | null = null): void {
  const kind = parseId(record.id)?.kind;
  if (kind === 'account') addAuthor(rows, record);
  if (!kind || !isHoused(kind)) return;
  // The id's prefix says which kind of record the table holds under it.
  const project = projections[kind] as (record: Stored) => Row[];
  for (const [table, row] of project(record)) {
    const isNumbered = number !== null && table === homes[kind][0][0];
    rows.insert(table, isNumbered ? { ...row, number } : row);
  }
  if (kind !== 'annotation') rows.insert('records', recordRow(record));
  addFindable(rows, record);
}

/** An account as others see it, and no more of it. */
function addAuthor(rows: Rows, { id, ...stored }: Stored): void {
  const seen = account.safeParse(stored);
  if (!seen.success) return;
  const record = recordText({ id, ...seen.data });
  rows.run('INSERT OR REPLACE INTO talk (id, record) VALUES ($id, $record)', { id, record });
}

/** Removes the accounts of those who wrote nothing that stands here. */
export const removeSilent = (rows: Rows) =>
  rows.run(
    'DELETE FROM talk AS t WHERE t.author_id IS NULL AND NOT EXISTS (SELECT 1 FROM talk n WHERE n.author_id = t.id)',
  );

function removeRecord(rows: Rows, id: string): void {
  const kind = parseId(id)?.kind;
  if (!kind || !isHoused(kind)) return;
  for (const [table, column] of homes[kind]) rows.run(`DELETE FROM ${table} WHERE ${column} = $id`, { id });
  rows.run('DELETE FROM sources WHERE record_id = $id', { id });
  rows.run('DELETE FROM records WHERE id = $id', { id });
  removeFindable(rows, id);
}

export function addEvent(rows: Rows, event: Event): void {
  const { sequence, id, kind, at, subjectId, processId, concerns } = event;
  const about = proposalOf(event);
  addFormer(rows, event);
  rows.run(
    `INSERT OR REPLACE INTO events (sequence, id, kind, at, subject_id, process_id, proposal_id, event)
     VALUES ($sequence, $id, $kind, $at, $subject, $process, $about, $event)`,
    { sequence, id, kind, at, subject: subjectId, process: processId, about, event: eventText(event) },
  );
  for (const record of concerns) {
    rows.run('INSERT OR IGNORE INTO event_concerns (record_id, sequence) VALUES ($record, $sequence)', {
      record,
      sequence,
    });
  }
}

/** Number of the last event applied; 0 when nothing was. */
export const readCursor = (rows: Rows) =>
  rows.number(`SELECT CAST(value AS INTEGER) FROM about WHERE name = 'last event'`);

export function moveCursor(rows: Rows, sequence: number): void {
  rows.run(`INSERT OR REPLACE INTO about (name, value) VALUES ('last event', $sequence)`, {
    sequence: String(sequence),
  });
}

/** Whether the last event applied stands in this table's feed too; else the rows tell of another table. */
export async function knowsFeedOf(rows: Rows, table: Table): Promise<boolean> {
  const cursor = readCursor(rows);
  if (cursor === 0) return true;
  const [known] = rows.texts('SELECT event FROM events WHERE sequence = $cursor', { cursor });
  const told = await readEvent(table, cursor);
  return told !== null && known === eventText(told);
}

/** An event as text, its parts always in one order: the table promises none. */
function eventText(event: Event): string {
  const { id, sequence, kind, at, subjectId, subjectLabel, subjectPath, processId, concerns } = event;
  const changes = event.changes.map(({ field, before, after }) => ({ field, before, after }));
  return JSON.stringify({ id, sequence, kind, at, subjectId, subjectLabel, subjectPath, processId, concerns, changes });
}
