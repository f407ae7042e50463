/** What each kind of event means, in a sentence, for those who choose what they are told. Apart from the words, as few pages need it. */
import type { EventKind } from '#web/__generated__/graphql.ts';

export const eventHelp: Record<EventKind, string> = {
  RECORD_ADDED: 'A process, party, topic, right, instrument, provision, document or action line was entered.',
  RECORD_CORRECTED: 'A record of one of these kinds was corrected.',
  PROPOSAL_TABLED: 'A proposal was entered.',
  PROPOSAL_REVISED: 'A proposal has a new text.',
  PROPOSAL_STAGE_CHANGED: 'A proposal came to another stage.',
  PROPOSAL_CORRECTED: 'A proposal’s record was corrected.',
  PROPOSAL_DELETED: 'A proposal’s record was deleted, and with it its assessments.',
  PROPOSAL_MERGED: 'A proposal was merged into another.',
  SPONSOR_JOINED: 'A party became a sponsor of a proposal that was on record.',
  SPONSOR_LEFT: 'A party is no longer a sponsor.',
  IMPACT_ASSESSED: 'An assessment was entered, or corrected by the data set it came from.',
  IMPACT_SUPERSEDED: 'A newer assessment of the same assessor took the place of one.',
  IMPACT_WITHDRAWN: 'An assessment was taken back, was removed, or went with its proposal.',
  CONSULTATION_ANNOUNCED: 'A consultation was entered. What had passed by then, its opening for example, is not told.',
  CONSULTATION_OPENED: 'A consultation opened.',
  DEADLINE_CHANGED: 'A consultation’s deadline moved.',
  DEADLINE_NEAR: 'A consultation’s deadline is as many days away as your settings say.',
  CONSULTATION_CLOSED: 'A consultation closed, at its deadline or earlier.',
  CONSULTATION_CANCELLED: 'A consultation was called off.',
  CONSULTATION_RESULTS: 'A consultation’s results are out.',
  ANNOTATION_PUBLISHED: 'A public note was written.',
  ANNOTATION_EDITED: 'The words of a public note were changed by its author.',
  ANNOTATION_REMOVED: 'A public note was deleted or hidden.',
};
