/** The sentences about a matrix: over the table, under it, and in its drawing. */
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import type { Arranged } from './arrangeMatrix.ts';
import { axisWord } from './axes.ts';
import { isOfAssessments } from './countedOver.ts';
import { type CellFace, disputeSign } from './faceOf.ts';
import type { LineOrder, MatrixView } from './matrixView.ts';

/** What the marks of cells stand for, as far as the cells have them. */
export function markWords(faces: readonly CellFace[], { face }: MatrixView): string[] {
  const disputed = faces.filter((one) => one.disputed > 0).length;
  const where = disputed === 1 ? 'one cell' : `${disputed.toLocaleString('en')} cells`;
  const sign = face === 'direction' ? `, ${disputeSign} how many such records` : '';
  return [
    ...(disputed > 0 ? [`A corner mark, in ${where}: assessments of one right disagree${sign}.`] : []),
    ...(faces.some(({ isEditorial }) => isEditorial) ? ['Dotted: editorial inferences only, which are our own.'] : []),
  ];
}

/** Said where they are left out. */
export const leftOutWords = 'Without editorial inferences: only what others said is counted.';

/** What an empty cell says: that nobody assessed is never that there is no impact. */
export const emptyCell = (view: MatrixView): string => (isOfAssessments(view) ? 'not assessed' : 'none');

const several = 'One record can count in several cells';

/** What the whole shows. */
export function captionOf(view: MatrixView, totalCount: number): string {
  const [row, column] = [axisWord(view.rows).toLowerCase(), axisWord(view.columns).toLowerCase()];
  switch (view.face) {
    case 'count':
      return `Number of records for each ${row} and ${column}. ${several}.`;
    case 'rowshare':
      return `Of the records of each ${row}, the share with each ${column}. ${several}, so a row can add up to more than 100%.`;
    case 'columnshare':
      return `Of the records of each ${column}, the share with each ${row}. ${several}, so a column can add up to more than 100%.`;
    case 'share':
      return `Of all ${totalCount.toLocaleString('en')} records, the share with each ${row} and ${column}. ${several}.`;
    case 'direction':
      return `What records of each ${row} and ${column} are said to do to human rights: how many restrict (▼), advance (▲), do both (◆), or cannot be told (?). A record counts in each direction that an assessment gives it. An empty cell or – is not assessed, which never means no impact.`;
  }
}

/** What is left out of sight; empty when nothing is. */
export function hiddenWords({ hidden }: Arranged, view: MatrixView): string {
  const lines = (rows: number, columns: number) =>
    [counted(rows, 'row'), counted(columns, 'column')].filter((words) => words !== '').join(' and ');
  const empty = lines(hidden.emptyRows, hidden.emptyColumns);
  const small = lines(hidden.smallRows, hidden.smallColumns);
  return [
    empty && `${empty} without a count hidden`,
    small && `${small} beyond the largest ${view.top?.toLocaleString('en')} hidden`,
  ]
    .filter(Boolean)
    .join('; ');
}

const counted = (count: number, word: string) =>
  count === 0 ? '' : `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

/** Where a list that opens from a cell can differ from what the cell counts. */
export function listCaveats(view: MatrixView, query: ProposalQuery): string[] {
  const has = (axis: MatrixView['rows']) => view.rows === axis || view.columns === axis;
  const caveats: string[] = [];
  if (has('TOPIC')) caveats.push('A list by topic also holds its narrower topics, which a cell does not count.');
  if (has('SPONSOR') && query.sponsors?.length)
    caveats.push('Sponsors beyond the filter are co-sponsors; their counts have no list of their own.');
  if (has('PROVISION') && query.provisions?.length)
    caveats.push('Provisions beyond the filter stand in the same records; their counts have no list of their own.');
  return caveats;
}

/** The orders that one side can stand in, `others` being the lines of the other side. */
export function orderOptions(
  axis: MatrixView['rows'],
  others: readonly { value: string; label: string }[],
): { value: LineOrder; label: string }[] {
  return [
    { value: 'usual', label: axis === 'YEAR' ? 'In order of time' : 'Most records first' },
    ...(axis === 'YEAR' ? [{ value: 'count' as const, label: 'Most records first' }] : []),
    { value: 'name', label: 'By name' },
    ...others.map(({ value, label }) => ({ value: `by:${value}` as const, label: `By ${label}` })),
  ];
}
