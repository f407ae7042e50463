/** Events, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { nodeById } from '../nodes.ts';
import { processById } from '../processes/processes.ts';
import { events, feedCursor } from './lists.ts';

export const resolvers: Resolvers = {
  Query: {
    events: (_, args, ctx) => events(ctx, args),
  },
  Event: {
    cursor: ({ sequence }) => feedCursor(sequence),
    subject: ({ subjectId }, _, ctx) => nodeById(ctx, subjectId),
    subjectUrl: ({ subjectPath }, _, ctx) => ctx.publicUrl + subjectPath,
    process: ({ processId }, _, ctx) => (processId === null ? null : processById(ctx, processId)),
  },
};
