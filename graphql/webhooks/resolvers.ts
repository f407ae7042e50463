/** Webhooks and what was posted to them, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { replayWebhook, testWebhook } from './askedPosts.ts';
import { bodyOfMessage, eventOf, messageById, messageId, messagesOf } from './messageLog.ts';
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  formerUntil,
  ownWebhooks,
  rotateWebhookSecret,
} from './webhooks.ts';

export const resolvers: Resolvers = {
  Mutation: {
    createWebhook: (_, { input, idempotencyKey }, ctx) => createWebhook(ctx, input, idempotencyKey),
    changeWebhook: (_, { id, input, idempotencyKey }, ctx) => changeWebhook(ctx, id, input, idempotencyKey),
    deleteWebhook: (_, { id, idempotencyKey }, ctx) => deleteWebhook(ctx, id, idempotencyKey),
    rotateWebhookSecret: (_, { id, idempotencyKey }, ctx) => rotateWebhookSecret(ctx, id, idempotencyKey),
    testWebhook: (_, { id, idempotencyKey }, ctx) => testWebhook(ctx, id, idempotencyKey),
    replayWebhook: (_, { id, idempotencyKey, ...range }, ctx) => replayWebhook(ctx, id, range, idempotencyKey),
  },
  Viewer: {
    webhooks: (viewer, _, ctx) => ownWebhooks(ctx, viewer),
  },
  Webhook: {
    formerSecretUntil: (webhook, _, { now }) => formerUntil(webhook, now),
    delivery: (webhook, { id }, ctx) => messageById(ctx, webhook, id),
    deliveries: (webhook, args, ctx) => messagesOf(ctx, webhook, args),
  },
  WebhookDelivery: {
    id: (delivery) => messageId(delivery),
    event: (delivery, _, ctx) => eventOf(ctx, delivery),
    body: (delivery, _, ctx) => bodyOfMessage(ctx, delivery),
  },
};
