/** The rule of `carry.ts` in code points, with what two texts have in common worked out once for all notes on them. */
import { type Alignment, align, alignFragment } from './alignment.ts';
import { contextLength, type TextSelector } from './anchor.ts';
import { type Carried, carry } from './carry.ts';
import { pointAt, unitAt } from './points.ts';
import type { Body } from './textsOfNote.ts';

export interface Found {
  state: Carried['state'];
  /** Null when the words are gone. */
  at: TextSelector | null;
}

/** Where words stand in a text. Of the text in which they were marked, `old` holds what it said; null where that is no longer known. */
export function carryBetween(selector: TextSelector, old: Body | null, now: Body): Found {
  if (selector.textId === now.id && standsIn(now.body, selector)) return { state: 'EXACT', at: selector };
  return old && standsIn(old.body, selector) ? betweenTexts(selector, old, now) : byQuoteAlone(selector, now);
}

/** Whether words stand at their place in a text, among the same words. */
export function standsIn(text: string, { exact, prefix, suffix, start }: TextSelector): boolean {
  const at = unitAt(text, start);
  const [from, to] = [at - prefix.length, at + exact.length];
  // What came from elsewhere may have shorter surroundings.
  return from >= 0 && text.slice(from, at) === prefix && text.startsWith(exact, at) && text.startsWith(suffix, to);
}

interface Pair {
  old: string;
  now: string;
  alignment: Alignment;
  found: Map<string, Found>;
}

/** Pairs of texts of which notes were carried last; a page of notes is on few. */
const pairs = new Map<string, Pair>();
const mostPairs = 16;
const mostFound = 20_000;

function pairOf(old: Body, now: Body): Pair {
  const name = `${old.id} ${now.id}`;
  const known = pairs.get(name);
  pairs.delete(name);
  // A text may have been corrected since.
  const isSame = known?.old === old.body && known.now === now.body;
  const pair: Pair = isSame
    ? known
    : { old: old.body, now: now.body, alignment: align(old.body, now.body), found: new Map() };
  pairs.set(name, pair);
  for (const oldest of pairs.keys()) {
    if (pairs.size <= mostPairs) break;
    pairs.delete(oldest);
  }
  return pair;
}

function betweenTexts({ exact, start }: TextSelector, old: Body, now: Body): Found {
  const { alignment, found } = pairOf(old, now);
  const from = unitAt(old.body, start);
  const to = from + exact.length;
  const name = `${from} ${to}`;
  const known = found.get(name) ?? placed(carry(alignment, from, to), now);
  if (found.size >= mostFound) found.clear();
  found.set(name, known);
  return known;
}

/** Without the old text: the quote with what is stored of its surroundings. */
function byQuoteAlone({ exact, prefix, suffix }: TextSelector, now: Body): Found {
  const fragment = alignFragment(prefix + exact + suffix, now.body);
  const { state, at } = placed(carry(fragment, prefix.length, prefix.length + exact.length), now);
  const isExact = state === 'MOVED' && at?.exact === exact && at.prefix === prefix && at.suffix === suffix;
  return { state: isExact ? 'EXACT' : state, at };
}

function placed({ state, start, end }: Carried, { id, body }: Body): Found {
  if (state === 'ORPHANED') return { state, at: null };
  return { state, at: selectorAt({ id, body }, pointAt(body, start), pointAt(body, end)) };
}

/** The words of a text between two offsets in code points, with what stands around them. */
export function selectorAt({ id, body }: Body, start: number, end: number): TextSelector {
  const [from, to] = [unitAt(body, start), unitAt(body, end)];
  // A code point is at most two units, so that twice as many hold enough of them.
  const before = Array.from(body.slice(Math.max(0, from - 2 * contextLength - 1), from)).slice(-contextLength);
  const after = Array.from(body.slice(to, to + 2 * contextLength + 1)).slice(0, contextLength);
  return { textId: id, exact: body.slice(from, to), prefix: before.join(''), suffix: after.join(''), start, end };
}
