/** The words shown for the values of an assessment. */
import type { Basis, ImpactDirection, TestResult } from '#web/__generated__/graphql.ts';
import type { Hue } from '#web/ui/Badge.tsx';

/** The sign, the word and the colour of each direction. */
export const directionWords: Record<ImpactDirection, { sign: string; words: string; hue: Hue }> = {
  RESTRICTS: { sign: '▼', words: 'Restricts', hue: 'vermilion' },
  ADVANCES: { sign: '▲', words: 'Advances', hue: 'blue' },
  MIXED: { sign: '◆', words: 'Mixed', hue: 'purple' },
  UNCLEAR: { sign: '?', words: 'Unclear', hue: 'grey' },
};

export const basisWords: Record<Basis, string> = {
  SOURCED: 'From a named source',
  OWN: 'Signed here by its assessor',
  EDITORIAL: 'Editorial: our own inference',
};

export const testWords: Record<TestResult, string> = { MET: 'passed', NOT_MET: 'failed', UNCLEAR: 'cannot be told' };
