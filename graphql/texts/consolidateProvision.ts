/**
 * What one provision would say if several proposals were taken together: the changes that each makes to the same base text, side
 * by side. Where they collide, what was named first stands. Which collide does not depend on the order.
 */
import { type Change, changesBetween, joined } from './consolidateChanges.ts';
import { type Piece, piecesOf } from './words.ts';

/** What a proposal asks of the provision; `by` is its place in the question. */
export type Ask = { by: number } & (
  | { kind: 'TEXT'; text: string }
  /** A text that comes after what the provision says. */
  | { kind: 'APPEND'; text: string }
  | { kind: 'DELETE' }
  | { kind: 'KEEP' }
  /** It changes the provision, and the words are not held. */
  | { kind: 'UNSEEN' }
);

export interface Stretch {
  kind: 'KEPT' | 'ADDED' | 'REMOVED';
  text: string;
  by: number[];
  isDisputed: boolean;
}
export interface Collision {
  kind: 'SAME_WORDS' | 'DELETED_AND_CHANGED' | 'KEPT_AND_CHANGED';
  by: number[];
  words: string;
}
export interface Consolidated {
  isSuppressed: boolean;
  segments: Stretch[];
  body: string;
  collisions: Collision[];
}

/** A change that one or more ask for, in words of the base too. */
interface Wanted extends Change {
  by: number[];
  firstWord: number;
  /** The word after the last. */
  lastWord: number;
  /** Others that cannot be taken beside it. */
  against: Wanted[];
}

const ascending = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

/** Asks come in the order of the question; `base` is null when no text is held. */
export function consolidateProvision(base: string | null, asks: readonly Ask[]): Consolidated {
  const pieces = piecesOf(base ?? '');
  const wanted = wantedOf(pieces, base, asks);
  const by = (kind: Ask['kind']) => asks.filter((ask) => ask.kind === kind).map((ask) => ask.by);
  const changing = [...wanted.flatMap((change) => change.by), ...by('UNSEEN')];
  const [deleting, keeping] = [by('DELETE'), by('KEEP')];

  const taken = new Set<Wanted>();
  let stance: 'DELETED' | 'KEPT' | 'CHANGED' | null = null;
  for (const ask of asks) {
    if (ask.kind === 'DELETE') stance ??= 'DELETED';
    if (ask.kind === 'KEEP') stance ??= 'KEPT';
    if (stance === 'DELETED' || stance === 'KEPT') break;
    for (const change of wanted.filter((one) => one.by.includes(ask.by))) {
      if (change.against.some((other) => taken.has(other))) continue;
      taken.add(change);
      stance = 'CHANGED';
    }
  }
  const collisions = [
    ...clusters(wanted).map(
      (cluster): Collision => ({
        kind: 'SAME_WORDS',
        by: ascending(cluster.flatMap((change) => change.by)),
        words: wordsOf(pieces, cluster),
      }),
    ),
    ...together('DELETED_AND_CHANGED', deleting, [...changing, ...keeping]),
    ...together('KEPT_AND_CHANGED', keeping, changing),
  ];
  const isSuppressed = stance === 'DELETED';
  const written = isSuppressed
    ? strike(pieces, deleting, changing.length + keeping.length > 0)
    : write(pieces, wanted, { taken, allDisputed: deleting.length > 0, changesDisputed: keeping.length > 0 });
  const segments = join(written);
  const body = joined(segments.filter(({ kind }) => kind !== 'REMOVED'));
  return { isSuppressed, segments, body, collisions };
}

function together(kind: Collision['kind'], some: readonly number[], others: readonly number[]): Collision[] {
  const by = ascending([...some, ...others]);
  return some.length > 0 && others.length > 0 && by.length > 1 ? [{ kind, by, words: '' }] : [];
}

/** Every change once, with those who ask for just this and those that it collides with. */
function wantedOf(pieces: readonly Piece[], base: string | null, asks: readonly Ask[]): Wanted[] {
  const wordsBefore = [0];
  for (const { isWord } of pieces) wordsBefore.push((wordsBefore.at(-1) ?? 0) + (isWord ? 1 : 0));
  const found = new Map<string, Wanted>();
  for (const ask of asks) {
    if (ask.kind !== 'TEXT' && ask.kind !== 'APPEND') continue;
    const end = pieces.length;
    const text = ask.kind === 'APPEND' && base !== null ? `${base.endsWith('\n') ? '' : '\n'}${ask.text}` : ask.text;
    const changes = ask.kind === 'APPEND' ? [{ start: end, end, text }] : changesBetween(pieces, text);
    for (const change of changes) {
      const key = JSON.stringify([change.start, change.end, change.text]);
      const known = found.get(key) ?? {
        ...change,
        by: [],
        firstWord: wordsBefore[change.start] ?? 0,
        lastWord: wordsBefore[change.end] ?? 0,
        against: [],
      };
      known.by = ascending([...known.by, ask.by]);
      found.set(key, known);
    }
  }
  const wanted = [...found.values()];
  const ordered = wanted.toSorted((a, b) => a.firstWord - b.firstWord);
  for (const [at, one] of ordered.entries()) {
    for (let next = at + 1; next < ordered.length; next += 1) {
      const other = ordered[next];
      // What begins beyond its end touches nothing of it, nor does what begins later still.
      if (!other || other.firstWord > one.lastWord) break;
      if (!collide(one, other)) continue;
      one.against.push(other);
      other.against.push(one);
    }
  }
  return wanted;
}

/** What only adds collides with everything that touches its place; other changes with those of the same words. */
function collide(one: Wanted, other: Wanted): boolean {
  if (one.by.some((by) => other.by.includes(by))) return false;
  const adds = one.firstWord === one.lastWord || other.firstWord === other.lastWord;
  return adds
    ? one.firstWord <= other.lastWord && other.firstWord <= one.lastWord
    : one.firstWord < other.lastWord && other.firstWord < one.lastWord;
}

/** Changes that collide, directly or by way of others. */
function clusters(wanted: readonly Wanted[]): Wanted[][] {
  const seen = new Set<Wanted>();
  return wanted.flatMap((change) => {
    if (seen.has(change) || change.against.length === 0) return [];
    const cluster = [change];
    seen.add(change);
    for (const one of cluster) {
      for (const other of one.against) {
        if (!seen.has(other)) cluster.push(other);
        seen.add(other);
      }
    }
    return [cluster];
  });
}

/** The words of the base that a cluster covers; where it only adds, those on both sides of the place. */
function wordsOf(pieces: readonly Piece[], cluster: readonly Wanted[]): string {
  let start = Math.min(...cluster.map((change) => change.start));
  let end = Math.max(...cluster.map((change) => change.end));
  if (!pieces.slice(start, end).some(({ isWord }) => isWord)) {
    start = Math.max(
      0,
      pieces.findLastIndex(({ isWord }, at) => isWord && at < start),
    );
    const after = pieces.findIndex(({ isWord }, at) => isWord && at >= end);
    end = after < 0 ? pieces.length : after + 1;
  }
  return joined(pieces.slice(start, end)).trim();
}

const strike = (pieces: readonly Piece[], by: number[], isDisputed: boolean): Stretch[] =>
  pieces.map(({ text }) => ({ kind: 'REMOVED', text, by, isDisputed }));

interface Outcome {
  taken: ReadonlySet<Wanted>;
  /** Whether somebody wants none of it. */
  allDisputed: boolean;
  /** Whether somebody wants none of what is changed. */
  changesDisputed: boolean;
}

function write(
  pieces: readonly Piece[],
  wanted: readonly Wanted[],
  { taken, allDisputed, changesDisputed }: Outcome,
): Stretch[] {
  const removing = pieces.map((): number[] => []);
  const disputed = pieces.map(() => false);
  const adding = new Map<number, Wanted[]>();
  for (const change of wanted) {
    const isTaken = taken.has(change);
    // What is not taken disputes what stands in its place; what would only have added, the piece before.
    const from = isTaken || change.start < change.end ? change.start : Math.max(0, change.start - 1);
    for (let at = from; at < Math.max(change.end, from + (isTaken ? 0 : 1)); at += 1) {
      if (isTaken) removing[at]?.push(...change.by);
      if (!isTaken || change.against.length > 0) disputed[at] = true;
    }
    if (isTaken && change.text !== '') adding.set(change.end, [...(adding.get(change.end) ?? []), change]);
  }
  const added = (at: number) =>
    (adding.get(at) ?? []).map(
      ({ text, by, against }): Stretch => ({
        ...{ kind: 'ADDED', text, by },
        isDisputed: allDisputed || changesDisputed || against.length > 0,
      }),
    );
  const stays = pieces.flatMap(({ text }, at): Stretch[] => {
    const by = ascending(removing[at] ?? []);
    const isRemoved = by.length > 0;
    const isDisputed = allDisputed || (isRemoved && changesDisputed) || disputed[at] === true;
    return [...added(at), { kind: isRemoved ? 'REMOVED' : 'KEPT', text, by, isDisputed }];
  });
  return [...stays, ...added(pieces.length)];
}

/** Neighbours of one kind, from the same proposals, are one stretch. */
function join(stretches: readonly Stretch[]): Stretch[] {
  const segments: Stretch[] = [];
  for (const stretch of stretches) {
    const before = segments.at(-1);
    const same = before?.kind === stretch.kind && before.isDisputed === stretch.isDisputed;
    if (before && same && String(before.by) === String(stretch.by)) before.text += stretch.text;
    else segments.push({ ...stretch });
  }
  return segments;
}
