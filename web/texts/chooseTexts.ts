/** Which two texts of a proposal are held against each other, as the address says, and which others could be. */

/** A version of a proposal's text. They come oldest first. */
export type Version = {
  readonly id: string;
  readonly language: string;
  readonly basedOn?: string | null | undefined;
};

/** What a provision says before any proposal. */
export type Base = { readonly id: string; readonly language: string };

export type TextChoice = {
  /** The later text. */
  to: string;
  /** The earlier text; null where all is taken as new. */
  from: string | null;
  /** The language of both. */
  language: string;
  /** What `from` may be: base texts and the other versions in that language. */
  earlier: string[];
};

/** Stands in the address for an empty earlier text. */
export const nothing = 'nothing';

/**
 * The later text is the newest in the language of the first, unless the address names another; the earlier one is what the provision says, else what the later one
 * was made from, else nothing. What the address names wrongly (another proposal's text, one in another language) is passed over. Null
 * when there are no versions.
 */
export function chooseTexts(
  versions: readonly Version[],
  bases: readonly Base[],
  parameters: URLSearchParams,
): TextChoice | null {
  const later = versions.find(({ id }) => id === parameters.get('to')) ?? newestIn(versions, versions[0]?.language);
  if (!later) return null;
  const same = ({ language }: { language: string }) => language === later.language;
  const earlier = [...bases.filter(same), ...versions.filter(same).filter(({ id }) => id !== later.id)].map(
    ({ id }) => id,
  );
  const asked = parameters.get('from');
  const usual = [bases.find(same)?.id, later.basedOn].find((id) => typeof id === 'string' && earlier.includes(id));
  const from = asked === nothing ? null : (earlier.find((id) => id === asked) ?? usual ?? null);
  return { to: later.id, from, language: later.language, earlier };
}

const newestIn = (versions: readonly Version[], tag: string | undefined) =>
  versions.findLast(({ language }) => language === tag);

/** The versions from which one was made, the first one first and itself last. Ends where a version is not there or comes again. */
export function chainOf<One extends Version>(versions: readonly One[], id: string): One[] {
  const chain: One[] = [];
  let next = versions.find((version) => version.id === id);
  while (next && !chain.includes(next)) {
    chain.unshift(next);
    const { basedOn } = next;
    next = versions.find((version) => version.id === basedOn);
  }
  return chain;
}

/** The number of each version among those of its language, from 1. */
export function numbersOf(versions: readonly Version[]): Map<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    versions.map(({ id, language }) => {
      const number = (counts.get(language) ?? 0) + 1;
      counts.set(language, number);
      return [id, number];
    }),
  );
}
