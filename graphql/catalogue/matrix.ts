/** Counts of proposals per row and column value, and what assessments say in each cell. */
import type { ProposalQuery } from '../proposals/query.ts';
import type { CellDirections, Matrix, MatrixAxis } from './catalogue.ts';
import { countSaid, readSaid } from './countSaid.ts';
import { counted } from './counts.ts';
import { proposalsAlone, type Side, sideOf, tally } from './crossing.ts';
import { ask } from './filters.ts';
import type { Rows } from './rows.ts';

export function countMatrix(rows: Rows, query: ProposalQuery, rowAxis: MatrixAxis, columnAxis: MatrixAxis): Matrix {
  const asked = ask(rows, query);
  const [down, across] = [sideOf(asked, rowAxis), sideOf(asked, columnAxis)];
  const headings = [down, across].map(({ axis, counts, shown }) => counted(axis, counts, shown));
  const [rowHeadings = [], columnHeadings = []] = headings;
  const cells: Matrix['cells'] = [];
  tally(asked, down, across, proposalsAlone, (row, column, counts, at) => {
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
  tally(asked, down, across, countSaid(asked), (row, column, counts, at) => {
    found.push({ row: headingAt(down, row), column: headingAt(across, column), ...readSaid(counts, at) });
  });
  return found;
}
