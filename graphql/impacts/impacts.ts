/** Impacts: signed, dated assessments of a proposal against one right. Several may disagree; they are never averaged. */
import * as z from 'zod';
import type { TextSelector } from '../annotations/anchor.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { News } from '../events/events.ts';
import type { Keepable } from '../events/keep.ts';
import { present } from '../present.ts';
import { saidBy } from '../proposals/card.ts';
import { type Proposal, proposalById, proposalConcerns } from '../proposals/proposals.ts';
import { type Basis, bases, type Confidence, confidences, type Source, sourceInputs } from '../provenance.ts';
import type { Soon } from '../soon.ts';
import { type Right, rightById } from '../vocabulary/rights.ts';
import {
  type AffectedGroup,
  affectedGroups,
  type DutyBearer,
  dutyBearers,
  type InfrastructureRole,
  infrastructureRoles,
} from './affected.ts';
import {
  alternative,
  assessorName,
  degree,
  dutyNote,
  limitation,
  orNull,
  rationale,
  several,
  severity,
  type TestResult,
} from './parts.ts';
import { readImpact } from './store.ts';

export const impactDirections = ['RESTRICTS', 'ADVANCES', 'MIXED', 'UNCLEAR'] as const;
export type ImpactDirection = (typeof impactDirections)[number];
export const impactScopes = ['RECORD', 'TOPIC'] as const;
export type ImpactScope = (typeof impactScopes)[number];
export const impactStances = ['AGREES', 'DISSENTS'] as const;
export type ImpactStance = (typeof impactStances)[number];
export const impactStates = ['PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'] as const;
export type ImpactState = (typeof impactStates)[number];

export interface Severity {
  scale: number;
  scope: number;
  irremediability: number;
}

export interface Limitation {
  legality: TestResult;
  legitimateAim: TestResult;
  necessity: TestResult;
  legalityReason: string | null;
  legitimateAimReason: string | null;
  necessityReason: string | null;
}

export interface Impact extends Keepable {
  proposalId: string;
  rightId: string;
  direction: ImpactDirection;
  basis: Basis;
  severity: Severity | null;
  likelihood: number | null;
  confidence: Confidence | null;
  limitation: Limitation | null;
  rationale: string;
  assessor: string;
  /** Day on which it was entered. */
  assessedOn: string;
  sources: Source[];
  quote: string | null;
  /** TOPIC where its source speaks of the topic and not of the sponsor's own text. */
  scope: ImpactScope;
  affected: AffectedGroup[];
  infrastructure: InfrastructureRole[];
  dutyBearers: DutyBearer[];
  dutyNote: string | null;
  /** The version of the text it was made on; null for the summary. */
  textId: string | null;
  selector: TextSelector | null;
  alternative: string | null;
  /** The account that signed it; null for editors and outside views. */
  authorId: string | null;
  signedFor: { name: string; approver: string } | null;
  supersedesId: string | null;
  supersededById: string | null;
  answersId: string | null;
  stance: ImpactStance | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
}

/** Whether it stands. One that was taken back is that, whatever it was before; what is stored may lack both. */
export const stateOf = (impact: { withdrawnAt?: string | null; supersededById?: string | null }): ImpactState =>
  impact.withdrawnAt ? 'WITHDRAWN' : impact.supersededById ? 'SUPERSEDED' : 'PUBLISHED';

/** What an assessment says, as it comes in from an editor or a data set. */
export const assessment = z.object({
  /** Code of the right. */
  right: z.string(),
  direction: z.enum(impactDirections),
  basis: z.enum(bases),
  severity: orNull(severity),
  likelihood: orNull(degree),
  confidence: orNull(z.enum(confidences)),
  limitation: orNull(limitation),
  rationale,
  assessor: assessorName.nullish(),
  sources: sourceInputs.nullish().transform((value) => value ?? []),
  quote: orNull(z.string().min(1).max(5_000, 'At most 5,000 characters.')),
  affected: several(affectedGroups),
  infrastructure: several(infrastructureRoles),
  dutyBearers: several(dutyBearers),
  dutyNote: orNull(dutyNote),
  alternative: orNull(alternative),
});

export const impactById = (ctx: Context, id: string): Soon<Impact | null> => readImpact(ctx, id);

/** One that may be named, and may be gone. */
export const named = (ctx: Context, id: string | null): Soon<Impact | null> =>
  id === null ? null : impactById(ctx, id);

/** The same, or a refusal. */
export async function demandImpact(ctx: Context, id: string, field = 'id'): Promise<Impact> {
  const impact = await impactById(ctx, id);
  if (!impact) throw notFound(field);
  return impact;
}

const read = async (ctx: Context, ids: readonly string[]): Promise<Impact[]> =>
  (await Promise.all(ids.map((id) => impactById(ctx, id)))).filter((impact) => impact !== null);

/** Ids of the assessments of a proposal that stand, newest first. */
export const standingImpactIds = async (ctx: Context, proposalId: string): Promise<string[]> =>
  (await ctx.catalogue()).impactIds(proposalId);

/** Assessments of a proposal that stand, newest first. */
export const impactsOf = async (ctx: Context, { id }: Proposal): Promise<Impact[]> =>
  read(ctx, await standingImpactIds(ctx, id));

/** Those that were taken back, the newest first. */
export const withdrawnImpactsOf = async (ctx: Context, { id }: Proposal): Promise<Impact[]> =>
  read(ctx, (await ctx.catalogue()).withdrawnImpactIds(id));

/** Those that a newer one of the same assessor replaced, the newest first. */
export const supersededImpactsOf = async (ctx: Context, { id }: Proposal): Promise<Impact[]> =>
  read(ctx, (await ctx.catalogue()).supersededImpactIds(id));

/** All that are on record. */
export const impactRecordsOf = async (ctx: Context, proposal: Proposal): Promise<Impact[]> => [
  ...(await impactsOf(ctx, proposal)),
  ...(await withdrawnImpactsOf(ctx, proposal)),
  ...(await supersededImpactsOf(ctx, proposal)),
];

/** Its page, for good: it stays where it is when it no longer stands. */
export const impactPath = (id: string) => `/impacts/${id}`;

/** Whether it is somebody's own word under their pseudonym: not an organisation's, not a source's, not the editors'. */
export const isInOwnName = ({ basis, signedFor }: Impact) => basis === 'OWN' && signedFor === null;

const impactLabel = (right: Right, proposal: Proposal) => `${right.code} · ${proposal.title}`;

/**
 * What an assessment is called among things that are followed; its author is told that it is theirs. A pseudonym stands in nobody
 * else's list, where it would outlive its account.
 */
export async function impactName(ctx: Context, impact: Impact): Promise<string> {
  const proposal = await present(proposalById(ctx, impact.proposalId));
  const label = impactLabel(await present(rightById(ctx, impact.rightId)), proposal);
  const isOwn = ctx.actor.kind === 'SIGNED_IN' && ctx.actor.id === impact.authorId;
  if (isOwn) return `Your assessment: ${label}`;
  return isInOwnName(impact) ? `Assessment: ${label}` : `Assessment: ${label} (${impact.assessor})`;
}

/**
 * An event on an assessment concerns the one it answers and the one it replaces, whose authors want to know, its right, and all
 * that its proposal concerns. `before` is what the assessment said until then: null when it is new. One that is taken back has its
 * last words there.
 */
export function impactNews(
  { id, answersId, supersedesId }: Pick<Impact, 'id' | 'answersId' | 'supersedesId'>,
  proposal: Proposal,
  right: Right,
  before: Impact | null,
): Omit<News, 'kind'> {
  return {
    subjectId: id,
    subjectLabel: impactLabel(right, proposal),
    subjectPath: impactPath(id),
    processId: proposal.processId,
    concerns: [...[id, answersId, supersedesId].filter((one) => one !== null), right.id, ...proposalConcerns(proposal)],
    proposal: {
      proposalId: proposal.id,
      change: `${id} ${before?.version ?? 0}`,
      former: { said: { [id]: before && saidBy(before) } },
    },
  };
}
