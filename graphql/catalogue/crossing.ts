/**
 * Goes through proposals by what they have on two sides: how many meet where a row and a column cross, and what is said of them
 * there.
 */
import { contestReader, whatIsSaid } from './assessed.ts';
import { countContestedRights } from './assessedFacets.ts';
import type { MatrixAxis } from './catalogue.ts';
import { type Axis, axisOf, isAssessed } from './columns/axes.ts';
import { slotRoom, slotsIn } from './columns/bits.ts';
import { codesOf, emptyBlock } from './columns/blocks.ts';
import { blockSize } from './columns/columns.ts';
import { type Counting, everything, type Met, saidByCode } from './countSaid.ts';
import { countByHeading, headingsOf, inOrder } from './counts.ts';
import type { Asked } from './filters.ts';

/** One side: the rows, or the columns. */
export interface Side {
  name: MatrixAxis;
  axis: Axis;
  /** By heading. */
  counts: Int32Array;
  /** Headings that count anything, as they are shown. */
  shown: number[];
  /** The place of each code among those shown; -1 where it has none. */
  places: Int32Array;
}

export function sideOf(asked: Asked, name: MatrixAxis): Side {
  const axis = axisOf(asked.memory, name, asked.query.expandGroups);
  const headings = headingsOf(asked, axis);
  const counts = isOfEachRight(asked, name)
    ? countContestedRights(asked, axis)
    : countByHeading(asked.memory, asked.found(), axis, headings);
  const shown = inOrder(name, axis, counts);
  return { name, axis, counts, shown, places: placesOf(axis, headings, shown) };
}

function placesOf(axis: Axis, headings: Int32Array, shown: readonly number[]): Int32Array {
  const byHeading = new Int32Array(axis.names.length).fill(-1);
  for (const [place, heading] of shown.entries()) byHeading[heading] = place;
  return headings.map((heading) => (heading < 0 ? -1 : (byHeading[heading] ?? -1)));
}

/** Where what is disputed is asked for, each right is asked for by itself: it is on that right that assessments must disagree. */
const isOfEachRight = ({ query }: Asked, name: MatrixAxis) => name === 'RIGHT' && query.disputed === true;

const nothing = emptyBlock(codesOf);
/** Where one proposal stands on a side. */
interface Marks {
  places: Int32Array;
  /** What the assessments say that put it there; everything where none does. */
  said: Uint8Array;
  /** Whether assessments of the right disagree that stands there; null where no right does. */
  disputed: Uint8Array | null;
  /** Reads those of a proposal; says how many there are. */
  read(block: number, slot: number): number;
}

/** Of whoever has only one side: every proposal stands in one place, whatever is said of it. */
const everywhere: Marks = { places: Int32Array.of(0), said: Uint8Array.of(everything), disputed: null, read: () => 1 };

function marksOf(asked: Asked, side: Side | null): Marks {
  if (!side) return everywhere;
  const { name, axis, shown, places } = side;
  const { blocks } = asked.memory.column(axis.column);
  const saidOf = isAssessed(name) ? saidByCode(asked) : null;
  const marks = { places: new Int32Array(shown.length), said: new Uint8Array(shown.length) };
  function read(block: number, slot: number): number {
    const { starts, cells } = blocks[block] ?? nothing;
    const end = starts[slot + 1] ?? 0;
    let count = 0;
    for (let cell = starts[slot] ?? 0; cell < end; cell += 1) {
      const code = cells[cell] ?? 0;
      const place = places[code] ?? -1;
      if (place < 0) continue;
      // Several assessments can put it in one place.
      let at = saidOf ? 0 : count;
      while (at < count && marks.places[at] !== place) at += 1;
      if (at === count) {
        marks.places[at] = place;
        marks.said[at] = 0;
        count += 1;
      }
      marks.said[at] = (marks.said[at] ?? 0) | (saidOf ? (saidOf[code] ?? 0) : everything);
    }
    return count;
  }
  return name === 'RIGHT' ? withDisputes(asked, side, { ...marks, read }) : { ...marks, disputed: null, read };
}

/** Reads also whether the rights are disputed, by all that is said of them in any direction; leaves out those that are not, where the others are asked for. */
function withDisputes(asked: Asked, { axis, shown }: Side, { places, said, read }: Omit<Marks, 'disputed'>): Marks {
  const { blocks } = asked.memory.column(axis.column);
  const rights = placesOf(axis, headingsOf(asked, axis, 'directions'), shown);
  const contested = contestReader(rights, whatIsSaid(asked.memory), shown.length);
  const disputed = new Uint8Array(shown.length);
  const isEach = isOfEachRight(asked, 'RIGHT');
  return {
    places,
    said,
    disputed,
    read(block, slot) {
      const count = read(block, slot);
      const { starts, cells } = blocks[block] ?? nothing;
      contested.read(cells, starts[slot] ?? 0, count === 0 ? 0 : (starts[slot + 1] ?? 0));
      let kept = 0;
      for (let at = 0; at < count; at += 1) {
        const is = contested.is(places[at] ?? 0);
        if (isEach && is === 0) continue;
        places[kept] = places[at] ?? 0;
        said[kept] = said[at] ?? 0;
        disputed[kept] = is;
        kept += 1;
      }
      return kept;
    },
  };
}

/** Counts held at a time; a larger matrix is counted some rows at a time. */
const mostCounts = 2 ** 22;

/** One cell: its counts begin at a place. */
type Emit = (row: number, column: number, counts: Int32Array, at: number) => void;

export const proposalsAlone: Counting = {
  width: 1,
  count(counts, at) {
    counts[at] = (counts[at] ?? 0) + 1;
  },
};

/**
 * Goes through the proposals that meet the query, once for as many rows as can be counted at a time, and hands over the cells
 * that count any, in the order shown. Without columns a row is one cell. Two assessed sides meet only in one and the same assessment: then both say what it says.
 */
export function tally(
  asked: Asked,
  rows: Side,
  columns: Side | null,
  { width: each, count }: Counting,
  emit: Emit,
): void {
  const across = (columns?.shown.length ?? 1) * each;
  const atOnce = Math.max(1, Math.floor(mostCounts / Math.max(1, across)));
  const isPlain = count === proposalsAlone.count && columns && !rows.axis.folded && !columns.axis.folded;
  for (let first = 0; first < rows.shown.length; first += atOnce) {
    const down = Math.min(atOnce, rows.shown.length - first);
    const counts = new Int32Array(down * across);
    if (isPlain) countPlain(asked, rows, columns, first, counts);
    else {
      eachMeeting(asked, rows, columns, (row, column, met) => {
        if (row >= first && row < first + down) count(counts, (row - first) * across + column * each, met);
      });
    }
    for (let at = 0; at < counts.length; at += each) {
      let counted = counts[at] ?? 0;
      for (let next = at + 1; next < at + each; next += 1) counted += counts[next] ?? 0;
      if (counted > 0) emit(first + Math.floor(at / across), (at % across) / each, counts, at);
    }
  }
}

/** The quick way where each value of a proposal has a place of its own. */
function countPlain(asked: Asked, rows: Side, columns: Side, first: number, counts: Int32Array): void {
  const across = columns.shown.length;
  const [down, along] = [rows, columns].map(({ axis }) => asked.memory.column(axis.column).blocks);
  const bits = asked.found();
  const slots = slotRoom();
  for (let block = 0; block * blockSize < asked.memory.size(); block += 1) {
    const inBlock = slotsIn(bits, block, slots);
    const { starts: rowStarts, cells: rowCells } = down?.[block] ?? nothing;
    const { starts: columnStarts, cells: columnCells } = along?.[block] ?? nothing;
    for (let at = 0; at < inBlock; at += 1) {
      const slot = slots[at] ?? 0;
      const rowEnd = rowStarts[slot + 1] ?? 0;
      const columnEnd = columnStarts[slot + 1] ?? 0;
      for (let rowCell = rowStarts[slot] ?? 0; rowCell < rowEnd; rowCell += 1) {
        const row = rows.places[rowCells[rowCell] ?? 0] ?? -1;
        const start = (row - first) * across;
        if (row < 0 || start < 0 || start >= counts.length) continue;
        for (let cell = columnStarts[slot] ?? 0; cell < columnEnd; cell += 1) {
          const column = columns.places[columnCells[cell] ?? 0] ?? -1;
          if (column >= 0) counts[start + column] = (counts[start + column] ?? 0) + 1;
        }
      }
    }
  }
}

function eachMeeting(
  asked: Asked,
  rows: Side,
  columns: Side | null,
  meet: (row: number, column: number, met: Met) => void,
): void {
  const [down, across] = [marksOf(asked, rows), marksOf(asked, columns)];
  const bits = asked.found();
  const slots = slotRoom();
  // One for all: nobody keeps it.
  const met: Met = { block: 0, slot: 0, said: 0, disputed: null };
  for (let block = 0; block * blockSize < asked.memory.size(); block += 1) {
    const inBlock = slotsIn(bits, block, slots);
    met.block = block;
    for (let at = 0; at < inBlock; at += 1) {
      const slot = slots[at] ?? 0;
      met.slot = slot;
      const rowCount = down.read(block, slot);
      const columnCount = rowCount === 0 ? 0 : across.read(block, slot);
      for (let row = 0; row < rowCount; row += 1) {
        for (let column = 0; column < columnCount; column += 1) {
          met.said = (down.said[row] ?? 0) & (across.said[column] ?? 0);
          if (met.said === 0) continue;
          met.disputed = down.disputed?.[row] ?? across.disputed?.[column] ?? null;
          meet(down.places[row] ?? 0, across.places[column] ?? 0, met);
        }
      }
    }
  }
}
