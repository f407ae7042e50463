/** Proposals, as the schema has them. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { follows } from '../alerts/follows.ts';
import { annotationsOn, publicNoteCount } from '../annotations/lists.ts';
import { exactDay } from '../dates.ts';
import { eventsOf } from '../events/lists.ts';
import { impactsOf } from '../impacts/impacts.ts';
import { partyById } from '../parties/parties.ts';
import { allPresent, present } from '../present.ts';
import { documentById } from '../processes/documents.ts';
import { provisionById } from '../processes/instruments.ts';
import { processById } from '../processes/processes.ts';
import { redlineOf } from '../texts/readRedline.ts';
import { sharedTextsOf } from '../texts/sharedTexts.ts';
import { survivalOf } from '../texts/survival.ts';
import { topicById } from '../vocabulary/topics.ts';
import { correctProposal } from './correctProposal.ts';
import { deleteProposal } from './deleteProposal.ts';
import { proposalList } from './lists.ts';
import { mergeProposal } from './mergeProposal.ts';
import { findProposal, proposalById, proposalPath, relationsOf } from './proposals.ts';
import { snippetsOf } from './snippets.ts';
import { tableProposal } from './tableProposal.ts';

export const resolvers: Resolvers = {
  Query: {
    proposal: (_, args, ctx) => findProposal(ctx, args),
    proposals: (_, args, ctx) => proposalList(ctx, args),
  },
  Mutation: {
    tableProposal: (_, { input, idempotencyKey }, ctx) => tableProposal(ctx, input, idempotencyKey),
    correctProposal: (_, { idempotencyKey, ...input }, ctx) => correctProposal(ctx, input, idempotencyKey),
    deleteProposal: (_, { idempotencyKey, ...input }, ctx) => deleteProposal(ctx, input, idempotencyKey),
    mergeProposal: (_, { idempotencyKey, ...input }, ctx) => mergeProposal(ctx, input, idempotencyKey),
  },
  Proposal: {
    url: ({ slug }, _, ctx) => ctx.publicUrl + proposalPath(slug),
    process: ({ processId }, _, ctx) => present(processById(ctx, processId)),
    document: ({ documentId }, _, ctx) => (documentId === null ? null : documentById(ctx, documentId)),
    provision: ({ provisionIds: [first] }, _, ctx) => (first === undefined ? null : provisionById(ctx, first)),
    provisions: ({ provisionIds }, _, ctx) => allPresent(provisionIds, (id) => provisionById(ctx, id)),
    topics: ({ topicIds }, _, ctx) => allPresent(topicIds, (id) => topicById(ctx, id)),
    tabledOn: ({ tabled }) => exactDay(tabled),
    relations: (proposal, _, ctx) => relationsOf(ctx, proposal),
    impacts: (proposal, _, ctx) => impactsOf(ctx, proposal),
    redline: (proposal, args, ctx) => redlineOf(ctx, proposal, args),
    survival: (proposal, args, ctx) => survivalOf(ctx, proposal, args),
    sharedTexts: (proposal, args, ctx) => sharedTextsOf(ctx, proposal, args),
    annotations: ({ id }, args, ctx) => annotationsOn(ctx, id, args),
    annotationCount: ({ id }, _, ctx) => publicNoteCount(ctx, id),
    history: ({ id }, args, ctx) => eventsOf(ctx, id, args),
    viewerFollows: ({ id }, _, ctx) => follows(ctx, id),
  },
  Sponsorship: {
    party: ({ partyId }, _, ctx) => present(partyById(ctx, partyId)),
  },
  ProposalText: {
    timeZone: ({ timeZone }) => timeZone ?? 'UTC',
    proposal: ({ proposalId }, _, ctx) => present(proposalById(ctx, proposalId)),
    document: ({ documentId }, _, ctx) => (documentId === null ? null : documentById(ctx, documentId)),
  },
  ProposalRelation: {
    proposal: ({ proposalId }, _, ctx) => present(proposalById(ctx, proposalId)),
  },
  ProposalConnection: {
    edges: async (list) => (await list.page()).edges,
    nodes: async (list) => (await list.page()).nodes,
    pageInfo: async (list) => (await list.page()).pageInfo,
    totalCount: (list) => list.totalCount(),
    facets: (list) => list,
    hints: (list) => list.hints(),
  },
  ProposalEdge: {
    snippets: (edge, _, ctx) => snippetsOf(ctx, edge),
  },
  ProposalFacets: {
    kinds: (list) => list.facet('kinds'),
    processes: (list) => list.facet('processes'),
    sponsors: (list) => list.facet('sponsors'),
    topics: (list) => list.facet('topics'),
    rights: (list) => list.facet('rights'),
    directions: (list) => list.facet('directions'),
    bases: (list) => list.facet('bases'),
    infrastructure: (list) => list.facet('infrastructure'),
    assessed: (list) => list.facet('assessed'),
    actionLines: (list) => list.facet('actionLines'),
    actions: (list) => list.facet('actions'),
    stages: (list) => list.facet('stages'),
    provisions: (list) => list.facet('provisions'),
    years: (list) => list.facet('years'),
    months: (list) => list.facet('months'),
  },
};
