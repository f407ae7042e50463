/** What is read of assessments beyond their own words, as the schema has it. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { follows } from '../alerts/follows.ts';
import { assessmentCoverage, assessmentStatusOf, ledger } from '../catalogue/ledger.ts';
import { present } from '../present.ts';
import { rightById } from '../vocabulary/rights.ts';
import { alternativeRedline } from './alternativeRedline.ts';
import { answered, answersTo, differencesToAnswered, superseded, superseding } from './answers.ts';
import { disputesOf } from './disputes.ts';
import { changedSince, isOnEarlierText, madeOn } from './earlierText.ts';
import { impactPath, supersededImpactsOf } from './impacts.ts';
import { impactList } from './lists.ts';

export const resolvers: Resolvers = {
  Query: {
    impacts: (_, args, ctx) => impactList(ctx, args),
    ledger: (_, args, ctx) => ledger(ctx, args),
    assessmentCoverage: (_, args, ctx) => assessmentCoverage(ctx, args),
  },
  ImpactConnection: {
    edges: async (list) => (await list.page()).edges,
    nodes: async (list) => (await list.page()).nodes,
    pageInfo: async (list) => (await list.page()).pageInfo,
    totalCount: (list) => list.totalCount(),
    tally: (list) => list.tally(),
    assessors: (list) => list.assessors(),
  },
  Proposal: {
    assessmentStatus: (proposal, _, ctx) => assessmentStatusOf(ctx, proposal),
    disputes: (proposal, _, ctx) => disputesOf(ctx, proposal),
    supersededImpacts: (proposal, _, ctx) => supersededImpactsOf(ctx, proposal),
  },
  ImpactDispute: {
    right: ({ rightId }, _, ctx) => present(rightById(ctx, rightId)),
  },
  Impact: {
    madeOn: (impact, _, ctx) => madeOn(ctx, impact),
    isOnEarlierText: (impact, _, ctx) => isOnEarlierText(ctx, impact),
    changedSince: (impact, _, ctx) => changedSince(ctx, impact),
    alternativeRedline: (impact, _, ctx) => alternativeRedline(ctx, impact),
    supersedes: (impact, _, ctx) => superseded(ctx, impact),
    supersededBy: (impact, _, ctx) => superseding(ctx, impact),
    answers: (impact, _, ctx) => answered(ctx, impact),
    answeredBy: (impact, _, ctx) => answersTo(ctx, impact),
    differences: (impact, _, ctx) => differencesToAnswered(ctx, impact),
    url: ({ id }, _, ctx) => ctx.publicUrl + impactPath(id),
    viewerFollows: ({ id }, _, ctx) => follows(ctx, id),
  },
};
