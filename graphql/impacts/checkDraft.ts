/** What a draft may say of its proposal and of other assessments: whatever is wrong is refused when it is saved. */
import { placeWords } from '../annotations/placeWords.ts';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { type Proposal, textOf } from '../proposals/proposals.ts';
import { demandRight, mayTest, type Right } from '../vocabulary/rights.ts';
import type { DraftContentInput, DraftGiven } from './draftInput.ts';
import type { Draft, DraftContent } from './drafts.ts';
import { type Impact, impactById, stateOf } from './impacts.ts';
import { isOwn } from './signing.ts';

const testParts = [
  'legality',
  'legalityReason',
  'legitimateAim',
  'legitimateAimReason',
  'necessity',
  'necessityReason',
] as const;

/** The first part of the three-part test that is there. */
export const firstTestPart = (limitation: Readonly<Record<string, unknown>>) =>
  testParts.find((part) => limitation[part] !== null);

export const noTestOf = ({ code }: Right) =>
  `${code} may not be limited, so that no limit of it is tested. Leave the three-part test out.`;

/** The content as it is stored, with its words at their place. */
export async function checkContent(ctx: Context, proposal: Proposal, given: DraftContentInput): Promise<DraftContent> {
  const {
    right: code,
    selector,
    scale,
    scopeOfPeople,
    irremediability,
    legality,
    legalityReason,
    legitimateAim,
    legitimateAimReason,
    necessity,
    necessityReason,
    ...rest
  } = given;
  const { textId, basis, assessor } = rest;
  const limitation = { legality, legalityReason, legitimateAim, legitimateAimReason, necessity, necessityReason };
  if (textId !== null && textOf(proposal, textId) === null) {
    throw invalid('textId', 'This is no version of this proposal’s text, nor the proposal itself, for its summary.');
  }
  if (selector && selector.textId !== textId) {
    throw invalid(
      'selector.textId',
      'The words stand in another text than the assessment is made on. Choose them anew.',
    );
  }
  const placed = selector && placeWords(textOf(proposal, selector.textId), selector);
  const right = code === null ? null : await demandRight(ctx, code, 'right');
  const tested = firstTestPart(limitation);
  if (tested && right && !mayTest(right)) throw invalid(tested, noTestOf(right));
  if (assessor !== null && basis !== 'SOURCED') {
    throw invalid('assessor', 'Only where somebody else says so, basis SOURCED, an assessor is named.');
  }
  return {
    ...rest,
    selector: placed,
    rightId: right?.id ?? null,
    severity: { scale, scope: scopeOfPeople, irremediability },
    limitation,
  };
}

type Ties = Pick<Draft, 'supersedesId' | 'answersId' | 'stance'>;

/** Which assessments it would replace and answer. Of a group's draft, whoever signed the replaced one publishes it; the others leave it as it is. */
export async function checkTies(
  ctx: Context,
  proposal: Proposal,
  { supersedes, answers, stance }: Pick<DraftGiven, 'supersedes' | 'answers' | 'stance'>,
  before: Draft | null,
): Promise<Ties> {
  if (supersedes !== null) {
    const old = await demandStanding(ctx, proposal, supersedes, 'supersedes');
    if (!isOwn(ctx, old) && before?.supersedesId !== old.id) throw invalid('supersedes', notOwn);
  }
  if (answers !== null) await demandStanding(ctx, proposal, answers, 'answers');
  if (answers === null && stance !== null) throw invalid('stance', 'Only an answer has a stance. Say what it answers.');
  if (answers !== null && answers === supersedes) {
    throw invalid('answers', 'It cannot answer the assessment that it replaces.');
  }
  return { supersedesId: supersedes, answersId: answers, stance };
}

export const notOwn = 'Only whoever signed an assessment puts another in its place. Answer it instead.';

/** Why an assessment cannot be answered or replaced on this proposal; null when it can. */
export function whyNotStanding(impact: Impact | null, proposalId: string): string | null {
  if (!impact) return 'There is no such assessment, or it was removed.';
  if (impact.proposalId !== proposalId) return 'This is an assessment of another proposal.';
  const state = stateOf(impact);
  if (state === 'WITHDRAWN') return 'This assessment was withdrawn. Say what you have to say by itself.';
  return state === 'SUPERSEDED' ? 'A newer assessment stands in its place. Look at that one.' : null;
}

async function demandStanding(ctx: Context, proposal: Proposal, id: string, field: string): Promise<Impact> {
  const impact = await impactById(ctx, id);
  const why = whyNotStanding(impact, proposal.id);
  if (!impact || why !== null) throw invalid(field, why ?? 'There is no such assessment.');
  return impact;
}
