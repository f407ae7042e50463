/** Who signed an assessment, and what that allows them. */
import type { Context } from '../context.ts';
import { type Account, accountById } from '../people/accounts.ts';
import { may } from '../people/permissions.ts';
import { type Impact, stateOf } from './impacts.ts';

/** The account that signed or entered it; null where an editor or a data set did. Nobody’s but the record’s: the answer is the same for all. */
export const signedBy = async (ctx: Context, { authorId }: Impact): Promise<Account | null> =>
  authorId === null ? null : ((await accountById(ctx, authorId)) ?? { id: authorId, handle: 'deleted' });

/** Whether the actor signed or entered it. */
export const isOwn = ({ actor }: Context, { authorId }: Impact): boolean =>
  actor.kind === 'SIGNED_IN' && authorId !== null && actor.id === authorId;

export const mayWithdraw = (ctx: Context, impact: Impact): boolean =>
  stateOf(impact) === 'PUBLISHED' &&
  (may(ctx.actor, 'withdrawAnyImpact') || (isOwn(ctx, impact) && may(ctx.actor, 'withdrawImpact')));

export const maySupersede = (ctx: Context, impact: Impact): boolean =>
  stateOf(impact) === 'PUBLISHED' && isOwn(ctx, impact) && may(ctx.actor, 'publishAssessment');

export const mayRemove = ({ actor }: Context): boolean => may(actor, 'removeImpact');
