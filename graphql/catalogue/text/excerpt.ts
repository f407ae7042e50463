/** Where in a text the words asked for stand, and a stretch of the text around them. */
import { stemOf } from './stems.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Term, Wanted } from './wanted.ts';

export interface Part {
  text: string;
  hit: boolean;
}

interface Hit {
  start: number;
  end: number;
  /** Which of the clauses it meets. */
  clause: number;
}

/** Characters of a stretch, about. */
const length = 160;
/** So far an edge may move to fall between words. */
const reach = 24;

/** Whether a word of a text is the last of a term, or a form of it. */
type Meets = (word: string) => boolean;

function lastOf({ words, exact, prefix }: Term): Meets {
  const last = words.at(-1) ?? '';
  if (prefix) return (word) => word.startsWith(last);
  const stem = exact ? null : stemOf(last);
  if (stem === null) return (word) => word === last;
  // Forms of a word begin alike, but for the particles that Arabic writes in front.
  const isArabic = /^[\u0621-\u064a]/.test(last);
  const begin = last.charAt(0);
  return (word) => word === last || ((isArabic || word.charAt(0) === begin) && stemOf(word) === stem);
}

export interface Marker {
  /** How many clauses must be met. */
  clauses: number;
  hitsIn(text: string): Hit[];
}

/** Finds what is asked for in one text after another. */
export function markerOf({ all }: Wanted): Marker {
  const terms = all.flatMap((clause, at) =>
    clause.map((term) => ({ clause: at, before: term.words.slice(0, -1), meets: lastOf(term) })),
  );
  function hitsIn(text: string): Hit[] {
    const { words, wholes } = tokensOf(text);
    const hits: Hit[] = [];
    const add = (first: Token | undefined, last: Token | undefined, clause: number) => {
      if (first && last) hits.push({ start: first.start, end: last.end, clause });
    };
    for (const { clause, before, meets } of terms) {
      for (let at = 0; at + before.length < words.length; at += 1) {
        if (!before.every((word, step) => words[at + step]?.word === word)) continue;
        const last = words[at + before.length];
        if (last && meets(last.word)) add(words[at], last, clause);
      }
      if (before.length > 0) continue;
      for (const whole of wholes) if (meets(whole.word)) add(whole, whole, clause);
    }
    return hits.sort((a, b) => a.start - b.start || b.end - a.end);
  }
  return { clauses: all.length, hitsIn };
}

export interface Excerpt {
  parts: Part[];
  /** Which clauses are met anywhere in the text. */
  clauses: ReadonlySet<number>;
}

/** The stretch with the most of what is asked for, in pieces; null when there is nothing of it in the text. */
export function excerptOf(text: string, marker: Marker): Excerpt | null {
  const hits = marker.hitsIn(text);
  const cluster = bestCluster(hits);
  const first = cluster[0];
  if (!first) return null;
  const last = Math.max(...cluster.map(({ end }) => end));
  const { from, to } = stretchAround(text, first.start, last);
  return { parts: cut(text, from, to, hits), clauses: new Set(hits.map(({ clause }) => clause)) };
}

/** Hits within one stretch: as many different clauses as can be, then as many hits, then the first. */
function bestCluster(hits: readonly Hit[]): readonly Hit[] {
  let best: readonly Hit[] = [];
  let most = 0;
  for (const [at, { start }] of hits.entries()) {
    let end = at + 1;
    while ((hits[end]?.end ?? Number.POSITIVE_INFINITY) <= start + length) end += 1;
    const within = hits.slice(at, end);
    const score = new Set(within.map(({ clause }) => clause)).size * 1000 + Math.min(within.length, 999);
    if (score > most) {
      most = score;
      best = within;
    }
  }
  return best;
}

function stretchAround(text: string, first: number, last: number): { from: number; to: number } {
  const spare = Math.max(0, length - (last - first));
  const before = Math.min(first, Math.max(spare / 2, spare - (text.length - last)));
  const from = Math.floor(first - before);
  const to = Math.min(text.length, last + Math.ceil(spare - before));
  // What would leave out next to nothing leaves out nothing.
  return {
    from: from <= reach ? 0 : beginAt(text, from, first),
    to: text.length - to <= reach ? text.length : endAt(text, last, to),
  };
}

/** After the first blank that comes soon, else where a character as people see it begins. */
function beginAt(text: string, from: number, first: number): number {
  const blank = text.slice(from, Math.min(from + reach, first)).search(/\s/u);
  return blank >= 0 ? from + blank + 1 : clusterAt(text, from).start;
}

function endAt(text: string, last: number, to: number): number {
  const start = Math.max(last, to - reach);
  const blank = text.slice(start, to).search(/\s\S*$/u);
  return blank >= 0 ? start + blank : clusterAt(text, to).start;
}

/** Most of what is read is Latin without combining marks: every unit is a character of its own. */
const isPlain = (text: string, place: number) =>
  place < 0 || (text.charCodeAt(place) < 0x300 && text.charCodeAt(place) !== 10);

let graphemes: Intl.Segmenter | null = null;

/** The character, as people see it, that the unit at a place belongs to. */
function clusterAt(text: string, place: number): { start: number; end: number } {
  if (place >= text.length) return { start: text.length, end: text.length };
  if (isPlain(text, place) && isPlain(text, place - 1)) return { start: place, end: place + 1 };
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const found = graphemes.segment(text).containing(place);
  return found ? { start: found.index, end: found.index + found.segment.length } : { start: place, end: place };
}

function cut(text: string, from: number, to: number, hits: readonly Hit[]): Part[] {
  const parts: Part[] = [];
  let at = from;
  const add = (until: number, hit: boolean) => {
    if (until > at) parts.push({ text: text.slice(at, until), hit });
    at = Math.max(at, until);
  };
  if (from > 0) parts.push({ text: '…', hit: false });
  for (const hit of hits) {
    const start = Math.max(at, clusterAt(text, hit.start).start);
    const { start: edge, end: beyond } = clusterAt(text, hit.end);
    const end = edge < hit.end ? beyond : hit.end;
    if (hit.start < from || end > to || end <= start) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  if (to < text.length) parts.push({ text: '…', hit: false });
  return joined(parts);
}

/** Neighbours of one kind become one piece, so that nobody reads a word in two. */
function joined(parts: readonly Part[]): Part[] {
  const made: Part[] = [];
  for (const part of parts) {
    const before = made.at(-1);
    if (before?.hit === part.hit) made[made.length - 1] = { text: before.text + part.text, hit: part.hit };
    else made.push(part);
  }
  return made;
}
