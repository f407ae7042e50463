/** A question in a sentence holds words that no record does. What is left of it when they are taken away may find something. */
import { readWanted } from './wanted.ts';

/** Longer texts than this are no sentence that somebody typed. */
const mostWords = 8;
/** Beside those that find nothing alone. Each way to drop them is tried, so few may be. */
const mostDropped = 2;
const mostTexts = 3;

/**
 * The text without as few of its words as make it find something, by how many it then finds; at most three. `finds` says how many
 * records a text finds. Empty when the text has one word, or when no few words are at fault.
 */
export function withFewerWords(text: string, finds: (text: string) => number): string[] {
  const stretches = readWanted(text).all.map((terms) => ({
    start: Math.min(...terms.map(({ start }) => start)),
    end: Math.max(...terms.map(({ end }) => end)),
  }));
  if (stretches.length < 2 || stretches.length > mostWords) return [];
  const without = (dropped: readonly number[]) =>
    stretches.reduceRight(
      (rest, { start, end }, at) => (dropped.includes(at) ? rest.slice(0, start) + rest.slice(end) : rest),
      text,
    );
  // A word that finds nothing even alone is at fault in any case.
  const barren = stretches.flatMap(({ start, end }, at) => (finds(text.slice(start, end)) === 0 ? [at] : []));
  const others = stretches.map((_, at) => at).filter((at) => !barren.includes(at));
  for (let more = 0; more <= mostDropped && more < others.length; more += 1) {
    const found = choose(others, more)
      .map((dropped) =>
        without([...barren, ...dropped])
          .replace(/\s+/gu, ' ')
          .trim(),
      )
      .map((shorter) => ({ shorter, count: finds(shorter) }))
      .filter(({ shorter, count }) => count > 0 && shorter !== text.trim())
      .sort((a, b) => b.count - a.count);
    if (found.length > 0) return found.slice(0, mostTexts).map(({ shorter }) => shorter);
  }
  return [];
}

/** Every way to take so many of them. */
function choose(from: readonly number[], many: number): number[][] {
  if (many === 0) return [[]];
  return from.flatMap((first, at) => choose(from.slice(at + 1), many - 1).map((rest) => [first, ...rest]));
}
