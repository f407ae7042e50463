/**
 * Landmarks of two long sequences: places that are beyond doubt the same in both. Comparing stretch by stretch between them
 * keeps the time within bounds, and the answer the same on every machine, which a limit by the clock would not.
 */

/** So many characters in a row count as a landmark when they stand once in each sequence. */
const length = 5;

/** Pairs of places where one and the same character stands, ascending in both sequences. */
export function landmarks(a: string, b: string): (readonly [inA: number, inB: number])[] {
  const there = onlyPlaces(b);
  const pairs: [number, number][] = [];
  for (const [run, inA] of onlyPlaces(a)) {
    const inB = there.get(run) ?? -1;
    if (inA >= 0 && inB >= 0) pairs.push([inA, inB]);
  }
  pairs.sort(([one], [other]) => one - other);
  return longestAscending(pairs);
}

/** Where each run stands; -1 for one that stands in several places. */
function onlyPlaces(text: string): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + length <= text.length; at += 1) {
    const run = text.slice(at, at + length);
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

interface Link {
  pair: readonly [number, number];
  before: Link | null;
}

/** As many pairs as can be kept so that the second places ascend as the first do: by piles, as in patience sorting. */
function longestAscending(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const piles: Link[] = [];
  for (const pair of pairs) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    piles[low] = { pair, before: piles[low - 1] ?? null };
  }
  const found: (readonly [number, number])[] = [];
  for (let link = piles.at(-1) ?? null; link; link = link.before) found.push(link.pair);
  return found.reverse();
}
