/** A curator enters an assessment. */
import * as z from 'zod';
import { selectorInput } from '../annotations/noteInput.ts';
import type { Context } from '../context.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { newId } from '../ids.ts';
import { signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { type Proposal, proposalById, stillThere } from '../proposals/proposals.ts';
import { demandRight } from '../vocabulary/rights.ts';
import { whyNotStanding } from './checkDraft.ts';
import { demandStance, demandTestable, groundOf } from './entering.ts';
import { assessment, type Impact, impactById, impactNews, impactScopes, impactStances } from './impacts.ts';
import { orNull } from './parts.ts';
import { putImpact, stillAs } from './store.ts';
import { unsigned } from './unsigned.ts';

const impactInput = assessment.extend({
  proposal: z.string(),
  scope: orNull(z.enum(impactScopes)),
  textId: orNull(z.string()),
  selector: orNull(selectorInput),
  answers: orNull(z.string()),
  stance: orNull(z.enum(impactStances)),
});
export type ImpactInput = z.input<typeof impactInput>;

/** Enters an assessment of a proposal against one right and tells of it. */
export async function assessImpact(ctx: Context, input: ImpactInput, key?: string | null): Promise<Impact> {
  demand(ctx.actor, 'assessImpact');
  const given = parse(impactInput, input);
  const { proposal: proposalId, right: code, scope, textId, selector, quote, answers, stance, ...said } = given;
  demandBasis(given);
  demandStance(answers, stance);
  return once(
    ctx,
    { verb: 'assessImpact', key, input },
    (id) => recalled(ctx, id),
    async (claim) => {
      const proposal = await proposalById(ctx, proposalId);
      if (!proposal) throw notFound('proposal');
      const right = await demandRight(ctx, code, 'right');
      demandTestable(right, said.limitation);
      const ground = groundOf(proposal, { textId, selector, quote });
      if (ground === 'NOWHERE') {
        throw invalid('quote', 'These words stand neither in the summary nor in a text of the proposal.');
      }
      const answered = await demandAnswerable(ctx, proposal, answers);
      const at = ctx.now.toISOString();
      const impact: Impact = {
        ...said,
        id: newId('impact', ctx.now),
        proposalId: proposal.id,
        rightId: right.id,
        ...unsigned,
        ...ground,
        scope: scope ?? proposal.stageScope,
        answersId: answered?.id ?? null,
        stance,
        assessor: said.assessor ?? signedIn(ctx.actor).handle,
        assessedOn: at.slice(0, 10),
        version: 1,
        createdAt: at,
        updatedAt: at,
      };
      await commit(
        ctx,
        [
          putImpact(impact),
          { write: stillThere(proposal), otherwise: notFound('proposal') },
          ...(answered ? [{ write: stillAs(answered), otherwise: changedMeanwhile }] : []),
          ...claim(impact.id),
        ],
        [{ kind: 'IMPACT_ASSESSED', ...impactNews(impact, proposal, right, null) }],
      );
      return impact;
    },
  );
}

/** Our own inference is marked as one; whatever else an editor enters somebody else said. */
function demandBasis({ basis, assessor, sources }: z.output<typeof impactInput>): void {
  if (basis === 'OWN') {
    throw invalid('basis', 'Whoever assesses signs it: save a draft and publish it. What others say is SOURCED.');
  }
  if (basis === 'EDITORIAL') return;
  if (!assessor) throw invalid('assessor', 'Name who says so.');
  if (sources.length === 0) throw invalid('sources', 'Name the source.');
}

const changedMeanwhile = new Refusal(
  'CONFLICT',
  'The assessment that it answers was changed at this very moment. Look at it again and repeat.',
);

async function demandAnswerable(ctx: Context, { id }: Proposal, answers: string | null): Promise<Impact | null> {
  if (answers === null) return null;
  const answered = await impactById(ctx, answers);
  const why = whyNotStanding(answered, id);
  if (why !== null) throw invalid('answers', why);
  return answered;
}

async function recalled(ctx: Context, id: string): Promise<Impact> {
  const impact = await impactById(ctx, id);
  if (!impact) throw notFound('idempotencyKey');
  return impact;
}
