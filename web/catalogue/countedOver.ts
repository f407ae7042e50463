/** Over which records a matrix counts where our own inferences are left out. */
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import type { Editorial } from '#web/impacts/editorial.ts';
import type { MatrixView } from './matrixView.ts';

export const isOfAssessments = ({ rows, columns }: Pick<MatrixView, 'rows' | 'columns'>): boolean =>
  [rows, columns].some((axis) => axis === 'RIGHT' || axis === 'DIRECTION');

/** Where rows or columns are what is assessed, the records that others assessed; else all that are asked for. */
export function countedOver(query: ProposalQuery, view: MatrixView, { asked, said }: Editorial): ProposalQuery {
  return isOfAssessments(view) ? said(query) : asked(query);
}
