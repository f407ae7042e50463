/** The nine axes of the matrix: what they are called, and which list a value of one leads to. */
import type { MatrixAxis, ProposalQuery } from '#web/__generated__/graphql.ts';
import { facetLabel } from '#web/proposals/filters.ts';
import type { ListName } from '#web/proposals/queryString.ts';

/** `list` is the filter that holds values of the axis; a year has none and is a stretch of days. */
const axes: Record<MatrixAxis, { are: string; list: ListName | null }> = {
  SPONSOR: { are: 'Sponsor', list: 'sponsors' },
  TOPIC: { are: 'Topic', list: 'topics' },
  RIGHT: { are: 'Right', list: 'rights' },
  PROCESS: { are: 'Process', list: 'processes' },
  PROVISION: { are: 'Provision', list: 'provisions' },
  ACTION: { are: 'Action', list: 'actions' },
  STAGE: { are: 'Stage', list: 'stages' },
  DIRECTION: { are: 'Impact', list: 'directions' },
  YEAR: { are: 'Year', list: null },
};

export const isAxis = (name: string): name is MatrixAxis => Object.hasOwn(axes, name);
export const allAxes: readonly MatrixAxis[] = Object.keys(axes).filter(isAxis);

/** What a row or a column of the axis is. */
export const axisWord = (axis: MatrixAxis): string => axes[axis].are;

/** What to show for a value: our own words where the axis has a fixed set, else the label the API gave. */
export function lineLabel(axis: MatrixAxis, value: string, label: string): string {
  const { list } = axes[axis];
  return list ? facetLabel(list, value, label) : label;
}

/** The same for the head of a column, which is turned: without the signs that would then point elsewhere. */
export function headLabel(axis: MatrixAxis, value: string, label: string): string {
  return axis === 'DIRECTION' ? lineLabel(axis, value, label).replace(/^\P{L}+/u, '') : lineLabel(axis, value, label);
}

/**
 * The query for the records of one row or column. Null when no query can say it: a record may have several sponsors or provisions,
 * and one filter cannot ask for two of them at once.
 */
export function narrowedTo(query: ProposalQuery, axis: MatrixAxis, value: string): ProposalQuery | null {
  const { list } = axes[axis];
  if (!list) {
    const [from, to] = [`${value}-01-01`, `${value}-12-31`];
    return {
      ...query,
      tabledFrom: query.tabledFrom && query.tabledFrom > from ? query.tabledFrom : from,
      tabledTo: query.tabledTo && query.tabledTo < to ? query.tabledTo : to,
    };
  }
  const asked: readonly string[] = query[list] ?? [];
  const mayBeSeveral = axis === 'SPONSOR' || axis === 'PROVISION';
  if (mayBeSeveral && asked.length > 0 && !asked.some((one) => one === value || value.endsWith(`/${one}`))) return null;
  return { ...query, [list]: [value] };
}
