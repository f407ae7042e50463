/** Accounts: a random-looking id, a pseudonym, the day it was first needed. Nothing else is held of a person. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import type { Part } from '../events/commit.ts';
import type { SignedIn } from './actor.ts';
import { checkAccount, readAccount, readBlock, touchAccount } from './store.ts';

export interface Account {
  id: string;
  handle: string;
}

/** What of a stored account anyone may read. */
export const account = z.object({ handle: z.string() });

/** What is held of a block, for the moderators. */
export const block = z.object({ by: z.string(), reason: z.string(), at: z.string() });
export type Block = z.output<typeof block>;

/** By whom and why an account is kept from publishing; null when it is not. */
export const blockOf = (ctx: Context, accountId: string): Promise<Block | null> => readBlock(ctx, accountId);

/** An account by its id; null when it never did anything that others can see. */
export const accountById = (ctx: Context, id: string): Promise<Account | null> => readAccount(ctx, id);

/** The account of the signed-in person, as others see it. */
export const ownAccount = ({ id, handle }: SignedIn): Account => ({ id, handle });

/**
 * Part of the transaction in which an account does something that others can see; refused while it is blocked. With `otherwise`
 * an account that is known here under its pseudonym is only looked at, which transactions of one moment share; where it is gone,
 * or blocked, nothing is written.
 */
export function rememberAccount(ctx: Context, { id, handle }: SignedIn, otherwise: (() => Error) | null = null): Part {
  const known = otherwise && account.safeParse(ctx.lastKnown(id)).data;
  if (otherwise && known?.handle === handle) return { write: checkAccount(id), otherwise };
  return { write: touchAccount({ id, handle }, ctx.now.toISOString().slice(0, 10)), otherwise: keptFromPublishing };
}

export const keptFromPublishing = () =>
  new Refusal(
    'FORBIDDEN',
    'A moderator keeps this account from publishing. Write privately or for a group, or ask those who run this site to look at it again.',
  );

/** The author of something; one whose account is gone keeps a place without a name. Whoever acts is known without a look-up. */
export async function authorById(ctx: Context, id: string): Promise<Account> {
  if (ctx.actor.kind === 'SIGNED_IN' && ctx.actor.id === id) return ownAccount(ctx.actor);
  return (await accountById(ctx, id)) ?? { id, handle: 'deleted' };
}
