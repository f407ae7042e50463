/** Members come to be something else in their group, or go. A group keeps one owner at least. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { notFound, parse, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { demand, type Verb } from '../people/permissions.ts';
import { demandGroup, demandMembership, demandOwnGroup, type Group, type GroupRole, groupRoles } from './groups.ts';
import { revokeAll } from './invitations.ts';
import type { GroupMembership } from './memberships.ts';
import { countGroups, countMembers, putMembership, readMember, readMembers, removeMembership } from './store.ts';

const lastOwner = () =>
  new Refusal('CONFLICT', 'This is the last owner. Make another member an owner first, or end the group.');

interface Named {
  group: string;
  member: string;
}

/** Changes what a member may do. */
export async function setGroupRole(
  ctx: Context,
  given: Named & { role: GroupRole },
  key?: string | null,
): Promise<Group> {
  const input = parse(z.object({ group: z.string(), member: z.string(), role: z.enum(groupRoles) }), given);
  const { role } = input;
  return changeMember(ctx, { verb: 'setGroupRole', key, input }, async (member) => {
    if (member.role === role) return [];
    const owners = Number(role === 'OWNER') - Number(member.role === 'OWNER');
    return [
      ...putMembership({ ...member, role, version: member.version + 1 }),
      countMembers(member.groupId, { owners }),
    ];
  });
}

/** Takes somebody out, and all invitations back: else they could come in again by a link they have. */
export const removeFromGroup = (ctx: Context, input: Named, key?: string | null): Promise<Group> =>
  changeMember(ctx, { verb: 'removeFromGroup', key, input }, async (member) => {
    if (member.role === 'OWNER' && (await isOnlyOwner(ctx, member))) throw lastOwner();
    await revokeAll(ctx, member.groupId);
    return goodbye(member);
  });

const isOnlyOwner = async (ctx: Context, { groupId }: GroupMembership): Promise<boolean> =>
  (await readMembers(ctx, groupId)).filter(({ role }) => role === 'OWNER').length < 2;

/** Leaves a group and returns its id. One's notes stay with the group. */
export async function leaveGroup(ctx: Context, id: string, key?: string | null): Promise<string> {
  demand(ctx.actor, 'leaveGroup');
  return once(
    ctx,
    { verb: 'leaveGroup', key, input: { id } },
    async (left) => left,
    async (claim) => {
      const own = await demandMembership(ctx, id, 'id');
      const meanwhile = new Refusal('CONFLICT', 'Your part in this group changed meanwhile. Look at it and try again.');
      await commit(ctx, [...guarded(goodbye(own), meanwhile), ...claim(id)]);
      return id;
    },
  );
}

type Change = ReturnType<typeof goodbye>;

/** A membership's end: both its items, its count on either side. The count comes last, for `guarded`. */
const goodbye = (member: GroupMembership) => [
  ...removeMembership(member),
  countGroups(member.accountId, -1),
  countMembers(member.groupId, { members: -1, owners: member.role === 'OWNER' ? -1 : 0 }),
];

/** Each part with what it means that its condition is unmet: of the last, which counts owners, that there would be none. */
const guarded = (change: Change, meanwhile: Refusal): Part[] =>
  change.map((write, at) => ({ write, otherwise: at === change.length - 1 ? lastOwner() : meanwhile }));

interface Attempt {
  verb: Extract<Verb, 'setGroupRole' | 'removeFromGroup'>;
  key: string | null | undefined;
  input: Named;
}

function changeMember(
  ctx: Context,
  { verb, key, input }: Attempt,
  change: (member: GroupMembership) => Promise<Change>,
): Promise<Group> {
  demand(ctx.actor, verb);
  return once(
    ctx,
    { verb, key, input },
    (id) => demandGroup(ctx, id, 'group'),
    (claim) => {
      const meanwhile = new Refusal('CONFLICT', 'This member changed meanwhile. Look at the group and try again.');
      return undisturbed(ctx, meanwhile, async () => {
        const group = await demandOwnGroup(ctx, input.group, 'group');
        const member = await readMember(ctx, group.id, input.member);
        if (!member) throw notFound('member');
        const parts = [...guarded(await change(member), meanwhile), ...claim(group.id)];
        if (parts.length > 0) await commit(ctx, parts);
        return group;
      });
    },
  );
}
