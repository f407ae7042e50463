/** Groups for tests: every mutation on them, and short ways to make one. */
import type { SignedIn } from '#graphql/people/actor.ts';
import type { Mutation } from './mutations.ts';
import { member, member2, textAt, type Variables, type World } from './world.ts';

export const createGroup = `mutation ($name: String!, $description: String, $key: String) {
  createGroup(name: $name, description: $description, idempotencyKey: $key) { id name description createdAt viewerRole }
}`;
export const editGroup = `mutation ($id: ID!, $name: String!, $description: String, $key: String) {
  editGroup(id: $id, name: $name, description: $description, idempotencyKey: $key) { id name description }
}`;
export const inviteToGroup = `mutation ($group: ID!, $role: GroupRole, $days: Int, $key: String) {
  inviteToGroup(group: $group, role: $role, days: $days, idempotencyKey: $key) {
    url invitation { id role createdAt expiresAt }
  }
}`;
export const revokeInvitation = `mutation ($id: ID!, $key: String) { revokeInvitation(id: $id, idempotencyKey: $key) }`;
export const joinGroup = `mutation ($token: String!, $key: String) {
  joinGroup(token: $token, idempotencyKey: $key) { id name viewerRole }
}`;
export const leaveGroup = `mutation ($id: ID!, $key: String) { leaveGroup(id: $id, idempotencyKey: $key) }`;
export const setGroupRole = `mutation ($group: ID!, $member: ID!, $role: GroupRole!, $key: String) {
  setGroupRole(group: $group, member: $member, role: $role, idempotencyKey: $key) {
    id members { role account { handle } }
  }
}`;
export const removeFromGroup = `mutation ($group: ID!, $member: ID!, $key: String) {
  removeFromGroup(group: $group, member: $member, idempotencyKey: $key) { id members { account { handle } } }
}`;
export const deleteGroup = `mutation ($id: ID!, $key: String) { deleteGroup(id: $id, idempotencyKey: $key) }`;

/** Founds a group and returns its id. */
export async function group(world: World, owner: SignedIn, name = 'Readers of routes'): Promise<string> {
  return textAt(await world.get(owner, createGroup, { name }), 'createGroup.id');
}

/** Makes an invitation and returns its id and the secret of its link. */
export async function invitation(world: World, owner: SignedIn, id: string, rest: Variables = {}) {
  const made = await world.get(owner, inviteToGroup, { group: id, ...rest });
  const url = textAt(made, 'inviteToGroup.url');
  return { id: textAt(made, 'inviteToGroup.invitation.id'), url, token: url.slice(url.indexOf('#') + 1) };
}

/** Lets somebody join as MEMBER, or as what is said. */
export async function join(world: World, owner: SignedIn, id: string, who: SignedIn, role = 'MEMBER'): Promise<void> {
  const { token } = await invitation(world, owner, id, { role });
  await world.get(who, joinGroup, { token });
}

const elseThan = (owner: SignedIn) => (owner.id === member2.id ? member : member2);

/** A group with somebody else in it. */
async function withAnother(world: World, owner: SignedIn) {
  const id = await group(world, owner);
  await join(world, owner, id, elseThan(owner));
  return { group: id, member: elseThan(owner).id };
}

export const groupMutations: readonly Mutation[] = [
  {
    verb: 'createGroup',
    document: createGroup,
    actor: member,
    async prepare() {
      return { variables: { name: 'Readers' }, other: { name: 'Writers' } };
    },
  },
  {
    verb: 'editGroup',
    document: editGroup,
    actor: member,
    async prepare(world, owner) {
      const id = await group(world, owner);
      return { variables: { id, name: 'Readers' }, other: { id, name: 'Writers' } };
    },
  },
  {
    verb: 'revokeInvitation',
    document: revokeInvitation,
    actor: member,
    async prepare(world, owner) {
      const id = await group(world, owner);
      const [one, other] = [await invitation(world, owner, id), await invitation(world, owner, id)];
      return { variables: { id: one.id }, other: { id: other.id } };
    },
  },
  {
    verb: 'joinGroup',
    document: joinGroup,
    actor: member,
    async prepare(world, owner) {
      const host = elseThan(owner);
      const [one, other] = [await group(world, host), await group(world, host, 'Others')];
      const tokens = [await invitation(world, host, one), await invitation(world, host, other)];
      return { variables: { token: tokens[0]?.token }, other: { token: tokens[1]?.token } };
    },
  },
  {
    verb: 'leaveGroup',
    document: leaveGroup,
    actor: member,
    async prepare(world, owner) {
      const host = elseThan(owner);
      const [one, other] = [await group(world, host), await group(world, host, 'Others')];
      for (const id of [one, other]) await join(world, host, id, owner);
      return { variables: { id: one }, other: { id: other } };
    },
  },
  {
    verb: 'setGroupRole',
    document: setGroupRole,
    actor: member,
    async prepare(world, owner) {
      const named = await withAnother(world, owner);
      return { variables: { ...named, role: 'READER' }, other: { ...named, role: 'OWNER' } };
    },
  },
  {
    verb: 'removeFromGroup',
    document: removeFromGroup,
    actor: member,
    async prepare(world, owner) {
      return { variables: await withAnother(world, owner), other: await withAnother(world, owner) };
    },
  },
  {
    verb: 'deleteGroup',
    document: deleteGroup,
    actor: member,
    async prepare(world, owner) {
      return { variables: { id: await group(world, owner) }, other: { id: await group(world, owner, 'Others') } };
    },
  },
];

/** Its link is shown once, so a retry is refused. */
export const inviting: Mutation = {
  verb: 'inviteToGroup',
  document: inviteToGroup,
  actor: member,
  async prepare(world, owner) {
    const id = await group(world, owner);
    return { variables: { group: id }, other: { group: id, role: 'READER' } };
  },
};
