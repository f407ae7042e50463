/** Impacts, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { present } from '../present.ts';
import { proposalById } from '../proposals/proposals.ts';
import { rightById } from '../vocabulary/rights.ts';
import { assessImpact } from './assessImpact.ts';
import { claimAssessment, claimedBy, claimsOf, isOwnClaim, releaseAssessment } from './claims.ts';
import { faultsOf } from './draftFaults.ts';
import { draftById, draftsOf, groupOfDraft, startedBy } from './drafts.ts';
import { named, stateOf, withdrawnImpactsOf } from './impacts.ts';
import { importAssessments } from './importAssessments.ts';
import { publishAssessment } from './publishAssessment.ts';
import { removeImpact } from './removeImpact.ts';
import { deleteAssessmentDraft, saveAssessmentDraft } from './saveDraft.ts';
import { mayRemove, maySupersede, mayWithdraw, signedBy } from './signing.ts';
import { withdrawImpact } from './withdrawImpact.ts';

export const resolvers: Resolvers = {
  Query: {
    assessmentDraft: (_, { id }, ctx) => draftById(ctx, id),
  },
  Viewer: {
    assessmentDrafts: (viewer, _, ctx) => draftsOf(ctx, viewer),
  },
  Mutation: {
    saveAssessmentDraft: (_, { input, idempotencyKey }, ctx) => saveAssessmentDraft(ctx, input, idempotencyKey),
    deleteAssessmentDraft: (_, { id, idempotencyKey }, ctx) => deleteAssessmentDraft(ctx, id, idempotencyKey),
    publishAssessment: (_, { idempotencyKey, ...input }, ctx) => publishAssessment(ctx, input, idempotencyKey),
    claimAssessment: (_, { proposal, idempotencyKey }, ctx) => claimAssessment(ctx, proposal, idempotencyKey),
    releaseAssessment: (_, { proposal, idempotencyKey }, ctx) => releaseAssessment(ctx, proposal, idempotencyKey),
    removeImpact: (_, { idempotencyKey, ...input }, ctx) => removeImpact(ctx, input, idempotencyKey),
    assessImpact: (_, { input, idempotencyKey }, ctx) => assessImpact(ctx, input, idempotencyKey),
    importAssessments: (_, { idempotencyKey, ...input }, ctx) => importAssessments(ctx, input, idempotencyKey),
    withdrawImpact: (_, { idempotencyKey, ...input }, ctx) => withdrawImpact(ctx, input, idempotencyKey),
  },
  Proposal: {
    withdrawnImpacts: (proposal, _, ctx) => withdrawnImpactsOf(ctx, proposal),
    assessmentClaims: (proposal, _, ctx) => claimsOf(ctx, proposal),
  },
  AssessmentClaim: {
    by: (claim) => claimedBy(claim),
    isOwn: (claim, _, ctx) => isOwnClaim(ctx, claim),
  },
  AssessmentDraft: {
    proposal: ({ proposalId }, _, ctx) => proposalById(ctx, proposalId),
    group: (draft, _, ctx) => groupOfDraft(ctx, draft),
    startedBy: (draft) => startedBy(draft),
    faults: (draft, _, ctx) => faultsOf(ctx, draft),
    supersedes: ({ supersedesId }, _, ctx) => named(ctx, supersedesId),
    answers: ({ answersId }, _, ctx) => named(ctx, answersId),
  },
  AssessmentContent: {
    right: ({ rightId }, _, ctx) => (rightId === null ? null : rightById(ctx, rightId)),
  },
  Impact: {
    proposal: ({ proposalId }, _, ctx) => present(proposalById(ctx, proposalId)),
    right: ({ rightId }, _, ctx) => present(rightById(ctx, rightId)),
    author: (impact, _, ctx) => signedBy(ctx, impact),
    state: (impact) => stateOf(impact),
    publishedAt: ({ createdAt }) => createdAt,
    viewerMayWithdraw: (impact, _, ctx) => mayWithdraw(ctx, impact),
    viewerMaySupersede: (impact, _, ctx) => maySupersede(ctx, impact),
    viewerMayRemove: (_, _args, ctx) => mayRemove(ctx),
  },
};
