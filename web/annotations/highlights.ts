/** Painting stretches of text without touching the text: the CSS Custom Highlight API. Where it is missing nothing is painted, and the notes still quote their words. */

/** What is painted, the later over the earlier: notes, those whose words were only perhaps found, what several are about, the one in hand, the words about to be noted. */
const paints = ['note', 'note-possible', 'note-deep', 'note-active', 'note-draft'] as const;
export type Paint = (typeof paints)[number];

/** Paints ranges until the returned function is called. */
export function paint(paintName: Paint, ranges: readonly Range[]): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const highlight = CSS.highlights.get(paintName) ?? new Highlight();
  highlight.priority = paints.indexOf(paintName);
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(paintName, highlight);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

/** The range of a stretch of a text node. */
export function rangeOf(node: Text, { from, to }: { from: number; to: number }): Range {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

/** What of a text node is selected, also where the selection goes beyond it; null when nothing is. */
export function selectedIn(node: Text): { from: number; to: number } | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !range.intersectsNode(node)) return null;
  const from = range.startContainer === node ? range.startOffset : 0;
  const to = range.endContainer === node ? range.endOffset : node.length;
  return to > from ? { from, to } : null;
}

/** The offset in a text node under a point of the window; null when there is none. */
export function offsetAt(node: Text, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint?.(x, y);
  return place?.offsetNode === node ? place.offset : null;
}
