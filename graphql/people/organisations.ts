/**
 * Accounts that speak for an organisation, as a moderator has confirmed. The list is short and is read whole; it stands apart
 * from accounts, so that what the catalogue keeps of an author never says more, or longer, than is so.
 */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, notFound, parse } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { type Account, accountById } from './accounts.ts';
import { demand } from './permissions.ts';
import { putOrganisation, readOrganisations, removeOrganisation } from './store.ts';

export interface Organisation {
  name: string;
  /** Who answers for what it signs, by the name they gave. */
  approver: string;
}

/** What an account speaks for; null when it speaks for nobody but whoever has it. */
export const organisationOf = async (ctx: Context, { id }: Account): Promise<Organisation | null> =>
  (await readOrganisations(ctx)).get(id) ?? null;

const words = z.string().trim().min(1, 'Say who.').max(200, 'At most 200 characters.').nullish();
const recognition = z.object({ account: z.string(), name: words, approver: words });

/** Confirms that an account speaks for an organisation; without a name, that it does no more. */
export async function recogniseOrganisation(
  ctx: Context,
  input: z.input<typeof recognition>,
  key?: string | null,
): Promise<Account> {
  demand(ctx.actor, 'recogniseOrganisation');
  const { account, name = null, approver = null } = parse(recognition, input);
  if (name !== null && approver === null) throw invalid('approver', 'Say who answers for what the organisation signs.');
  if (name === null && approver !== null) throw invalid('name', 'Say which organisation, or leave both out to end it.');
  const found = () => demandAccount(ctx, account);
  return once(ctx, { verb: 'recogniseOrganisation', key, input }, found, async (claim) => {
    const before = await found();
    const organisation = name !== null && approver !== null ? { name, approver } : null;
    await commit(ctx, [
      organisation ? putOrganisation(account, organisation) : removeOrganisation(account),
      ...claim(account),
    ]);
    return before;
  });
}

/** An account that others can see, or a refusal. */
export async function demandAccount(ctx: Context, id: string): Promise<Account> {
  const account = await accountById(ctx, id);
  if (!account) throw notFound('account');
  return account;
}
