/** What one may be in a group, in words. */
import type { GroupRole } from '#web/__generated__/graphql.ts';

export const roleWords: Record<GroupRole, { word: string; meaning: string }> = {
  OWNER: { word: 'Owner', meaning: 'also invites, changes roles, and ends the group' },
  MEMBER: { word: 'Member', meaning: 'reads and writes its notes' },
  READER: { word: 'Reader', meaning: 'reads its notes' },
};

/** As choices in a form. */
export const roleOptions = (['OWNER', 'MEMBER', 'READER'] as const).map((value) => ({
  value,
  label: `${roleWords[value].word}: ${roleWords[value].meaning}`,
}));

/** The role of that name; a reader, who may least, where there is none. */
export const roleNamed = (name: string): GroupRole =>
  roleOptions.find(({ value }) => value === name)?.value ?? 'READER';

export const peopleInWords = (count: number) => (count === 1 ? 'only you' : `${count} people`);
