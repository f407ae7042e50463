/** What changed last among the proposals of a question: for whoever reads along. */
import type { Context } from '../context.ts';
import { events } from '../events/lists.ts';
import { isA } from '../ids.ts';
import { type Impact, impactsOf, withdrawnImpactsOf } from '../impacts/impacts.ts';
import { cardOf } from './card.ts';
import { proposalList } from './lists.ts';
import { readQuery } from './meets.ts';
import { type Proposal, proposalById } from './proposals.ts';
import type { ProposalQuery } from './query.ts';

export interface Changed {
  proposal: Proposal;
  impacts: Impact[];
  /** When the record or one of its assessments last changed. */
  changedAt: string;
}

export const newestSize = 50;

/**
 * The 50 proposals whose records changed last, newest change first. A new assessment leaves the record as it is and is news all
 * the same: the first stretch also holds the proposals, at most 50, that were assessed since the oldest change in it. `next`
 * is where the stretch after this one begins; null at the end.
 */
export async function newestChanges(
  ctx: Context,
  query: ProposalQuery,
  after: string | null,
): Promise<{ changed: Changed[]; next: string | null }> {
  const asked = { query, sort: 'UPDATED_NEWEST', first: newestSize, after } as const;
  const { nodes, pageInfo } = await proposalList(ctx, asked).page();
  const oldest = nodes.at(-1);
  const more =
    after === null && oldest && pageInfo.hasNextPage ? await assessedSince(ctx, query, oldest.updatedAt) : [];
  const shown = new Set(nodes.map(({ id }) => id));
  const added = await Promise.all(more.filter((id) => !shown.has(id)).map((id) => proposalById(ctx, id)));
  // An event also tells of what met the query until then, and does no more.
  const meets = readQuery(query, (await ctx.catalogue()).naming());
  const found = await Promise.all(
    [...nodes, ...added.filter((proposal) => proposal !== null)].map(async (proposal) => {
      const impacts = await impactsOf(ctx, proposal);
      if (!shown.has(proposal.id) && !meets(cardOf(proposal, impacts))) return null;
      const latest = [proposal, ...impacts, ...(await withdrawnImpactsOf(ctx, proposal))]
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1);
      return { proposal, impacts, changedAt: latest ?? proposal.updatedAt };
    }),
  );
  const changed = found.filter((one) => one !== null);
  return {
    changed: changed.sort((a, b) => (a.changedAt > b.changedAt ? -1 : a.changedAt < b.changedAt ? 1 : 0)),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

/** Ids of the proposals of a question that were assessed at an instant or later, the last first. */
async function assessedSince(ctx: Context, query: ProposalQuery, since: string): Promise<string[]> {
  const ids = new Set<string>();
  let before: string | null = null;
  do {
    const asked = {
      kinds: ['IMPACT_ASSESSED' as const, 'IMPACT_SUPERSEDED' as const, 'IMPACT_WITHDRAWN' as const],
      proposals: query,
      since,
    };
    const { nodes, pageInfo } = await events(ctx, { query: asked, last: 100, before });
    for (const { concerns } of nodes.toReversed()) {
      const id = concerns.find((concerned) => isA('proposal', concerned));
      if (id !== undefined && ids.size < newestSize) ids.add(id);
    }
    before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
  } while (before !== null && ids.size < newestSize);
  return [...ids];
}
