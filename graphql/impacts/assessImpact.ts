/** A curator enters an assessment. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, notFound, parse } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { newId } from '../ids.ts';
import { signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { type Proposal, proposalById, stillThere } from '../proposals/proposals.ts';
import { demandRight } from '../vocabulary/rights.ts';
import { assessment, type Impact, impactById, impactNews, unsigned } from './impacts.ts';
import { putImpact } from './store.ts';

const impactInput = assessment.extend({ proposal: z.string() });
export type ImpactInput = z.input<typeof impactInput>;

/** Enters an assessment of a proposal against one right and tells of it. */
export async function assessImpact(ctx: Context, input: ImpactInput, key?: string | null): Promise<Impact> {
  demand(ctx.actor, 'assessImpact');
  const { proposal: proposalId, right: code, ...given } = parse(impactInput, input);
  if (given.basis === 'SOURCED') {
    if (!given.assessor) throw invalid('assessor', 'Name who says so.');
    if (given.sources.length === 0) throw invalid('sources', 'Name the source.');
  }
  return once(
    ctx,
    { verb: 'assessImpact', key, input },
    (id) => recalled(ctx, id),
    async (claim) => {
      const proposal = await proposalById(ctx, proposalId);
      if (!proposal) throw notFound('proposal');
      const right = await demandRight(ctx, code, 'right');
      if (given.quote !== null && !standsIn(proposal, given.quote)) {
        throw invalid('quote', 'These words stand neither in the summary nor in a text of the proposal.');
      }
      const at = ctx.now.toISOString();
      const impact: Impact = {
        ...given,
        id: newId('impact', ctx.now),
        proposalId: proposal.id,
        rightId: right.id,
        ...unsigned,
        scope: proposal.stageScope,
        assessor: given.assessor ?? signedIn(ctx.actor).handle,
        assessedOn: at.slice(0, 10),
        version: 1,
        createdAt: at,
        updatedAt: at,
      };
      await commit(
        ctx,
        [putImpact(impact), { write: stillThere(proposal), otherwise: notFound('proposal') }, ...claim(impact.id)],
        [{ kind: 'IMPACT_ASSESSED', ...impactNews(impact, proposal, right, null) }],
      );
      return impact;
    },
  );
}

async function recalled(ctx: Context, id: string): Promise<Impact> {
  const impact = await impactById(ctx, id);
  if (!impact) throw notFound('idempotencyKey');
  return impact;
}

const standsIn = (proposal: Proposal, words: string) =>
  [proposal.summary, ...proposal.texts.map(({ body }) => body)].some((text) => text.includes(words));
