/** How answers are kept: by id, with what stands under no id of its own inside its parent, and with what each change makes stale. */
import { type Cache, type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache';

const embedded = [
  ...[
    'PageInfo',
    'Source',
    'TimelineEntry',
    'Membership',
    'Sponsorship',
    'ProposalRelation',
    'FieldChange',
    'DeadlineChange',
  ],
  ...[
    'Severity',
    'LimitationTest',
    'TextSelector',
    'Matrix',
    'MatrixHeading',
    'MatrixCell',
    'CellDirections',
    'ProposalFacets',
    'FacetCount',
    'Snippet',
    'SnippetPart',
    'SearchHints',
    'FilterHint',
    'Finding',
    'Dataset',
    'Coverage',
    'ApiKeyWithSecret',
    'AnnotationEdit',
    'ModerationDecision',
    'AnnotationFlag',
    'CarryReport',
    'AnnotationFile',
    'ImportReport',
    'AnchorCount',
    'ImportFault',
    'GroupMember',
    'NewInvitation',
    'InvitationPreview',
  ],
  ...['Redline', 'RedlineSegment', 'Survival', 'Passage', 'SharedText', 'SharedTextGroup'],
  ...['Consolidation', 'ConsolidatedProvision', 'ConsolidatedSegment', 'TextConflict', 'LeftOut'],
  ...['AlertPreview', 'AlertSettings', 'MailAddress', 'ChatRoom', 'FeedLinks', 'FeedLinksWithSecret'],
  ...['WebhookWithSecret', 'DeliveryAttempt'],
  ...['AssessmentContent', 'PartialSeverity', 'PartialLimitation', 'DraftFault', 'AssessmentClaim', 'AssessmentImport'],
  ...['ImpactDispute', 'ImpactDifference', 'SignedFor', 'ImpactTally', 'LedgerLine', 'AssessmentCoverage'],
  // What the schema says of itself.
  ...['__Schema', '__Type', '__Field', '__InputValue', '__EnumValue'],
  ...[
    'Process',
    'Proposal',
    'Party',
    'Consultation',
    'Annotation',
    'Event',
    'Follow',
    'Notification',
    'WebhookDelivery',
    'Impact',
  ].flatMap((name) => [`${name}Connection`, `${name}Edge`]),
];

const nodes = [
  ...[
    'Process',
    'Document',
    'Instrument',
    'Provision',
    'Proposal',
    'ProposalText',
    'ProvisionText',
    'Party',
    'Topic',
    'Right',
    'ActionLine',
    'Impact',
  ],
  ...['Consultation', 'Annotation', 'Event', 'Follow', 'Notification', 'Author', 'ProvisionText', 'Group'],
];

/** What a record says that depends on its followers. */
const asFollowed = ['viewerFollows', 'followers'];
const followed = ['Process', 'Proposal', 'Party', 'Topic', 'Right', 'Provision', 'Consultation', 'Impact'];

/** Whatever is asked that depends on what was assessed. */
const ofImpacts = [
  ...['proposals', 'proposal', 'matrix', 'events', 'impacts', 'ledger', 'assessmentCoverage'],
  ...['right', 'rights', 'node', 'process', 'processes'],
];

/** Whatever is asked that depends on what proposals say. */
const ofProposals = ['proposals', 'proposal', 'node', 'matrix', 'events', 'processes', 'process', 'consolidation'];

const options: CacheExchangeOpts = {
  keys: {
    ...Object.fromEntries(embedded.map((name) => [name, () => null])),
    // One client serves one session, so there is never more than one viewer in a cache.
    Viewer: () => 'viewer',
  },
  possibleTypes: { Node: nodes },
  updates: {
    Mutation: {
      follow: (_result, variables, cache) => restate(cache, variables.id, asFollowed, ['follow', 'follows']),
      saveSearch: (_result, _variables, cache) => restate(cache, null, [], ['follow', 'follows']),
      // What comes back says how it is now; nothing else depends on it.
      changeFollow: () => undefined,
      unfollow: (result, variables, cache) => {
        const follow = { __typename: 'Follow', id: String(result.unfollow) };
        const subject = cache.resolve(follow, 'subject');
        if (typeof subject === 'string') forgetField(cache, subject, asFollowed);
        restate(cache, variables.id, asFollowed, ['follow', 'follows', 'inbox']);
        cache.invalidate(follow);
      },
      markRead: (_result, _variables, cache) => restate(cache, null, [], ['unreadCount', 'inbox']),
      markAllRead: (_result, _variables, cache) => restate(cache, null, [], ['unreadCount', 'inbox']),
      changeAlertSettings: (_result, _variables, cache) => restate(cache, null, [], ['alertSettings']),
      setMailAddress: (_result, _variables, cache) => restate(cache, null, [], ['mailAddress']),
      removeMailAddress: (_result, _variables, cache) => restate(cache, null, [], ['mailAddress']),
      confirmMailAddress: (_result, _variables, cache) => restate(cache, null, [], ['mailAddress']),
      setChatRoom: (_result, _variables, cache) => restate(cache, null, [], ['chatRoom']),
      removeChatRoom: (_result, _variables, cache) => restate(cache, null, [], ['chatRoom']),
      makeFeedLinks: (_result, _variables, cache) => restate(cache, null, [], ['feedLinks']),
      revokeFeedLinks: (_result, _variables, cache) => restate(cache, null, [], ['feedLinks']),
      annotate: (_result, variables, cache) => forgetNotesOn(cache, targetOf(variables)),
      importAnnotations: (_result, { dryRun }, cache) => {
        if (dryRun) return;
        for (const { fieldName, arguments: given } of cache.inspectFields('Query'))
          if (fieldName === 'node' || fieldName === 'annotations') cache.invalidate('Query', fieldName, given);
      },
      editAnnotation: () => undefined,
      placeAnnotation: (_result, variables, cache) =>
        forgetField(cache, { __typename: 'ProposalText', id: String(variables.textId) }, ['carried']),
      createGroup: (_result, _variables, cache) => restate(cache, null, [], ['groups']),
      joinGroup: (_result, _variables, cache) => restate(cache, null, [], ['groups']),
      leaveGroup: (_result, variables, cache) => forgetGroup(cache, variables.id),
      deleteGroup: (_result, variables, cache) => forgetGroup(cache, variables.id),
      inviteToGroup: (_result, variables, cache) =>
        forgetField(cache, { __typename: 'Group', id: String(variables.group) }, ['invitations']),
      revokeInvitation: (_result, variables, cache) =>
        cache.invalidate({ __typename: 'Invitation', id: String(variables.id) }),
      recogniseOrganisation: () => undefined,
      blockAccount: (_result, _variables, cache) => restate(cache, null, [], ['flagged', 'moderationQueue']),
      unblockAccount: (_result, _variables, cache) => restate(cache, null, [], ['flagged', 'moderationQueue']),
      deleteAnnotation: (_result, variables, cache) =>
        cache.invalidate({ __typename: 'Annotation', id: String(variables.id) }),
      createApiKey: (_result, _variables, cache) => restate(cache, null, [], ['apiKeys']),
      revokeApiKey: (_result, _variables, cache) => restate(cache, null, [], ['apiKeys']),
      createWebhook: (_result, _variables, cache) => restate(cache, null, [], ['webhooks']),
      // What comes back says how it is now.
      changeWebhook: () => undefined,
      rotateWebhookSecret: () => undefined,
      deleteWebhook: (_result, variables, cache) => {
        cache.invalidate({ __typename: 'Webhook', id: String(variables.id) });
        restate(cache, null, [], ['webhooks']);
      },
      testWebhook: (_result, variables, cache) =>
        forgetField(cache, { __typename: 'Webhook', id: String(variables.id) }, ['deliveries']),
      replayWebhook: (_result, variables, cache) =>
        forgetField(cache, { __typename: 'Webhook', id: String(variables.id) }, ['deliveries']),
      moderateAnnotation: (_result, _variables, cache) => restate(cache, null, [], ['flagged', 'moderationQueue']),
      tableProposal: (_result, _variables, cache) =>
        forgetLists(cache, ['proposals', 'matrix', 'events', 'processes', 'process']),
      assessImpact: (_result, _variables, cache) => forgetLists(cache, ofImpacts),
      withdrawImpact: (_result, _variables, cache) => forgetLists(cache, ofImpacts),
      removeImpact: (_result, variables, cache) => {
        cache.invalidate({ __typename: 'Impact', id: String(variables.id) });
        forgetLists(cache, ofImpacts);
      },
      importAssessments: (_result, { dryRun, as }, cache) => {
        if (dryRun) return;
        restate(cache, null, [], ['assessmentDrafts']);
        if (as === 'PUBLISHED') forgetLists(cache, ofImpacts);
      },
      // What comes back says how it is now; only a new one is in no list yet.
      saveAssessmentDraft: (_result, { input }, cache) => {
        const isOld = typeof input === 'object' && input !== null && 'id' in input && input.id != null;
        if (!isOld) restate(cache, null, [], ['assessmentDrafts']);
      },
      deleteAssessmentDraft: (_result, variables, cache) => {
        cache.invalidate({ __typename: 'AssessmentDraft', id: String(variables.id) });
        restate(cache, null, [], ['assessmentDrafts']);
      },
      publishAssessment: (_result, variables, cache) => {
        cache.invalidate({ __typename: 'AssessmentDraft', id: String(variables.draft) });
        // Its author follows it from then on, and no longer says that they are at it.
        restate(cache, null, [], ['assessmentDrafts', 'follows', 'follow']);
        forgetLists(cache, ofImpacts);
      },
      // What comes back says who is at it now.
      claimAssessment: () => undefined,
      releaseAssessment: () => undefined,
      reviseProposal: (_result, variables, cache) => {
        restate(cache, proposalOf(variables), ['redline', 'survival', 'sharedTexts', 'history'], []);
        forgetLists(cache, ['proposals', 'events', 'consolidation', 'sharedTexts']);
      },
      announceConsultation: (_result, _variables, cache) => forgetLists(cache, ['consultations', 'events', 'process']),
      changeDeadline: (_result, _variables, cache) => forgetLists(cache, ['consultations', 'events']),
      cancelConsultation: (_result, _variables, cache) => forgetLists(cache, ['consultations', 'events']),
      publishResults: (_result, _variables, cache) => forgetLists(cache, ['consultations', 'events']),
      // Each is found elsewhere by then, and other records say otherwise what they are to it.
      correctProposal: (_result, _variables, cache) => forgetLists(cache, ofProposals),
      mergeProposal: (_result, _variables, cache) => forgetLists(cache, ofProposals),
      deleteProposal: (_result, variables, cache) => {
        cache.invalidate({ __typename: 'Proposal', id: String(variables.id) });
        forgetLists(cache, ofProposals);
      },
    },
  },
};

export const cache = () => cacheExchange(options);

/** Forgets what a record of unknown kind says in some fields, and what the viewer says in others. */
function restate(cache: Cache, id: unknown, fields: string[], viewerFields: string[]): void {
  if (typeof id === 'string') for (const name of followed) forgetField(cache, { __typename: name, id }, fields);
  forgetField(cache, 'Viewer:viewer', viewerFields);
}

function forgetField(cache: Cache, entity: string | { __typename: string; id: string }, names: string[]): void {
  for (const field of cache.inspectFields(entity))
    if (names.includes(field.fieldName)) cache.invalidate(entity, field.fieldName, field.arguments);
}

/** What carries notes, whichever it is. */
function forgetNotesOn(cache: Cache, id: string): void {
  for (const name of ['Proposal', 'Provision', 'Consultation'])
    forgetField(cache, { __typename: name, id }, ['annotations', 'annotationCount']);
  forgetLists(cache, ['annotations']);
}

function forgetGroup(cache: Cache, id: unknown): void {
  cache.invalidate({ __typename: 'Group', id: String(id) });
  restate(cache, null, [], ['groups']);
}

function forgetLists(cache: Cache, names: string[]): void {
  forgetField(cache, 'Query', names);
}

function proposalOf(variables: Record<string, unknown>): string {
  const input = variables.input;
  return typeof input === 'object' && input !== null && 'proposal' in input ? String(input.proposal) : '';
}

function targetOf(variables: Record<string, unknown>): string {
  const input = variables.input;
  return typeof input === 'object' && input !== null && 'target' in input ? String(input.target) : '';
}
