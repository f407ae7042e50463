/** What to try when a search finds nothing. */
import type { Context } from '../context.ts';
import type { ProposalQuery } from './query.ts';

export interface SearchHints {
  filters: { filter: string; count: number }[];
  spellings: string[];
}

/** Null when something meets the query. */
export async function searchHints(ctx: Context, query: ProposalQuery): Promise<SearchHints | null> {
  return (await ctx.catalogue()).countProposals(query) > 0 ? null : { filters: [], spellings: [] };
}
