/** Which words of a text are noted, and by how many notes: pure, apart from any page. */
import type { AnchorState } from '#web/__generated__/graphql.ts';
import { type Selector, type Stretch, stretchOf } from './selection.ts';

/** A note as far as its words go: where they stood when it was written, and where they stand in the newest version. */
export type Placed = { id: string; selector?: Selector | null; place?: Selector | null; anchor?: AnchorState };

/** A note whose words stand in a text, in UTF-16 code units; unsure where they were only perhaps found there. */
export type Mark = { id: string; stretch: Stretch; isUnsure?: boolean };

/** The selector by which a note belongs to a text: its place there, or, in an older version, its words as they were noted. Null when it is on another. */
export function selectorIn(note: Placed, textId: string): Selector | null {
  if (note.place?.textId === textId) return note.place;
  return note.selector?.textId === textId ? note.selector : null;
}

/** The notes whose words can be shown in a text. */
export function marksIn(notes: readonly Placed[], textId: string, text: string): Mark[] {
  return notes.flatMap((note) => {
    const selector = selectorIn(note, textId);
    const stretch = selector && stretchOf(selector, text);
    const isUnsure = selector === note.place && note.anchor === 'POSSIBLE';
    return stretch ? [{ id: note.id, stretch, ...(isUnsure && { isUnsure }) }] : [];
  });
}

/** Stretches that more than one note is about, in order. */
export function overlaps(marks: readonly Mark[]): Stretch[] {
  const edges = marks
    .flatMap(({ stretch: { from, to } }) => [
      { at: from, step: 1 },
      { at: to, step: -1 },
    ])
    .sort((one, other) => one.at - other.at || one.step - other.step);
  const found: Stretch[] = [];
  let depth = 0;
  let from = 0;
  for (const { at, step } of edges) {
    if (depth === 2 && step < 0 && at > from) found.push({ from, to: at });
    depth += step;
    if (depth === 2 && step > 0) from = at;
  }
  return found;
}

/** The note to open at a place in the text: the one on the fewest words; when one of those there is open already, the next. */
export function noteAt(marks: readonly Mark[], offset: number, open: string | null): string | null {
  const there = marks
    .filter(({ stretch: { from, to } }) => from <= offset && offset <= to)
    .sort((one, other) => length(one) - length(other));
  const at = there.findIndex(({ id }) => id === open);
  return there[(at + 1) % there.length]?.id ?? null;
}

const length = ({ stretch: { from, to } }: Mark) => to - from;
