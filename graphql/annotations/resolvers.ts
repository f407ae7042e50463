/** Annotations, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { nodeById } from '../nodes.ts';
import { authorById } from '../people/accounts.ts';
import { mayEditNote, mayModerateNote } from '../people/permissions.ts';
import { annotate } from './annotate.ts';
import { annotationFile } from './annotationFile.ts';
import { annotationById, authorOf, groupOf, shownModeration } from './annotations.ts';
import { carried, notesCarried } from './carried.ts';
import { deleteAnnotation, editAnnotation } from './editAnnotation.ts';
import { findAnnotations } from './findAnnotations.ts';
import { importAnnotations } from './importAnnotations.ts';
import { repliesTo } from './lists.ts';
import { mentionsOf } from './mentions.ts';
import { flagAnnotation, moderateAnnotation } from './moderation.ts';
import { decisionsOn, flagsOn } from './moderationQueue.ts';
import { placeAnnotation } from './placeAnnotation.ts';
import { anchorOf, placeOf } from './places.ts';

export const resolvers: Resolvers = {
  Query: {
    annotations: (_, args, ctx) => findAnnotations(ctx, args),
    annotationFile: (_, args, ctx) => annotationFile(ctx, args),
  },
  Mutation: {
    annotate: (_, { input, idempotencyKey }, ctx) => annotate(ctx, input, idempotencyKey),
    editAnnotation: (_, { idempotencyKey, ...input }, ctx) => editAnnotation(ctx, input, idempotencyKey),
    deleteAnnotation: (_, { id, idempotencyKey }, ctx) => deleteAnnotation(ctx, id, idempotencyKey),
    flagAnnotation: (_, { idempotencyKey, ...input }, ctx) => flagAnnotation(ctx, input, idempotencyKey),
    importAnnotations: (_, { idempotencyKey, ...input }, ctx) => importAnnotations(ctx, input, idempotencyKey),
    placeAnnotation: (_, { idempotencyKey, ...input }, ctx) => placeAnnotation(ctx, input, idempotencyKey),
    moderateAnnotation: (_, { idempotencyKey, ...input }, ctx) => moderateAnnotation(ctx, input, idempotencyKey),
  },
  Annotation: {
    target: ({ targetId }, _, ctx) => nodeById(ctx, targetId),
    author: (note, _, ctx) => authorOf(ctx, note),
    group: (note, _, ctx) => groupOf(ctx, note),
    parent: ({ parentId }, _, ctx) => (parentId === null ? null : annotationById(ctx, parentId)),
    replies: (note, args, ctx) => repliesTo(ctx, note, args),
    anchor: (note, _, ctx) => anchorOf(ctx, note),
    place: async (note, _, ctx) => (await placeOf(ctx, note)).at,
    isPlaceConfirmed: async (note, _, ctx) => (await placeOf(ctx, note)).isConfirmed,
    isAnswer: ({ parentId }) => parentId !== null,
    mentions: (note, _, ctx) => mentionsOf(ctx, note),
    moderation: (note) => shownModeration(note),
    moderationLog: (note, _, ctx) => decisionsOn(ctx, note),
    flags: (note, _, ctx) => flagsOn(ctx, note),
    viewerMayEdit: (note, _, ctx) => mayEditNote(ctx.actor, note),
    viewerMayModerate: (note, _, ctx) => mayModerateNote(ctx.actor, note),
  },
  ProposalText: {
    carried: (text, _, ctx) => carried(ctx, text),
  },
  CarryReport: {
    annotations: (report, args) => notesCarried(report, args),
  },
  ModerationDecision: {
    by: ({ by }, _, ctx) => authorById(ctx, by),
  },
};
