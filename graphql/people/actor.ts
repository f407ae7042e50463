/** Who acts: someone signed in, with one role, or a visitor; or the system itself, which seeds and keeps the clock. */
import { Refusal } from '../errors.ts';

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
export type Actor = SignedIn | { kind: 'VISITOR' } | { kind: 'SYSTEM' };

export const visitor: Actor = { kind: 'VISITOR' };
export const system: Actor = { kind: 'SYSTEM' };

/** The account that acts, or a refusal: whatever belongs to a person needs one. */
export function signedIn(actor: Actor): SignedIn {
  if (actor.kind === 'SIGNED_IN') return actor;
  throw new Refusal('UNAUTHENTICATED', 'Sign in to do this.');
}
