/** Topics, rights and action lines, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { follows } from '../alerts/follows.ts';
import { proposalCount } from '../proposals/lists.ts';
import { actionLineByCode, actionLines } from './actionLines.ts';
import { instrumentNames, relatedRights, rightByCode, rightCode, rights } from './rights.ts';
import { narrowerTopics, topicById, topicBySlug, topics } from './topics.ts';

export const resolvers: Resolvers = {
  Query: {
    topic: (_, { slug }, ctx) => topicBySlug(ctx, slug),
    topics: (_, _args, ctx) => topics(ctx),
    right: (_, { instrument, article }, ctx) => rightByCode(ctx, rightCode(instrument, article)),
    rights: (_, { instrument }, ctx) => rights(ctx, instrument ?? null),
    actionLine: (_, { code }, ctx) => actionLineByCode(ctx, code),
    actionLines: (_, _args, ctx) => actionLines(ctx),
  },
  Topic: {
    broader: ({ broaderId }, _, ctx) => (broaderId === null ? null : topicById(ctx, broaderId)),
    narrower: (topic, _, ctx) => narrowerTopics(ctx, topic),
    proposalCount: ({ id }, _, ctx) => proposalCount(ctx, id),
    viewerFollows: ({ id }, _, ctx) => follows(ctx, id),
  },
  Right: {
    instrumentName: ({ instrument }) => instrumentNames[instrument],
    related: (right, _, ctx) => relatedRights(ctx, right),
    proposalCount: ({ id }, _, ctx) => proposalCount(ctx, id),
    viewerFollows: ({ id }, _, ctx) => follows(ctx, id),
  },
};
