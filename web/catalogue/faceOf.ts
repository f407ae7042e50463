/** What one cell of a matrix shows, by the face it was asked to show. */
import type { ImpactDirection } from '#web/__generated__/graphql.ts';
import { directionWords } from '#web/impacts/words.ts';
import { heatStep } from '#web/ui/heat.ts';
import { type CountedCell, type CountedMatrix, cellKey } from './arrangeMatrix.ts';
import type { Face } from './matrixView.ts';

/** How many records of a cell are assessed in each direction, on how many assessments disagree, and of how many only our own inferences speak. */
export type Directions = {
  row: string;
  column: string;
  restricts: number;
  advances: number;
  mixed: number;
  unclear: number;
  disputed: number;
  assessed: number;
  editorialOnly: number;
};

/** One of a direction, or of dispute, has its sign and colour. */
export type FacePart = { text: string; direction?: ImpactDirection; isDispute?: true };

/** `parts` stand side by side. `heat` is 0 where the cell is no shade of a scale. */
export type CellFace = {
  parts: FacePart[];
  heat: 0 | 1 | 2 | 3 | 4 | 5;
  spoken: string;
  /** Records on which assessments of one right disagree. */
  disputed: number;
  /** Whether all that is said here is our own inference. */
  isEditorial: boolean;
};

const sides = [
  ['RESTRICTS', 'restricts'],
  ['ADVANCES', 'advances'],
  ['MIXED', 'mixed'],
  ['UNCLEAR', 'unclear'],
] as const;

/** A share of a whole as a percentage; what is there is never shown as nothing. */
export function percent(part: number, whole: number): string {
  const share = whole > 0 ? (100 * part) / whole : 0;
  if (share > 0 && share < 1) return '<1%';
  return `${share > 99 && share < 100 ? 99 : Math.round(share)}%`;
}

/** A way to the face of each cell. Directions may come later than the counts; none are shown until then. */
export function facesOf(
  matrix: CountedMatrix,
  face: Face,
  directions: readonly Directions[] | undefined,
): (cell: CountedCell) => CellFace {
  const sizes = (lines: CountedMatrix['rows']) => new Map(lines.map(({ value, count }) => [value, count]));
  const [rows, columns] = [sizes(matrix.rows), sizes(matrix.columns)];
  const said = new Map((directions ?? []).map((one) => [cellKey(one.row, one.column), one]));
  const wholeOf = (cell: CountedCell): number => {
    if (face === 'rowshare') return rows.get(cell.row) ?? 0;
    if (face === 'columnshare') return columns.get(cell.column) ?? 0;
    return matrix.totalCount;
  };
  const isShare = face === 'rowshare' || face === 'columnshare' || face === 'share';
  const weight = (cell: CountedCell) => (isShare ? 1 + (1000 * cell.count) / Math.max(1, wholeOf(cell)) : cell.count);
  const greatest = matrix.cells.reduce((most, cell) => Math.max(most, weight(cell)), 1);

  return (cell) => {
    const here = said.get(cellKey(cell.row, cell.column));
    const disputed = here?.disputed ?? 0;
    if (face === 'direction')
      return { ...directionFace(cell, here, directions !== undefined), disputed, isEditorial: isEditorial(here) };
    const shown = isShare ? percent(cell.count, wholeOf(cell)) : cell.count.toLocaleString('en');
    const spoken = isShare ? `${shown}, ${recordWords(cell.count)}` : shown;
    const heat = heatStep(weight(cell), greatest);
    return { parts: [{ text: shown }], heat, spoken, disputed, isEditorial: false };
  };
}

const isEditorial = (said: Directions | undefined): boolean =>
  said !== undefined && said.assessed > 0 && said.editorialOnly === said.assessed;

function directionFace(
  cell: CountedCell,
  said: Directions | undefined,
  isKnown: boolean,
): Pick<CellFace, 'parts' | 'heat' | 'spoken'> {
  if (!isKnown) return { parts: [{ text: '…' }], heat: 0, spoken: recordWords(cell.count) };
  const found = sides.flatMap(([direction, name]) =>
    said && said[name] > 0 ? [{ direction, count: said[name] }] : [],
  );
  if (found.length === 0)
    return { parts: [{ text: '–' }], heat: 0, spoken: `${recordWords(cell.count)}, not assessed` };
  const parts: FacePart[] = found.map(({ direction, count }) => ({ text: count.toLocaleString('en'), direction }));
  if (said && said.disputed > 0) parts.push({ text: said.disputed.toLocaleString('en'), isDispute: true });
  return {
    parts,
    heat: 0,
    spoken: `${recordWords(cell.count)}, ${found
      .map(({ direction, count }) => `${directionWords[direction].words.toLowerCase()} ${count.toLocaleString('en')}`)
      .join(', ')}`,
  };
}

/** Stands before how many are disputed. */
export const disputeSign = '≠';

/** What is seen of a part. */
export const partText = ({ text, direction, isDispute }: FacePart): string =>
  (direction ? directionWords[direction].sign : isDispute ? disputeSign : '') + text;

/** What is to be known of a cell besides what it shows; empty when nothing is. */
export function remarkOf({ disputed, isEditorial }: Pick<CellFace, 'disputed' | 'isEditorial'>): string {
  return [disputed > 0 && `${disputed.toLocaleString('en')} disputed`, isEditorial && 'editorial inferences only']
    .filter(Boolean)
    .join(', ');
}

export const recordWords = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'}`;
