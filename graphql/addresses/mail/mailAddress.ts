/** A person's address for letters: nobody else sees it, and nothing but the letter that asks for it is sent before it is confirmed. */
import { hash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Context } from '../../context.ts';
import type { SignedIn } from '../../people/actor.ts';
import { readMailAddress } from './store.ts';

export const mailAddressStates = ['UNCONFIRMED', 'CONFIRMED', 'STOPPED', 'BOUNCED', 'COMPLAINED'] as const;
export type MailAddressState = (typeof mailAddressStates)[number];

export interface MailAddress {
  accountId: string;
  address: string;
  state: MailAddressState;
  since: string;
  /** Of the secret that was sent for confirming it, and until when that holds. */
  confirmation: { digest: string; until: string };
  /** Stands in each letter for stopping them, and is kept in no other item but as a digest. */
  stopSecret: string;
  /** Letters in a row that came back for a reason that may pass. */
  softBounces: number;
  version: number;
}

const longest = 254;
// A quoted local part and an address in brackets are allowed by the standard, and are always a mistake or an attempt.
const shape =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{M}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])$/u;

/** One address and nothing else: no name, no list, nothing that could end a line of a letter's head. */
export const addressInput = z.object({
  address: z
    .string()
    .refine(
      (text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text),
      'An address holds no line breaks or other control characters.',
    )
    .trim()
    .refine((text) => Buffer.byteLength(text) <= longest, `At most ${longest} bytes.`)
    .refine((text) => !/[,;<>"]/.test(text), 'One address, without a name.')
    .refine(
      (text) => shape.test(text) && Buffer.byteLength(text.slice(0, text.lastIndexOf('@'))) <= 64,
      'An address has the form name@example.org.',
    ),
});

export const digestOf = (text: string) => hash('sha256', text, 'base64url');
/** Servers may tell capitals before the @ apart, and hardly one does. */
export const addressDigest = (address: string) => digestOf(address.toLowerCase());

const secretShape = /^[\w-]{43}$/;
export const isSecret = (text: string) => secretShape.test(text);

/** In constant time: how much of a digest is right cannot be told from how long the answer took. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The account's own; null when there is none. */
export const mailAddressOf = (ctx: Context, { id }: SignedIn): Promise<MailAddress | null> => readMailAddress(ctx, id);

/** The same without its secrets, for its owner to take along. */
export async function mailAddressHeld(ctx: Context, { id }: SignedIn) {
  const found = await readMailAddress(ctx, id);
  return found && { address: found.address, state: found.state, since: found.since };
}

/** An account's, for sending. */
export const addressForLetters = (ctx: Context, accountId: string): Promise<MailAddress | null> =>
  readMailAddress(ctx, accountId);

/** Whether a secret is the one that the address waits for, and is not too old. */
export const isConfirmedBy = ({ confirmation }: MailAddress, secret: string, now: Date): boolean =>
  isSame(confirmation.digest, digestOf(secret)) && confirmation.until > now.toISOString();
