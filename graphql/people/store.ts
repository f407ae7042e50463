/** Accounts and API keys in and out of the table. */
import type { Context } from '../context.ts';
import type { Write } from '../table/client.ts';
import { accountPartition, accountRange, apiKeyCountKey, apiKeyKey, ownApiKeyKey, recordKey } from '../table/keys.ts';
import { fromItem } from '../table/records.ts';
import { account } from './accounts.ts';

export async function readAccount(ctx: Context, id: string) {
  const stored = account.safeParse(await ctx.record(id));
  return stored.success ? { id, ...stored.data } : null;
}

export const checkAccount = (id: string): Write => ({ check: recordKey(id), if: 'PRESENT' });

/** Enters an account, or keeps its pseudonym up to date; the day it was made stays. */
export const touchAccount = ({ id, handle }: { id: string; handle: string }, day: string): Write => ({
  update: recordKey(id),
  set: 'SET #handle = :handle, #madeOn = if_not_exists(#madeOn, :day)',
  names: { '#handle': 'handle', '#madeOn': 'madeOn' },
  values: { ':handle': handle, ':day': day },
});

/** An API key as it lies in its owner's partition. */
export interface OwnApiKey {
  id: string;
  name: string;
  createdAt: string;
  digest: string;
}

/** Newest first. */
export async function readApiKeys(ctx: Context, accountId: string): Promise<OwnApiKey[]> {
  const range = { pk: accountPartition(accountId), begins: accountRange.apiKeys, newestFirst: true };
  return (await ctx.range(range)).map((item) => fromItem<OwnApiKey>(item));
}

export async function readApiKey(ctx: Context, accountId: string, id: string): Promise<OwnApiKey | null> {
  const item = await ctx.load(ownApiKeyKey(accountId, id));
  return item && fromItem<OwnApiKey>(item);
}

/** What whoever sends the key is counted as; null when there is no such key, or no more. */
export async function readKeyHolder(ctx: Context, digest: string): Promise<string | null> {
  const item = await ctx.load(apiKeyKey(digest));
  return typeof item?.countedAs === 'string' ? item.countedAs : null;
}

/** Enters a key: one that its secret leads to, one for its owner's list, and one more of them. */
export function putApiKey(accountId: string, key: OwnApiKey, countedAs: string) {
  return {
    parts: [
      { put: { ...apiKeyKey(key.digest), countedAs }, if: 'ABSENT' },
      { put: { ...key, ...ownApiKeyKey(accountId, key.id) }, if: 'ABSENT' },
    ] satisfies Write[],
    /** Met only while the owner has fewer than so many. */
    oneMore: (most: number): Write => ({
      update: apiKeyCountKey(accountId),
      set: 'ADD #count :one',
      names: { '#count': 'count' },
      values: { ':one': 1, ':most': most },
      if: 'attribute_not_exists(#count) OR #count < :most',
    }),
  };
}

export const removeApiKey = (accountId: string, { id, digest }: OwnApiKey): Write[] => [
  { delete: apiKeyKey(digest), if: 'PRESENT' },
  { delete: ownApiKeyKey(accountId, id), if: 'PRESENT' },
  {
    update: apiKeyCountKey(accountId),
    set: 'ADD #count :less',
    names: { '#count': 'count' },
    values: { ':less': -1 },
  },
];
