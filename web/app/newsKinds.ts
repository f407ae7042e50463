/** Kinds of event that change what lists and pages of records show. Notes are left out: they have their own place, and one's own would be news. */
import type { EventKind } from '#web/__generated__/graphql.ts';

export const proposalNews: EventKind[] = [
  'PROPOSAL_TABLED',
  'PROPOSAL_REVISED',
  'PROPOSAL_STAGE_CHANGED',
  'PROPOSAL_CORRECTED',
  'PROPOSAL_DELETED',
  'PROPOSAL_MERGED',
  'SPONSOR_JOINED',
  'SPONSOR_LEFT',
  'IMPACT_ASSESSED',
  'IMPACT_SUPERSEDED',
  'IMPACT_WITHDRAWN',
];

/** What becomes of an assessment, and what is said beside it. */
export const impactNews: EventKind[] = ['IMPACT_ASSESSED', 'IMPACT_SUPERSEDED', 'IMPACT_WITHDRAWN', 'PROPOSAL_REVISED'];

export const consultationNews: EventKind[] = [
  'CONSULTATION_ANNOUNCED',
  'CONSULTATION_OPENED',
  'DEADLINE_CHANGED',
  'CONSULTATION_CLOSED',
  'CONSULTATION_CANCELLED',
  'CONSULTATION_RESULTS',
];
