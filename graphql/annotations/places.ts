/** Where a note's words stand now: worked out whenever it is asked, and stored only where its author decided. */
import type { Context } from '../context.ts';
import type { AnchorState, TextSelector } from './anchor.ts';
import type { Annotation } from './annotations.ts';
import { carryBetween, selectorAt, standsIn } from './carryBetween.ts';
import { type Body, type TextsOfNote, textsOfNote } from './textsOfNote.ts';

export interface Place {
  state: AnchorState;
  /** Null when the note is about the whole, or its words are gone. */
  at: TextSelector | null;
  /** Whether its author marked or placed it just there. */
  isConfirmed: boolean;
}

type Placed = Pick<Annotation, 'targetId' | 'selector' | 'placement'>;

const whole: Place = { state: 'WHOLE', at: null, isConfirmed: true };
const dropped: Place = { state: 'ORPHANED', at: null, isConfirmed: true };
const lost: Place = { state: 'ORPHANED', at: null, isConfirmed: false };

/** Its place in the newest version of its text. */
export async function placeOf(ctx: Context, note: Placed): Promise<Place> {
  if (note.selector === null) return whole;
  const texts = await textsOfNote(ctx, note.targetId, note.selector.textId);
  return texts ? placeIn(note, texts, texts.newest) : lost;
}

/** How its words were found there. */
export const anchorOf = async (ctx: Context, note: Placed): Promise<AnchorState> => (await placeOf(ctx, note)).state;

/** Its place in a version that need not be the newest: what was decided of a later one than that is left out. */
export function placeIn(
  { selector, placement }: Pick<Annotation, 'selector' | 'placement'>,
  texts: Pick<TextsOfNote, 'textOf' | 'formerOf'>,
  now: Body,
  isEarlier: (textId: string) => boolean = () => true,
): Place {
  if (selector === null) return whole;
  const decided = placement && (placement.textId === now.id || isEarlier(placement.textId)) ? placement : null;
  // What belongs to the old words alone is not looked for in any later ones.
  if (decided?.verdict === 'DROP') return dropped;
  const marked = carryBetween(selector, markedIn(selector, texts), now);
  const basis = decided && placedWords(decided, texts.textOf);
  if (!basis) return { ...marked, isConfirmed: marked.at === selector };
  if (basis.textId === now.id && standsIn(now.body, basis)) {
    const isWhereItWas = marked.state === 'EXACT' && marked.at?.start === basis.start && marked.at.end === basis.end;
    return { state: isWhereItWas ? 'EXACT' : 'MOVED', at: basis, isConfirmed: true };
  }
  return { ...carryBetween(basis, markedIn(basis, texts), now), isConfirmed: false };
}

/** The text as it was when the words were marked: what it says now, or the newest of its former wordings in which they stand. */
function markedIn(selector: TextSelector, { textOf, formerOf }: Pick<TextsOfNote, 'textOf' | 'formerOf'>): Body | null {
  const { textId } = selector;
  const body = textOf(textId);
  if (body === null || standsIn(body, selector)) return held(textId, textOf);
  const former = formerOf(textId);
  const at = former.findIndex((one) => standsIn(one, selector));
  return at < 0 ? { id: textId, body } : { id: `${textId}~${former.length - at}`, body: former[at] ?? body };
}

function held(id: string, textOf: TextsOfNote['textOf']): Body | null {
  const body = textOf(id);
  return body === null ? null : { id, body };
}

/** The words at which its author placed it; null where the version is gone, and the words were not kept. */
function placedWords({ textId, start, end, quote }: NonNullable<Placed['placement']>, textOf: TextsOfNote['textOf']) {
  if (start === null || end === null) return null;
  if (quote) return { textId, start, end, ...quote };
  const text = held(textId, textOf);
  return text && selectorAt(text, start, end);
}
