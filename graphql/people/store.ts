/** Accounts in and out of the table. */
import type { Context } from '../context.ts';
import type { Write } from '../table/client.ts';
import { recordKey } from '../table/keys.ts';

export async function readAccount(ctx: Context, id: string) {
  const item = await ctx.load(recordKey(id));
  return item && typeof item.handle === 'string'
    ? { id, handle: item.handle, organisation: item.organisation === true }
    : null;
}

/** Enters an account, or keeps its pseudonym up to date; the day it was made stays. */
export const touchAccount = ({ id, handle }: { id: string; handle: string }, day: string): Write => ({
  update: recordKey(id),
  set: 'SET #handle = :handle, #madeOn = if_not_exists(#madeOn, :day)',
  names: { '#handle': 'handle', '#madeOn': 'madeOn' },
  values: { ':handle': handle, ':day': day },
});
