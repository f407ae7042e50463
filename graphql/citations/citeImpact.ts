/**
 * A reference to one assessment. Whose view it is decides who stands as its author: somebody outside as the source names them,
 * whoever signed it here, or, for an inference of the editors, the tracker itself. On what basis it rests, and that it no longer
 * stands, is said in every format, also in those without a note.
 */
import type { Context } from '../context.ts';
import { superseding } from '../impacts/answers.ts';
import { isOnEarlierText } from '../impacts/earlierText.ts';
import { type Impact, type ImpactState, impactPath, stateOf } from '../impacts/impacts.ts';
import { present } from '../present.ts';
import { processById } from '../processes/processes.ts';
import { proposalById } from '../proposals/proposals.ts';
import { fixedInWords } from '../proposals/questionInWords.ts';
import type { Basis } from '../provenance.ts';
import { rightById } from '../vocabulary/rights.ts';
import { dateParts, plainLine } from './reference.ts';
import { inventedRemark, sourceInWords } from './remarks.ts';
import { type CitationFormat, today, tracker, writers } from './writers.ts';

const kindOf = {
  SOURCED: 'as its source has it',
  OWN: 'signed by its assessor',
  EDITORIAL: 'editorial inference',
} as const satisfies Record<Basis, string>;

const standing = {
  PUBLISHED: [],
  SUPERSEDED: ['superseded'],
  WITHDRAWN: ['withdrawn'],
} as const satisfies Record<ImpactState, readonly string[]>;

export async function citeImpact(ctx: Context, impact: Impact, format: CitationFormat): Promise<string> {
  const { id, basis, direction, scope, assessor, assessedOn } = impact;
  const proposal = await present(proposalById(ctx, impact.proposalId));
  const [right, process] = await Promise.all([
    present(rightById(ctx, impact.rightId)),
    present(processById(ctx, proposal.processId)),
  ]);
  const remarks = [...(await remarksOn(ctx, impact)), ...inventedRemark(process)];
  const kinds = [kindOf[basis], ...(scope === 'TOPIC' ? ['of the topic'] : []), ...standing[stateOf(impact)]];
  return writers[format]({
    id: `travaux-${id}`,
    type: 'document',
    title: plainLine(`${right.code} ${right.label}, ${fixedInWords(direction)}: ${proposal.title}`),
    author: [{ literal: basis === 'EDITORIAL' ? tracker : plainLine(assessor) }],
    // When somebody outside said so stands in the source, as far as it is known.
    ...(basis !== 'SOURCED' && { issued: dateParts(assessedOn) }),
    accessed: today(ctx),
    genre: `Human-rights assessment, ${kinds.join(', ')}`,
    'container-title': plainLine(process.title),
    publisher: tracker,
    URL: ctx.publicUrl + impactPath(id),
    note: plainLine(remarks.join(' ')),
  });
}

async function remarksOn(ctx: Context, impact: Impact): Promise<string[]> {
  const { scope, textId, confidence, sources, answersId, stance } = impact;
  return [
    `Assessment on record with ${tracker}, a tracker of treaty proposals; title in its words.`,
    basisRemark(impact),
    ...(scope === 'TOPIC' ? ["Of the topic: its source does not speak of this sponsor's own text."] : []),
    `Made on ${textId === null ? `the summary of the record, in words of ${tracker}` : `the text ${textId}`}.`,
    ...((await isOnEarlierText(ctx, impact)) ? ['That text was changed since.'] : []),
    confidence === null ? 'How sure its assessor is, is not stated.' : `Confidence: ${fixedInWords(confidence)}.`,
    ...(await stateRemarks(ctx, impact)),
    ...(answersId === null
      ? []
      : [`${stance === 'DISSENTS' ? 'Dissents from' : 'Agrees with'} ${ctx.publicUrl + impactPath(answersId)}.`]),
    ...(sources.length === 0 ? [] : [`Seen through: ${sources.map(sourceInWords).join('; ')}.`]),
  ];
}

function basisRemark({ basis, assessor, assessedOn, signedFor }: Impact): string {
  if (basis === 'EDITORIAL') {
    return `Basis: editorial, the tracker's own inference and no source's view; by ${assessor}, ${assessedOn}.`;
  }
  if (basis === 'SOURCED') return `Basis: sourced; ${assessor} said so, and it was entered here on ${assessedOn}.`;
  const approved = signedFor ? `, approved by ${signedFor.approver} for ${signedFor.name}` : '';
  return `Basis: own; signed here by ${assessor}${approved} on ${assessedOn}.`;
}

async function stateRemarks(ctx: Context, impact: Impact): Promise<string[]> {
  const { withdrawnAt, withdrawnReason, supersededById } = impact;
  if (withdrawnAt !== null) return [`Withdrawn on ${withdrawnAt.slice(0, 10)}: ${withdrawnReason}`];
  if (supersededById === null) return [];
  // A newer one that was removed leads nowhere.
  const newer = await superseding(ctx, impact);
  return [newer ? `Superseded by ${ctx.publicUrl + impactPath(newer.id)}.` : 'Superseded.'];
}
