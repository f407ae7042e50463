/** What happened, in English: the words of feeds, letters and messages. */
import type { EventKind } from './events.ts';

export const eventWords: Record<EventKind, string> = {
  RECORD_ADDED: 'Record entered',
  RECORD_CORRECTED: 'Record corrected',
  PROPOSAL_TABLED: 'Proposal entered',
  PROPOSAL_REVISED: 'New text',
  PROPOSAL_STAGE_CHANGED: 'New stage',
  PROPOSAL_CORRECTED: 'Proposal corrected',
  PROPOSAL_DELETED: 'Proposal deleted',
  PROPOSAL_MERGED: 'Proposal merged',
  SPONSOR_JOINED: 'Sponsor joined',
  SPONSOR_LEFT: 'Sponsor left',
  IMPACT_ASSESSED: 'Impact assessed',
  IMPACT_SUPERSEDED: 'Assessment replaced by a newer one',
  IMPACT_WITHDRAWN: 'Assessment taken back',
  CONSULTATION_ANNOUNCED: 'New consultation',
  CONSULTATION_OPENED: 'Consultation opened',
  DEADLINE_CHANGED: 'Deadline moved',
  DEADLINE_NEAR: 'Deadline near',
  CONSULTATION_CLOSED: 'Consultation closed',
  CONSULTATION_CANCELLED: 'Consultation called off',
  CONSULTATION_RESULTS: 'Results are out',
  ANNOTATION_PUBLISHED: 'Public note',
  ANNOTATION_EDITED: 'Public note changed',
  ANNOTATION_REMOVED: 'Note removed',
};
