/** Follows and notifications, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { eventById } from '../events/events.ts';
import { nodeById } from '../nodes.ts';
import { present } from '../present.ts';
import { changeFollow, follow, followOf, saveSearch, unfollow } from './follows.ts';
import { markAllRead, markRead } from './inbox.ts';
import { ownFollow } from './ownFollow.ts';
import { alertPreview } from './preview.ts';
import { queryStringOf } from './searches.ts';
import { changeAlertSettings, settingsOf } from './settings.ts';
import { urlOf } from './subjects.ts';

export const resolvers: Resolvers = {
  Query: {
    alertPreview: (_, asked, ctx) => alertPreview(ctx, asked),
  },
  Mutation: {
    follow: (_, { idempotencyKey, ...input }, ctx) => follow(ctx, input, idempotencyKey),
    unfollow: (_, { id, idempotencyKey }, ctx) => unfollow(ctx, id, idempotencyKey),
    saveSearch: (_, { idempotencyKey, ...input }, ctx) => saveSearch(ctx, input, idempotencyKey),
    changeFollow: (_, { idempotencyKey, ...input }, ctx) => changeFollow(ctx, input, idempotencyKey),
    markRead: (_, { ids, idempotencyKey }, ctx) => markRead(ctx, ids, idempotencyKey),
    markAllRead: (_, { follow, idempotencyKey }, ctx) => markAllRead(ctx, follow, idempotencyKey),
    changeAlertSettings: (_, { idempotencyKey, ...input }, ctx) => changeAlertSettings(ctx, input, idempotencyKey),
  },
  Viewer: {
    follow: (_, asked, ctx) => ownFollow(ctx, asked),
    alertSettings: ({ id }, _, ctx) => settingsOf(ctx, id),
  },
  Follow: {
    subject: ({ subjectId }, _, ctx) => nodeById(ctx, subjectId),
    query: ({ query }) => query && queryStringOf(query),
    url: (follow, _, ctx) => urlOf(ctx, follow),
  },
  Notification: {
    event: ({ eventId }, _, ctx) => present(eventById(ctx, eventId)),
    follow: ({ followSubjectId }, _, ctx) => followOf(ctx, followSubjectId),
  },
};
