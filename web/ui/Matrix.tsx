/** A heat map that is a real table: what each cell holds, each leading on, arrow keys to walk it, a crosshair to read it. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useGridWalk } from './gridWalk.ts';
import styles from './Matrix.module.css';

/** A row or a column: its value, what is shown, how many it holds, and where its heading leads. */
export type MatrixLine = { value: string; label: string; count: number; to?: string };
/**
 * A cell that is not zero: what is seen, what is read out in its place or before it, its step on the scale (0 for none), and where
 * it leads. `mark` sets a corner mark; `isFaint` draws it lighter, in dots. `remark` says in words what both stand for.
 */
export type MatrixPoint = {
  row: string;
  column: string;
  shown: ReactNode;
  spoken: string | { before: string };
  heat: number;
  to?: string;
  mark?: boolean;
  isFaint?: boolean;
  remark?: string;
};

export type MatrixProps = {
  /** Id of the sentence that says what the whole shows. */
  labelledBy: string;
  /** What the rows are, and what the columns are, for the corner. */
  rowsAre: string;
  columnsAre: string;
  rows: readonly MatrixLine[];
  columns: readonly MatrixLine[];
  cells: readonly MatrixPoint[];
  /** What is read out where there is no cell. */
  empty: string;
  /** Cells hold more than a number. */
  wide?: boolean;
};

export function Matrix({ labelledBy, rowsAre, columnsAre, rows, columns, cells, empty, wide }: MatrixProps) {
  const grid = useGridWalk<HTMLTableElement>(rows.length, columns.length);
  const points = new Map(cells.map((cell) => [`${cell.row}\n${cell.column}`, cell]));
  const entry = firstPoint(rows, columns, points);
  return (
    <div className={styles.scroll}>
      <table {...grid} aria-labelledby={labelledBy} className={`${styles.matrix} ${wide ? styles.wide : ''}`}>
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
                  <Heading line={column} />
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
                <Heading line={row} />
              </th>
              {columns.map((column, at) => {
                const point = points.get(`${row.value}\n${column.value}`);
                const name = `${row.label}, ${column.label}`;
                if (!point)
                  return (
                    <td
                      key={column.value}
                      tabIndex={-1}
                      data-row={rowAt}
                      data-column={at}
                      aria-label={`${name}: ${empty}`}
                    />
                  );
                return (
                  <Cell
                    key={column.value}
                    point={point}
                    name={name}
                    at={[rowAt, at]}
                    tabIndex={point === entry ? 0 : -1}
                  />
                );
              })}
              <td className={styles.total}>{row.count.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Heading = ({ line: { to, label } }: { line: MatrixLine }) => (to ? <Link to={to}>{label}</Link> : label);

function Cell(props: { point: MatrixPoint; name: string; at: readonly [number, number]; tabIndex: number }) {
  const { point, name, tabIndex } = props;
  const { shown, spoken } = point;
  const remark = point.remark ? `, ${point.remark}` : '';
  const isInstead = typeof spoken === 'string';
  const label = isInstead ? `${name}: ${spoken}${remark}` : undefined;
  const content = isInstead ? (
    shown
  ) : (
    <>
      <span className="unseen">
        {name}: {spoken.before}
      </span>
      {shown}
      <span className="unseen">{remark}</span>
    </>
  );
  const place = {
    'data-row': props.at[0],
    'data-column': props.at[1],
    'data-heat': point.heat || undefined,
    'data-mark': point.mark ? '' : undefined,
    'data-faint': point.isFaint ? '' : undefined,
  };
  if (!point.to)
    return (
      <td {...place} data-bare tabIndex={tabIndex} title={name + remark} aria-label={label}>
        {content}
      </td>
    );
  return (
    <td {...place}>
      <Link to={point.to} tabIndex={tabIndex} title={name + remark} aria-label={label}>
        {content}
      </Link>
    </td>
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
