/** How assessments stand to each other: one answers another, or takes the place of an earlier one of its assessor. */
import type { Context } from '../context.ts';
import { present } from '../present.ts';
import { proposalById } from '../proposals/proposals.ts';
import { differences, type ImpactDifference } from './differences.ts';
import { type Impact, impactsOf, named } from './impacts.ts';

/** The one it answers, whether that still stands or not. */
export const answered = (ctx: Context, { answersId }: Impact) => named(ctx, answersId);
export const superseded = (ctx: Context, { supersedesId }: Impact) => named(ctx, supersedesId);
export const superseding = (ctx: Context, { supersededById }: Impact) => named(ctx, supersededById);

/** Those that answer it and stand, the oldest first. */
export async function answersTo(ctx: Context, { id, proposalId }: Impact): Promise<Impact[]> {
  const impacts = await impactsOf(ctx, await present(proposalById(ctx, proposalId)));
  return impacts
    .filter(({ answersId }) => answersId === id)
    .sort((a, b) => (a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? -1 : 1));
}

/** In what it differs from the one it answers; nothing when it answers none. */
export async function differencesToAnswered(ctx: Context, impact: Impact): Promise<ImpactDifference[]> {
  const other = await answered(ctx, impact);
  return other ? differences(impact, other) : [];
}
