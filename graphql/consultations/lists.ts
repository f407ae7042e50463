/** Lists of consultations. */

import type * as z from 'zod';
import type { Context } from '../context.ts';
import { parse } from '../errors.ts';
import { type Page, type PageArgs, readPage } from '../pages.ts';
import { processById } from '../processes/processes.ts';
import { type ProposalList, proposalList } from '../proposals/lists.ts';
import { topicById } from '../vocabulary/topics.ts';
import { type Consultation, consultationById } from './consultations.ts';
import { consultationQuery } from './query.ts';

type QueryInput = z.input<typeof consultationQuery>;

/** Consultations of a query: open ones by deadline, then announced ones, then closed ones. */
export async function consultations(
  ctx: Context,
  { query: input, ...args }: PageArgs & { query?: QueryInput | null },
): Promise<Page<Consultation>> {
  const query = parse(consultationQuery, input ?? {});
  const page = readPage((await ctx.catalogue()).consultationIds(query, ctx.now), args, ['consultations', query]);
  return page.load((id) => consultationById(ctx, id));
}

/** Consultations of a process, by deadline. */
export async function consultationsOf(ctx: Context, processId: string): Promise<Consultation[]> {
  const ids = (await ctx.catalogue()).consultationIdsOf(processId);
  return (await Promise.all(ids.map((id) => consultationById(ctx, id)))).filter((found) => found !== null);
}

/** Proposals of the same process on the same topics; of the whole process when it has no topics. */
export async function relatedProposals(
  ctx: Context,
  { processId, topicIds }: Consultation,
  args: PageArgs,
): Promise<ProposalList> {
  const process = processId === null ? null : await processById(ctx, processId);
  const topics = (await Promise.all(topicIds.map((id) => topicById(ctx, id)))).filter((topic) => topic !== null);
  // Without process and topics nothing is related; a slug that no process has finds nothing.
  const processes = process ? [process.slug] : topics.length > 0 ? [] : ['-'];
  return proposalList(ctx, { ...args, query: { processes, topics: topics.map(({ slug }) => slug) } });
}
