/** What a name leads to, where it must lead to something. */
import { all, type Soon, soon } from './soon.ts';

/** A record that another names must be there; if it is not, that is our fault and not the caller's. */
export const present = <T>(found: Soon<T | null>): Soon<T> => soon(found, demandThere);

function demandThere<T>(record: T | null): T {
  if (record === null) throw new Error('a record names another that is gone');
  return record;
}

/** Several of them, in order. */
export const allPresent = <T>(ids: readonly string[], read: (id: string) => Soon<T | null>): Soon<T[]> =>
  all(ids.map((id) => present(read(id))));
