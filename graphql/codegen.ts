/** Types for the resolvers, the joined schema text for the server, and typed documents for the client, all from the schema.graphql files. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { Date: 'string', DateTime: 'string', URL: 'string', PartialDate: 'string', ID: 'string' };

const config: CodegenConfig = {
  schema: 'graphql/**/*.graphql',
  ignoreNoDocuments: true,
  generates: {
    'graphql/__generated__/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        contextType: '../context.ts#Context',
        maybeValue: 'T | null | undefined',
        makeResolverTypeCallable: true,
        mappers: {
          Proposal: '../proposals/proposals.ts#Proposal',
          ProposalText: '../proposals/proposals.ts#ProposalText',
          Sponsorship: '../proposals/proposals.ts#Sponsorship',
          ProposalRelation: '../proposals/proposals.ts#ProposalRelation',
          ProposalConnection: '../proposals/lists.ts#ProposalList',
          ProposalFacets: '../proposals/lists.ts#ProposalList',
          Process: '../processes/processes.ts#Process',
          TimelineEntry: '../processes/processes.ts#TimelineEntry',
          Document: '../processes/documents.ts#Document',
          Instrument: '../processes/instruments.ts#Instrument',
          Provision: '../processes/instruments.ts#Provision',
          Party: '../parties/parties.ts#Party',
          Membership: '../parties/memberships.ts#Membership',
          Topic: '../vocabulary/topics.ts#Topic',
          Right: '../vocabulary/rights.ts#Right',
          ActionLine: '../vocabulary/actionLines.ts#ActionLine',
          Impact: '../impacts/impacts.ts#Impact',
          Consultation: '../consultations/consultations.ts#Consultation',
          Annotation: '../annotations/annotations.ts#Annotation',
          Event: '../events/events.ts#Event',
          Follow: '../alerts/follows.ts#Follow',
          Notification: '../alerts/inbox.ts#Notification',
          Author: '../people/accounts.ts#Account',
          Viewer: '../people/actor.ts#SignedIn',
          Node: '../nodes.ts#AnyNode',
        },
      },
    },
    'graphql/__generated__/typeDefs.ts': { plugins: ['./graphql/codegenTypeDefs.ts'] },
    'web/__generated__/': {
      documents: ['web/**/*.{ts,tsx}', '!web/__generated__/**'],
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: { scalars, enumsAsTypes: true, useTypeImports: true, importExtension: '.ts', emitLegacyCommonJSImports: false },
    },
  },
};

export default config;
