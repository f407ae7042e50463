/** The signed-in person, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { ownFollows } from '../alerts/follows.ts';
import { inbox, unreadCount } from '../alerts/inbox.ts';
import { flaggedAnnotations } from '../annotations/moderation.ts';
import { ownAccount } from './accounts.ts';
import { apiKeysOf, createApiKey, revokeApiKey } from './apiKeys.ts';

export const resolvers: Resolvers = {
  Query: {
    viewer: (_, _args, { actor }) => (actor.kind === 'SIGNED_IN' ? actor : null),
  },
  Mutation: {
    createApiKey: (_, { name, idempotencyKey }, ctx) => createApiKey(ctx, name, idempotencyKey),
    revokeApiKey: (_, { id, idempotencyKey }, ctx) => revokeApiKey(ctx, id, idempotencyKey),
  },
  Viewer: {
    account: (viewer) => ownAccount(viewer),
    follows: (viewer, args, ctx) => ownFollows(ctx, viewer, args),
    inbox: (viewer, args, ctx) => inbox(ctx, viewer, args),
    unreadCount: (viewer, _, ctx) => unreadCount(ctx, viewer),
    apiKeys: (viewer, _, ctx) => apiKeysOf(ctx, viewer),
    flagged: (_, args, ctx) => flaggedAnnotations(ctx, args),
  },
};
