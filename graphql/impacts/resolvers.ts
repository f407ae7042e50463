/** Impacts, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { present } from '../present.ts';
import { proposalById } from '../proposals/proposals.ts';
import { rightById } from '../vocabulary/rights.ts';
import { assessImpact } from './assessImpact.ts';
import { withdrawnImpactsOf } from './impacts.ts';
import { importAssessments } from './importAssessments.ts';
import { withdrawImpact } from './withdrawImpact.ts';

export const resolvers: Resolvers = {
  Mutation: {
    assessImpact: (_, { input, idempotencyKey }, ctx) => assessImpact(ctx, input, idempotencyKey),
    importAssessments: (_, { idempotencyKey, ...input }, ctx) => importAssessments(ctx, input, idempotencyKey),
    withdrawImpact: (_, { idempotencyKey, ...input }, ctx) => withdrawImpact(ctx, input, idempotencyKey),
  },
  Proposal: {
    withdrawnImpacts: (proposal, _, ctx) => withdrawnImpactsOf(ctx, proposal),
  },
  Impact: {
    proposal: ({ proposalId }, _, ctx) => present(proposalById(ctx, proposalId)),
    right: ({ rightId }, _, ctx) => present(rightById(ctx, rightId)),
  },
};
