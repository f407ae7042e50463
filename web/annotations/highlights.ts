/** Painting stretches of text without touching the text: the CSS Custom Highlight API. Where it is missing nothing is painted, and the notes still quote their words. */

/** What is painted: all notes, the one in hand, the words about to be noted. */
export type Paint = 'note' | 'note-active' | 'note-draft';

/** Paints a range until the returned function is called. */
export function paint(paintName: Paint, range: Range): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const highlight = CSS.highlights.get(paintName) ?? new Highlight();
  highlight.add(range);
  CSS.highlights.set(paintName, highlight);
  return () => highlight.delete(range);
}

/** The range of a stretch of a text node. */
export function rangeOf(node: Text, { from, to }: { from: number; to: number }): Range {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

/** The offset in a text node under a point of the window; null when there is none. */
export function offsetAt(node: Text, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint?.(x, y);
  return place?.offsetNode === node ? place.offset : null;
}
