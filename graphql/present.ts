/** A record that another names must be there; if it is not, that is our fault and not the caller's. */
export async function present<T>(found: Promise<T | null>): Promise<T> {
  const record = await found;
  if (record === null) throw new Error('a record names another that is gone');
  return record;
}

/** Several of them, in order. */
export const allPresent = <T>(ids: readonly string[], read: (id: string) => Promise<T | null>): Promise<T[]> =>
  Promise.all(ids.map((id) => present(read(id))));
