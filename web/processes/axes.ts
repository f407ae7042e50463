/** The matrices a process page offers, and where their cells lead. */
import type { MatrixAxis } from '#web/__generated__/graphql.ts';
import type { ListName } from '#web/proposals/queryString.ts';

/** A matrix: its name in the address, what it is called, its axes, and for each axis the filter of the list that a cell leads to. */
export type Axes = {
  id: string;
  label: string;
  rows: MatrixAxis;
  columns: MatrixAxis;
  rowList: ListName;
  columnList: ListName;
  rowsAre: string;
  columnsAre: string;
};

const sponsor = { axis: 'SPONSOR', list: 'sponsors', are: 'Sponsor' } as const;
const topic = { axis: 'TOPIC', list: 'topics', are: 'Topic' } as const;
const right = { axis: 'RIGHT', list: 'rights', are: 'Right' } as const;

function pair(rows: typeof sponsor | typeof topic, columns: typeof topic | typeof right): Axes {
  return {
    id: `${rows.axis}-${columns.axis}`.toLowerCase(),
    label: `${rows.are} × ${columns.are.toLowerCase()}`,
    rows: rows.axis,
    columns: columns.axis,
    rowList: rows.list,
    columnList: columns.list,
    rowsAre: rows.are,
    columnsAre: columns.are,
  };
}

const usual = pair(sponsor, topic);
export const allAxes: readonly Axes[] = [usual, pair(sponsor, right), pair(topic, right)];

/** The axes named in an address; sponsor by topic when none or an unknown name is given. */
export function axesNamed(name: string | null): Axes {
  return allAxes.find(({ id }) => id === name) ?? usual;
}
