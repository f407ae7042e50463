/** Entering an assessment from a data set: once, corrected when it differs, left alone when it does not. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { type Kept, keep } from '../events/keep.ts';
import { newId } from '../ids.ts';
import { demand } from '../people/permissions.ts';
import { isSlugTaken, proposalBySlug, stillThere } from '../proposals/proposals.ts';
import { demandRight } from '../vocabulary/rights.ts';
import { assessment, type Impact, impactById, impactNews, impactScopes, unsigned } from './impacts.ts';
import { claimKey, impactIdByKey, putImpact } from './store.ts';

export const impactRecord = assessment.extend({
  /** The data set's own key for this assessment, unique within it, for example wcit12-rus-27-1/UDHR-19/1. */
  key: z.string().regex(/^[A-Za-z0-9/_.-]{1,200}$/),
  /** Slug of the proposal. */
  proposal: z.string(),
  assessor: z.string().min(1).max(300),
  /** As the proposal's stage is known, when absent. */
  scope: z.enum(impactScopes).nullish(),
  /** Day on which it was entered. */
  assessedOn: z.iso.date(),
});
export type ImpactRecord = z.input<typeof impactRecord>;

export async function keepImpact(ctx: Context, input: ImpactRecord): Promise<Kept> {
  demand(ctx.actor, 'keepRecord');
  const { key, proposal: slug, right: code, scope, ...rest } = parse(impactRecord, input);
  const proposal = await proposalBySlug(ctx, slug);
  // What a curator deleted stays deleted, whatever a data set still says.
  if (!proposal && (await isSlugTaken(ctx, slug))) return 'UNCHANGED';
  if (!proposal) throw invalid('proposal', `There is no proposal ${slug}.`);
  const right = await demandRight(ctx, code, 'right');
  const known = await impactIdByKey(ctx, key);
  const id = known ?? newId('impact', ctx.now);
  const existing = known === null ? null : await impactById(ctx, known);
  // What a curator took back, or deleted, is not entered again.
  if (existing?.withdrawnAt || (known !== null && !existing)) return 'UNCHANGED';
  return keep<Impact>(ctx, {
    from: input,
    facts: {
      id,
      proposalId: proposal.id,
      rightId: right.id,
      ...unsigned,
      scope: scope ?? proposal.stageScope,
      ...rest,
    },
    existing,
    write: (impact) => [putImpact(impact), stillThere(proposal), ...(known === null ? [claimKey(key, id)] : [])],
    news: impactNews({ id, ...unsigned }, proposal, right, existing),
    kinds: { added: 'IMPACT_ASSESSED', corrected: 'IMPACT_ASSESSED' },
  });
}
