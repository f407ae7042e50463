/** A curator enters that a proposal was merged into another. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { demand } from '../people/permissions.ts';
import { reasonGiven } from '../provenance.ts';
import { changeNews } from './changes.ts';
import { proposalNews } from './news.ts';
import { demandProposal, type Proposal, type ProposalRelation } from './proposals.ts';
import { putProposal } from './store.ts';

const mergeInput = z.object({ id: z.string(), into: z.string(), reason: reasonGiven });
export type MergeInput = z.input<typeof mergeInput>;

/** Changes the stage of the one, ties the two, and tells of both records. */
export async function mergeProposal(ctx: Context, input: MergeInput, key?: string | null): Promise<Proposal> {
  demand(ctx.actor, 'mergeProposal');
  const { id, into, reason } = parse(mergeInput, input);
  return once(
    ctx,
    { verb: 'mergeProposal', key, input },
    (made) => demandProposal(ctx, made, 'idempotencyKey'),
    async (claim) => {
      const before = await demandProposal(ctx, id);
      const host = await demandProposal(ctx, into, 'into');
      demandMergeable(before, host);
      const at = ctx.now.toISOString();
      const after: Proposal = {
        ...tied(before, { kind: 'MERGED_INTO', proposalId: host.id }, at),
        stage: 'MERGED',
        stageScope: 'RECORD',
      };
      const hostAfter = tied(host, { kind: 'MERGED_FROM', proposalId: id }, at);
      const merged = {
        ...proposalNews(after, before),
        kind: 'PROPOSAL_MERGED' as const,
        changes: [
          { field: 'stage', before: before.stage, after: after.stage },
          { field: 'mergedInto', before: null, after: host.title },
          { field: 'reason', before: null, after: reason },
        ],
      };
      const changed = new Refusal('CONFLICT', 'Somebody changed one of the two meanwhile. Look at them and try again.');
      const records = [after, hostAfter].map((record) => ({ write: putProposal(record), otherwise: changed }));
      // Whoever follows the one that goes on is told by its own event.
      await commit(ctx, [...records, ...claim(id)], [merged, ...changeNews(host, hostAfter, reason)]);
      return after;
    },
  );
}

function demandMergeable({ id, processId, relations }: Proposal, into: Proposal): void {
  if (into.id === id) throw invalid('into', 'A proposal is not merged into itself.');
  if (into.processId !== processId) throw invalid('into', 'It belongs to another process.');
  if (relations.some(({ kind }) => kind === 'MERGED_INTO')) throw invalid('id', 'It was merged already.');
  if (into.relations.some(({ kind, proposalId }) => kind === 'MERGED_INTO' && proposalId === id)) {
    throw invalid('into', 'That one was merged into this one.');
  }
}

/** A tie that says more stands in the place of one that only says that the two are related. */
const tied = (proposal: Proposal, tie: ProposalRelation, at: string): Proposal => ({
  ...proposal,
  relations: [...proposal.relations.filter(({ proposalId }) => proposalId !== tie.proposalId), tie],
  version: proposal.version + 1,
  updatedAt: at,
});
