/** Anchoring: where a note's words stand in a text. Offsets count Unicode code points, so that they mean the same in every language. */

export const anchorStates = ['WHOLE', 'EXACT', 'MOVED', 'POSSIBLE', 'ORPHANED'] as const;
export type AnchorState = (typeof anchorStates)[number];

export interface TextSelector {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  textId: string;
}

export interface Quote {
  textId: string;
  exact: string;
  prefix?: string | null;
  suffix?: string | null;
  start?: number | null;
}

/** Of a quote, in code points. */
export const longestQuote = 5_000;

/** How much of what stands around words is kept with them. */
export const contextLength = 32;

/** Every place, in code points, at which the quote with its prefix and suffix stands in the text. */
export function placesOf(text: string, { exact, prefix, suffix }: Quote): number[] {
  const points = Array.from(text);
  const wanted = Array.from(exact);
  const before = Array.from(prefix ?? '');
  const after = Array.from(suffix ?? '');
  const stand = (words: readonly string[], at: number) => words.every((point, offset) => points[at + offset] === point);
  const places: number[] = [];
  for (let at = 0; at + wanted.length <= points.length; at += 1) {
    if (stand(wanted, at) && stand(before, at - before.length) && stand(after, at + wanted.length)) places.push(at);
  }
  return places;
}

/** NOWHERE: the words are not at their place. SEVERAL: they stand in more than one, and no `start` says which. */
export type Misplaced = 'NOWHERE' | 'SEVERAL';

/** The quote as a selector with its own surroundings, or why it cannot be placed. A given `start` must be right. */
export function anchorQuote(text: string, quote: Quote): TextSelector | Misplaced {
  const places = placesOf(text, quote);
  const place = quote.start == null ? places[0] : places.find((at) => at === quote.start);
  if (place === undefined) return 'NOWHERE';
  if (quote.start == null && places.length > 1) return 'SEVERAL';
  const points = Array.from(text);
  const end = place + Array.from(quote.exact).length;
  return {
    exact: quote.exact,
    prefix: points.slice(Math.max(0, place - contextLength), place).join(''),
    suffix: points.slice(end, end + contextLength).join(''),
    start: place,
    end,
    textId: quote.textId,
  };
}
