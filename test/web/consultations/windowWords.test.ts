/** A window is told by both clocks, and never more precisely than it is known. */
import { describe, expect, it } from 'vitest';
import type { Window } from '#web/consultations/deadline.ts';
import { endInWords, formerDeadline, placeOf, spanInWords } from '#web/consultations/windowWords.ts';

const window = (part: Partial<Window>): Window => ({
  status: 'OPEN',
  opensAt: null,
  opensPrecision: null,
  closesAt: null,
  closesPrecision: null,
  rolling: false,
  timeZone: 'America/New_York',
  ...part,
});
/** The last moment of 5 December 2025 in New York. */
const endOfDay = '2025-12-06T04:59:59.999Z';

describe('one end of a window', () => {
  it('known to the minute is told by the host’s and the reader’s clock, each with its own day', () => {
    const end = endInWords(
      window({ closesAt: '2025-12-05T22:00:00Z', closesPrecision: 'INSTANT' }),
      'closes',
      'Asia/Tokyo',
    );
    expect(end?.host).toMatch(/^Friday 5 December 2025, 17:00 \S+$/);
    expect(end?.reader).toMatch(/^Saturday 6 December 2025, 07:00 \S+$/);
    expect(end?.remark).toBeNull();
  });

  it('is told once where both clocks show the same', () => {
    const end = endInWords(
      window({ closesAt: '2025-12-05T22:00:00Z', closesPrecision: 'INSTANT' }),
      'closes',
      'America/Toronto',
    );
    expect(end?.reader).toBeNull();
    expect(end?.remark).toBe('Your clock shows the same.');
  });

  it('known by its day shows the host’s day, no hour, and what the end of that day would be for the reader', () => {
    const end = endInWords(window({ closesAt: endOfDay, closesPrecision: 'DAY' }), 'closes', 'Asia/Tokyo');
    expect(end?.host).toBe('5 December 2025');
    expect(end?.reader).toBeNull();
    expect(end?.remark).toMatch(
      /^The hour is not stated\. If it means the end of that day in New York, that is Saturday 6 December 2025, 13:59 /,
    );
  });

  it('known by its month shows no day', () => {
    const end = endInWords(
      window({ closesAt: '2020-02-01T04:59:59.999Z', closesPrecision: 'MONTH' }),
      'closes',
      'America/New_York',
    );
    expect(end).toEqual({ host: 'January 2020', reader: null, remark: 'The day is not stated.' });
  });

  it('that is not known is nothing', () => {
    expect(endInWords(window({}), 'closes', 'UTC')).toBeNull();
    expect(endInWords(window({}), 'opens', 'UTC')).toBeNull();
  });
});

describe('a whole window in one line', () => {
  const day = { closesAt: endOfDay, closesPrecision: 'DAY' } as const;
  it.each([
    [{ ...day, opensAt: '2025-10-24T04:00:00Z', opensPrecision: 'DAY' }, '24 Oct 2025 to 5 Dec 2025 (New York time)'],
    [day, 'Until 5 Dec 2025 (New York time); when it opened is not established'],
    [{ rolling: true }, 'Without a deadline; when it opened is not established'],
    [{ opensAt: '2025-10-24T04:00:00Z', opensPrecision: 'DAY' }, 'From 24 Oct 2025, deadline not established'],
    [{}, 'Its days are not established'],
  ] as const)('%o', (part, words) => {
    expect(spanInWords(window(part))).toBe(words);
  });
});

describe('a former deadline', () => {
  it('that stands for the end of a day is told as that day', () => {
    expect(formerDeadline(endOfDay, 'America/New_York')).toBe('5 December 2025');
  });

  it('at an hour is told with its hour', () => {
    expect(formerDeadline('2025-12-05T22:00:00Z', 'America/New_York')).toMatch(/^Friday 5 December 2025, 17:00 /);
  });
});

it('names a zone by its place', () => {
  expect(placeOf('America/New_York')).toBe('New York');
  expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(placeOf('UTC')).toBe('UTC');
});
