/** What the work on speed set out to reach. Ratios are ours ÷ theirs, in processor time and in the median of one client. */
import type { QuestionName } from '../answers/questions.ts';
import type { TargetName } from '../targets/register.ts';

export const ratioGoals: Partial<Record<TargetName, Partial<Record<QuestionName, number>>>> = {
  postgraphile: { Q1: 0.7, Q2: 0.4, Q3: 0.2, Q4: 0.3, Q5: 0.5, Q6: 0.5, B1: 0.2, W1: 2.5 },
  'mercurius-sqlite': { Q2: 1, Q3: 1, Q4: 1, Q5: 1, Q6: 1 },
};
/** How much more an answer may cost with ten times the record. */
export const growthGoals: Partial<Record<QuestionName, number>> = { Q1: 1.3, Q2: 1.3, Q5: 1.3, Q6: 1.3, Q3: 2, Q4: 3 };
export const growthSizes = { from: 10_000, to: 100_000 } as const;
/** MB that our server may hold. */
export const memoryGoal = 512;
/** Milliseconds from import to the first answer of the bundled handler, and the most bytes of the bundle. */
export const coldGoals = { milliseconds: 300, bytes: 1_500_000 };
