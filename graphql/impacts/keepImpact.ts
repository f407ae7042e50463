/** Entering an assessment from a data set: once, corrected when it differs, left alone when it does not. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { type Kept, keep } from '../events/keep.ts';
import { newId } from '../ids.ts';
import { demand } from '../people/permissions.ts';
import { present } from '../present.ts';
import { isInvented, processById } from '../processes/processes.ts';
import { isSlugTaken, type Proposal, proposalBySlug, stillThere } from '../proposals/proposals.ts';
import { oldestFirst } from '../texts/versions.ts';
import { demandRight } from '../vocabulary/rights.ts';
import { demandStance, demandTestable, type Ground, groundOf } from './entering.ts';
import { assessment, type Impact, impactById, impactNews, impactScopes, impactStances, stateOf } from './impacts.ts';
import { assessorName, orNull } from './parts.ts';
import { claimKey, impactIdByKey, putImpact } from './store.ts';
import { unsigned } from './unsigned.ts';

const key = z.string().regex(/^[A-Za-z0-9/_.-]{1,200}$/);

export const impactRecord = assessment.extend({
  /** The data set's own key for this assessment, unique within it, for example wcit12-rus-27-1/UDHR-19/1. */
  key,
  /** Slug of the proposal. */
  proposal: z.string(),
  assessor: assessorName,
  /** As the proposal's stage is known, when absent. */
  scope: orNull(z.enum(impactScopes)),
  /** Day on which it was entered. */
  assessedOn: z.iso.date(),
  /** Which version of the proposal's text it was made on, from 1, the oldest; that in which `quote` stands, or the summary, when absent. */
  text: orNull(z.int().positive()),
  /** Key of the assessment that it answers, kept before. */
  answers: orNull(key),
  stance: orNull(z.enum(impactStances)),
  /** Names of the organisation and of who approved it. */
  signedFor: orNull(z.object({ name: assessorName, approver: assessorName })),
});
export type ImpactRecord = z.input<typeof impactRecord>;

export async function keepImpact(ctx: Context, input: ImpactRecord): Promise<Kept> {
  demand(ctx.actor, 'keepRecord');
  const given = parse(impactRecord, input);
  const { key, proposal: slug, right: code, scope, text, quote, answers, stance, ...rest } = given;
  demandStance(answers, stance);
  const proposal = await proposalBySlug(ctx, slug);
  // What a curator deleted stays deleted, whatever a data set still says.
  if (!proposal && (await isSlugTaken(ctx, slug))) return 'UNCHANGED';
  if (!proposal) throw invalid('proposal', `There is no proposal ${slug}.`);
  if (rest.basis === 'OWN') await demandInvented(ctx, proposal);
  const right = await demandRight(ctx, code, 'right');
  demandTestable(right, rest.limitation);
  const known = await impactIdByKey(ctx, key);
  const id = known ?? newId('impact', ctx.now);
  const existing = known === null ? null : await impactById(ctx, known);
  // What a curator took back, or deleted, is not entered again.
  if (existing ? stateOf(existing) !== 'PUBLISHED' : known !== null) return 'UNCHANGED';
  const answered = answers === null ? null : await demandKept(ctx, proposal, answers);
  // Nor is a new answer to such a one.
  if (answers !== null && !existing && (!answered || stateOf(answered) !== 'PUBLISHED')) return 'UNCHANGED';
  const facts = {
    ...rest,
    id,
    proposalId: proposal.id,
    rightId: right.id,
    ...unsigned,
    ...groundIn(proposal, text, quote),
    signedFor: rest.signedFor,
    scope: scope ?? proposal.stageScope,
    answersId: answers === null ? null : (answered?.id ?? existing?.answersId ?? null),
    stance,
  };
  return keep<Impact>(ctx, {
    from: input,
    facts,
    existing,
    write: (impact) => [putImpact(impact), stillThere(proposal), ...(known === null ? [claimKey(key, id)] : [])],
    news: impactNews(facts, proposal, right, existing),
    kinds: { added: 'IMPACT_ASSESSED', corrected: 'IMPACT_ASSESSED' },
  });
}

/** Own assessments are signed here, by people. A data set has none of these, unless all of it is invented. */
async function demandInvented(ctx: Context, { processId }: Proposal): Promise<void> {
  if (isInvented(await present(processById(ctx, processId)))) return;
  throw invalid('basis', 'What a data set holds was said by somebody else, SOURCED, or inferred here, EDITORIAL.');
}

/** A quote that does not stand where it is said to is kept as it is: the source's words may be others than the record's. */
function groundIn(proposal: Proposal, text: number | null, quote: string | null): Ground {
  const textId = text === null ? null : oldestFirst(proposal.texts)[text - 1]?.id;
  if (textId === undefined) throw invalid('text', `The proposal has ${proposal.texts.length} versions of its text.`);
  const ground = groundOf(proposal, { textId, selector: null, quote });
  return ground === 'NOWHERE' ? { textId, selector: null, quote } : ground;
}

/** The assessment of another key; null when it was removed since. */
async function demandKept(ctx: Context, { id }: Proposal, answers: string): Promise<Impact | null> {
  const answeredId = await impactIdByKey(ctx, answers);
  if (answeredId === null) throw invalid('answers', `No assessment is kept under ${answers}. Keep that one first.`);
  const answered = await impactById(ctx, answeredId);
  if (answered && answered.proposalId !== id) throw invalid('answers', 'That is an assessment of another proposal.');
  return answered;
}
