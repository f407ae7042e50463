/** References, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { citeList, citeMatrix, citeProposal } from './citations.ts';
import { citeImpact } from './citeImpact.ts';

export const resolvers: Resolvers = {
  Proposal: {
    citation: (proposal, { format }, ctx) => citeProposal(ctx, proposal, format),
  },
  Impact: {
    citation: (impact, { format }, ctx) => citeImpact(ctx, impact, format),
  },
  ProposalConnection: {
    citation: (list, { format }, ctx) => citeList(ctx, list, format),
  },
  Matrix: {
    citation: (matrix, { format }, ctx) => citeMatrix(ctx, matrix, format),
  },
};
