/** Types for the resolvers, the joined schema text for the server, and typed documents for the client, all from the .graphql files. */
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
          Proposal: '../proposals/proposals.ts#Proposal as ProposalRecord',
          ProposalText: '../proposals/proposals.ts#ProposalText as ProposalTextRecord',
          Sponsorship: '../proposals/proposals.ts#Sponsorship as SponsorshipRecord',
          ProposalRelation: '../proposals/proposals.ts#ProposalRelation as ProposalRelationRecord',
          ProposalConnection: '../proposals/lists.ts#ProposalList as ProposalListRecord',
          ProposalFacets: '../proposals/lists.ts#ProposalList as ProposalListRecord',
          ProposalEdge: '../proposals/lists.ts#ProposalEdge as ProposalEdgeRecord',
          Matrix: '../catalogue/readMatrix.ts#AskedMatrix as AskedMatrixRecord',
          Finding: '../catalogue/find.ts#Finding as FindingRecord',
          Process: '../processes/processes.ts#Process as ProcessRecord',
          TimelineEntry: '../processes/processes.ts#TimelineEntry as TimelineEntryRecord',
          Document: '../processes/documents.ts#Document as DocumentRecord',
          Instrument: '../processes/instruments.ts#Instrument as InstrumentRecord',
          Provision: '../processes/instruments.ts#Provision as ProvisionRecord',
          ProvisionText: '../texts/provisionTexts.ts#ProvisionText as ProvisionTextRecord',
          Text: '../texts/provisionTexts.ts#AnyText as AnyTextRecord',
          Redline: '../texts/readRedline.ts#Redline as RedlineRecord',
          Group: '../groups/groups.ts#Group as GroupRecord',
          Party: '../parties/parties.ts#Party as PartyRecord',
          Membership: '../parties/memberships.ts#Membership as MembershipRecord',
          Topic: '../vocabulary/topics.ts#Topic as TopicRecord',
          Right: '../vocabulary/rights.ts#Right as RightRecord',
          ActionLine: '../vocabulary/actionLines.ts#ActionLine as ActionLineRecord',
          Impact: '../impacts/impacts.ts#Impact as ImpactRecord',
          Consultation: '../consultations/consultations.ts#Consultation as ConsultationRecord',
          CarryReport: '../annotations/carried.ts#CarryReport as CarryReportRecord',
          Annotation: '../annotations/annotations.ts#Annotation as AnnotationRecord',
          ModerationDecision: '../annotations/moderation.ts#Decision as DecisionRecord',
          Event: '../events/events.ts#Event as EventRecord',
          Follow: '../alerts/follow.ts#Follow as FollowRecord',
          Notification: '../alerts/inbox.ts#Notification as NotificationRecord',
          Webhook: '../webhooks/webhooks.ts#Webhook as WebhookRecord',
          WebhookDelivery: '../deliveries/deliveries.ts#Delivery as DeliveryRecord',
          AlertSettings: '../alerts/settings.ts#AlertSettings as AlertSettingsRecord',
          Author: '../people/accounts.ts#Account as AccountRecord',
          Viewer: '../people/actor.ts#SignedIn as SignedInRecord',
          MailAddress: '../addresses/mail/mailAddress.ts#MailAddress as MailAddressRecord',
          Node: '../nodes.ts#AnyNode as AnyNodeRecord',
        },
      },
    },
    'graphql/__generated__/typeDefs.ts': { plugins: ['./graphql/codegenTypeDefs.ts'] },
    'web/public/schema.graphqls': { plugins: ['./graphql/codegenSchemaText.ts'] },
    'web/__generated__/': {
      documents: ['web/**/*.{ts,tsx}', '!web/__generated__/**'],
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
      },
    },
  },
};

export default config;
