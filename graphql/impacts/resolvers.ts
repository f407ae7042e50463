/** Impacts, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { present } from '../present.ts';
import { proposalById } from '../proposals/proposals.ts';
import { rightById } from '../vocabulary/rights.ts';
import { assessImpact } from './assessImpact.ts';

export const resolvers: Resolvers = {
  Mutation: {
    assessImpact: (_, { input, idempotencyKey }, ctx) => assessImpact(ctx, input, idempotencyKey),
  },
  Impact: {
    proposal: ({ proposalId }, _, ctx) => present(proposalById(ctx, proposalId)),
    right: ({ rightId }, _, ctx) => present(rightById(ctx, rightId)),
  },
};
