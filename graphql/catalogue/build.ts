/** Building the catalogue from nothing but the table. */
import type { Table } from '../table/client.ts';
import { addEvent, addRecord, moveCursor, removeSilent } from './apply.ts';
import { packAll } from './columns/pack.ts';
import { removeOrphans } from './orphans.ts';
import type { Rows } from './rows.ts';
import { readFeed, readHead, readRecords } from './store.ts';
import { indexAllWords } from './text/indexWords.ts';

/**
 * Fills an empty catalogue. The feed's head is read before the records are: what is changed while they are read has an
 * event after that head, and is read again when that event is applied.
 */
export async function build(rows: Rows, table: Table): Promise<void> {
  const head = await readHead(table);
  rows.run('BEGIN');
  for await (const record of readRecords(table)) addRecord(rows, record);
  removeOrphans(rows);
  removeSilent(rows);
  for await (const events of readFeed(table, 0, head)) for (const event of events) addEvent(rows, event);
  packAll(rows);
  indexAllWords(rows);
  moveCursor(rows, head);
  rows.run('COMMIT');
}
