/**
 * Whether an assessment was made on a text that is no longer the newest. It is worked out whenever it is asked, from the record as
 * it stands, so that a revision has nothing to write and no mark can be missing.
 */
import { standsIn } from '../annotations/carryBetween.ts';
import { versionsBeside } from '../annotations/textsOfNote.ts';
import type { Context } from '../context.ts';
import { present } from '../present.ts';
import { type Proposal, type ProposalText, proposalById, textOf } from '../proposals/proposals.ts';
import { wasReworded } from '../texts/formerWordings.ts';
import { type Redline, redlineBetween } from '../texts/readRedline.ts';
import type { Impact } from './impacts.ts';

type Made = Pick<
  Impact,
  | 'proposalId'
  | 'textId'
  | 'selector'
  | 'quote'
  | 'createdAt'
  | 'updatedAt'
  | 'keptFrom'
  | 'supersededById'
  | 'withdrawnAt'
>;

const ofProposal = (ctx: Context, { proposalId }: Pick<Impact, 'proposalId'>) => present(proposalById(ctx, proposalId));

/** The version on which it was made; null for the summary. */
export async function madeOn(ctx: Context, impact: Made): Promise<ProposalText | null> {
  if (impact.textId === null) return null;
  return versionIn(await ofProposal(ctx, impact), impact.textId);
}

const versionIn = ({ texts }: Proposal, id: string) => texts.find((text) => text.id === id) ?? null;

export const isOnEarlierText = async (ctx: Context, impact: Made): Promise<boolean> =>
  hasChangedSince(await ofProposal(ctx, impact), impact);

/**
 * Pure. A text has changed when there is a newer version of it, when its record was corrected after the assessment was published,
 * and, whatever is known of when, when the words on which the assessment rests no longer stand there.
 */
export function hasChangedSince(proposal: Proposal, impact: Made): boolean {
  const { textId, selector, quote } = impact;
  const madeOnId = textId ?? proposal.id;
  const body = textOf(proposal, madeOnId);
  if (body === null || (textId !== null && versionsBeside(proposal, textId).at(-1)?.id !== textId)) return true;
  if (wasReworded(proposal, madeOnId, saidAt(impact))) return true;
  if (selector)
    return selector.textId !== madeOnId ? !standsInAny(proposal, selector.exact) : !standsIn(body, selector);
  return quote !== null && !standsInAny(proposal, quote);
}

/** When it was said of the words that were there: a data set says all of it anew whenever it corrects it, everybody else once. */
const saidAt = ({ keptFrom, createdAt, updatedAt, supersededById, withdrawnAt }: Made) =>
  keptFrom !== undefined && supersededById === null && withdrawnAt === null ? updatedAt : createdAt;

/** Words without a known place, which may be those of any text of the proposal. */
const standsInAny = ({ summary, texts }: Proposal, words: string) =>
  [summary, ...texts.map(({ body }) => body)].some((text) => text.includes(words));

/** What changed from the version on which it was made to the newest in its language; null when that is the newest, and for a summary. */
export async function changedSince(ctx: Context, impact: Made): Promise<Redline | null> {
  if (impact.textId === null) return null;
  const proposal = await ofProposal(ctx, impact);
  const from = versionIn(proposal, impact.textId);
  const to = versionsBeside(proposal, impact.textId).at(-1);
  return from && to && from.id !== to.id ? redlineBetween(from, to) : null;
}
