/** What an assessment leaves unsaid, in a sentence: an empty part is no finding. */
import type { AffectedGroup, ImpactDirection, InfrastructureRole, RightLimits } from '#web/__generated__/graphql.ts';

export type Said = {
  readonly direction: ImpactDirection;
  readonly severity?: object | null;
  readonly likelihood?: number | null;
  readonly limitation?: object | null;
  readonly affected: readonly AffectedGroup[];
  readonly infrastructure: readonly InfrastructureRole[];
  readonly right: { readonly limits: RightLimits };
};

/** Why the test is not made, where that follows from the right. */
const untested: Partial<Record<RightLimits, string>> = {
  ABSOLUTE: 'This right is absolute: nothing may limit it, so there is no test to pass.',
  NO_TEST: 'The three-part test does not apply to this right.',
};

/** Null where all is said. */
export function notSaid({ direction, severity, likelihood, limitation, affected, infrastructure, right }: Said) {
  const why = limitation ? undefined : untested[right.limits];
  const asksForRating = direction === 'RESTRICTS' || direction === 'MIXED';
  const absent = [
    ...(!severity && asksForRating ? ['severity'] : []),
    ...(!likelihood ? ['likelihood'] : []),
    ...(!limitation && !why && asksForRating ? ['the three-part test'] : []),
    ...(affected.length === 0 ? ['who is affected'] : []),
    ...(infrastructure.length === 0 ? ['infrastructure'] : []),
  ];
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(absent);
  const sentences = [absent.length > 0 ? `Not said: ${list}.` : '', why ?? ''].filter((sentence) => sentence !== '');
  return sentences.length > 0 ? sentences.join(' ') : null;
}
