/** Who acts: someone signed in, with one role; a visitor, or a program with a key; or the system itself, which seeds and keeps the clock. */
import { Refusal } from '../errors.ts';
import { makeId } from '../ids.ts';

export const roles = ['MEMBER', 'CURATOR', 'MODERATOR'] as const;
export type Role = (typeof roles)[number];

export interface SignedIn {
  kind: 'SIGNED_IN';
  /** Id of the account. */
  id: string;
  /** The pseudonym chosen at sign-up. */
  handle: string;
  role: Role;
}
/** A program that sends an API key. It sees what a visitor sees, and nothing leads from it to the key's owner. */
export interface KeyHolder {
  kind: 'KEY';
  /** Under which its requests are counted; the same for all keys of an owner, and no id. */
  countedAs: string;
}
export type Actor = SignedIn | KeyHolder | { kind: 'VISITOR' } | { kind: 'SYSTEM' };

export const visitor: Actor = { kind: 'VISITOR' };
export const system: Actor = { kind: 'SYSTEM' };

/** The account that acts, or a refusal: whatever belongs to a person needs one. */
export function signedIn(actor: Actor): SignedIn {
  if (actor.kind === 'SIGNED_IN') return actor;
  throw new Refusal('UNAUTHENTICATED', 'Sign in to do this.');
}

/** Stands for the author of what was left unsigned when its author's account was deleted. Nobody has it. */
export const unsignedId = makeId('account', '0'.repeat(32));
