/** References that can be taken away: to one record, to a list, to a matrix. */
import type { AskedMatrix } from '../catalogue/readMatrix.ts';
import type { Context } from '../context.ts';
import type { ProposalList } from '../proposals/lists.ts';
import type { Proposal } from '../proposals/proposals.ts';

export type CitationFormat = 'TEXT' | 'BIBTEX' | 'CSL_JSON' | 'RIS';

export async function citeProposal(_ctx: Context, { title }: Proposal, _format: CitationFormat): Promise<string> {
  return title;
}

export async function citeList(ctx: Context, _list: ProposalList, _format: CitationFormat): Promise<string> {
  return ctx.publicUrl;
}

export async function citeMatrix(ctx: Context, _matrix: AskedMatrix, _format: CitationFormat): Promise<string> {
  return ctx.publicUrl;
}
