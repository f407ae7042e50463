/** Counts of proposals per row and column value, and what assessments say in each cell. */
import { impactDirections } from '../impacts/impacts.ts';
import type { ProposalQuery } from '../proposals/query.ts';
import type { CellDirections, Matrix, MatrixAxis } from './catalogue.ts';
import { type Axis, assessments, axisOf, isAssessed } from './columns/axes.ts';
import { slotRoom, slotsIn } from './columns/bits.ts';
import { codesOf, emptyBlock } from './columns/blocks.ts';
import { blockSize } from './columns/columns.ts';
import { countByHeading, counted, headingsOf, inOrder } from './counts.ts';
import { type Asked, ask } from './filters.ts';
import type { Rows } from './rows.ts';

/** One side of a matrix. */
interface Side {
  name: MatrixAxis;
  axis: Axis;
  /** By heading. */
  counts: Int32Array;
  /** Headings that count anything, as they are shown. */
  shown: number[];
  /** The place of each code among those shown; -1 where it has none. */
  places: Int32Array;
}

function sideOf(asked: Asked, name: MatrixAxis): Side {
  const axis = axisOf(asked.memory, name, asked.query.expandGroups);
  const headings = headingsOf(asked, axis);
  const counts = countByHeading(asked.memory, asked.found(), axis, headings);
  const shown = inOrder(name, axis, counts);
  const byHeading = new Int32Array(axis.names.length).fill(-1);
  for (const [place, heading] of shown.entries()) byHeading[heading] = place;
  const places = headings.map((heading) => (heading < 0 ? -1 : (byHeading[heading] ?? -1)));
  return { name, axis, counts, shown, places };
}

const nothing = emptyBlock(codesOf);
const everyDirection = 0b1111;

/** For each code of the column of assessments its direction as one bit; 0 for those that the query does not ask for. */
function directionBits({ memory, meeting }: Asked): Uint8Array {
  const met = meeting();
  return Uint8Array.from(assessments(memory), ({ direction }, code) =>
    met === null || met.has(code) ? 1 << (impactDirections as readonly string[]).indexOf(direction) : 0,
  );
}

/** Where one proposal stands on a side. */
interface Marks {
  places: Int32Array;
  /** Of the assessments that put it there; every one where none does. */
  directions: Uint8Array;
  /** Reads those of a proposal; says how many there are. */
  read(block: number, slot: number): number;
}

function marksOf(asked: Asked, { name, axis, shown, places }: Side): Marks {
  const { blocks } = asked.memory.column(axis.column);
  const said = isAssessed(name) ? directionBits(asked) : null;
  const marks = { places: new Int32Array(shown.length), directions: new Uint8Array(shown.length) };
  function read(block: number, slot: number): number {
    const { starts, cells } = blocks[block] ?? nothing;
    const end = starts[slot + 1] ?? 0;
    let count = 0;
    for (let cell = starts[slot] ?? 0; cell < end; cell += 1) {
      const code = cells[cell] ?? 0;
      const place = places[code] ?? -1;
      if (place < 0) continue;
      // Several assessments can put it in one place.
      let at = said ? 0 : count;
      while (at < count && marks.places[at] !== place) at += 1;
      if (at === count) {
        marks.places[at] = place;
        marks.directions[at] = 0;
        count += 1;
      }
      marks.directions[at] = (marks.directions[at] ?? 0) | (said ? (said[code] ?? 0) : everyDirection);
    }
    return count;
  }
  return { ...marks, read };
}

/** Counts held at a time; a larger matrix is counted some rows at a time. */
const mostCounts = 2 ** 22;

/** One cell: its counts begin at a place. */
type Emit = (row: number, column: number, counts: Int32Array, at: number) => void;

/**
 * Goes through the proposals that meet the query, once for as many rows as can be counted at a time, and hands over the cells
 * that count any, in the order shown: one count for each cell, or one for each direction that is said. Two assessed sides meet
 * only in one and the same assessment: then both have its direction.
 */
function tally(asked: Asked, rows: Side, columns: Side, what: 'PROPOSALS' | 'DIRECTIONS', emit: Emit): void {
  const width = what === 'PROPOSALS' ? 1 : impactDirections.length;
  const across = columns.shown.length * width;
  const atOnce = Math.max(1, Math.floor(mostCounts / Math.max(1, across)));
  const count = what === 'PROPOSALS' ? countOnce : countDirections(asked);
  const isPlain = what === 'PROPOSALS' && !rows.axis.folded && !columns.axis.folded;
  for (let first = 0; first < rows.shown.length; first += atOnce) {
    const down = Math.min(atOnce, rows.shown.length - first);
    const counts = new Int32Array(down * across);
    if (isPlain) countPlain(asked, rows, columns, first, counts);
    else {
      eachMeeting(asked, rows, columns, (row, column, directions, block, slot) => {
        if (row < first || row >= first + down) return;
        count(counts, (row - first) * across + column * width, directions, block, slot);
      });
    }
    for (let at = 0; at < counts.length; at += width) {
      let counted = counts[at] ?? 0;
      for (let next = at + 1; next < at + width; next += 1) counted += counts[next] ?? 0;
      if (counted > 0) emit(first + Math.floor(at / across), (at % across) / width, counts, at);
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

type Count = (counts: Int32Array, at: number, directions: number, block: number, slot: number) => void;

const countOnce: Count = (counts, at) => {
  counts[at] = (counts[at] ?? 0) + 1;
};

/** One more for each direction in which the proposal is assessed by what puts it into the cell. */
function countDirections(asked: Asked): Count {
  const { blocks } = asked.memory.column('assessment');
  const bits = directionBits(asked);
  return (counts, at, directions, block, slot) => {
    const { starts, cells } = blocks[block] ?? nothing;
    const end = starts[slot + 1] ?? 0;
    let said = 0;
    for (let cell = starts[slot] ?? 0; cell < end; cell += 1) said |= bits[cells[cell] ?? 0] ?? 0;
    for (let direction = 0; direction < impactDirections.length; direction += 1) {
      if ((((said & directions) >>> direction) & 1) === 1) counts[at + direction] = (counts[at + direction] ?? 0) + 1;
    }
  };
}

function eachMeeting(
  asked: Asked,
  rows: Side,
  columns: Side,
  meet: (row: number, column: number, directions: number, block: number, slot: number) => void,
): void {
  const [down, across] = [marksOf(asked, rows), marksOf(asked, columns)];
  const bits = asked.found();
  const slots = slotRoom();
  for (let block = 0; block * blockSize < asked.memory.size(); block += 1) {
    const inBlock = slotsIn(bits, block, slots);
    for (let at = 0; at < inBlock; at += 1) {
      const slot = slots[at] ?? 0;
      const rowCount = down.read(block, slot);
      const columnCount = rowCount === 0 ? 0 : across.read(block, slot);
      for (let row = 0; row < rowCount; row += 1) {
        for (let column = 0; column < columnCount; column += 1) {
          const directions = (down.directions[row] ?? 0) & (across.directions[column] ?? 0);
          if (directions !== 0) meet(down.places[row] ?? 0, across.places[column] ?? 0, directions, block, slot);
        }
      }
    }
  }
}

export function countMatrix(rows: Rows, query: ProposalQuery, rowAxis: MatrixAxis, columnAxis: MatrixAxis): Matrix {
  const asked = ask(rows, query);
  const [down, across] = [sideOf(asked, rowAxis), sideOf(asked, columnAxis)];
  const headings = [down, across].map(({ axis, counts, shown }) => counted(axis, counts, shown));
  const [rowHeadings = [], columnHeadings = []] = headings;
  const cells: Matrix['cells'] = [];
  tally(asked, down, across, 'PROPOSALS', (row, column, counts, at) => {
    const [rowValue = '', columnValue = ''] = [rowHeadings[row]?.value, columnHeadings[column]?.value];
    cells.push({ row: rowValue, column: columnValue, count: counts[at] ?? 0 });
  });
  return { rows: rowHeadings, columns: columnHeadings, cells, totalCount: asked.count() };
}

/** In the order of the matrix's cells; without those of which nothing is said. */
export function readDirections(
  rows: Rows,
  query: ProposalQuery,
  rowAxis: MatrixAxis,
  columnAxis: MatrixAxis,
): CellDirections[] {
  const asked = ask(rows, query);
  const [down, across] = [sideOf(asked, rowAxis), sideOf(asked, columnAxis)];
  const headingAt = ({ axis, shown }: Side, place: number) => axis.names[shown[place] ?? -1]?.value ?? '';
  const found: CellDirections[] = [];
  tally(asked, down, across, 'DIRECTIONS', (row, column, counts, at) => {
    const count = (direction: (typeof impactDirections)[number]) =>
      counts[at + impactDirections.indexOf(direction)] ?? 0;
    found.push({
      row: headingAt(down, row),
      column: headingAt(across, column),
      restricts: count('RESTRICTS'),
      advances: count('ADVANCES'),
      mixed: count('MIXED'),
      unclear: count('UNCLEAR'),
    });
  });
  return found;
}
