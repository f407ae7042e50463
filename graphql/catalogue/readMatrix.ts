/** The matrix verb: counts over any query and any two different axes. */
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { type ProposalQueryInput, proposalQuery } from '../proposals/query.ts';
import type { Matrix, MatrixAxis } from './catalogue.ts';

interface MatrixArgs {
  query?: ProposalQueryInput | null;
  rows: MatrixAxis;
  columns: MatrixAxis;
}

export async function readMatrix(ctx: Context, { query, rows, columns }: MatrixArgs): Promise<Matrix> {
  if (rows === columns) throw invalid('columns', 'Rows and columns must stand for different things.');
  return (await ctx.catalogue()).matrix(parse(proposalQuery, query ?? {}), rows, columns);
}
