/** Dates as precise as their source. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactDay, firstDay, isPartialDate, lastDay } from '#graphql/dates.ts';

describe('a partial date', () => {
  it.each(['2012', '2012-06', '2012-06-20', '2012-02-29', '1865'])('%s is one', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    '',
    '12',
    '2012-6',
    '2012-13',
    '2012-00',
    '2012-06-31',
    '2013-02-29',
    '2012-06-20T00:00Z',
    ' 2012',
    '2012-06-',
    '20120620',
    '२०१२',
  ])('%j is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('begins and ends with the first and last day it can mean', () => {
    expect([firstDay('2012'), lastDay('2012')]).toEqual(['2012-01-01', '2012-12-31']);
    expect([firstDay('2012-02'), lastDay('2012-02')]).toEqual(['2012-02-01', '2012-02-29']);
    expect([firstDay('2012-06-20'), lastDay('2012-06-20')]).toEqual(['2012-06-20', '2012-06-20']);
    expect([firstDay('2012-06-31'), lastDay('2012-06-31')]).toEqual([null, null]);
  });

  it('is a very day only when it names one', () => {
    expect([exactDay('2012'), exactDay('2012-06'), exactDay('2012-06-20'), exactDay(null)]).toEqual([
      null,
      null,
      '2012-06-20',
      null,
    ]);
  });

  it('of any day of the calendar is the day itself, and its month and year contain it', () => {
    const anyDay = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect([firstDay(day), lastDay(day)]).toEqual([day, day]);
        for (const wider of [day.slice(0, 7), day.slice(0, 4)]) {
          expect((firstDay(wider) ?? '9') <= day && day <= (lastDay(wider) ?? '')).toBe(true);
        }
      }),
    );
  });
});
