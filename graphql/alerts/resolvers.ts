/** Follows and notifications, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { eventById } from '../events/events.ts';
import { nodeById } from '../nodes.ts';
import { present } from '../present.ts';
import { follow, followOf, unfollow } from './follows.ts';
import { markRead } from './inbox.ts';

export const resolvers: Resolvers = {
  Mutation: {
    follow: (_, { idempotencyKey, ...input }, ctx) => follow(ctx, input, idempotencyKey),
    unfollow: (_, { id, idempotencyKey }, ctx) => unfollow(ctx, id, idempotencyKey),
    markRead: (_, { ids, idempotencyKey }, ctx) => markRead(ctx, ids, idempotencyKey),
  },
  Follow: {
    subject: ({ subjectId }, _, ctx) => nodeById(ctx, subjectId),
  },
  Notification: {
    event: ({ eventId }, _, ctx) => present(eventById(ctx, eventId)),
    follow: ({ followSubjectId }, _, ctx) => followOf(ctx, followSubjectId),
  },
};
