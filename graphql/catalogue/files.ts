/** The catalogue's file: opened when it is whole and of this format, made anew otherwise. */
import { renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { withholdFormer } from './cards.ts';
import { withholdAuthors } from './held.ts';
import { openRows, type Rows } from './rows.ts';
import { format, tables } from './tables.ts';

export const inMemory = ':memory:';
const beingBuilt = (path: string) => (path === inMemory ? path : `${path}.building`);

/** Opens what is there, or makes empty tables. What cannot be used is thrown away: everything in it can be built again. */
export function openFile(path: string): Rows {
  if (path === inMemory) return makeEmpty(path);
  remove(beingBuilt(path));
  return openWhole(path) ?? makeEmpty(path);
}

function openWhole(path: string): Rows | null {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path);
    if (db.prepare('PRAGMA user_version').get()?.user_version === format) return ready(db);
  } catch {
    // Not a database at all, or one that is damaged where it begins.
  }
  if (db?.isOpen) db.close();
  return null;
}

function makeEmpty(path: string): Rows {
  remove(path);
  const db = new DatabaseSync(path);
  db.exec(`BEGIN; ${tables} PRAGMA user_version = ${format}; COMMIT`);
  return ready(db);
}

function ready(db: DatabaseSync): Rows {
  // Readers of the file go on while it changes; with every transaction the file is whole, whatever happens to the process. What
  // somebody took back must not be found in it by looking at its bytes.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
  return openRows(db);
}

/** An empty catalogue beside the one in use, to be built without disturbing those who read. */
export const openBeside = (path: string) => makeEmpty(beingBuilt(path));

/** Puts the one that was built in the place of the one in use, and opens it. */
export function replace(path: string, used: Rows, built: Rows): Rows {
  used.close();
  if (path === inMemory) return built;
  built.close();
  remove(path);
  renameSync(beingBuilt(path), path);
  return openWhole(path) ?? makeEmpty(path);
}

/** Writes a copy in one step: whoever reads `to` finds the former copy or this one, never half of it. */
export function copyTo(rows: Rows, to: string): void {
  const part = `${to}.part`;
  remove(part);
  rows.run('VACUUM INTO $part', { part });
  withoutTalk(part);
  renameSync(part, to);
}

/**
 * What people wrote in notes, and which accounts signed assessments, stays out of copies, and what was deleted or written anew, also out of the pages that a deletion leaves in a
 * file: copies are handed out and cannot be called back.
 */
function withoutTalk(path: string): void {
  const copy = new DatabaseSync(path);
  copy.exec(`PRAGMA secure_delete = ON; DELETE FROM talk; ${withholdFormer}; ${withholdAuthors}; VACUUM`);
  copy.close();
}

function remove(path: string): void {
  if (path === inMemory) return;
  // A write-ahead log that outlived its file would be taken for the next file's own.
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
}
