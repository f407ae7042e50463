/** Whether, and how far, a right may be limited, in sentences. */
import type { RightLimits } from '#web/__generated__/graphql.ts';

export const limitWords: Record<RightLimits, string> = {
  LIMITABLE: 'It may be limited, where the limit passes the three-part test.',
  PARTLY: 'A part of it is absolute; the rest may be limited, where the limit passes the three-part test.',
  ABSOLUTE: 'It is absolute: no aim justifies a limit.',
  NO_TEST:
    'The three-part test is no measure for it: it is an obligation, a guarantee of procedure, or has a measure of its own.',
};

/** Whether the test is offered; also while no right is chosen, so that nothing written is lost. */
export const mayTest = (limits: RightLimits | undefined) =>
  limits === undefined || limits === 'LIMITABLE' || limits === 'PARTLY';

/** Null where the instrument has no rule on it. */
export function derogationWords(isNonDerogable: boolean | null | undefined): string | null {
  if (isNonDerogable == null) return null;
  return isNonDerogable
    ? 'No state may set it aside, even in a public emergency (ICCPR, article 4(2)).'
    : 'In a public emergency that threatens the life of the nation a state may set it aside, as far as the situation strictly requires (ICCPR, article 4(1)).';
}
