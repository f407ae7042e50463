/** Invitations: a link by which whoever holds it may join, until it expires or is taken back. Of its secret a digest alone is held. */
import { hash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { notFound, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { groupOfInvitation, newInvitationId } from '../ids.ts';
import { demand } from '../people/permissions.ts';
import { demandOwnGroup, type Group, type GroupRole } from './groups.ts';
import {
  type Invitation as Held,
  putInvitation,
  readGroup,
  readInvitation,
  readInvitationBy,
  readInvitations,
  readInvitationsMade,
  removeInvitation,
} from './store.ts';

/** An invitation without its secret. */
export interface Invitation {
  id: string;
  role: GroupRole;
  createdAt: string;
  expiresAt: string;
}

const most = 50;
const day = 24 * 60 * 60 * 1000;
/** 256 random bits: what is digested cannot be guessed, so the digest needs no salt. */
const newToken = () => randomBytes(32).toString('base64url');
const wellFormed = /^[\w-]{43}$/;
const digestOf = (token: string) => hash('sha256', token, 'base64url');

const shown = ({ id, role, createdAt, until }: Held): Invitation => ({ id, role, createdAt, expiresAt: until });

const inviteInput = z.object({
  group: z.string(),
  role: z
    .enum(['MEMBER', 'READER'], 'Invite as MEMBER or READER. An owner makes others owners once they belong.')
    .nullish()
    .transform((role) => role ?? 'MEMBER'),
  days: z
    .int()
    .min(1, 'At least one day.')
    .max(30, 'At most 30 days.')
    .nullish()
    .transform((days) => days ?? 7),
});
export type InviteInput = { group: string; role?: GroupRole | null; days?: number | null };

/** Makes an invitation. The link is in this answer and nowhere else, so a retry is refused and not answered. */
export async function inviteToGroup(
  ctx: Context,
  given: InviteInput,
  key?: string | null,
): Promise<{ invitation: Invitation; url: string }> {
  demand(ctx.actor, 'inviteToGroup');
  const input = parse(inviteInput, given);
  return once(
    ctx,
    { verb: 'inviteToGroup', key, input },
    async () => {
      throw new Refusal(
        'CONFLICT',
        'This invitation was made already, and its link is not shown again. Take it back and make another.',
        'idempotencyKey',
      );
    },
    (claim) => {
      const meanwhile = new Refusal('CONFLICT', 'This group changed meanwhile. Look at it and try again.');
      return undisturbed(ctx, meanwhile, async () => {
        const { id: groupId } = await demandOwnGroup(ctx, input.group, 'group');
        // Read before the list: whatever is made after it makes this one begin again.
        const before = await readInvitationsMade(ctx, groupId);
        if ((await readInvitations(ctx, groupId)).length >= most) {
          throw new Refusal('TOO_MANY', `A group has at most ${most} invitations that hold. Take one back first.`);
        }
        const token = newToken();
        const made: Held = {
          id: newInvitationId(groupId, ctx.now),
          groupId,
          role: input.role,
          createdAt: ctx.now.toISOString(),
          until: new Date(ctx.now.getTime() + input.days * day).toISOString(),
          digest: digestOf(token),
        };
        const parts = putInvitation(made, before);
        await commit(ctx, [...parts.map((write) => ({ write, otherwise: meanwhile })), ...claim(made.id)]);
        // Behind the # a browser sends it to nobody: no server's log and no cache on the way comes to hold it.
        return { invitation: shown(made), url: `${ctx.publicUrl}/join#${token}` };
      });
    },
  );
}

/** Takes an invitation back and returns its id. */
export async function revokeInvitation(ctx: Context, id: string, key?: string | null): Promise<string> {
  demand(ctx.actor, 'revokeInvitation');
  return once(
    ctx,
    { verb: 'revokeInvitation', key, input: { id } },
    async (revoked) => revoked,
    async (claim) => {
      const { id: groupId } = await demandOwnGroup(ctx, groupOfInvitation(id) ?? id, 'id');
      const found = await readInvitation(ctx, groupId, id);
      if (!found) throw notFound('id');
      await commit(ctx, [...removeInvitation(found), ...claim(id)]);
      return id;
    },
  );
}

/** Invitations of a group that still hold, newest first. */
export async function invitationsOf(ctx: Context, group: Group): Promise<Invitation[]> {
  await demandOwnGroup(ctx, group.id, 'id');
  return (await readInvitations(ctx, group.id)).map(shown);
}

/** The invitation that a secret belongs to, with its group; null when it is unknown, expired or taken back, or the group is no more. */
export async function invitationBy(ctx: Context, token: string): Promise<{ invitation: Held; group: Group } | null> {
  if (!wellFormed.test(token)) return null;
  const invitation = await readInvitationBy(ctx, digestOf(token));
  const group = invitation && (await readGroup(ctx, invitation.groupId));
  return group && { invitation, group };
}

/** What whoever holds a link is told before they join. */
export async function invitationPreview(ctx: Context, token: string) {
  // Looking at who asks keeps the answer out of every cache, where it could outlive the invitation.
  const found = ctx.actor.kind === 'SYSTEM' ? null : await invitationBy(ctx, token);
  return found && { groupName: found.group.name, role: found.invitation.role, expiresAt: found.invitation.until };
}

/** A transaction takes 100 parts, two for each. */
const atOnce = 40;

/** Takes back all that still hold, so that nobody comes back by a link they have. */
export async function revokeAll(ctx: Context, groupId: string): Promise<void> {
  const all = await readInvitations(ctx, groupId);
  for (let at = 0; at < all.length; at += atOnce) {
    await commit(ctx, all.slice(at, at + atOnce).flatMap(removeInvitation));
  }
}
