/** A what-if as it stands in the address: from where proposals are chosen, which are taken, in which order, in which language. */

export type WhatIfView = {
  /** Slug of a process; null when proposals are chosen from a provision. */
  process: string | null;
  /** Code of a provision. */
  provision: string | null;
  /** Slugs of the proposals taken; where they collide, the earlier one stands. */
  taken: readonly string[];
  /** BCP 47 tag; null for the usual one. */
  language: string | null;
};

/** As many as the API takes at once. */
export const mostTaken = 20;

/** Reads leniently: what stands twice counts once, and what is beyond the most is left out. */
export function parseWhatIf(parameters: URLSearchParams): WhatIfView {
  const filled = (name: string) => parameters.get(name)?.trim() || null;
  return {
    process: filled('process'),
    provision: filled('provision'),
    taken: [...new Set(parameters.getAll('take').filter((slug) => slug !== ''))].slice(0, mostTaken),
    language: filled('language'),
  };
}

/** Takes a proposal, as the last, or leaves it. One more than the most changes nothing. */
export function toggledIn(taken: readonly string[], slug: string): readonly string[] {
  if (taken.includes(slug)) return taken.filter((other) => other !== slug);
  return taken.length < mostTaken ? [...taken, slug] : taken;
}

/** The same with one moved a place up (-1) or down (1); unchanged at either end. */
export function movedIn(taken: readonly string[], slug: string, by: -1 | 1): readonly string[] {
  const from = taken.indexOf(slug);
  const other = taken[from + by];
  if (from < 0 || other === undefined) return taken;
  return taken.map((one) => (one === slug ? other : one === other ? slug : one));
}

/** A letter for each, in their order: A, B, C … */
export const letterOf = (place: number): string => String.fromCodePoint(65 + place);
