/** The ledger verb: what assessments say of proposals, line by line; and how many proposals are assessed. */
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import type { Proposal } from '../proposals/proposals.ts';
import { type AssessmentStatus, type ProposalQueryInput, proposalQuery } from '../proposals/query.ts';
import type { AssessmentCoverage, LedgerLine, MatrixAxis } from './catalogue.ts';

interface LedgerArgs {
  query?: ProposalQueryInput | null;
  by: MatrixAxis;
}

export async function ledger(ctx: Context, { query: input, by }: LedgerArgs): Promise<LedgerLine[]> {
  if (by === 'DIRECTION')
    throw invalid('by', 'Every line says how many there are of each direction. Ask by another axis.');
  return (await ctx.catalogue()).ledger(parse(proposalQuery, input ?? {}), by);
}

export const assessmentCoverage = async (
  ctx: Context,
  { query }: { query?: ProposalQueryInput | null },
): Promise<AssessmentCoverage> => (await ctx.catalogue()).assessmentCoverage(parse(proposalQuery, query ?? {}));

export const assessmentStatusOf = async (ctx: Context, { id }: Proposal): Promise<AssessmentStatus> =>
  (await ctx.catalogue()).assessmentStatus(id);
