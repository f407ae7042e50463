/** Who belonged to a group, and when. */
import { describe, expect, it } from 'vitest';
import { holdsOn, membershipRecord } from '#graphql/parties/memberships.ts';

describe('a membership', () => {
  const span = { from: '2012-01-01', to: '2012-05-31' };
  it.each([
    ['2011-12-31', false],
    ['2012-01-01', true],
    ['2012-05-31', true],
    ['2012-06-01', false],
  ])('from January to May holds on %s: %s', (day, holds) => expect(holdsOn(span, day)).toBe(holds));

  it('without a first or last day holds always before or after', () => {
    expect(holdsOn({ from: null, to: '2012-05-31' }, '1900-01-01')).toBe(true);
    expect(holdsOn({ from: '2012-01-01', to: null }, '2999-01-01')).toBe(true);
    expect(holdsOn({ from: null, to: null }, '2012-01-01')).toBe(true);
  });

  it('does not end before it begins, and may last a day', () => {
    const record = { member: 'RUS', confidence: 'HIGH', from: '2012-05-31' };
    expect(membershipRecord.safeParse({ ...record, to: '2012-05-30' }).error?.issues[0]?.path).toEqual(['to']);
    expect(membershipRecord.safeParse({ ...record, to: '2012-05-31' }).success).toBe(true);
  });
});
