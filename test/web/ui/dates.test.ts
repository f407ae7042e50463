/** Dates in words. */
import { describe, expect, it } from 'vitest';
import { daysUntil, exactInstant, momentInWords, partialDateInWords } from '#web/ui/dates.ts';

describe('a partial date', () => {
  it.each([
    ['2012', '2012'],
    ['2012-06', 'Jun 2012'],
    ['2012-06-20', '20 Jun 2012'],
    ['about 1865', 'about 1865'],
  ])('%s is told as %s, never more precisely than it is', (date, words) => {
    expect(partialDateInWords(date)).toBe(words);
  });
});

describe('an instant', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it('is told by its distance within a week', () => {
    expect(momentInWords('2026-11-22T11:59:50Z', now)).toBe('just now');
    expect(momentInWords('2026-11-22T11:40:00Z', now)).toBe('20 minutes ago');
    expect(momentInWords('2026-11-22T09:00:00Z', now)).toBe('3 hours ago');
    expect(momentInWords('2026-11-24T12:00:00Z', now)).toBe('in 2 days');
  });

  it('is told by its day beyond a week', () => {
    expect(momentInWords('2026-11-15T11:00:00Z', now)).toBe('15 Nov 2026');
  });

  it('is told to the minute in the zone asked for', () => {
    expect(exactInstant('2012-12-03T06:00:00.000Z', 'Europe/Zurich')).toBe('3 Dec 2012, 07:00 CET');
  });

  it('is so many whole days away', () => {
    expect(daysUntil('2026-11-25T11:00:00Z', now)).toBe(2);
    expect(daysUntil('2026-11-22T13:00:00Z', now)).toBe(0);
    expect(daysUntil('2026-11-22T11:00:00Z', now)).toBe(-1);
  });
});
