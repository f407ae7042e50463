/** The matrix, as the schema has it. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { dataset } from './dataset.ts';
import { find } from './find.ts';
import { directionsOf, readMatrix } from './readMatrix.ts';

export const resolvers: Resolvers = {
  Query: {
    matrix: (_, args, ctx) => readMatrix(ctx, args),
    find: (_, args, ctx) => find(ctx, args),
    dataset: (_, _args, ctx) => dataset(ctx),
  },
  Matrix: {
    directions: (matrix, _, ctx) => directionsOf(ctx, matrix),
  },
  Finding: {
    url: ({ path }, _, ctx) => ctx.publicUrl + path,
  },
};
