/** The words shown for the values of an assessment. */
import type {
  AssessmentStatus,
  Basis,
  ImpactAspect,
  ImpactDirection,
  ImpactScope,
  ImpactStance,
  ImpactState,
  TestResult,
} from '#web/__generated__/graphql.ts';
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

/** The bases on which an editor enters an assessment; whoever assesses signs with the guided form. */
export const enteredBases = { SOURCED: basisWords.SOURCED, EDITORIAL: basisWords.EDITORIAL } as const;

export const testWords: Record<TestResult, string> = { MET: 'passed', NOT_MET: 'failed', UNCLEAR: 'cannot be told' };

/** The parts of the test for limiting a right, as questions that the result answers. */
export const testParts = {
  legality: 'Clear law',
  legitimateAim: 'Legitimate aim',
  necessity: 'Necessary and proportionate',
} as const;

export const impactScopeWords: Record<ImpactScope, string> = {
  RECORD: 'Of this proposal',
  TOPIC: 'Of the topic, not of this text',
};

export const stateWords: Record<ImpactState, string> = {
  PUBLISHED: 'Stands',
  SUPERSEDED: 'Replaced by a newer one',
  WITHDRAWN: 'Withdrawn',
};

export const stanceWords: Record<ImpactStance, string> = { AGREES: 'Agrees', DISSENTS: 'Dissents' };

/** What two assessments can differ in, in the middle of a sentence. */
export const aspectWords: Record<ImpactAspect, string> = {
  RIGHT: 'the right',
  DIRECTION: 'the direction',
  SCALE: 'how grave',
  SCOPE: 'how many people',
  IRREMEDIABILITY: 'how hard to undo',
  LIKELIHOOD: 'how likely',
  LEGALITY: 'clear law',
  LEGITIMATE_AIM: 'the aim',
  NECESSITY: 'necessity and proportion',
};

export const assessmentStatusWords: Record<AssessmentStatus, string> = {
  NONE: 'Not assessed',
  EDITORIAL_ONLY: 'Only editorial inferences',
  ASSESSED: 'Assessed by somebody outside, or signed here',
};
