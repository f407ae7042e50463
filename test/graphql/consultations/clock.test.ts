/** What the clock makes of a window: its status, and the moments worth telling of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf, nextDue, passedUntold, settled, worthTelling } from '#graphql/consultations/boundaries.ts';
import type { Consultation } from '#graphql/consultations/consultations.ts';
import { statusAt } from '#graphql/consultations/status.ts';
import { isTimeZone } from '#graphql/consultations/zones.ts';
import { days, hours, now } from '#test/support/world.ts';

const opensAt = '2012-11-01T08:00:00.000Z';
const closesAt = '2012-12-20T16:00:00.000Z';
const window = { opensAt, closesAt, closedAsOf: null, cancelledAt: null, resultsAt: null };
const consultation = (rest: Partial<Consultation> = {}) =>
  ({ ...window, told: [], ...rest }) as unknown as Consultation;

describe('a window', () => {
  it.each([
    ['ANNOUNCED', '2012-11-01T07:59:59.999Z'],
    ['OPEN', opensAt],
    ['OPEN', '2012-12-20T15:59:59.999Z'],
    ['CLOSED', closesAt],
  ])('is %s at %s', (status, at) => expect(statusAt(window, new Date(at))).toBe(status));

  it('without a known opening is open until its deadline', () => {
    expect(statusAt({ ...window, opensAt: null }, new Date(0))).toBe('OPEN');
  });

  it('without a deadline stays open, unless a source says that it closed', () => {
    expect(statusAt({ ...window, closesAt: null }, days(10_000))).toBe('OPEN');
    expect(statusAt({ ...window, closesAt: null, closedAsOf: '2012-11-30' }, now)).toBe('CLOSED');
  });

  it('that was called off, or has results, is neither open nor closed', () => {
    expect(statusAt({ ...window, cancelledAt: now.toISOString() }, now)).toBe('CANCELLED');
    expect(statusAt({ ...window, cancelledAt: hours(1).toISOString() }, now)).toBe('OPEN');
    expect(statusAt({ ...window, resultsAt: closesAt }, days(30))).toBe('RESULTS_PUBLISHED');
    expect(statusAt({ ...window, resultsAt: closesAt, cancelledAt: closesAt }, days(30))).toBe('CANCELLED');
  });
});

describe('the moments of a window', () => {
  const names = ({ opensAt, closesAt }: { opensAt: string | null; closesAt: string | null }) =>
    boundariesOf({ opensAt, closesAt, cancelledAt: null }).map(({ at, daysLeft }) => `${at.slice(0, 13)} ${daysLeft}`);

  it('are its opening, 30, 14, 7, 3 and 1 days before its deadline, and its closing', () => {
    expect(names(window)).toEqual([
      '2012-11-01T08 null',
      '2012-11-20T16 30',
      '2012-12-06T16 14',
      '2012-12-13T16 7',
      '2012-12-17T16 3',
      '2012-12-19T16 1',
      '2012-12-20T16 null',
    ]);
  });

  it('are none without opening and deadline, or when it was called off', () => {
    expect(names({ opensAt: null, closesAt: null })).toEqual([]);
    expect(boundariesOf({ ...window, cancelledAt: opensAt })).toEqual([]);
  });

  it('that had passed before it was entered are no news', () => {
    const entered = settled(consultation(), now);
    expect(entered.told).toEqual([`OPENED@${opensAt}`, `NEAR-30@${closesAt}`]);
    expect(passedUntold(entered, now)).toEqual([]);
    expect(nextDue(entered)).toBe('2012-12-06T16:00:00.000Z');
    expect(nextDue(settled(consultation(), days(60)))).toBeNull();
  });

  it('begin again for a new deadline', () => {
    const moved = { ...settled(consultation(), days(60)), closesAt: '2013-03-01T00:00:00.000Z' };
    expect(nextDue(moved)).toBe('2013-01-30T00:00:00.000Z');
  });

  it('told late are told once: the closest nearness, and none once it has closed', () => {
    const late = (at: Date) =>
      worthTelling(passedUntold(consultation(), at)).map(({ kind, daysLeft }) => [kind, daysLeft]);
    expect(late(days(17))).toEqual([
      ['CONSULTATION_OPENED', null],
      ['DEADLINE_NEAR', 1],
    ]);
    expect(late(days(60))).toEqual([
      ['CONSULTATION_OPENED', null],
      ['CONSULTATION_CLOSED', null],
    ]);
  });

  it('pass once each, whenever the clock looks', () => {
    const looks = fc.array(fc.integer({ min: -40 * 24, max: 40 * 24 }), { minLength: 1 });
    fc.assert(
      fc.property(looks, (unordered) => {
        let told: string[] = [];
        for (const at of unordered.toSorted((a, b) => a - b)) {
          const passed = passedUntold(consultation({ told }), hours(at));
          told = [...told, ...passed.map(({ name }) => name)];
        }
        expect(new Set(told).size).toBe(told.length);
        expect(passedUntold(consultation({ told }), hours(Math.max(...unordered)))).toEqual([]);
      }),
    );
  });
});

describe('a time zone', () => {
  it.each(['Europe/Zurich', 'UTC', 'Asia/Kathmandu'])('may be %s', (name) => expect(isTimeZone(name)).toBe(true));
  it.each(['', 'Mars/Olympus', '+01:00', '-05:00', 'local'])('is not %j', (name) =>
    expect(isTimeZone(name)).toBe(false),
  );
});
