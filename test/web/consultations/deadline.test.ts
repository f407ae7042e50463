/** How a deadline is told. */
import { describe, expect, it } from 'vitest';
import { deadlineInWords, momentOf, type Window } from '#web/consultations/deadline.ts';

const now = new Date('2026-11-22T12:00:00Z');
const open: Window = {
  status: 'OPEN',
  opensAt: '2026-11-01T00:00:00Z',
  opensPrecision: 'DAY',
  closesAt: '2026-11-25T12:00:00Z',
  closesPrecision: 'INSTANT',
  rolling: false,
  timeZone: 'Europe/Zurich',
};

describe('an open consultation', () => {
  it.each([
    ['2026-11-25T12:00:00Z', 'near', '3 days left'],
    ['2026-11-23T13:00:00Z', 'near', '1 day left'],
    ['2026-11-22T13:30:00Z', 'near', '1 hour left'],
    ['2026-11-22T12:20:00Z', 'near', 'Less than an hour left'],
    ['2026-12-06T12:00:00Z', 'soon', '14 days left'],
    ['2026-12-08T12:00:00Z', 'later', '16 days left'],
  ])('that closes at %s is told %sly as "%s"', (closesAt, tone, words) => {
    expect(deadlineInWords({ ...open, closesAt }, now)).toEqual({ tone, words });
  });

  it('without a deadline says whether it has none or whether none is known', () => {
    expect(deadlineInWords({ ...open, closesAt: null, rolling: true }, now).words).toBe('Open, no deadline');
    expect(deadlineInWords({ ...open, closesAt: null }, now).words).toBe('Open, deadline not established');
  });
});

describe('a consultation that is not open', () => {
  it('says when it opens, when it closed, or that it was called off', () => {
    expect(deadlineInWords({ ...open, status: 'ANNOUNCED', opensAt: '2026-12-01T00:00:00Z' }, now).words).toBe(
      'Opens 1 Dec 2026',
    );
    expect(deadlineInWords({ ...open, status: 'CLOSED', closesPrecision: 'DAY' }, now)).toEqual({
      tone: 'quiet',
      words: 'Closed 25 Nov 2026',
    });
    expect(deadlineInWords({ ...open, status: 'CANCELLED' }, now).words).toBe('Called off');
    expect(deadlineInWords({ ...open, status: 'RESULTS_PUBLISHED' }, now).words).toBe('Results are out');
  });
});

describe('a moment of a window', () => {
  it("is told in the host's zone and no more precisely than it is known", () => {
    expect(momentOf({ ...open, closesAt: '2026-11-25T23:30:00Z' }, 'closes')).toBe('26 Nov 2026, 00:30 CET');
    expect(momentOf({ ...open, closesAt: '2026-11-25T23:30:00Z', closesPrecision: 'DAY' }, 'closes')).toBe(
      '26 Nov 2026',
    );
    expect(momentOf({ ...open, closesPrecision: 'MONTH' }, 'closes')).toBe('November 2026');
    expect(momentOf({ ...open, closesAt: null }, 'closes')).toBe('');
  });
});
