/** Which groups the actor belongs to. Read once for a request, from the table itself: whoever was taken out a moment ago is out. */
import type { Context } from '../context.ts';
import type { Soon } from '../soon.ts';
import type { GroupRole } from './groups.ts';
import { readMemberships } from './store.ts';

/** Somebody's part in a group. */
export interface GroupMembership {
  groupId: string;
  accountId: string;
  /** The pseudonym under which they joined. It stands here because belonging to a group makes no account that others could find. */
  handle: string;
  role: GroupRole;
  joinedAt: string;
  version: number;
}
export type Memberships = ReadonlyMap<string, GroupMembership>;

export const noGroups: Memberships = new Map();

/** By the ids of the groups. None for visitors, keys and the system. */
export const memberships = (ctx: Context): Soon<Memberships> =>
  ctx.actor.kind === 'SIGNED_IN' ? readMemberships(ctx, ctx.actor.id) : noGroups;

export { stillMember } from './store.ts';
