/**
 * Whether what is asked for stands in one text: the same question and the same words as in the full-text index, for texts that
 * stand in no index because not everyone may read them.
 */
import { fold } from './fold.ts';
import { stemOf } from './stems.ts';
import { tokensOf } from './tokens.ts';
import type { Term, Wanted } from './wanted.ts';

/** The words of a text in their order, and what several of them make together. */
export interface Heard {
  words: readonly string[];
  wholes: ReadonlySet<string>;
}

export function hear(text: string): Heard {
  const { words, wholes } = tokensOf(text);
  return { words: words.map(({ word }) => word), wholes: new Set(wholes.map(({ word }) => word)) };
}

/** No word of ours: where it stands, no phrase goes on. */
const edge = '·';

/** Several texts as one, so that no phrase reaches from one into another. */
export const joinHeard = (all: readonly Heard[]): Heard => ({
  words: all.flatMap(({ words }) => [...words, edge]),
  wholes: new Set(all.flatMap(({ wholes }) => [...wholes])),
});
export const hearAll = (texts: readonly (string | null)[]): Heard =>
  joinHeard(texts.filter((text) => text !== null).map(hear));

/** A question without a word in it finds nothing. */
export function stands({ all, none }: Wanted, heard: Heard): boolean {
  if (all.length === 0 && none.length === 0) return false;
  const isThere = (term: Term) => standsIn(term, heard);
  return all.every((terms) => terms.some(isThere)) && !none.some(isThere);
}

function standsIn(term: Term, { words, wholes }: Heard): boolean {
  const { words: wanted } = term;
  const last = wanted.at(-1);
  if (last === undefined) return false;
  const isLast = lastWord(term, last);
  if (wanted.length === 1 && (words.some(isLast) || [...wholes].some(isLast))) return true;
  return words.some(
    (word, at) => isLast(word) && at >= wanted.length - 1 && wanted.every((one, offset) => fits(one, offset, at)),
  );

  function fits(one: string, offset: number, at: number): boolean {
    return offset === wanted.length - 1 || words[at - wanted.length + 1 + offset] === one;
  }
}

/** The last word of a term may be begun only, or stand for all of its forms. */
function lastWord({ exact, prefix }: Term, last: string): (word: string) => boolean {
  if (prefix) return (word) => word.startsWith(last);
  const stem = exact ? null : stemOf(last);
  if (stem === null) return (word) => word === last;
  return (word) => word === last || stemOf(word) === stem;
}

/** A tag as it is compared: whatever its letter case, accents and blanks. */
export const tagKey = (tag: string) => fold(tag).trim().replace(/\s+/g, '_');

/** Every word of some texts once, with what its forms share, between blanks: to look at a text's words without making them again. */
export function wordSet(texts: readonly string[], tags: readonly string[]): string {
  const found = new Set<string>();
  for (const { words, wholes } of texts.map(hear)) {
    for (const word of [...words, ...wholes]) {
      found.add(word);
      const stem = stemOf(word);
      if (stem !== null) found.add(`~${stem}`);
    }
  }
  for (const tag of tags) found.add(`#${tagKey(tag)}`);
  return ` ${[...found].join(' ')} `;
}

/** Parts of such a set without which a text cannot meet what is asked: it need not be looked at where one is missing. */
export function neededOf({ all }: Wanted): string[] {
  return all.flatMap((terms) => {
    const [only, ...others] = terms;
    return only === undefined || others.length > 0 ? [] : partsOf(only);
  });
}

function partsOf({ words, exact, prefix }: Term): string[] {
  const last = words.at(-1) ?? '';
  const stem = exact || prefix ? null : stemOf(last);
  const ending = prefix ? ` ${last}` : stem === null ? ` ${last} ` : ` ~${stem} `;
  return [...words.slice(0, -1).map((word) => ` ${word} `), ending];
}
