/** Which rows and columns of a matrix are seen, and in which order. */
import type { LineOrder, MatrixView } from './matrixView.ts';

export type Line = { value: string; label: string; count: number };
export type CountedCell = { row: string; column: string; count: number };
export type CountedMatrix = {
  rows: readonly Line[];
  columns: readonly Line[];
  cells: readonly CountedCell[];
  totalCount: number;
};

export type Arranged = {
  rows: Line[];
  columns: Line[];
  /** Lines left out because nothing is counted in them, and because they are small. */
  hidden: { emptyRows: number; emptyColumns: number; smallRows: number; smallColumns: number };
};

export const cellKey = (row: string, column: string): string => `${row}\n${column}`;

const names = new Intl.Collator('en', { numeric: true });

export function arrangeMatrix({ rows, columns, cells }: CountedMatrix, view: MatrixView): Arranged {
  const counts = new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell.count]));
  const count = (row: string, column: string) => counts.get(cellKey(row, column)) ?? 0;
  const [fullRows, fullColumns] = [new Set(cells.map(({ row }) => row)), new Set(cells.map(({ column }) => column))];
  const someRows = view.empty ? [...rows] : rows.filter(({ value }) => fullRows.has(value));
  const someColumns = view.empty ? [...columns] : columns.filter(({ value }) => fullColumns.has(value));
  const shown = {
    rows: ordered(someRows, view.rowOrder, view.top, (row, column) => count(row, column)),
    columns: ordered(someColumns, view.columnOrder, view.top, (column, row) => count(row, column)),
  };
  return {
    ...shown,
    hidden: {
      emptyRows: rows.length - someRows.length,
      emptyColumns: columns.length - someColumns.length,
      smallRows: someRows.length - shown.rows.length,
      smallColumns: someColumns.length - shown.columns.length,
    },
  };
}

/** The largest stay when not all do, whatever they are ordered by; ordered by another line, the largest in that line. */
function ordered(
  lines: readonly Line[],
  order: LineOrder,
  top: number | null,
  countWith: (line: string, other: string) => number,
): Line[] {
  const most = top ?? lines.length;
  const bySize = (one: Line, other: Line) => other.count - one.count;
  if (order.startsWith('by:')) {
    const other = order.slice(3);
    return lines
      .toSorted((a, b) => countWith(b.value, other) - countWith(a.value, other) || bySize(a, b))
      .slice(0, most);
  }
  const largest = new Set(lines.toSorted(bySize).slice(0, most));
  const kept = lines.filter((line) => largest.has(line));
  if (order === 'count') return kept.toSorted(bySize);
  if (order === 'name') return kept.toSorted((a, b) => names.compare(a.label, b.label));
  return kept;
}
