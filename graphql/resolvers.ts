/** What belongs to no one domain: records by their ids, and the scalars. */
import type { Resolvers } from './__generated__/resolvers.ts';
import { nodeById, nodesByIds, typeOf } from './nodes.ts';
import { scalars } from './scalars.ts';

export const resolvers: Resolvers = {
  ...scalars,
  Query: {
    node: (_, { id }, ctx) => nodeById(ctx, id),
    nodes: (_, { ids }, ctx) => nodesByIds(ctx, ids),
  },
  Node: { __resolveType: (node) => typeOf(node) },
};
