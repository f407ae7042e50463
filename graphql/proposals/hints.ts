/** What to try when a search finds nothing. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { withFewerWords } from '../catalogue/text/fewer.ts';
import type { Context } from '../context.ts';
import { type ProposalQuery, proposalQuery } from './query.ts';

export interface SearchHints {
  filters: { filter: string; count: number }[];
  spellings: string[];
  shorter: string[];
}

const mostSpellings = 3;

/** Null when something meets the query. */
export async function searchHints(ctx: Context, query: ProposalQuery): Promise<SearchHints | null> {
  const catalogue = await ctx.catalogue();
  if (catalogue.countProposals(query) > 0) return null;
  const spellings = spellingHints(catalogue, query);
  const shorter =
    spellings.length > 0 || query.text === null
      ? []
      : withFewerWords(query.text, (text) => catalogue.countProposals({ ...query, text }));
  return { filters: filterHints(catalogue, query), spellings, shorter };
}

/** Fields of a query that narrow it; `expandGroups` only widens what another one means. */
const filters = proposalQuery.keyof().options.filter((field) => field !== 'expandGroups');

/** Without the words, when nothing else is asked for, there is everything: that is no hint. */
function filterHints(catalogue: Catalogue, query: ProposalQuery): SearchHints['filters'] {
  const set = filters.filter((filter) => query[filter] !== null);
  return set
    .filter((filter) => filter !== 'text' || set.length > 1)
    .map((filter) => ({ filter, count: catalogue.countProposals({ ...query, [filter]: null }) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function spellingHints(catalogue: Catalogue, query: ProposalQuery): string[] {
  if (query.text === null) return [];
  const found: string[] = [];
  for (const text of catalogue.respell(query.text)) {
    if (found.length === mostSpellings) break;
    if (catalogue.countProposals({ ...query, text }) > 0) found.push(text);
  }
  return found;
}
