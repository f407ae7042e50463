/** What whoever runs the site decides of notes. */

export interface NoteRules {
  /** Whether public notes of an account whose notes were not yet looked at appear at once, or wait for a moderator. */
  newMembers: 'appear' | 'wait';
  /** How many notes an account may write in an hour; null: they are not counted. */
  notesPerHour: number | null;
}

/** Where nothing is said. */
export const openRules: NoteRules = { newMembers: 'appear', notesPerHour: null };
