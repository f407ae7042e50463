/** What whoever quotes must know: where something was read, on whose word assessments rest, and that a process was made up. */

import type { Context } from '../context.ts';
import { disputesOf } from '../impacts/disputes.ts';
import { type Impact, impactsOf } from '../impacts/impacts.ts';
import { allPresent } from '../present.ts';
import { isInvented, type Process } from '../processes/processes.ts';
import type { Proposal } from '../proposals/proposals.ts';
import type { ProposalQuery } from '../proposals/query.ts';
import type { Basis, Source } from '../provenance.ts';
import { rightById } from '../vocabulary/rights.ts';

export function sourceInWords({ title, page, url, retrievedAt, note }: Source): string {
  const place = page === null ? title : `${title}, ${page}`;
  const more = [url, retrievedAt && `read ${retrievedAt.slice(0, 10)}`, note].filter((part) => part !== null);
  return more.length > 0 ? `${place} (${more.join('; ')})` : place;
}

export const inventedRemark = (process: Process): string[] =>
  isInvented(process) ? ['The process is invented, for demonstration.'] : [];

const bases = [
  ['SOURCED', 'by somebody outside, as the source has it'],
  ['OWN', 'signed here by their assessors'],
  ['EDITORIAL', "editorial, the tracker's own inference"],
] as const satisfies [Basis, string][];

/** How many assessments a proposal has, told apart by whose word they are: one number for all would pass inferences off as views. */
export async function assessmentRemarks(ctx: Context, proposal: Proposal): Promise<string[]> {
  const impacts = await impactsOf(ctx, proposal);
  if (impacts.length === 0)
    return ['Its impact on human rights is not assessed here, which says nothing of the impact.'];
  const disputed = await allPresent(
    (await disputesOf(ctx, proposal)).map(({ rightId }) => rightId),
    (id) => rightById(ctx, id),
  );
  return [
    `Assessments of its impact on human rights: ${byBasis(impacts)}.`,
    ...(impacts.some(({ scope }) => scope === 'TOPIC')
      ? [
          `Of these ${impacts.filter(({ scope }) => scope === 'TOPIC').length} of the topic, not of the sponsor's own text.`,
        ]
      : []),
    ...(disputed.length === 0 ? [] : [`They disagree on ${disputed.map(({ code }) => code).join(', ')}.`]),
  ];
}

const byBasis = (impacts: readonly Impact[]): string =>
  bases
    .map(([basis, words]) => ({ words, count: impacts.filter((impact) => impact.basis === basis).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${words}`)
    .join('; ');

/** Which assessments count in what a query finds. */
export function basesCounted({ bases }: ProposalQuery): string {
  if (!(bases ?? ['EDITORIAL']).includes('EDITORIAL')) return "The tracker's own editorial inferences are left out.";
  return bases?.length === 1
    ? "Of assessments it counts the tracker's own editorial inferences alone."
    : "The assessments that it counts are of several bases, the tracker's own editorial inferences among them.";
}

/** Whether a query asks for assessments at all. */
export const asksForAssessments = (query: ProposalQuery): boolean =>
  [query.rights, query.directions, query.bases, query.infrastructure, query.disputed, query.assessed].some(
    (asked) => asked !== null,
  );
