/** Passages as they are shown: the words themselves, and where they stand in both texts, counted in Unicode code points. */
import type { Run, Worded } from './passages.ts';

export interface Passage {
  text: string;
  start: number;
  end: number;
  laterStart: number;
  laterEnd: number;
}

/** A text with its words. */
export interface Read {
  body: string;
  worded: Worded;
}

export function quotePassages(runs: readonly Run[], earlier: Read, later: Read): Passage[] {
  const [inEarlier, inLater] = [codePoints(earlier.body), codePoints(later.body)];
  return runs.map(({ start, laterStart, length }) => {
    const [from, to] = spanOf(earlier, start, length);
    const [laterFrom, laterTo] = spanOf(later, laterStart, length);
    return {
      text: earlier.body.slice(from, to),
      start: inEarlier(from),
      end: inEarlier(to),
      laterStart: inLater(laterFrom),
      laterEnd: inLater(laterTo),
    };
  });
}

const spanOf = ({ worded: { starts, ends } }: Read, start: number, length: number) =>
  [starts[start] ?? 0, ends[start + length - 1] ?? 0] as const;

/** From offsets in UTF-16 units to offsets in code points. */
function codePoints(text: string): (offset: number) => number {
  // Where every low surrogate stands: as many units as this are no code points of their own.
  const pairs = [...text.matchAll(/[\udc00-\udfff]/g)].map(({ index }) => index);
  return (offset) => offset - pairs.filter((index) => index < offset).length;
}
