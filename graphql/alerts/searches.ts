/** Saved searches: the same question, however it was asked, is one search with one id, and whoever saves it shares it. */
import { hash } from 'node:crypto';
import type { Context } from '../context.ts';
import { type EventQuery, eventQuery } from '../events/query.ts';
import { isSearchId, searchId } from '../ids.ts';
import { everything, type ProposalQuery } from '../proposals/query.ts';
import { formatQuestion } from '../proposals/queryString.ts';

/** The one form of a question: order and repetition of alternatives, and spaces between words, mean nothing. */
export function canonical(query: ProposalQuery): ProposalQuery {
  const sorted = <T extends string>(values: T[] | null) =>
    values && [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
  return {
    // Half a character has no place in an address, which must lead to this very search.
    text: query.text?.normalize('NFC').toWellFormed().replace(/\s+/g, ' ').trim() || null,
    kinds: sorted(query.kinds),
    bases: sorted(query.bases),
    processes: sorted(query.processes),
    sponsors: sorted(query.sponsors),
    expandGroups: query.expandGroups && query.sponsors !== null,
    topics: sorted(query.topics),
    rights: sorted(query.rights),
    directions: sorted(query.directions),
    infrastructure: sorted(query.infrastructure),
    disputed: query.disputed,
    assessed: sorted(query.assessed),
    actionLines: sorted(query.actionLines),
    actions: sorted(query.actions),
    stages: sorted(query.stages),
    provisions: sorted(query.provisions),
    tabledFrom: query.tabledFrom,
    tabledTo: query.tabledTo,
  };
}

/** Of a canonical query. */
export const idOfSearch = (query: ProposalQuery) =>
  searchId(hash('sha256', queryStringOf(query), 'base64url').slice(0, 32));
export const isSearch = isSearchId;

/** As the search page has it in its address; empty for the search that asks for everything. */
export const queryStringOf = (query: ProposalQuery) => formatQuestion({ query, sort: null });

/** The search page with exactly this search. */
export function searchPath(query: ProposalQuery): string {
  const asked = queryStringOf(query);
  return asked === '' ? '/proposals' : `/proposals?${asked}`;
}

/** Which events a search tells of: those on proposals that met it before or after. */
export const eventsOfSearch = (query: ProposalQuery): EventQuery => ({ ...eventQuery.parse({}), proposals: query });

/** Whether a canonical query leaves nothing out, by what it asks or by what there is. */
export async function findsEverything(ctx: Context, query: ProposalQuery): Promise<boolean> {
  const catalogue = await ctx.catalogue();
  const all = catalogue.countProposals(everything);
  return queryStringOf(query) === '' || (all > 0 && catalogue.countProposals(query) === all);
}
