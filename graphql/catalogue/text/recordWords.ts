/** The words of one record for many questions: what inText.ts answers by going through a text, by looking up. */
import type { Heard } from './inText.ts';
import { stemOf } from './stems.ts';
import type { Term, Wanted } from './wanted.ts';

export interface RecordWords {
  /** Whether what is asked for stands in it. A question without a word in it finds nothing. */
  stands(wanted: Wanted): boolean;
  /** About how many words there are. */
  count: number;
  /** Every word once, with what several of them make together. */
  all(): Iterable<string>;
  has(word: string): boolean;
  hasStem(stem: string): boolean;
}

/** Stems of words met before; the same words come again and again. */
const stems = new Map<string, string | null>();
const mostStems = 100_000;

export function stemIn(word: string): string | null {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size === mostStems) stems.clear();
  const made = stemOf(word);
  stems.set(word, made);
  return made;
}

export function recordWords({ words, wholes }: Heard): RecordWords {
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  }
  const has = (word: string) => places.has(word) || wholes.has(word);
  let byStem: Map<string, string[]> | null = null;

  function ofStem(stem: string): readonly string[] {
    if (byStem === null) {
      byStem = new Map();
      for (const word of all()) {
        const its = stemIn(word);
        if (its === null) continue;
        const others = byStem.get(its);
        if (others) others.push(word);
        else byStem.set(its, [word]);
      }
    }
    return byStem.get(stem) ?? [];
  }

  function* all(): Generator<string> {
    yield* places.keys();
    for (const word of wholes) if (!places.has(word)) yield word;
  }

  /** What may stand last: the word itself, another of its forms, or one that it begins. */
  function lasts({ exact, prefix }: Term, last: string): readonly string[] {
    if (prefix) return [...all()].filter((word) => word.startsWith(last));
    const stem = exact ? null : stemIn(last);
    return stem === null ? [last] : [last, ...ofStem(stem)];
  }

  function isThere(term: Term): boolean {
    const before = term.words.slice(0, -1);
    const last = term.words.at(-1);
    if (last === undefined || !before.every((word) => places.has(word))) return false;
    return lasts(term, last).some((word) =>
      before.length === 0
        ? has(word)
        : (places.get(word) ?? []).some(
            (at) => at >= before.length && before.every((one, offset) => words[at - before.length + offset] === one),
          ),
    );
  }

  return {
    stands: ({ all: clauses, none }) =>
      clauses.length + none.length > 0 && clauses.every((terms) => terms.some(isThere)) && !none.some(isThere),
    count: places.size,
    all,
    has,
    hasStem: (stem) => ofStem(stem).length > 0,
  };
}
