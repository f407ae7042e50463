/** The lines and cells of a matrix as they are drawn: named, faced, and leading to their lists. */
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import type { MatrixLine, MatrixPoint } from '#web/ui/Matrix.tsx';
import type { CountedMatrix, Line } from './arrangeMatrix.ts';
import { headLabel, lineLabel, narrowedTo } from './axes.ts';
import { CellParts } from './CellParts.tsx';
import { type CellFace, type Directions, facesOf, recordWords, remarkOf } from './faceOf.ts';
import type { MatrixView } from './matrixView.ts';

/** Rows and columns under the names that are shown. */
export function namedMatrix(matrix: CountedMatrix, view: MatrixView): CountedMatrix {
  return {
    ...matrix,
    rows: matrix.rows.map((row) => ({ ...row, label: lineLabel(view.rows, row.value, row.label) })),
    columns: matrix.columns.map((column) => ({
      ...column,
      label: headLabel(view.columns, column.value, column.label),
    })),
  };
}

/** What a matrix is counted over, and what its links take along to the lists; see `useEditorial`. */
export type Counted = { query: ProposalQuery; keep: (address: string) => string };

/** Where the records of a query stand as a list; nowhere when no query can say which they are. */
export const listOf = (query: ProposalQuery | null, keep: Counted['keep']): string | undefined =>
  query ? keep(`/proposals${formatQuestion({ query })}`) : undefined;

/** Lines of one side with the lists they lead to. */
export const leadingLines = (
  lines: readonly Line[],
  axis: MatrixView['rows'],
  { query, keep }: Counted,
): MatrixLine[] => lines.map((line) => ({ ...line, to: listOf(narrowedTo(query, axis, line.value), keep) }));

/** The cells. Directions may come later than the counts. */
export function matrixPoints(
  matrix: CountedMatrix,
  view: MatrixView,
  { query, keep }: Counted,
  directions: readonly Directions[] | undefined,
): (MatrixPoint & { face: CellFace })[] {
  const faceOf = facesOf(matrix, view.face, directions);
  return matrix.cells.map((cell) => {
    const face = faceOf(cell);
    const ofRow = narrowedTo(query, view.rows, cell.row);
    const saysItself = face.parts.some(({ direction }) => direction);
    return {
      row: cell.row,
      column: cell.column,
      face,
      shown: <CellParts parts={face.parts} />,
      spoken: saysItself ? { before: recordWords(cell.count) } : face.spoken,
      heat: face.heat,
      to: listOf(ofRow && narrowedTo(ofRow, view.columns, cell.column), keep),
      mark: face.disputed > 0,
      isFaint: face.isEditorial,
      remark: remarkOf(face),
    };
  });
}
