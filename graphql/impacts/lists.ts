/** Lists of published assessments: one query, its pages and its counts, each worked out only when asked for. */
import type { Counted, ImpactTally } from '../catalogue/catalogue.ts';
import type { Context } from '../context.ts';
import { parse } from '../errors.ts';
import { cursorsOf, Edge, makePage, type Page, type PageArgs, pageSize, readCursor } from '../pages.ts';
import { all } from '../soon.ts';
import { type Impact, impactById } from './impacts.ts';
import { type ImpactQueryInput, type ImpactSort, impactQuery } from './query.ts';

export interface ImpactList {
  page(): Promise<Omit<Page<Impact>, 'totalCount'>>;
  totalCount(): Promise<number>;
  tally(): Promise<ImpactTally>;
  assessors(): Promise<Counted[]>;
}

/** Refuses at once what cannot be taken: a bad query, page size or cursor. */
export function impactList(
  ctx: Context,
  { query: input, sort: order, ...args }: PageArgs & { query?: ImpactQueryInput | null; sort?: ImpactSort | null },
): ImpactList {
  const query = parse(impactQuery, input ?? {});
  const sort = order ?? 'NEWEST';
  const size = pageSize(args.first);
  const binding = ['impacts', query, sort];
  const after = readCursor(binding, args.after);
  let page: ReturnType<ImpactList['page']> | null = null;

  async function read(): ReturnType<ImpactList['page']> {
    const { items, hasMore } = (await ctx.catalogue()).impacts(query, sort, after, size);
    const found = await all(items.map(({ id }) => impactById(ctx, id)));
    const cursorAt = cursorsOf(binding);
    const edges = found.flatMap((node, at) =>
      node === null ? [] : [new Edge(node, cursorAt, items[at]?.position ?? [])],
    );
    return makePage(edges, { hasNextPage: hasMore, hasPreviousPage: after !== null, totalCount: 0 });
  }
  return {
    page: () => {
      page ??= read();
      return page;
    },
    totalCount: async () => (await ctx.catalogue()).countImpacts(query),
    tally: async () => (await ctx.catalogue()).impactTally(query),
    assessors: async () => (await ctx.catalogue()).assessors(query),
  };
}
