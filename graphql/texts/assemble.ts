/** From pieces that were compared back to the texts: segments with the spaces that stand between their words. */
import type { Comparison, Segment, SegmentKind } from './redline.ts';
import type { Piece } from './words.ts';

/** Spaces are not compared: they stand everywhere, and would make texts look alike that share nothing else. */
const isSpace = ({ text }: Piece) => text !== '\n' && /^[^\S\n\r]+$/.test(text);

export const isCompared = (piece: Piece) => !isSpace(piece);

/** Puts segments together from the texts' own pieces, with the spaces that stand between those that were compared. */
export function assemble(before: readonly Piece[], after: readonly Piece[]) {
  const texts = { before, after };
  const at = { before: 0, after: 0 };
  /** What was read since the last piece that both have. */
  let open: { before: Piece[]; after: Piece[] } = { before: [], after: [] };
  const words = { KEPT: 0, ADDED: 0, REMOVED: 0 };
  const segments: Segment[] = [];

  function put(kind: SegmentKind, pieces: readonly Piece[]): void {
    if (pieces.length === 0) return;
    words[kind] += pieces.filter(({ isWord }) => isWord).length;
    const text = pieces.map((piece) => piece.text).join('');
    const last = segments.at(-1);
    if (last?.kind === kind) last.text += text;
    else segments.push({ kind, text });
  }
  function take(side: 'before' | 'after', piece: Piece | undefined): void {
    if (!piece) return;
    open[side].push(piece);
    at[side] += 1;
  }
  function takeSpaces(side: 'before' | 'after'): void {
    for (let next = texts[side][at[side]]; next && isSpace(next); next = texts[side][at[side]]) take(side, next);
  }
  /** Spaces at either end that both texts have stay as they are. */
  function change(removed: readonly Piece[], added: readonly Piece[]): void {
    const start = sharedSpaces(removed, added);
    const [left, right] = [removed.slice(start), added.slice(start)];
    const end = sharedSpaces(left.toReversed(), right.toReversed());
    put('KEPT', removed.slice(0, start));
    put('REMOVED', left.slice(0, left.length - end));
    put('ADDED', right.slice(0, right.length - end));
    put('KEPT', left.slice(left.length - end));
  }
  return {
    /** The next piece that was compared, with the spaces before it. */
    add(side: 'before' | 'after'): void {
      takeSpaces(side);
      take(side, texts[side][at[side]]);
    },
    /** The last pieces of both are the same. */
    settle(): void {
      const kept = open.before.splice(-1);
      change(open.before, open.after.slice(0, -1));
      put('KEPT', kept);
      open = { before: [], after: [] };
    },
    done(): Comparison {
      takeSpaces('before');
      takeSpaces('after');
      change(open.before, open.after);
      return { segments, keptWords: words.KEPT, addedWords: words.ADDED, removedWords: words.REMOVED };
    },
  };
}

function sharedSpaces(one: readonly Piece[], other: readonly Piece[]): number {
  let count = 0;
  for (; count < one.length && count < other.length; count += 1) {
    const [a, b] = [one[count], other[count]];
    if (!a || a.text !== b?.text || !isSpace(a)) break;
  }
  return count;
}
