/** References, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { citeList, citeMatrix, citeProposal } from './citations.ts';

export const resolvers: Resolvers = {
  Proposal: {
    citation: (proposal, { format }, ctx) => citeProposal(ctx, proposal, format),
  },
  ProposalConnection: {
    citation: (list, { format }, ctx) => citeList(ctx, list, format),
  },
  Matrix: {
    citation: (matrix, { format }, ctx) => citeMatrix(ctx, matrix, format),
  },
};
