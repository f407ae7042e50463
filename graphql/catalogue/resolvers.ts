/** The matrix, as the schema has it. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { readMatrix } from './readMatrix.ts';

export const resolvers: Resolvers = {
  Query: {
    matrix: (_, args, ctx) => readMatrix(ctx, args),
  },
};
