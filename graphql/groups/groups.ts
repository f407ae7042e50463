/** Groups: people who share notes. Nobody else learns that one exists. */
import type { Context } from '../context.ts';
import { notFound, Refusal } from '../errors.ts';
import { type Account, accountById } from '../people/accounts.ts';
import type { SignedIn } from '../people/actor.ts';
import { type GroupMembership, memberships } from './memberships.ts';
import { readGroup, readMember, readMembers } from './store.ts';

export const groupRoles = ['OWNER', 'MEMBER', 'READER'] as const;
export type GroupRole = (typeof groupRoles)[number];

export interface Group {
  id: string;
  version: number;
  name: string;
  description: string | null;
  createdAt: string;
}

export const mostGroups = 50;
export const mostMembers = 500;

export const tooManyGroups = () =>
  new Refusal('TOO_MANY', `An account belongs to at most ${mostGroups} groups. Leave one first.`);

/** A group by its id, if the actor belongs to it; null otherwise, as if it did not exist. */
export async function groupById(ctx: Context, id: string): Promise<Group | null> {
  return (await memberships(ctx)).has(id) ? readGroup(ctx, id) : null;
}

/** The actor's own part in a group, or a refusal that does not tell "not there" from "not yours". */
export async function demandMembership(ctx: Context, groupId: string, field: string): Promise<GroupMembership> {
  const own = (await memberships(ctx)).get(groupId);
  if (!own) throw notFound(field);
  return own;
}

/** A group that the actor belongs to. */
export async function demandGroup(ctx: Context, id: string, field = 'id'): Promise<Group> {
  const group = await groupById(ctx, id);
  if (!group) throw notFound(field);
  return group;
}

/** A group that the actor owns. Only its members learn that they do not. */
export async function demandOwnGroup(ctx: Context, id: string, field: string): Promise<Group> {
  const { role } = await demandMembership(ctx, id, field);
  if (role !== 'OWNER') throw new Refusal('FORBIDDEN', 'Only an owner of the group may do this.');
  return demandGroup(ctx, id, field);
}

/** The actor's groups, by name. */
export async function ownGroups(ctx: Context, _viewer: SignedIn): Promise<Group[]> {
  const found = await Promise.all([...(await memberships(ctx)).keys()].map((id) => readGroup(ctx, id)));
  return found.filter((group) => group !== null).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

export async function viewerRole(ctx: Context, { id }: Group): Promise<GroupRole> {
  return (await demandMembership(ctx, id, 'id')).role;
}

export interface GroupMember {
  account: Account;
  role: GroupRole;
  joinedAt: string;
}

/** Who belongs to a group: owners first, then by pseudonym. None for whoever does not belong to it. */
export async function membersOf(ctx: Context, groupId: string): Promise<GroupMember[]> {
  if (!(await memberships(ctx)).has(groupId)) return [];
  const members = await Promise.all((await readMembers(ctx, groupId)).map((member) => memberSeen(ctx, member)));
  const rank = ({ role }: GroupMember) => (role === 'OWNER' ? 0 : 1);
  return members.sort((a, b) => rank(a) - rank(b) || a.account.handle.localeCompare(b.account.handle));
}

async function memberSeen(ctx: Context, { accountId, handle, role, joinedAt }: GroupMembership): Promise<GroupMember> {
  const account = (await accountById(ctx, accountId)) ?? { id: accountId, handle };
  return { account, role, joinedAt };
}

/** An account as a group knows it, also one that nobody else does; null when it does not belong to the group. */
export async function accountIn(ctx: Context, groupId: string, accountId: string): Promise<Account | null> {
  if (!(await memberships(ctx)).has(groupId)) return null;
  const member = await readMember(ctx, groupId, accountId);
  return member && (await memberSeen(ctx, member)).account;
}

/** Whether an account belongs to a group, or did until it was ended; for clearing away, whoever asks. */
export const belongsTo = async (ctx: Context, groupId: string, accountId: string): Promise<boolean> =>
  (await readMember(ctx, groupId, accountId)) !== null;

/** Part of a change that holds only while a group has not been ended. */
export { groupIsThere } from './store.ts';
