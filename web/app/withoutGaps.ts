/** Keeps gaps out of the cache: where a fault took away more than its own field, the null in the place of the rest is no fact. */
import { type Exchange, mapExchange } from 'urql';

/**
 * Stands behind the cache. Drops the data of an answer with such a gap and leaves its error. Without it a refused page of the inbox
 * would be kept as "nobody is signed in".
 */
export const withoutGaps: Exchange = mapExchange({
  onResult(result) {
    const paths = result.error?.graphQLErrors.map(({ path }) => path ?? []) ?? [];
    return paths.some((path) => endsEarly(result.data, path)) ? { ...result, data: undefined } : result;
  },
});

/** Whether a null stands in the data before the end of a path, or nothing at all. */
export function endsEarly(data: unknown, path: readonly (string | number)[]): boolean {
  let here = data;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return true;
    here = new Map(Object.entries(here)).get(String(step));
  }
  return false;
}
