/** Drafts of assessments: one's own or a group's, told to nobody, saved as one goes. */
import type { TextSelector } from '../annotations/anchor.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { type Group, groupById } from '../groups/groups.ts';
import { memberships } from '../groups/memberships.ts';
import { isDraftId } from '../ids.ts';
import type { Account } from '../people/accounts.ts';
import type { SignedIn } from '../people/actor.ts';
import type { Confidence, Source } from '../provenance.ts';
import type { AffectedGroup, DutyBearer, InfrastructureRole } from './affected.ts';
import type { ImpactDirection, ImpactScope, ImpactStance, Limitation, Severity } from './impacts.ts';
import { readDraft, readGroupDrafts, readOwnDrafts } from './store.ts';

/** What a draft says so far; null or empty where nothing yet. */
export interface DraftContent {
  scope: ImpactScope | null;
  /** The proposal's id for its summary. */
  textId: string | null;
  selector: TextSelector | null;
  rightId: string | null;
  direction: ImpactDirection | null;
  severity: { [part in keyof Severity]: Severity[part] | null };
  likelihood: number | null;
  confidence: Confidence | null;
  limitation: { [part in keyof Limitation]: Limitation[part] | null };
  affected: AffectedGroup[];
  infrastructure: InfrastructureRole[];
  dutyBearers: DutyBearer[];
  dutyNote: string | null;
  rationale: string | null;
  basis: 'OWN' | 'SOURCED' | null;
  assessor: string | null;
  sources: Source[];
  alternative: string | null;
}

export interface Draft {
  id: string;
  version: number;
  proposalId: string;
  /** Null for one's own. */
  groupId: string | null;
  /** The account that began it, and its pseudonym then. */
  authorId: string;
  handle: string;
  createdAt: string;
  updatedAt: string;
  content: DraftContent;
  supersedesId: string | null;
  answersId: string | null;
  stance: ImpactStance | null;
}

/** In one account, and in one group. */
export const mostDrafts = 200;

/** One's own, or one of a group one belongs to; null otherwise, as if it did not exist. */
export async function draftById(ctx: Context, id: string): Promise<Draft | null> {
  if (ctx.actor.kind !== 'SIGNED_IN' || !isDraftId(id)) return null;
  return readDraft(ctx, id, ctx.actor.id, [...(await memberships(ctx)).keys()]);
}

/** The same, or a refusal that does not tell "not there" from "not yours". */
export async function demandDraft(ctx: Context, id: string, field = 'id'): Promise<Draft> {
  const draft = await draftById(ctx, id);
  if (draft) return draft;
  throw new Refusal('NOT_FOUND', 'There is no such draft. It was published or deleted, or it is not yours.', field);
}

/** All that somebody may see, the last changed first. */
export async function draftsOf(ctx: Context, { id }: SignedIn): Promise<Draft[]> {
  const groups = [...(await memberships(ctx)).keys()];
  const found = await Promise.all([readOwnDrafts(ctx, id), ...groups.map((groupId) => readGroupDrafts(ctx, groupId))]);
  return found
    .flat()
    .sort((a, b) => (a.updatedAt === b.updatedAt ? (a.id < b.id ? 1 : -1) : a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Who began it, under the pseudonym of then: whoever writes for groups alone has no account that others could find. */
export const startedBy = ({ authorId, handle }: Draft): Account => ({ id: authorId, handle });

/** The group that writes it together; null for one's own. */
export const groupOfDraft = async (ctx: Context, { groupId }: Draft): Promise<Group | null> =>
  groupId === null ? null : groupById(ctx, groupId);
