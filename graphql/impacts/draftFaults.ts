/** Why a draft cannot be published as it is, in the order of the form. */
import { anchorQuote } from '../annotations/anchor.ts';
import type { Context } from '../context.ts';
import { organisationOf } from '../people/organisations.ts';
import { type Proposal, proposalById, textOf } from '../proposals/proposals.ts';
import { mayTest, type Right, rightById } from '../vocabulary/rights.ts';
import { firstTestPart, noTestOf, notOwn, whyNotStanding } from './checkDraft.ts';
import type { Draft, DraftContent } from './drafts.ts';
import { type Impact, impactById } from './impacts.ts';
import { isOwn } from './signing.ts';

export interface DraftFault {
  /** A field of AssessmentDraftInput. */
  field: string;
  message: string;
}

/** None where it can be published by whoever asks. */
export async function faultsOf(ctx: Context, draft: Draft): Promise<DraftFault[]> {
  const proposal = await proposalById(ctx, draft.proposalId);
  if (!proposal) return [{ field: 'proposal', message: 'The proposal was deleted. Delete the draft too.' }];
  const { content } = draft;
  const right = content.rightId === null ? null : await rightById(ctx, content.rightId);
  return [
    ...(await ofTies(ctx, draft)),
    ...ofWords(proposal, content),
    ...ofRight(right, content),
    ...ofSeverity(content),
    ...ofTest(right, content),
    ...ofSources(content),
  ];
}

const fault = (is: boolean, field: string, message: string): DraftFault[] => (is ? [{ field, message }] : []);

async function ofTies(
  ctx: Context,
  { proposalId, supersedesId, answersId, stance, content }: Draft,
): Promise<DraftFault[]> {
  const faults: DraftFault[] = [];
  if (supersedesId !== null) {
    const old = await impactById(ctx, supersedesId);
    const why = whyNotStanding(old, proposalId) ?? (old && (await whyNotReplaced(ctx, old, content)));
    if (why !== null) faults.push({ field: 'supersedes', message: why });
  }
  if (answersId !== null) {
    const why = whyNotStanding(await impactById(ctx, answersId), proposalId);
    if (why !== null) faults.push({ field: 'answers', message: why });
    if (stance === null) faults.push({ field: 'stance', message: 'Say whether it agrees with the one it answers.' });
  }
  return faults;
}

/** Only the same assessor replaces what it said: the account for itself, for the same organisation, or the same outside view. */
async function whyNotReplaced(ctx: Context, old: Impact, { basis, assessor }: DraftContent): Promise<string | null> {
  if (!isOwn(ctx, old)) return notOwn;
  if (basis === null) return null;
  const { actor } = ctx;
  const organisation = actor.kind === 'SIGNED_IN' ? await organisationOf(ctx, actor) : null;
  const is = basis === 'OWN' ? (organisation?.name ?? null) : assessor;
  const was = old.basis === 'OWN' ? (old.signedFor?.name ?? null) : old.assessor;
  if (basis === old.basis && is === was) return null;
  return `That one stands in the name of ${old.assessor}, and this one would not. Withdraw it, and publish this one by itself.`;
}

function ofWords(proposal: Proposal, { scope, textId, selector }: DraftContent): DraftFault[] {
  const text = textId === null ? null : textOf(proposal, textId);
  const isPlaced = selector === null || (text !== null && typeof anchorQuote(text, selector) !== 'string');
  return [
    ...fault(scope === null, 'scope', 'Say whether it is of this proposal, or of its topic alone.'),
    ...fault(textId === null, 'textId', 'Say on which version of the text, or on the summary, it is made.'),
    ...fault(textId !== null && text === null, 'textId', 'This version of the text is gone. Choose another.'),
    ...fault(
      text !== null && !isPlaced,
      'selector',
      'The text was corrected, and these words stand there no more. Choose them anew.',
    ),
  ];
}

function ofRight(right: Right | null, { direction }: DraftContent): DraftFault[] {
  return [
    ...fault(right === null, 'right', 'Choose the right.'),
    ...fault(direction === null, 'direction', 'Say what the proposal would do to it.'),
  ];
}

function ofSeverity({ severity }: DraftContent): DraftFault[] {
  const parts = [
    ['scale', severity.scale],
    ['scopeOfPeople', severity.scope],
    ['irremediability', severity.irremediability],
  ] as const;
  const missing = parts.filter(([, degree]) => degree === null);
  if (missing.length === parts.length) return [];
  return missing.map(([field]) => ({ field, message: 'Rate all three of scale, scope and irremediability, or none.' }));
}

function ofTest(right: Right | null, { limitation, basis }: DraftContent): DraftFault[] {
  const first = firstTestPart(limitation);
  if (!first) return [];
  if (right && !mayTest(right)) return [{ field: first, message: noTestOf(right) }];
  return (['legality', 'legitimateAim', 'necessity'] as const).flatMap((part) => [
    ...fault(limitation[part] === null, part, 'Make all three parts of the test, or none.'),
    ...fault(
      basis === 'OWN' && limitation[part] !== null && limitation[`${part}Reason`] === null,
      `${part}Reason`,
      'Say why, in a sentence.',
    ),
  ]);
}

function ofSources({ basis, assessor, sources, selector, rationale }: DraftContent): DraftFault[] {
  const isBare = sources.length === 0;
  return [
    ...fault(rationale === null, 'rationale', 'Say why.'),
    ...fault(basis === null, 'basis', 'Say whether this is your own assessment, or what somebody else says.'),
    ...fault(basis === 'SOURCED' && assessor === null, 'assessor', 'Name who says so.'),
    ...fault(basis === 'SOURCED' && isBare, 'sources', 'Name the source in which they say so.'),
    ...fault(
      basis === 'OWN' && isBare && selector === null,
      'sources',
      'Name a source, or choose the words of the proposal that it rests on.',
    ),
  ];
}
