/** Accounts and API keys in and out of the table. */
import type { Context } from '../context.ts';
import type { Soon } from '../soon.ts';
import type { Table, Write } from '../table/client.ts';
import {
  accountPartition,
  accountRange,
  apiKeyCountKey,
  apiKeyKey,
  organisationKey,
  organisations,
  ownApiKeyKey,
  recordKey,
  withholdingKey,
} from '../table/keys.ts';
import { fromItem } from '../table/records.ts';
import { account, type Block, block } from './accounts.ts';
import type { Organisation } from './organisations.ts';

export async function readAccount(ctx: Context, id: string) {
  const stored = account.safeParse(await ctx.record(id));
  return stored.success ? { id, ...stored.data } : null;
}

/** Met only by an account that is there and may publish. */
export const checkAccount = (id: string): Write => ({ check: recordKey(id), if: { without: 'blocked' } });

/** Enters an account, or keeps its pseudonym up to date; the day it was made stays. Met by none that is blocked. */
export const touchAccount = ({ id, handle }: { id: string; handle: string }, day: string): Write => ({
  update: recordKey(id),
  set: 'SET #handle = :handle, #madeOn = if_not_exists(#madeOn, :day)',
  names: { '#handle': 'handle', '#madeOn': 'madeOn', '#blocked': 'blocked' },
  values: { ':handle': handle, ':day': day },
  if: 'attribute_not_exists(#blocked)',
});

/** What moderators wrote on blocking an account; null when it is not blocked. The catalogue does not hold it. */
export async function readBlock(ctx: Context, id: string): Promise<Block | null> {
  const item = await ctx.load(recordKey(id));
  return block.safeParse(item?.blocked).data ?? null;
}

export const putBlock = (id: string, blocked: Block): Write => ({
  update: recordKey(id),
  set: 'SET #blocked = :blocked',
  names: { '#blocked': 'blocked' },
  values: { ':blocked': blocked },
  if: 'attribute_exists(pk)',
});

export const removeBlock = (id: string): Write => ({
  update: recordKey(id),
  set: 'REMOVE #blocked',
  names: { '#blocked': 'blocked' },
  if: 'attribute_exists(pk)',
});

/** Accounts that speak for an organisation. Read together and kept for as long as the reader may be shown what is old. */
const recognised = new WeakMap<Table, { at: number; found: Soon<ReadonlyMap<string, Organisation>> }>();

export function readOrganisations(ctx: Context): Soon<ReadonlyMap<string, Organisation>> {
  const known = recognised.get(ctx.table);
  if (known && performance.now() - known.at < ctx.patience) return known.found;
  const at = performance.now();
  const found = ctx.range({ pk: organisations }).then((items) => {
    const read = new Map(items.map((item) => [item.sk, fromItem<Organisation>(item)]));
    recognised.set(ctx.table, { at, found: read });
    return read;
  });
  recognised.set(ctx.table, { at, found });
  return found;
}

/** Whatever still lies in an account's partition once all that leads elsewhere was taken away, at most what a transaction takes. */
export async function leftInPartition(ctx: Context, accountId: string): Promise<Write[]> {
  const items = await ctx.table.query({ pk: accountPartition(accountId), limit: 99 });
  return items.map(({ pk, sk }) => ({ delete: { pk, sk } }));
}

export const removeAccount = (id: string): Write[] => [
  { delete: recordKey(id) },
  { delete: organisationKey(id) },
  { delete: withholdingKey(id) },
];

export const putOrganisation = (accountId: string, organisation: Organisation): Write => ({
  put: { ...organisation, ...organisationKey(accountId) },
});
export const removeOrganisation = (accountId: string): Write => ({ delete: organisationKey(accountId) });

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
