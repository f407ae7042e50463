/** The words for the five levels of severity and likelihood. The parts of severity stand beside each other and are never added up. */

export type SeverityPart = 'scale' | 'scope' | 'irremediability';
type Levels = readonly [string, string, string, string, string];

/** After the UN Guiding Principles on Business and Human Rights, principle 14 and its commentary: scale, scope, irremediable character. */
export const severityParts: Record<SeverityPart, { label: string; levels: Levels }> = {
  scale: { label: 'How grave', levels: ['slight', 'noticeable', 'serious', 'grave', 'very grave'] },
  scope: {
    label: 'How many people',
    levels: ['few people', 'one group or place', 'many people', 'most people of a country', 'people of many countries'],
  },
  irremediability: {
    label: 'How hard to undo',
    levels: ['easily undone', 'undone with some effort', 'hard to undo', 'undone in part at most', 'cannot be undone'],
  },
};

export const likelihoodLevels: Levels = ['remote', 'unlikely', 'possible', 'likely', 'near certain'];

/** The word for a level from 1 to 5; the number alone for any other. */
export const levelWord = (levels: Levels, level: number): string => levels[level - 1] ?? String(level);
