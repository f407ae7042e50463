/** The matrix verb: counts over any query and any two different axes. */
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { type ProposalQuery, type ProposalQueryInput, proposalQuery } from '../proposals/query.ts';
import type { CellDirections, Matrix, MatrixAxis } from './catalogue.ts';

interface MatrixArgs {
  query?: ProposalQueryInput | null;
  rows: MatrixAxis;
  columns: MatrixAxis;
}

/** A matrix, and what was asked for: some of what can be said of it is worked out only when asked. */
export interface AskedMatrix extends Matrix {
  query: ProposalQuery;
  rowAxis: MatrixAxis;
  columnAxis: MatrixAxis;
}

export async function readMatrix(ctx: Context, { query: input, rows, columns }: MatrixArgs): Promise<AskedMatrix> {
  if (rows === columns) throw invalid('columns', 'Rows and columns must stand for different things.');
  const query = parse(proposalQuery, input ?? {});
  return { ...(await ctx.catalogue()).matrix(query, rows, columns), query, rowAxis: rows, columnAxis: columns };
}

/** What assessments say in each cell. */
export const directionsOf = async (
  ctx: Context,
  { query, rowAxis, columnAxis }: AskedMatrix,
): Promise<CellDirections[]> => (await ctx.catalogue()).matrixDirections(query, rowAxis, columnAxis);
