/** How far two words are apart: letters left out, put in, changed or swapped with their neighbour, each counted once. */

/** At most `most + 1`: what is farther is not counted on. */
export function distance(a: string, b: string, most: number): number {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const here = [row];
    let least = row;
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      here.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = here;
  }
  return Math.min(last[to.length] ?? 0, most + 1);
}

/**
 * Which letters are in a word, a bit for each: letters may share one. An error takes away one bit at most and brings in one
 * at most, so that most words that are too far can be told by this alone.
 */
export const lettersOf = (word: string) =>
  [...word].reduce((letters, letter) => letters | (1 << ((letter.codePointAt(0) ?? 0) % 31)), 0);
