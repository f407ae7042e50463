/** The words shown for what happened. */

import type { EventKind } from '#web/__generated__/graphql.ts';
import { exactInstant, partialDateInWords } from '#web/ui/dates.ts';

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
  CONSULTATION_ANNOUNCED: 'Consultation entered',
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

/** What readers come for: everything but the entering of the vocabulary and the parties. */
export const newsKinds = Object.keys(eventWords).filter((kind): kind is EventKind => kind !== 'RECORD_ADDED');

/** A former or new value in words: moments as such in the reader's zone or the one named, fixed values without their capitals, anything else as it is. */
export function valueInWords(value: string, timeZone?: string): string {
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return exactInstant(value, timeZone);
  if (/^\d{4}(-\d{2}){1,2}$/.test(value)) return partialDateInWords(value);
  return /^[A-Z]{4,}(_[A-Z]+)*$/.test(value) ? value.toLowerCase().replaceAll('_', ' ') : value;
}
