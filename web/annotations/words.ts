/** What the values of a note are called. */
import type { AnchorState, Moderation, Motivation, Visibility } from '#web/__generated__/graphql.ts';

/** Null where nothing need be said. */
export const motivationWords: Record<Motivation, string | null> = {
  COMMENTING: null,
  QUESTIONING: 'Question',
  HIGHLIGHTING: 'Marked',
  LINKING: 'Link',
};

/** What a note can be meant as, as one chooses it. */
export const motivationNames: Record<Motivation, string> = {
  COMMENTING: 'Comment',
  QUESTIONING: 'Question',
  LINKING: 'Points to something else',
  HIGHLIGHTING: 'Only mark the words',
};

export const anchorWords: Record<AnchorState, string | null> = {
  WHOLE: null,
  EXACT: null,
  MOVED: null,
  POSSIBLE: 'Perhaps these words; the text has changed.',
  ORPHANED: 'These words are no longer in the text.',
};

export const anchorNames: Record<AnchorState, string> = {
  WHOLE: 'On the whole',
  EXACT: 'Where they stood',
  MOVED: 'Found elsewhere',
  POSSIBLE: 'To be confirmed',
  ORPHANED: 'No longer in the text',
};

export const moderationWords: Record<Moderation, string | null> = {
  APPROVED: null,
  PENDING: 'Waits for a moderator; others do not see it yet.',
  HIDDEN: 'Hidden by a moderator.',
  SPAM: 'Hidden as spam.',
};

export const moderationNames: Record<Moderation, string> = {
  PENDING: 'Waiting',
  APPROVED: 'Let stand',
  HIDDEN: 'Hidden',
  SPAM: 'Spam',
};

export const visibilityNames: Record<Visibility, string> = {
  PRIVATE: 'Only me',
  GROUP: 'A group',
  PUBLIC: 'Everyone',
};
