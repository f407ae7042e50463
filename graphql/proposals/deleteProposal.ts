/**
 * A curator deletes a proposal's record. From that moment it is nowhere: its assessments go with it, public notes on it are left to
 * their authors alone, and no record leads to it any more. Its slug stays taken, and the feed keeps its id and label.
 */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import type { FieldChange, News } from '../events/events.ts';
import { once } from '../events/retries.ts';
import { type Impact, impactNews, impactRecordsOf, stateOf } from '../impacts/impacts.ts';
import { removalOf } from '../impacts/withdrawImpact.ts';
import { demand } from '../people/permissions.ts';
import { present } from '../present.ts';
import { reasonGiven } from '../provenance.ts';
import { rightById } from '../vocabulary/rights.ts';
import { deletedProposalNews } from './news.ts';
import { demandProposal, type Proposal } from './proposals.ts';
import { removeProposal } from './store.ts';

const deletion = z.object({ id: z.string(), reason: reasonGiven });

/** A transaction takes 100 parts, and each assessment two of them. */
const atOnce = 40;

/**
 * Deletes it and returns its id. Of more assessments than one transaction takes, the surplus goes before: whoever is interrupted
 * there asks again, and the rest goes.
 */
export async function deleteProposal(
  ctx: Context,
  input: z.input<typeof deletion>,
  key?: string | null,
): Promise<string> {
  demand(ctx.actor, 'deleteProposal');
  const { id, reason } = parse(deletion, input);
  return once(
    ctx,
    { verb: 'deleteProposal', key, input },
    async (deleted) => deleted,
    async (claim) => {
      const proposal = await demandProposal(ctx, id);
      const impacts = await impactRecordsOf(ctx, proposal);
      const why = { field: 'reason', before: null, after: reason };
      const changed = new Refusal('CONFLICT', 'Somebody changed this proposal meanwhile. Look at it and try again.');
      const removals = (some: readonly Impact[]) =>
        some.map((impact) => ({ write: removalOf(impact), otherwise: changed }));
      while (impacts.length > atOnce) {
        const some = impacts.splice(0, atOnce);
        await commit(ctx, removals(some), await impactsGone(ctx, proposal, some, why));
      }
      const news = deletedProposalNews(proposal, impacts.filter(stands));
      const gone = (await impactsGone(ctx, proposal, impacts, why)).map((one) => ({
        ...one,
        // Part of the same change: what could be asked of the whole until then, its first event says.
        proposal: news.proposal && { ...news.proposal, former: {} },
      }));
      await commit(
        ctx,
        [{ write: removeProposal(proposal), otherwise: changed }, ...removals(impacts), ...claim(id)],
        [{ kind: 'PROPOSAL_DELETED', ...news, changes: [why] }, ...gone],
      );
      return id;
    },
  );
}

const stands = (impact: Impact) => stateOf(impact) === 'PUBLISHED';

/** Of assessments that go with their proposal: whoever follows one is told of just that, and whoever follows its topics or sponsors of the proposal alone. */
const impactsGone = (ctx: Context, proposal: Proposal, impacts: readonly Impact[], why: FieldChange): Promise<News[]> =>
  Promise.all(
    impacts.filter(stands).map(async (impact): Promise<News> => {
      const right = await present(rightById(ctx, impact.rightId));
      const concerns = [impact.id, right.id, proposal.id];
      return {
        ...impactNews(impact, proposal, right, impact),
        concerns,
        kind: 'IMPACT_WITHDRAWN',
        changes: [why],
      };
    }),
  );
