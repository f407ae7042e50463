/** Lets one process at a time do a thing, whoever else means to do it on this machine. */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits for the turn and does it. The lock is the system's own: a process that dies leaves none behind. Rejects when the signal is given. */
export async function inTurn<T>(path: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    while (!take(database)) await wait(200, undefined, { signal });
    return await work();
  } finally {
    database.close();
  }
}

function take(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (fault) {
    if (fault instanceof Error && /locked|busy/.test(fault.message)) return false;
    throw fault;
  }
}
