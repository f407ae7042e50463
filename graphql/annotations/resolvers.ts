/** Annotations, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { nodeById } from '../nodes.ts';
import { mayEditNote, mayModerateNote } from '../people/permissions.ts';
import { present } from '../present.ts';
import { annotate } from './annotate.ts';
import { annotationById, authorOf, groupOf } from './annotations.ts';
import { deleteAnnotation, editAnnotation } from './editAnnotation.ts';
import { findAnnotations } from './findAnnotations.ts';
import { repliesTo } from './lists.ts';
import { flagAnnotation, moderateAnnotation } from './moderation.ts';

export const resolvers: Resolvers = {
  Query: {
    annotations: (_, args, ctx) => findAnnotations(ctx, args),
  },
  Mutation: {
    annotate: (_, { input, idempotencyKey }, ctx) => annotate(ctx, input, idempotencyKey),
    editAnnotation: (_, { idempotencyKey, ...input }, ctx) => editAnnotation(ctx, input, idempotencyKey),
    deleteAnnotation: (_, { id, idempotencyKey }, ctx) => deleteAnnotation(ctx, id, idempotencyKey),
    flagAnnotation: (_, { idempotencyKey, ...input }, ctx) => flagAnnotation(ctx, input, idempotencyKey),
    moderateAnnotation: (_, { idempotencyKey, ...input }, ctx) => moderateAnnotation(ctx, input, idempotencyKey),
  },
  Annotation: {
    target: ({ targetId }, _, ctx) => present(nodeById(ctx, targetId)),
    author: (note, _, ctx) => authorOf(ctx, note),
    group: (note, _, ctx) => groupOf(ctx, note),
    parent: ({ parentId }, _, ctx) => (parentId === null ? null : annotationById(ctx, parentId)),
    replies: (note, args, ctx) => repliesTo(ctx, note, args),
    viewerMayEdit: (note, _, ctx) => mayEditNote(ctx.actor, note),
    viewerMayModerate: (note, _, ctx) => mayModerateNote(ctx.actor, note),
  },
};
