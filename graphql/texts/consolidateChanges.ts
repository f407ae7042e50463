/** What a text changes in another, as the redline has it, in single changes that can be taken or left one by one. */
import { compareTexts } from './redline.ts';
import type { Piece } from './words.ts';

/** Pieces `start` up to `end` of the base give way to a text; either can be empty. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/** Changes in the order of the base; between two of them something stays. All of them together give exactly the text. */
export function changesBetween(base: readonly Piece[], text: string): Change[] {
  const changes: Change[] = [];
  const placeOf = placesOf(base);
  let offset = 0;
  let open: Change | null = null;
  for (const segment of compareTexts(joined(base), text).segments) {
    if (segment.kind === 'KEPT') {
      offset += segment.text.length;
      open = null;
      continue;
    }
    if (!open) {
      const place = placeOf(offset);
      open = { start: place, end: place, text: '' };
      changes.push(open);
    }
    if (segment.kind === 'ADDED') open.text += segment.text;
    else {
      offset += segment.text.length;
      open.end = placeOf(offset);
    }
  }
  return changes;
}

export const joined = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');

/** Which piece begins at an offset of the joined text; a redline only parts a text between pieces. */
function placesOf(pieces: readonly Piece[]): (offset: number) => number {
  const places = new Map<number, number>();
  let offset = 0;
  for (const [place, { text }] of pieces.entries()) {
    places.set(offset, place);
    offset += text.length;
  }
  places.set(offset, pieces.length);
  return (at) => {
    const place = places.get(at);
    if (place === undefined) throw new Error('a redline parts a word');
    return place;
  };
}
