/** A heat map that is a real table: a number in every cell that has one, each leading on, arrow keys to walk it, a crosshair to read it. */
import { useId } from 'react';
import { Link } from 'react-router';
import { useGridWalk } from './gridWalk.ts';
import { heatStep } from './heat.ts';
import styles from './Matrix.module.css';

/** A row or a column: its value, what is shown, how many it holds, and where its heading leads. */
export type MatrixLine = { value: string; label: string; count: number; to?: string };
/** A cell that is not zero. `mark` sets a corner mark, and says in words what it stands for. */
export type MatrixPoint = { row: string; column: string; count: number; to: string; mark?: string };

export type MatrixProps = {
  /** What the whole shows, in a sentence. */
  caption: string;
  /** What the rows are, and what the columns are, for the corner. */
  rowsAre: string;
  columnsAre: string;
  rows: readonly MatrixLine[];
  columns: readonly MatrixLine[];
  cells: readonly MatrixPoint[];
};

export function Matrix({ caption, rowsAre, columnsAre, rows, columns, cells }: MatrixProps) {
  const grid = useGridWalk<HTMLTableElement>(rows.length, columns.length);
  const name = useId();
  const points = new Map(cells.map((cell) => [`${cell.row}\n${cell.column}`, cell]));
  const greatest = Math.max(1, ...cells.map((cell) => cell.count));
  const entry = firstPoint(rows, columns, points);

  return (
    <div>
      <p id={name} className={styles.caption}>
        {caption}
      </p>
      <div className={styles.scroll}>
        <table {...grid} aria-labelledby={name} className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                <span className="unseen">
                  Rows: {rowsAre}. Columns: {columnsAre}.
                </span>
                <span aria-hidden>
                  {rowsAre} ↓<br />
                  {columnsAre} <span className={styles.arrow}>→</span>
                </span>
              </th>
              {columns.map((column, at) => (
                <th key={column.value} scope="col" data-column={at} className={styles.columnHead}>
                  <span className={styles.upright}>
                    {column.to ? <Link to={column.to}>{column.label}</Link> : column.label}
                  </span>
                </th>
              ))}
              <th scope="col" className={styles.total}>
                <span className={styles.upright}>All</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowAt) => (
              <tr key={row.value}>
                <th scope="row" className={styles.rowHead}>
                  {row.to ? <Link to={row.to}>{row.label}</Link> : row.label}
                </th>
                {columns.map((column, at) => {
                  const point = points.get(`${row.value}\n${column.value}`);
                  if (!point)
                    return (
                      <td
                        key={column.value}
                        tabIndex={-1}
                        data-row={rowAt}
                        data-column={at}
                        aria-label={`${row.label}, ${column.label}: none`}
                      />
                    );
                  return (
                    <td
                      key={column.value}
                      data-row={rowAt}
                      data-column={at}
                      data-heat={heatStep(point.count, greatest)}
                      data-mark={point.mark ? '' : undefined}
                    >
                      <Link
                        to={point.to}
                        tabIndex={point === entry ? 0 : -1}
                        title={`${row.label} × ${column.label}`}
                        aria-label={`${row.label}, ${column.label}: ${point.count}${point.mark ? `, ${point.mark}` : ''}`}
                      >
                        {point.count}
                      </Link>
                    </td>
                  );
                })}
                <td className={styles.total}>{row.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The cell at which the keyboard comes in: the first that is not empty. */
function firstPoint(
  rows: readonly MatrixLine[],
  columns: readonly MatrixLine[],
  points: Map<string, MatrixPoint>,
): MatrixPoint | undefined {
  for (const row of rows)
    for (const column of columns) {
      const point = points.get(`${row.value}\n${column.value}`);
      if (point) return point;
    }
  return undefined;
}
