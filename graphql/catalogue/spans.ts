/** Memberships as unbroken spans: two records of one member that touch or overlap are one belonging. */
import type { MembershipFacts } from '../parties/memberships.ts';

type Span = Pick<MembershipFacts, 'memberId' | 'from' | 'to'>;

/** Days as in the records: null for no beginning or no end. */
export function joinSpans(memberships: readonly Span[]): Span[] {
  const joined: Span[] = [];
  const ordered = memberships.toSorted(
    (a, b) => compare(a.memberId, b.memberId) || compare(a.from ?? '', b.from ?? ''),
  );
  for (const { memberId, from, to } of ordered) {
    const last = joined.at(-1);
    const touches = last && last.memberId === memberId && (last.to === null || (from ?? '') <= dayAfter(last.to));
    if (!touches) joined.push({ memberId, from, to });
    else if (last.to !== null && (to === null || to > last.to)) last.to = to;
  }
  return joined;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
