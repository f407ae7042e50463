/** Takes an account out of all its groups, when it is deleted. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import type { SignedIn } from '../people/actor.ts';
import { deleteGroup } from './deleteGroup.ts';
import { leaveGroup } from './members.ts';
import { type GroupMembership, memberships } from './memberships.ts';
import { readAllMemberships, readMembers, removeMembership } from './store.ts';

/** Refuses with CONFLICT while others would be left in a group without an owner. */
export async function demandLeavable(ctx: Context): Promise<void> {
  for (const own of (await memberships(ctx)).values()) {
    if ((await fateOf(ctx, own)) !== 'STRANDED') continue;
    throw new Refusal(
      'CONFLICT',
      'You are the only owner of a group that has other members. Make another member an owner first, or end the group.',
    );
  }
}

/** Leaves every group; ends those that nobody else belongs to. Done again it finds nothing. */
export async function leaveGroups(ctx: Context, { id }: SignedIn): Promise<void> {
  for (const own of (await memberships(ctx)).values()) {
    if ((await fateOf(ctx, own)) === 'ALONE') await deleteGroup(ctx, own.groupId);
    else await leaveGroup(ctx, own.groupId);
  }
  // Of groups that were ended, and are yet to be cleared away.
  for (const left of await readAllMemberships(ctx, id)) await commit(ctx, removeMembership(left));
}

async function fateOf(ctx: Context, { groupId, role }: GroupMembership): Promise<'ALONE' | 'STRANDED' | 'FREE'> {
  const members = await readMembers(ctx, groupId);
  if (members.length === 1) return 'ALONE';
  const owners = members.filter((member) => member.role === 'OWNER').length;
  return role === 'OWNER' && owners === 1 ? 'STRANDED' : 'FREE';
}
