/** Accounts in and out of the table. */
import type { Context } from '../context.ts';
import type { Write } from '../table/client.ts';
import { recordKey } from '../table/keys.ts';
import { account } from './accounts.ts';

export async function readAccount(ctx: Context, id: string) {
  const stored = account.safeParse(await ctx.record(id));
  return stored.success ? { id, ...stored.data } : null;
}

/** Enters an account, or keeps its pseudonym up to date; the day it was made stays. */
export const touchAccount = ({ id, handle }: { id: string; handle: string }, day: string): Write => ({
  update: recordKey(id),
  set: 'SET #handle = :handle, #madeOn = if_not_exists(#madeOn, :day)',
  names: { '#handle': 'handle', '#madeOn': 'madeOn' },
  values: { ':handle': handle, ':day': day },
});
