/** Carries quotes of drafts through mutations, where it is known what became of every word, and counts what the rule made of them. */
import { align, alignFragment } from '#graphql/annotations/alignment.ts';
import { contextLength } from '#graphql/annotations/anchor.ts';
import { type Carried, carry, type Thresholds } from '#graphql/annotations/carry.ts';
import { type Draft, newDraft, type Sentence, type Written, write } from './draft.ts';
import { mutations } from './mutations.ts';
import { type Random, randomFrom } from './random.ts';
import { type Language, languages } from './texts.ts';

/**
 * What became of a quote in truth. DOUBTFUL: its words stand twice side by side, and nothing can tell the copy from the original.
 */
export type Fate = 'KEPT' | 'DOUBTFUL' | 'CHANGED' | 'GONE';

export interface Outcome {
  kind: string;
  language: string;
  fate: Fate;
  state: Carried['state'];
  /** Whether the place is the quote's, or for a changed one touches what is left of it. */
  isRight: boolean;
  words: number;
}

interface Case {
  kind: string;
  language: Language;
  before: Written;
  after: Written;
  quotes: Quote[];
}
interface Quote {
  start: number;
  end: number;
  /** Words, from and up to. */
  from: number;
  to: number;
}

/** Drafts of every language, every fourth a short one, changed in every way, with quotes from each; the same for the same seed. */
export function* cases(seed: number, rounds: number, quotes: number): Generator<Case> {
  for (let round = 0; round < rounds; round += 1) {
    for (const [number, language] of languages.entries()) {
      for (const [place, [kind, mutate]] of Object.entries(mutations).entries()) {
        const random = randomFrom(seed + round * 1_000_003 + number * 10_007 + place * 101);
        const { draft, spare } = newDraft(language, random, round % 4 === 3);
        const before = write(draft);
        const changed: Draft = { ...draft, paragraphs: draft.paragraphs.map((paragraph) => paragraph.map(copy)) };
        mutate({ draft: changed, spare, random });
        yield { kind, language, before, after: write(changed), quotes: choose(before, quotes, random) };
      }
    }
  }
}

const copy = (sentence: Sentence): Sentence => sentence.map((word) => ({ ...word }));

/** From one word to several paragraphs; one in twenty-five begins or ends inside a word. */
function choose(written: Written, count: number, random: Random): Quote[] {
  return Array.from({ length: count }, () => {
    for (;;) {
      const quote = chooseOne(written, random);
      if (written.words.slice(quote.from, quote.to).some(({ isWord }) => isWord)) return quote;
    }
  });
}

const lengths = [
  [1, 1],
  [2, 5],
  [2, 5],
  [6, 15],
  [6, 15],
  [16, 40],
  [41, 160],
] as const;

function chooseOne({ words }: Written, random: Random): Quote {
  const [least, most] = random.pick(lengths);
  const length = Math.min(random.between(least, most), words.length);
  const from = random.below(words.length - length + 1);
  const to = from + length;
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) throw new Error('a quote outside its text');
  const isCut = random.below(25) === 0 && first.end - first.start > 3 && last.end - last.start > 3;
  return { from, to, start: first.start + (isCut ? 1 : 0), end: last.end - (isCut ? 1 : 0) };
}

/** What is known of the old text: all of it, or the quote alone with what is stored of its surroundings. */
export type Known = 'WHOLE' | 'QUOTE';

export function measure(given: Iterable<Case>, limits?: Thresholds, known: Known = 'WHOLE'): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const { kind, language, before, after, quotes } of given) {
    const texts = align(before.text, after.text);
    const origins = originsOf(after);
    for (const quote of quotes) {
      const carried =
        known === 'WHOLE'
          ? carry(texts, quote.start, quote.end, limits)
          : carryQuote(quote, before.text, after.text, limits);
      outcomes.push({
        kind,
        language: language.name,
        words: quote.to - quote.from,
        ...judge(quote, carried, before, after, origins),
      });
    }
  }
  return outcomes;
}

function carryQuote({ start, end }: Quote, before: string, after: string, limits?: Thresholds): Carried {
  const from = Math.max(0, start - contextLength);
  const fragment = before.slice(from, end + contextLength);
  return carry(alignFragment(fragment, after), start - from, end - from, limits);
}

/** Where the words of the first version stand now, they or copies of them. */
function originsOf({ words }: Written): Map<number, number[]> {
  const origins = new Map<number, number[]>();
  for (const [at, { origin }] of words.entries()) {
    if (origin !== null) origins.set(origin, [...(origins.get(origin) ?? []), at]);
  }
  return origins;
}

function judge(
  { from, to, start, end }: Quote,
  { state, ...found }: Carried,
  before: Written,
  after: Written,
  origins: Map<number, number[]>,
): Pick<Outcome, 'fate' | 'state' | 'isRight'> {
  const quote = before.words.slice(from, to);
  const left = quote.flatMap((_, at) => origins.get(from + at) ?? []);
  if (left.length === 0) return { fate: 'GONE', state, isRight: state === 'ORPHANED' };
  const places = placesOf(quote, after, origins);
  if (places.length > 0) {
    const place = ownPlace(places, quote.length, after);
    const wanted = (after.words[place ?? -1]?.start ?? 0) + start - (before.words[from]?.start ?? 0);
    const wantedEnd = (after.words[(place ?? -1) + to - from - 1]?.end ?? 0) + end - (before.words[to - 1]?.end ?? 0);
    if (place === null) return { fate: 'DOUBTFUL', state, isRight: state === 'POSSIBLE' };
    return { fate: 'KEPT', state, isRight: state !== 'ORPHANED' && found.start === wanted && found.end === wantedEnd };
  }
  const touches = left.some((place) => {
    const word = after.words[place];
    return word !== undefined && word.start < found.end && word.end > found.start;
  });
  return { fate: 'CHANGED', state, isRight: state !== 'ORPHANED' && touches };
}

/** Where all its words, or copies of them, still follow one another. One full stop is as good as another: only letters and numbers have an identity. */
function placesOf(quote: Written['words'], after: Written, origins: Map<number, number[]>): number[] {
  const anchor = Math.max(
    0,
    quote.findIndex(({ isWord }) => isWord),
  );
  return (origins.get(quote[anchor]?.origin ?? -1) ?? []).flatMap((place) => {
    const first = place - anchor;
    const stands = quote.every((word, at) => {
      const there = after.words[first + at];
      return there && there.text === word.text && (there.origin === word.origin || (at !== anchor && !word.isWord));
    });
    return stands ? first : [];
  });
}

/** The original's; a copy's where the original is gone; null where a copy stands right beside it. */
function ownPlace(places: number[], length: number, after: Written): number | null {
  const isOriginal = (place: number) => after.words.slice(place, place + length).every(({ isCopy }) => !isCopy);
  const own = places.find(isOriginal) ?? (places.length === 1 ? places[0] : undefined);
  if (own === undefined || places.some((other) => other !== own && areSideBySide(own, other, after))) return null;
  return own;
}

/** Whether two places lie in copies of one passage of which one follows the other. */
function areSideBySide(one: number, other: number, { words }: Written): boolean {
  const [first, lag] = [Math.min(one, other), Math.abs(one - other)];
  const repeats = (at: number) => words[at] !== undefined && words[at]?.text === words[at + lag]?.text;
  let [from, to] = [first, first];
  while (repeats(from - 1)) from -= 1;
  while (repeats(to)) to += 1;
  return to - from >= lag;
}
