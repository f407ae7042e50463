/** How a redline is laid out in two columns: paragraph beside paragraph, the earlier text first. */
import type { RedlineKind } from '#web/__generated__/graphql.ts';

export type Segment = { readonly kind: RedlineKind; readonly text: string };

/** A stretch of both texts that begins and ends at the same place in them; `place` counts the rows from 0. */
export type Row = { place: number; earlier: Segment[]; later: Segment[] };

/**
 * A row ends where a paragraph ends in both texts. Line ends that close a row are left out; those inside one stay. Nothing but an
 * empty list for no segments.
 */
export function redlineRows(segments: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  let row: Row = { place: 0, earlier: [], later: [] };
  const close = () => {
    if (row.earlier.length + row.later.length > 0) rows.push(row);
    row = { place: rows.length, earlier: [], later: [] };
  };
  for (const { kind, text } of segments) {
    if (kind === 'REMOVED') row.earlier.push({ kind, text });
    else if (kind === 'ADDED') row.later.push({ kind, text });
    else
      for (const part of text.split(/(?<=\n)(?!\n)/)) {
        const words = part.replace(/\n+$/, '');
        if (words !== '') {
          row.earlier.push({ kind, text: words });
          row.later.push({ kind, text: words });
        }
        if (words !== part) close();
      }
  }
  close();
  return rows;
}

/** How much changed, in words. */
export function changeInWords(count: { addedWords: number; removedWords: number; keptWords: number }): string {
  const { addedWords: added, removedWords: removed, keptWords: kept } = count;
  if (added === 0 && removed === 0) return `Nothing changes: ${inWords(kept)} stay${kept === 1 ? 's' : ''}`;
  if (removed === 0 && kept === 0) return `All of it is new: ${inWords(added)}`;
  return `${inWords(added)} inserted, ${removed.toLocaleString('en')} deleted, ${kept.toLocaleString('en')} kept`;
}

const inWords = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'word' : 'words'}`;
