/** Mail addresses in and out of the table: each lies in its owner's partition; from outside it is found by digests, of a secret or of itself. */
import type { Context } from '../../context.ts';
import type { Write } from '../../table/client.ts';
import {
  letterCountKey,
  lettersToKey,
  mailAddressKey,
  mailHolderKey,
  mailHolders,
  mailSecretKey,
} from '../../table/keys.ts';
import { fromItem } from '../../table/records.ts';
import { addressDigest, digestOf, type MailAddress } from './mailAddress.ts';

export async function readMailAddress(ctx: Context, accountId: string): Promise<MailAddress | null> {
  const item = await ctx.load(mailAddressKey(accountId));
  return item && fromItem<MailAddress>(item);
}

/** The address that a secret was made for, by the secret's digest; null when none. */
export async function readBySecret(ctx: Context, digest: string): Promise<MailAddress | null> {
  const item = await ctx.load(mailSecretKey(digest));
  return typeof item?.accountId === 'string' ? readMailAddress(ctx, item.accountId) : null;
}

/** Accounts that have an address. */
export async function readHolders(ctx: Context, digest: string): Promise<string[]> {
  return (await ctx.range({ pk: mailHolders(digest) })).map(({ sk }) => sk);
}

/** What leads to an address from outside. */
const waysTo = ({ accountId, address, confirmation, stopSecret }: MailAddress) => [
  mailSecretKey(confirmation.digest),
  mailSecretKey(digestOf(stopSecret)),
  mailHolderKey(addressDigest(address), accountId),
];

/** Puts an address in the place of the one before it, which nothing leads to from then on. */
export function putMailAddress(address: MailAddress, before: MailAddress | null): Write[] {
  const { accountId, confirmation } = address;
  const ways = waysTo(address);
  const kept = new Set(ways.map(({ pk, sk }) => `${pk} ${sk}`));
  const lost = before ? waysTo(before).filter(({ pk, sk }) => !kept.has(`${pk} ${sk}`)) : [];
  return [
    {
      put: { ...address, ...mailAddressKey(accountId) },
      if: before ? { version: before.version } : 'ABSENT',
    },
    ...ways.map((way): Write => {
      const until =
        way.pk === mailSecretKey(confirmation.digest).pk ? { expiresAt: Date.parse(confirmation.until) / 1000 } : {};
      return { put: { ...way, accountId, ...until } };
    }),
    ...lost.map((way): Write => ({ delete: way })),
  ];
}

/** Changes nothing but the address's own item. */
export const changeMailAddress = (after: MailAddress): Write => ({
  put: { ...after, ...mailAddressKey(after.accountId) },
  if: { version: after.version - 1 },
});

export const dropMailAddress = (address: MailAddress): Write[] => [
  { delete: mailAddressKey(address.accountId), if: 'PRESENT' },
  ...waysTo(address).map((way): Write => ({ delete: way })),
];

/** One more letter of confirmation on a day, by the account and to the address. Met only while either has had fewer than so many. */
export function countLetter(accountId: string, address: string, now: Date, most: number): Write[] {
  const day = now.toISOString().slice(0, 10);
  const expiresAt = Math.floor(now.getTime() / 1000) + 2 * 24 * 60 * 60;
  return [letterCountKey(accountId, day), lettersToKey(addressDigest(address), day)].map((key) => ({
    update: key,
    set: 'SET #until = :until ADD #count :one',
    names: { '#count': 'count', '#until': 'expiresAt' },
    values: { ':one': 1, ':until': expiresAt, ':most': most },
    if: 'attribute_not_exists(#count) OR #count < :most',
  }));
}
