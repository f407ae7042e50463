/** How a matrix is looked at, as it stands in the address beside the question: its axes, what cells show, their order and how many. */
import type { MatrixAxis } from '#web/__generated__/graphql.ts';
import { allAxes, isAxis } from './axes.ts';

/** What a cell shows. */
export const faceWords = {
  count: 'Number of records',
  rowshare: 'Share of the row',
  columnshare: 'Share of the column',
  share: 'Share of all records',
  direction: 'Impact on rights',
} as const;
export type Face = keyof typeof faceWords;

/** Order of rows or columns: as the API gives them (most records first, years in order), by count, by name, or by one line of the other axis. */
export type LineOrder = 'usual' | 'count' | 'name' | `by:${string}`;

export type MatrixView = {
  rows: MatrixAxis;
  columns: MatrixAxis;
  face: Face;
  rowOrder: LineOrder;
  columnOrder: LineOrder;
  /** How many rows, and how many columns, at most: the largest. Null for all. */
  top: number | null;
  /** Whether rows and columns in which nothing is counted are shown. */
  empty: boolean;
};

/** More than any negotiation so far has sponsors or topics, and few enough to be drawn at once. */
const usualTop = 60;
export const tops: readonly (number | null)[] = [10, 20, usualTop, null];

export const isFace = (name: string): name is Face => Object.hasOwn(faceWords, name);

function orderIn(written: string | null): LineOrder {
  if (written === 'count' || written === 'name') return written;
  return written?.startsWith('by:') && written.length > 3 ? `by:${written.slice(3)}` : 'usual';
}

/** What a page shows that is asked for no axes. */
export type UsualView = Pick<MatrixView, 'rows' | 'columns' | 'face'>;

/**
 * Reads a view. What the address holds wrongly is as if it were not there; the columns are never what the rows are. `usual` is what is
 * seen where the address names no axis.
 */
export function parseView(parameters: URLSearchParams, usual?: UsualView): MatrixView {
  if (usual && !parameters.has('rows') && !parameters.has('columns')) return { ...parseView(parameters), ...usual };
  const named = (name: string) => {
    const written = (parameters.get(name) ?? '').toUpperCase();
    return isAxis(written) ? written : null;
  };
  const rows = named('rows') ?? (named('columns') === 'SPONSOR' ? 'TOPIC' : 'SPONSOR');
  const asked = named('columns');
  const columns = asked && asked !== rows ? asked : rows === 'TOPIC' ? 'SPONSOR' : 'TOPIC';
  const face = parameters.get('cells') ?? '';
  const top = parameters.get('top');
  return {
    rows,
    columns,
    face: isFace(face) ? face : 'count',
    rowOrder: orderIn(parameters.get('rowOrder')),
    columnOrder: orderIn(parameters.get('columnOrder')),
    top: top === 'all' ? null : (tops.find((one) => one !== null && String(one) === top) ?? usualTop),
    empty: parameters.get('empty') === 'shown',
  };
}

/** Writes a view, without a question mark: the axes always, the rest where it is not the usual. */
export function formatView({ rows, columns, face, rowOrder, columnOrder, top, empty }: MatrixView): string {
  const parameters = new URLSearchParams({ rows, columns });
  if (face !== 'count') parameters.set('cells', face);
  if (rowOrder !== 'usual') parameters.set('rowOrder', rowOrder);
  if (columnOrder !== 'usual') parameters.set('columnOrder', columnOrder);
  if (top !== usualTop) parameters.set('top', top === null ? 'all' : String(top));
  if (empty) parameters.set('empty', 'shown');
  return parameters.toString();
}

/** Rows become columns and columns rows; what one sorted by goes with them. */
export function swapped(view: MatrixView): MatrixView {
  const face = view.face === 'rowshare' ? 'columnshare' : view.face === 'columnshare' ? 'rowshare' : view.face;
  return {
    ...view,
    face,
    rows: view.columns,
    columns: view.rows,
    rowOrder: view.columnOrder,
    columnOrder: view.rowOrder,
  };
}

/** The view with another axis. The one that stood on the other side changes places with it; orders by a line that is gone are forgotten. */
export function turned(view: MatrixView, side: 'rows' | 'columns', axis: string): MatrixView {
  const other = side === 'rows' ? 'columns' : 'rows';
  const chosen = allAxes.find((one) => one === axis) ?? view[side];
  if (view[other] === chosen) return swapped(view);
  const lasting = (order: LineOrder): LineOrder => (order.startsWith('by:') ? 'usual' : order);
  return {
    ...view,
    [side]: chosen,
    rowOrder: lasting(view.rowOrder),
    columnOrder: lasting(view.columnOrder),
  };
}
