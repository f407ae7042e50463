/**
 * The rule by which a note follows its words into a newer text. It is pure and the same for everyone: nothing is written when a
 * text is revised, so that private notes are carried as public ones are. Its thresholds come from `npm run anchors`.
 */
import type { Alignment, Side } from './alignment.ts';
import { type Extent, edges, evidenceFor, evidenceForItself, extentOf } from './evidence.ts';
import { findReworded } from './findReworded.ts';
import { firstNotBelow, piecesIn } from './pieces.ts';

/** Bits are counted beyond those that tell one place of the new text from all others. */
export const thresholds = {
  /** Where the two texts, laid side by side, have the same words at the same place: at least this to be certain. */
  aligned: 32,
  /** Anywhere else: at least this to be certain. */
  elsewhere: 40,
  /** Where the whole sentence stands word for word: at least this to be certain. */
  sentence: 20,
  /** A quote that runs into another sentence may end in words like those it had: what of it lies there, with what follows, needs this. */
  edge: 24,
  /** A short text has few bits to give: this share of all that could speak for a place is enough as well. 0 to 1. */
  share: 0.6,
  /** At least this to be shown at all. */
  possible: 10,
  /** By how much the best of several places must surpass every other to be certain; in a short text a share of all there is. */
  margin: 10,
  marginShare: 0.2,
  /** How like the old words reworded ones must be: where the words around them stayed, and anywhere. 0 to 1. */
  reworded: 0.35,
  rewordedElsewhere: 0.7,
};
export type Thresholds = typeof thresholds;

/** Offsets in string units; the state of what is about the whole is not decided here. */
export interface Carried {
  state: 'EXACT' | 'MOVED' | 'POSSIBLE' | 'ORPHANED';
  start: number;
  end: number;
}

const gone: Carried = { state: 'ORPHANED', start: 0, end: 0 };

/** How far, in string units, the surroundings of words that stand EXACTLY are the same; no shorter than what is stored of them. */
const surroundings = 32;

/** How many equal places are weighed; of more, those that go on alike the longest. */
const mostPlaces = 12;

/** Where the words from `start` to `end` of the old text stand in the new one. */
export function carry(texts: Alignment, start: number, end: number, limits: Thresholds = thresholds): Carried {
  const { old, now } = texts;
  const [at, until] = wholeWords(old, start, end);
  const length = until - at;
  if (length <= 0) return gone;
  const [best, ...others] = candidates(texts, at, length);
  const all = evidenceForItself(texts, at, length);
  const enough = (bits: number, most = all) =>
    Math.min(Math.log2(texts.now.ids.length + 1) + bits, limits.share * most);
  if (best && best.bits >= enough(limits.possible, all / 2)) {
    const found = sliceFor(texts, at, length, best.place, start, end);
    // Spaces alone, of which none are left.
    if (found.end <= found.start) return gone;
    const margin = Math.min(limits.margin, limits.marginShare * all);
    const isCertain =
      best.bits >= enough(certainFrom(texts, at, until, best, limits)) &&
      edges(texts, at, best.place, length).every(({ bits, most }) => bits >= enough(limits.edge, most)) &&
      [...others, ...rivals(texts, at, length, best.place)].every((other) => surpasses(best, other, margin));
    if (!isCertain) return { state: 'POSSIBLE', ...found };
    const isExact = best.isAligned && sameAround(old.text, start, end, now.text, found.start, found.end);
    return { state: isExact ? 'EXACT' : 'MOVED', ...found };
  }
  const reworded = findReworded(texts, at, until, limits);
  return reworded ? { state: 'POSSIBLE', ...reworded } : gone;
}

/** How many bits a place needs to be certain. */
function certainFrom({ old }: Alignment, at: number, until: number, best: Place, limits: Thresholds): number {
  const next = firstNotBelow(old.sentences, until);
  const begins = old.sentences[firstNotBelow(old.sentences, at + 1) - 1] ?? 0;
  const isWhole = best.before >= at - begins && best.after >= (old.sentences[next] ?? until) - until;
  if (isWhole) return limits.sentence;
  return best.isAligned ? limits.aligned : limits.elsewhere;
}

/** Bits are asked for only where the extents do not decide: to weigh a place costs more than all else. */
interface Weighed extends Extent {
  bits: number;
}
interface Place extends Weighed {
  place: number;
  isAligned: boolean;
}

/** Places of the same words in the new text that no other place of the old one has a better claim to, the best first. */
function candidates(texts: Alignment, at: number, length: number): Place[] {
  const found: Place[] = [];
  const equal = occurrences(texts.now, texts.old.ids, at, length, expected(texts, at));
  for (const place of nearest(texts, equal, (near) => [at, near], length)) {
    const extent = extentOf(texts, at, place, length);
    const claimant = texts.from[place] ?? -1;
    const isAligned = claimant === at && isRun(texts.from, place, length);
    if (!isAligned && claimant >= 0 && isRun(texts.from, place, length)) {
      const claim = extentOf(texts, claimant, place, length);
      if (claim.before + claim.after > extent.before + extent.after) continue;
    }
    found.push({ place, isAligned, ...extent, bits: evidenceFor(texts, at, place, length) });
  }
  return found.sort((a, b) => b.bits - a.bits || Number(b.isAligned) - Number(a.isAligned) || a.place - b.place);
}

/** Other places of the old text with the same words, which might as well be what now stands at `place`. */
function rivals(texts: Alignment, at: number, length: number, place: number): Weighed[] {
  const equal = occurrences(texts.old, texts.old.ids, at, length, at).filter((other) => other !== at);
  return nearest(texts, equal, (other) => [other, place], length).map((other) => ({
    ...extentOf(texts, other, place, length),
    get bits() {
      return evidenceFor(texts, other, place, length);
    },
  }));
}

function nearest(
  { old, now }: Alignment,
  places: number[],
  pairOf: (place: number) => [number, number],
  length: number,
): number[] {
  if (places.length <= mostPlaces) return places;
  const goesOn = (found: number) => {
    const [at, place] = pairOf(found);
    let alike = 0;
    for (const step of [-1, 1]) {
      const [a, b] = step < 0 ? [at - 1, place - 1] : [at + length, place + length];
      for (let far = 0; far < 64; far += 1) {
        const word = old.ids[a + far * step];
        if (word === undefined || word !== now.ids[b + far * step]) break;
        alike += 1;
      }
    }
    return alike;
  };
  return places
    .map((found) => ({ found, alike: goesOn(found) }))
    .sort((a, b) => b.alike - a.alike || a.found - b.found)
    .slice(0, mostPlaces)
    .map(({ found }) => found);
}

/** More than any text has that says something; of more, those nearest to where they would be. */
const mostOccurrences = 3_000;

/** Where a piece of the old text would be if nothing else told. */
const expected = ({ old, now, onto }: Alignment, at: number): number => {
  const aligned = onto[at] ?? -1;
  return aligned >= 0 ? aligned : Math.round((at * now.ids.length) / Math.max(1, old.ids.length));
};

/** Every place of a side at which `length` words stand as they do from `at` on in a list. */
function occurrences(side: Side, ids: readonly number[], at: number, length: number, near: number): number[] {
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let step = 0; step < length; step += 1) {
    const count = side.places.get(ids[at + step] ?? -1)?.length ?? 0;
    if (count < fewest) [rarest, fewest] = [step, count];
  }
  const all = side.places.get(ids[at + rarest] ?? -1) ?? [];
  const from = Math.max(0, firstNotBelow(all, near + rarest) - mostOccurrences / 2);
  return all.slice(from, from + mostOccurrences).flatMap((found) => {
    const place = found - rarest;
    for (let step = 0; step < length; step += 1) if (side.ids[place + step] !== ids[at + step]) return [];
    return place;
  });
}

/** A few words that happen to go on alike do not outweigh a margin; a passage does, of which this may be the copy. */
const slack = 3;

function surpasses(best: Weighed, other: Weighed, margin: number): boolean {
  const reachesFurther =
    best.before >= other.before && best.after >= other.after && best.before + best.after > other.before + other.after;
  if (reachesFurther) return true;
  const isNoCopy = other.before <= best.before + slack && other.after <= best.after + slack;
  return isNoCopy && best.bits - other.bits >= margin;
}

function isRun(from: Int32Array, place: number, length: number): boolean {
  const first = from[place] ?? -1;
  if (first < 0) return false;
  for (let step = 1; step < length; step += 1) if (from[place + step] !== first + step) return false;
  return true;
}

/** Words that the quote touches; a quote of spaces alone has those on both sides. */
function wholeWords(old: Side, start: number, end: number): [number, number] {
  const [at, until] = piecesIn(old, start, end);
  return until > at ? [at, until] : [Math.max(0, until - 1), Math.min(old.ids.length, at + 1)];
}

/** The quote itself within the words found: it may begin or end inside one of them. */
function sliceFor(
  { old, now }: Alignment,
  at: number,
  length: number,
  place: number,
  start: number,
  end: number,
): Pick<Carried, 'start' | 'end'> {
  const begins = (now.starts[place] ?? 0) + start - (old.starts[at] ?? 0);
  const last = (now.ends[place + length - 1] ?? 0) + end - (old.ends[at + length - 1] ?? 0);
  const exact = old.text.slice(start, end);
  if (now.text.slice(begins, last) === exact) return { start: begins, end: last };
  // The spaces are others. Those around the words are left out.
  return {
    start: Math.max(begins, now.starts[place] ?? 0),
    end: Math.min(last, now.ends[place + length - 1] ?? 0),
  };
}

function sameAround(a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number): boolean {
  const before = (text: string, at: number) => text.slice(Math.max(0, at - surroundings), at);
  const after = (text: string, at: number) => text.slice(at, at + surroundings);
  return (
    before(a, aStart) === before(b, bStart) &&
    after(a, aEnd) === after(b, bEnd) &&
    a.slice(aStart, aEnd) === b.slice(bStart, bEnd)
  );
}
