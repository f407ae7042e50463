/** Lists of proposals: one query, its pages, its count and its facets, each worked out only when asked for. */
import type { Counted, FacetName } from '../catalogue/catalogue.ts';
import type { Context } from '../context.ts';
import { parse } from '../errors.ts';
import { cursorsOf, Edge, makePage, type Page, type PageArgs, type Position, pageSize, readCursor } from '../pages.ts';
import { all } from '../soon.ts';
import { type SearchHints, searchHints } from './hints.ts';
import { type Proposal, proposalById } from './proposals.ts';
import { type ProposalQuery, type ProposalQueryInput, type ProposalSort, proposalQuery } from './query.ts';

/** A proposal in a page; the words searched for are marked in it when that is asked. */
export class ProposalEdge extends Edge<Proposal> {
  readonly query: ProposalQuery;

  constructor(node: Proposal, query: ProposalQuery, ...place: [(position: Position) => string, Position]) {
    super(node, ...place);
    this.query = query;
  }
}

export interface ProposalList {
  query: ProposalQuery;
  sort: ProposalSort;
  page(): Promise<Omit<Page<Proposal>, 'totalCount' | 'edges'> & { edges: ProposalEdge[] }>;
  hints(): Promise<SearchHints | null>;
  totalCount(): Promise<number>;
  facet(name: FacetName): Promise<Counted[]>;
}

/** Best match first where there are words to match, else the newest first. */
export const orderOf = (query: ProposalQuery, sort: ProposalSort | null | undefined): ProposalSort =>
  query.text === null && (sort ?? 'RELEVANCE') === 'RELEVANCE' ? 'TABLED_NEWEST' : (sort ?? 'RELEVANCE');

/** Refuses at once what cannot be taken: a bad query, page size or cursor. */
export function proposalList(
  ctx: Context,
  { query: input, sort, ...args }: PageArgs & { query?: ProposalQueryInput | null; sort?: ProposalSort | null },
): ProposalList {
  const query = parse(proposalQuery, input ?? {});
  const order = orderOf(query, sort);
  const size = pageSize(args.first);
  const binding = ['proposals', query, order];
  const after = readCursor(binding, args.after);
  let page: ReturnType<ProposalList['page']> | null = null;

  async function read(): ReturnType<ProposalList['page']> {
    const { items, hasMore } = (await ctx.catalogue()).proposals(query, order, after, size);
    const found = await all(items.map(({ id }) => proposalById(ctx, id)));
    const cursorAt = cursorsOf(binding);
    const edges = found.flatMap((node, at) =>
      node === null ? [] : [new ProposalEdge(node, query, cursorAt, items[at]?.position ?? [])],
    );
    const made = makePage(edges, { hasNextPage: hasMore, hasPreviousPage: after !== null, totalCount: 0 });
    return { ...made, edges };
  }
  return {
    query,
    sort: order,
    page: () => {
      page ??= read();
      return page;
    },
    totalCount: async () => (await ctx.catalogue()).countProposals(query),
    hints: () => searchHints(ctx, query),
    facet: async (name) => (await ctx.catalogue()).facet(query, name),
  };
}

/** How many records a process, party, topic, right or provision has. */
export const proposalCount = async (ctx: Context, id: string) => (await ctx.catalogue()).proposalCount(id);
