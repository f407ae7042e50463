import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinSpans } from '#graphql/catalogue/spans.ts';
import { holdsOn } from '#graphql/parties/memberships.ts';

const member = (from: string | null, to: string | null, memberId = 'party_A') => ({ memberId, from, to });

it('joins what touches or overlaps', () => {
  expect(joinSpans([member('2012-06-11', null), member('2012-01-01', '2012-06-10')])).toEqual([
    member('2012-01-01', null),
  ]);
  expect(joinSpans([member(null, '2012-03-31'), member('2012-02-01', '2012-12-31')])).toEqual([
    member(null, '2012-12-31'),
  ]);
});

it('keeps apart what has a day between, and different members', () => {
  const apart = [member('2012-01-01', '2012-02-28'), member('2012-03-01', null)];
  expect(joinSpans(apart)).toEqual(apart);
  const two = [member('2012-01-01', '2012-06-30', 'party_A'), member('2012-07-01', null, 'party_B')];
  expect(joinSpans(two)).toEqual(two);
});

it('holds on exactly the days on which one of the memberships does', () => {
  const days = Array.from({ length: 30 }, (_, at) => `2012-06-${String(at + 1).padStart(2, '0')}`);
  const day = fc.constantFrom(...days);
  const membership = fc
    .tuple(fc.constantFrom('party_A', 'party_B'), fc.option(day), fc.option(day))
    .filter(([, from, to]) => from === null || to === null || from <= to)
    .map(([memberId, from, to]) => member(from, to, memberId));
  const same = fc.property(fc.array(membership, { maxLength: 6 }), (memberships) => {
    const joined = joinSpans(memberships);
    for (const memberId of ['party_A', 'party_B']) {
      for (const on of days) {
        const holds = (span: { memberId: string; from: string | null; to: string | null }) =>
          span.memberId === memberId && holdsOn(span, on);
        expect(joined.filter(holds)).toHaveLength(memberships.some(holds) ? 1 : 0);
      }
    }
  });
  fc.assert(same);
});
