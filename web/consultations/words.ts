/** The words shown for the values of a consultation. */
import type { ConsultationStanding, ConsultationStatus } from '#web/__generated__/graphql.ts';

export const statusWords: Record<ConsultationStatus, string> = {
  OPEN: 'Open for comment',
  ANNOUNCED: 'Not open yet',
  CLOSED: 'Closed',
  RESULTS_PUBLISHED: 'Results are out',
  CANCELLED: 'Called off',
};

/** What a reply counts for: the word, and what it means. */
export const standingWords: Record<ConsultationStanding, { word: string; meaning: string }> = {
  OFFICIAL: { word: 'Official', meaning: 'part of the formal process' },
  ADVISORY: { word: 'Advisory', meaning: 'asked for and considered, without formal weight' },
  UNOFFICIAL: { word: 'Unofficial', meaning: 'run by somebody outside the process' },
  UNCLEAR: { word: 'Standing not established', meaning: 'what a reply counts for is not known' },
};
