/** The matrix to be taken away: as a grid, as it is looked at, or as a list of its cells, as it is worked with. */
import { type MatrixAxis, matrixAxes } from '../catalogue/catalogue.ts';
import type { Cell } from '../catalogue/edition.ts';
import type { Column } from '../catalogue/exportColumn.ts';
import { directionsOf, readMatrix } from '../catalogue/readMatrix.ts';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import type { ProposalQuery } from '../proposals/query.ts';

export const matrixShapes = ['grid', 'list'] as const;
export type MatrixShape = (typeof matrixShapes)[number];

const count = (name: string, meaning: string): Column => ({ name, type: 'integer', meaning, always: true });
const value = (name: string, meaning: string): Column => ({ name, type: 'string', meaning, always: true });

/** Columns of the list. Those of the grid are the first two and the total, then one for each value of the other axis. */
export const matrixColumns: readonly Column[] = [
  value('row', 'Value of the row, as it is put into a query.'),
  value('row_label', 'Name of the row.'),
  value('column', 'Value of the column, as it is put into a query.'),
  value('column_label', 'Name of the column.'),
  count('count', 'How many proposals have both. Unit: proposals. One proposal can count in several cells.'),
  count('restricts', 'How many of them are assessed as restricting a right. Unit: proposals.'),
  count('advances', 'How many of them are assessed as advancing a right. Unit: proposals.'),
  count('mixed', 'How many of them are assessed as doing both. Unit: proposals.'),
  count('unclear', 'Of how many of them that is said to be unclear. Unit: proposals.'),
  count(
    'assessed',
    'Of how many of them any of that is said, on whatever basis; the others are not assessed. Unit: proposals.',
  ),
  count('editorial_only', 'Of how many of these only our own inferences say so. Unit: proposals.'),
  count('disputed', 'On how many of these assessments of one right disagree. Unit: proposals.'),
];

/** Refuses axes that there are not, with those that there are. */
export async function exportMatrix(
  ctx: Context,
  query: ProposalQuery,
  { rows, columns, shape }: { rows: string | null; columns: string | null; shape: string | null },
): Promise<Cell[][]> {
  const asked = await readMatrix(ctx, { query, rows: axis('rows', rows), columns: axis('columns', columns) });
  const wanted = matrixShapes.find((one) => one === (shape ?? 'grid'));
  if (!wanted) throw invalid('shape', `It is one of ${matrixShapes.join(', ')}.`);
  const counts = new Map(asked.cells.map((cell) => [keyOf(cell), cell.count]));
  if (wanted === 'grid') {
    return [
      ['row', 'row_label', 'total', ...asked.columns.map(({ label }) => label)],
      ...asked.rows.map((row) => [
        row.value,
        row.label,
        row.count,
        ...asked.columns.map((column) => counts.get(keyOf({ row: row.value, column: column.value })) ?? 0),
      ]),
    ];
  }
  const directions = new Map((await directionsOf(ctx, asked)).map((cell) => [keyOf(cell), cell]));
  const cells = asked.rows.flatMap((row) =>
    asked.columns.flatMap((column): Cell[][] => {
      const key = keyOf({ row: row.value, column: column.value });
      const found = counts.get(key);
      if (found === undefined) return [];
      const said = directions.get(key);
      const shares = [said?.restricts, said?.advances, said?.mixed, said?.unclear];
      const marks = [said?.assessed, said?.editorialOnly, said?.disputed];
      return [
        [row.value, row.label, column.value, column.label, found, ...[...shares, ...marks].map((share) => share ?? 0)],
      ];
    }),
  );
  return [matrixColumns.map(({ name }) => name), ...cells];
}

const keyOf = ({ row, column }: { row: string; column: string }) => JSON.stringify([row, column]);

function axis(field: 'rows' | 'columns', given: string | null): MatrixAxis {
  const found = matrixAxes.find((one) => one === given);
  if (!found) throw invalid(field, `It is one of ${matrixAxes.join(', ')}.`);
  return found;
}
