/** Groups, memberships and invitations in and out of the table. A membership lies with its group and with its account, always both. */
import type { Context } from '../context.ts';
import type { Condition, Item, Write } from '../table/client.ts';
import {
  accountPartition,
  accountRange,
  endedGroupKey,
  endedGroups,
  groupCountsKey,
  groupDraftCountKey,
  groupInvitationKey,
  groupRange,
  invitationKey,
  memberKey,
  membershipCountKey,
  membershipKey,
  recordKey,
} from '../table/keys.ts';
import { fromItem, putRecord } from '../table/records.ts';
import type { Group, GroupRole } from './groups.ts';
import type { GroupMembership, Memberships } from './memberships.ts';

/** The caller has seen to it that whoever asks belongs to the group. */
export async function readGroup(ctx: Context, id: string): Promise<Group | null> {
  const item = await ctx.load(recordKey(id));
  return item && fromItem<Group>(item);
}

export const putGroup = (group: Group): Write => putRecord(group);
export const groupIsThere = (id: string): Write => ({ check: recordKey(id), if: 'PRESENT' });

/** Of groups that are there: a group ends with its record, also while its memberships are yet to be cleared away. */
export async function readMemberships(ctx: Context, accountId: string): Promise<Memberships> {
  const items = await ctx.range({ pk: accountPartition(accountId), begins: accountRange.groups });
  const all = items.map((item) => fromItem<GroupMembership>(item));
  const groups = await Promise.all(all.map(({ groupId }) => ctx.load(recordKey(groupId))));
  return new Map(all.filter((_, at) => groups[at] !== null).map((one) => [one.groupId, one]));
}

/** Also of groups that were ended and are yet to be cleared away. */
export async function readAllMemberships(ctx: Context, accountId: string): Promise<GroupMembership[]> {
  const items = await ctx.table.query({ pk: accountPartition(accountId), begins: accountRange.groups });
  return items.map((item) => fromItem<GroupMembership>(item));
}

export async function readMembers(ctx: Context, groupId: string): Promise<GroupMembership[]> {
  const items = await ctx.range({ pk: groupId, begins: groupRange.members });
  return items.map((item) => fromItem<GroupMembership>(item));
}

export async function readMember(ctx: Context, groupId: string, accountId: string): Promise<GroupMembership | null> {
  const item = await ctx.load(memberKey(groupId, accountId));
  return item && fromItem<GroupMembership>(item);
}

/** A part of a change that holds only while somebody's part in a group is what it was when it was read. */
export const stillMember = ({ accountId, groupId, version }: GroupMembership): Write => ({
  check: membershipKey(accountId, groupId),
  if: { version },
});

/** Version 1 only where there is none, a later one only over the one before it. */
export function putMembership(membership: GroupMembership): Write[] {
  const { groupId, accountId, version } = membership;
  const before: Condition = version === 1 ? 'ABSENT' : { version: version - 1 };
  return [
    { put: { ...membership, ...memberKey(groupId, accountId) }, if: before },
    { put: { ...membership, ...membershipKey(accountId, groupId) }, if: before },
  ];
}

export const removeMembership = ({ groupId, accountId, version }: GroupMembership): Write[] => [
  { delete: memberKey(groupId, accountId), if: { version } },
  { delete: membershipKey(accountId, groupId), if: { version } },
];

/** One group more or less for an account; met only while it belongs to fewer than `most`. */
export const countGroups = (accountId: string, by: 1 | -1, most = Number.MAX_SAFE_INTEGER): Write => ({
  update: membershipCountKey(accountId),
  set: 'ADD #count :by',
  names: { '#count': 'count' },
  values: { ':by': by, ':most': most },
  if: 'attribute_not_exists(#count) OR #count < :most',
});

/** The counts of a new group, which its founder owns alone. */
export const beginCounts = (groupId: string): Write => ({
  put: { ...groupCountsKey(groupId), members: 1, owners: 1, invitations: 0 },
  if: 'ABSENT',
});

/** One member more; met only while there are fewer than `most`. */
export const oneMemberMore = (groupId: string, most: number): Write => ({
  update: groupCountsKey(groupId),
  set: 'ADD #members :one',
  names: { '#members': 'members' },
  values: { ':one': 1, ':most': most },
  if: '#members < :most',
});

/** Members or owners more or fewer; where an owner goes it is met only if another stays. */
export const countMembers = (groupId: string, { members = 0, owners = 0 }): Write => ({
  update: groupCountsKey(groupId),
  set: 'ADD #members :members, #owners :owners',
  names: { '#members': 'members', '#owners': 'owners' },
  values: { ':members': members, ':owners': owners, ':least': owners < 0 ? 2 : 0 },
  if: '#owners >= :least',
});

export interface Invitation {
  id: string;
  groupId: string;
  role: GroupRole;
  createdAt: string;
  /** Until when it holds. */
  until: string;
  digest: string;
}

/** Those that still hold, newest first. */
export async function readInvitations(ctx: Context, groupId: string): Promise<Invitation[]> {
  const items = await ctx.range({ pk: groupId, begins: groupRange.invitations, newestFirst: true });
  return items.map(invitationOf).filter(holdsIn(ctx));
}

export async function readInvitation(ctx: Context, groupId: string, id: string): Promise<Invitation | null> {
  return held(ctx, await ctx.load(groupInvitationKey(groupId, id)));
}

export async function readInvitationBy(ctx: Context, digest: string): Promise<Invitation | null> {
  return held(ctx, await ctx.load(invitationKey(digest)));
}

const invitationOf = (item: Item) => fromItem<Invitation>(item);
const holdsIn =
  ({ now }: Context) =>
  ({ until }: Invitation) =>
    Date.parse(until) > now.getTime();
function held(ctx: Context, item: Item | null): Invitation | null {
  const found = item && invitationOf(item);
  return found && holdsIn(ctx)(found) ? found : null;
}

/** How many were ever made: whoever makes one counts on it, so that two cannot make the last one at once. */
export async function readInvitationsMade(ctx: Context, groupId: string): Promise<number> {
  return Number((await ctx.load(groupCountsKey(groupId)))?.invitations ?? 0);
}

export function putInvitation(invitation: Invitation, made: number): Write[] {
  const { id, groupId, until, digest } = invitation;
  // The table sweeps what has expired, at its leisure; readers look at the moment itself.
  const item = { ...invitation, expiresAt: Math.ceil(Date.parse(until) / 1000) };
  return [
    { put: { ...item, ...invitationKey(digest) }, if: 'ABSENT' },
    { put: { ...item, ...groupInvitationKey(groupId, id) }, if: 'ABSENT' },
    {
      update: groupCountsKey(groupId),
      set: 'SET #invitations = :next',
      names: { '#invitations': 'invitations' },
      values: { ':next': made + 1, ':made': made },
      if: '#invitations = :made',
    },
  ];
}

export const invitationIsThere = ({ digest }: Invitation): Write => ({ check: invitationKey(digest), if: 'PRESENT' });

export const removeInvitation = ({ id, groupId, digest }: Invitation): Write[] => [
  { delete: invitationKey(digest) },
  { delete: groupInvitationKey(groupId, id) },
];

/** Ends a group: from here on nobody belongs to it. What it leaves behind is remembered until it is cleared away. */
export const endGroup = ({ id, version }: Group): Write[] => [
  { delete: recordKey(id), if: { version } },
  { put: { ...endedGroupKey(id) } },
];

export async function readEnded(ctx: Context): Promise<string[]> {
  return (await ctx.range({ pk: endedGroups })).map(({ sk }) => sk);
}

/** Some of what an ended group left, at most `limit`; never its notes. */
export async function leftOf(ctx: Context, groupId: string, limit: number) {
  const invitations = await ctx.table.query({ pk: groupId, begins: groupRange.invitations, limit });
  const members = await ctx.table.query({ pk: groupId, begins: groupRange.members, limit });
  return {
    invitations: invitations.map(invitationOf),
    members: members.map((item) => fromItem<GroupMembership>(item)),
  };
}

export const forgetGroup = (groupId: string): Write[] => [
  { delete: groupCountsKey(groupId) },
  { delete: groupDraftCountKey(groupId) },
  { delete: endedGroupKey(groupId) },
];
