/** Consultations, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { follows } from '../alerts/follows.ts';
import { annotationsOn, publicNoteCount } from '../annotations/lists.ts';
import { partyById } from '../parties/parties.ts';
import { allPresent } from '../present.ts';
import { processById } from '../processes/processes.ts';
import { topicById } from '../vocabulary/topics.ts';
import { announceConsultation } from './announceConsultation.ts';
import { cancelConsultation } from './cancelConsultation.ts';
import { changeDeadline } from './changeDeadline.ts';
import { consultationBySlug, consultationPath, followersOf } from './consultations.ts';
import { consultations, relatedProposals } from './lists.ts';
import { publishResults } from './publishResults.ts';
import { statusAt } from './status.ts';

export const resolvers: Resolvers = {
  Query: {
    consultation: (_, { slug }, ctx) => consultationBySlug(ctx, slug),
    consultations: (_, args, ctx) => consultations(ctx, args),
  },
  Mutation: {
    announceConsultation: (_, { input, idempotencyKey }, ctx) => announceConsultation(ctx, input, idempotencyKey),
    changeDeadline: (_, { idempotencyKey, ...input }, ctx) => changeDeadline(ctx, input, idempotencyKey),
    cancelConsultation: (_, { idempotencyKey, ...input }, ctx) => cancelConsultation(ctx, input, idempotencyKey),
    publishResults: (_, { idempotencyKey, ...input }, ctx) => publishResults(ctx, input, idempotencyKey),
  },
  Consultation: {
    url: ({ slug }, _, ctx) => ctx.publicUrl + consultationPath(slug),
    process: ({ processId }, _, ctx) => (processId === null ? null : processById(ctx, processId)),
    host: ({ hostId }, _, ctx) => (hostId === null ? null : partyById(ctx, hostId)),
    status: (consultation, _, ctx) => statusAt(consultation, ctx.now),
    topics: ({ topicIds }, _, ctx) => allPresent(topicIds, (id) => topicById(ctx, id)),
    relatedProposals: (consultation, args, ctx) => relatedProposals(ctx, consultation, args),
    annotations: ({ id }, args, ctx) => annotationsOn(ctx, id, args),
    annotationCount: ({ id }, _, ctx) => publicNoteCount(ctx, id),
    followers: ({ id }, _, ctx) => followersOf(ctx, id),
    viewerFollows: ({ id }, _, ctx) => follows(ctx, id),
  },
};
