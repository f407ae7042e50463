/** Groups, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { createGroup, editGroup } from './createGroup.ts';
import { deleteGroup } from './deleteGroup.ts';
import { membersOf, ownGroups, viewerRole } from './groups.ts';
import { invitationPreview, invitationsOf, inviteToGroup, revokeInvitation } from './invitations.ts';
import { joinGroup } from './joinGroup.ts';
import { leaveGroup, removeFromGroup, setGroupRole } from './members.ts';

export const resolvers: Resolvers = {
  Query: {
    invitation: (_, { token }, ctx) => invitationPreview(ctx, token),
  },
  Mutation: {
    createGroup: (_, { idempotencyKey, ...input }, ctx) => createGroup(ctx, input, idempotencyKey),
    editGroup: (_, { idempotencyKey, ...input }, ctx) => editGroup(ctx, input, idempotencyKey),
    inviteToGroup: (_, { idempotencyKey, ...input }, ctx) => inviteToGroup(ctx, input, idempotencyKey),
    revokeInvitation: (_, { id, idempotencyKey }, ctx) => revokeInvitation(ctx, id, idempotencyKey),
    joinGroup: (_, { token, idempotencyKey }, ctx) => joinGroup(ctx, token, idempotencyKey),
    leaveGroup: (_, { id, idempotencyKey }, ctx) => leaveGroup(ctx, id, idempotencyKey),
    setGroupRole: (_, { idempotencyKey, ...input }, ctx) => setGroupRole(ctx, input, idempotencyKey),
    removeFromGroup: (_, { idempotencyKey, ...input }, ctx) => removeFromGroup(ctx, input, idempotencyKey),
    deleteGroup: (_, { id, idempotencyKey }, ctx) => deleteGroup(ctx, id, idempotencyKey),
  },
  Viewer: {
    groups: (viewer, _, ctx) => ownGroups(ctx, viewer),
  },
  Group: {
    members: ({ id }, _, ctx) => membersOf(ctx, id),
    viewerRole: (group, _, ctx) => viewerRole(ctx, group),
    invitations: (group, _, ctx) => invitationsOf(ctx, group),
  },
};
