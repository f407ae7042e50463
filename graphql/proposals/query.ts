/** The one query object of the page, the saved link, the feed and the API: which proposals. */
import * as z from 'zod';
import { alternatives } from '../alternatives.ts';
import { infrastructureRoles } from '../impacts/affected.ts';
import { impactDirections } from '../impacts/impacts.ts';
import { bases } from '../provenance.ts';
import { proposalActions, proposalKinds, proposalStages } from './proposals.ts';

const day = z.iso
  .date('A day is needed as YYYY-MM-DD.')
  .nullish()
  .transform((value) => value ?? null);
const code = z.string().min(1).max(300);

/** Whether a proposal is assessed: not at all, by nothing but our own inferences, or by somebody outside or who signed here. */
export const assessmentStatuses = ['NONE', 'EDITORIAL_ONLY', 'ASSESSED'] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

/** By the assessments that stand. */
export function statusOf(said: readonly { basis: string }[]): AssessmentStatus {
  if (said.length === 0) return 'NONE';
  return said.every(({ basis }) => basis === 'EDITORIAL') ? 'EDITORIAL_ONLY' : 'ASSESSED';
}

export const proposalQuery = z
  .object({
    text: z
      .string()
      .max(500, 'At most 500 characters.')
      .nullish()
      .transform((text) => text?.trim() || null),
    kinds: alternatives(z.enum(proposalKinds)),
    bases: alternatives(z.enum(bases)),
    /** Slugs. */
    processes: alternatives(code),
    /** Codes of parties. */
    sponsors: alternatives(code),
    expandGroups: z
      .boolean()
      .nullish()
      .transform((value) => value ?? false),
    /** Slugs. */
    topics: alternatives(code),
    /** Codes of rights. */
    rights: alternatives(code),
    directions: alternatives(z.enum(impactDirections)),
    infrastructure: alternatives(z.enum(infrastructureRoles)),
    disputed: z
      .boolean()
      .nullish()
      .transform((value) => value ?? null),
    assessed: alternatives(z.enum(assessmentStatuses)),
    /** Codes. */
    actionLines: alternatives(code),
    actions: alternatives(z.enum(proposalActions)),
    stages: alternatives(z.enum(proposalStages)),
    /** Numbers or codes of provisions. */
    provisions: alternatives(code),
    tabledFrom: day,
    tabledTo: day,
  })
  .refine(({ tabledFrom, tabledTo }) => tabledFrom === null || tabledTo === null || tabledFrom <= tabledTo, {
    path: ['tabledTo'],
    message: 'It lies before tabledFrom.',
  });

export type ProposalQuery = z.output<typeof proposalQuery>;
export type ProposalQueryInput = z.input<typeof proposalQuery>;

export const proposalSorts = ['RELEVANCE', 'TABLED_NEWEST', 'TABLED_OLDEST', 'UPDATED_NEWEST', 'SYMBOL'] as const;
export type ProposalSort = (typeof proposalSorts)[number];

/** The query that asks for everything. */
export const everything: ProposalQuery = proposalQuery.parse({});
