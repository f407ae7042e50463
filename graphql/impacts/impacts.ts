/** Impacts: signed, dated assessments of a proposal against one right. Several may disagree; they are never averaged. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { News } from '../events/events.ts';
import type { Keepable } from '../events/keep.ts';
import { saidBy } from '../proposals/card.ts';
import { type Proposal, proposalConcerns, proposalPath } from '../proposals/proposals.ts';
import { type Basis, bases, type Source, sourceInputs } from '../provenance.ts';
import type { Soon } from '../soon.ts';
import type { Right } from '../vocabulary/rights.ts';
import { readImpact } from './store.ts';

export const impactDirections = ['RESTRICTS', 'ADVANCES', 'MIXED', 'UNCLEAR'] as const;
export type ImpactDirection = (typeof impactDirections)[number];
const testResult = z.enum(['MET', 'NOT_MET', 'UNCLEAR']);
const degree = z.int().min(1, 'From 1, slight, to 5, grave.').max(5, 'From 1, slight, to 5, grave.');

const severity = z.object({ scale: degree, scope: degree, irremediability: degree });
const limitation = z.object({ legality: testResult, legitimateAim: testResult, necessity: testResult });

export interface Impact extends Keepable {
  proposalId: string;
  rightId: string;
  direction: ImpactDirection;
  basis: Basis;
  severity: z.output<typeof severity> | null;
  likelihood: number | null;
  limitation: z.output<typeof limitation> | null;
  rationale: string;
  assessor: string;
  /** Day on which it was entered. */
  assessedOn: string;
  sources: Source[];
  quote: string | null;
  /** When it was taken back; absent or null while it stands. */
  withdrawnAt?: string | null;
  withdrawnReason?: string | null;
}

/** What an assessment says, as it comes in. */
export const assessment = z.object({
  /** Code of the right. */
  right: z.string(),
  direction: z.enum(impactDirections),
  basis: z.enum(bases),
  severity: severity.nullish().transform((value) => value ?? null),
  likelihood: degree.nullish().transform((value) => value ?? null),
  limitation: limitation.nullish().transform((value) => value ?? null),
  rationale: z.string().trim().min(1, 'Say why.').max(10_000, 'At most 10,000 characters.'),
  assessor: z.string().trim().min(1).max(300, 'At most 300 characters.').nullish(),
  sources: sourceInputs.nullish().transform((value) => value ?? []),
  quote: z
    .string()
    .min(1)
    .max(5_000, 'At most 5,000 characters.')
    .nullish()
    .transform((value) => value ?? null),
});

export const impactById = (ctx: Context, id: string): Soon<Impact | null> => readImpact(ctx, id);

/** The same, or a refusal. */
export async function demandImpact(ctx: Context, id: string, field = 'id'): Promise<Impact> {
  const impact = await impactById(ctx, id);
  if (!impact) throw notFound(field);
  return impact;
}

const read = async (ctx: Context, ids: readonly string[]): Promise<Impact[]> =>
  (await Promise.all(ids.map((id) => impactById(ctx, id)))).filter((impact) => impact !== null);

/** Assessments of a proposal that stand, newest first. */
export const impactsOf = async (ctx: Context, { id }: Proposal): Promise<Impact[]> =>
  read(ctx, (await ctx.catalogue()).impactIds(id));

/** Those that were taken back, the newest first. */
export const withdrawnImpactsOf = async (ctx: Context, { id }: Proposal): Promise<Impact[]> =>
  read(ctx, (await ctx.catalogue()).withdrawnImpactIds(id));

/** Both. */
export const impactRecordsOf = async (ctx: Context, proposal: Proposal): Promise<Impact[]> => [
  ...(await impactsOf(ctx, proposal)),
  ...(await withdrawnImpactsOf(ctx, proposal)),
];

/**
 * An event on an assessment concerns its right and all that its proposal concerns. `before` is what the assessment said until
 * then: null when it is new. One that is taken back has its last words there.
 */
export function impactNews(
  impact: Pick<Impact, 'id'>,
  proposal: Proposal,
  right: Right,
  before: Impact | null,
): Omit<News, 'kind'> {
  return {
    subjectId: impact.id,
    subjectLabel: `${right.code} · ${proposal.title}`,
    subjectPath: `${proposalPath(proposal.slug)}#${impact.id}`,
    processId: proposal.processId,
    concerns: [impact.id, right.id, ...proposalConcerns(proposal)],
    proposal: {
      proposalId: proposal.id,
      change: `${impact.id} ${before?.version ?? 0}`,
      former: { said: { [impact.id]: before && saidBy(before) } },
    },
  };
}
