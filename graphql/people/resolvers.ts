/** The signed-in person, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { ownFollows } from '../alerts/follows.ts';
import { inbox, unreadCount } from '../alerts/inbox.ts';
import { ownMentions } from '../annotations/mentions.ts';
import { flaggedAnnotations, moderationQueue } from '../annotations/moderationQueue.ts';
import { blockOf, ownAccount } from './accounts.ts';
import { apiKeysOf, createApiKey, revokeApiKey } from './apiKeys.ts';
import { blockAccount, unblockAccount } from './blocking.ts';
import { deleteAccount } from './deleteAccount.ts';
import { download } from './download.ts';
import { organisationOf, recogniseOrganisation } from './organisations.ts';

export const resolvers: Resolvers = {
  Query: {
    viewer: (_, _args, { actor }) => (actor.kind === 'SIGNED_IN' ? actor : null),
  },
  Mutation: {
    createApiKey: (_, { name, idempotencyKey }, ctx) => createApiKey(ctx, name, idempotencyKey),
    revokeApiKey: (_, { id, idempotencyKey }, ctx) => revokeApiKey(ctx, id, idempotencyKey),
    recogniseOrganisation: (_, { idempotencyKey, ...input }, ctx) => recogniseOrganisation(ctx, input, idempotencyKey),
    blockAccount: (_, { idempotencyKey, ...input }, ctx) => blockAccount(ctx, input, idempotencyKey),
    deleteAccount: (_, input, ctx) => deleteAccount(ctx, input),
    unblockAccount: (_, { account, idempotencyKey }, ctx) => unblockAccount(ctx, account, idempotencyKey),
  },
  Viewer: {
    download: (viewer, _, ctx) => download(ctx, viewer),
    account: (viewer) => ownAccount(viewer),
    follows: (viewer, args, ctx) => ownFollows(ctx, viewer, args),
    inbox: (viewer, args, ctx) => inbox(ctx, viewer, args),
    unreadCount: (viewer, _, ctx) => unreadCount(ctx, viewer),
    apiKeys: (viewer, _, ctx) => apiKeysOf(ctx, viewer),
    flagged: (_, args, ctx) => flaggedAnnotations(ctx, args),
    moderationQueue: (_, args, ctx) => moderationQueue(ctx, args),
    mentions: (viewer, args, ctx) => ownMentions(ctx, viewer, args),
    isBlocked: async ({ id }, _, ctx) => (await blockOf(ctx, id)) !== null,
  },
  Author: {
    organisation: async (author, _, ctx) => (await organisationOf(ctx, author)) !== null,
    organisationName: async (author, _, ctx) => (await organisationOf(ctx, author))?.name ?? null,
    approver: async (author, _, ctx) => (await organisationOf(ctx, author))?.approver ?? null,
  },
};
