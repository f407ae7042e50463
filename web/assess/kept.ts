/** Words that the record does not have yet. They survive a reload and the way through the sign-in, in this tab only, and go once they are saved. */
import { draftKey } from '#web/app/session.ts';
import { affectedWords, dutyWords, infrastructureWords } from '#web/impacts/groupWords.ts';
import { directionWords, impactScopeWords, stanceWords, testWords } from '#web/impacts/words.ts';
import { confidenceWords } from '#web/proposals/words.ts';
import { type Content, emptySource } from './content.ts';

/** What was written, and what it set out from: version 0 where the record has no draft yet. */
export type Kept = { version: number; base: Content; content: Content; group: string | null };

const keyOf = (subject: string) => draftKey(`assess.${subject}`);

/** Keeps words under a draft's id, or under what a new one is about; forgets them when null. */
export function keep(subject: string, kept: Kept | null): void {
  try {
    if (kept) sessionStorage.setItem(keyOf(subject), JSON.stringify(kept));
    else sessionStorage.removeItem(keyOf(subject));
  } catch {
    // Storage is full or closed: the words then hold until the page is left.
  }
}

/** The words kept there; null when there are none, or when they cannot be read. */
export function keptFor(subject: string): Kept | null {
  try {
    const kept = partsOf(JSON.parse(sessionStorage.getItem(keyOf(subject)) ?? 'null'));
    const version = kept?.get('version');
    if (!kept || typeof version !== 'number') return null;
    const [base, content] = [readContent(kept.get('base')), readContent(kept.get('content'))];
    return { version, base, content, group: textOrNull(kept.get('group')) };
  } catch {
    return null;
  }
}

/** What of a stored value can be read as the content of a form. */
export function readContent(stored: unknown): Content {
  const kept = partsOf(stored) ?? new Map<string, unknown>();
  const text = (name: string) => textOrNull(kept.get(name)) ?? '';
  const degree = (name: string) => degreeOrNull(kept.get(name));
  const result = (name: string) => oneOf(testWords, kept.get(name));
  return {
    answers: textOrNull(kept.get('answers')),
    supersedes: textOrNull(kept.get('supersedes')),
    stance: oneOf(stanceWords, kept.get('stance')),
    scope: oneOf(impactScopeWords, kept.get('scope')),
    textId: textOrNull(kept.get('textId')),
    selector: selectorOrNull(kept.get('selector')),
    alternative: text('alternative'),
    right: textOrNull(kept.get('right')),
    direction: oneOf(directionWords, kept.get('direction')),
    scale: degree('scale'),
    scopeOfPeople: degree('scopeOfPeople'),
    irremediability: degree('irremediability'),
    likelihood: degree('likelihood'),
    confidence: oneOf(confidenceWords, kept.get('confidence')),
    legality: result('legality'),
    legalityReason: text('legalityReason'),
    legitimateAim: result('legitimateAim'),
    legitimateAimReason: text('legitimateAimReason'),
    necessity: result('necessity'),
    necessityReason: text('necessityReason'),
    affected: someOf(affectedWords, kept.get('affected')),
    infrastructure: someOf(infrastructureWords, kept.get('infrastructure')),
    dutyBearers: someOf(dutyWords, kept.get('dutyBearers')),
    dutyNote: text('dutyNote'),
    rationale: text('rationale'),
    basis: oneOf({ OWN: true, SOURCED: true }, kept.get('basis')),
    assessor: text('assessor'),
    sources: listOf(kept.get('sources')).map(sourceOf),
  };
}

const partsOf = (stored: unknown): Map<string, unknown> | null =>
  typeof stored === 'object' && stored !== null ? new Map(Object.entries(stored)) : null;
const textOrNull = (stored: unknown) => (typeof stored === 'string' ? stored : null);
const listOf = (stored: unknown): unknown[] => (Array.isArray(stored) ? stored : []);
const degreeOrNull = (stored: unknown) => [1, 2, 3, 4, 5].find((one) => one === stored) ?? null;

function oneOf<Value extends string>(words: Record<Value, unknown>, stored: unknown): Value | null {
  const isValue = (value: unknown): value is Value => typeof value === 'string' && Object.hasOwn(words, value);
  return isValue(stored) ? stored : null;
}

const someOf = <Value extends string>(words: Record<Value, unknown>, stored: unknown): Value[] =>
  listOf(stored).flatMap((one) => oneOf(words, one) ?? []);

function sourceOf(stored: unknown) {
  const source = partsOf(stored);
  const text = (name: string) => textOrNull(source?.get(name)) ?? '';
  return { ...emptySource, title: text('title'), url: text('url'), page: text('page'), note: text('note') };
}

function selectorOrNull(stored: unknown): Content['selector'] {
  const selector = partsOf(stored);
  const text = (name: string) => textOrNull(selector?.get(name));
  const [textId, exact, prefix, suffix] = [text('textId'), text('exact'), text('prefix'), text('suffix')];
  const [start, end] = [selector?.get('start'), selector?.get('end')];
  if (textId == null || exact == null || prefix == null || suffix == null) return null;
  return typeof start === 'number' && typeof end === 'number' ? { textId, exact, prefix, suffix, start, end } : null;
}
