/** A deadline is stated by the host's clock and kept as an instant: an hour wrong is a chance lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentInFull } from '#web/consultations/windowWords.ts';
import { instantsOf, isTimeZone } from '#web/curate/zonedInstant.ts';

describe('instantsOf', () => {
  it.each([
    ['Europe/Zurich', '2026-01-15', '17:00', '2026-01-15T16:00:00.000Z'],
    ['Europe/Zurich', '2026-07-15', '17:00', '2026-07-15T15:00:00.000Z'],
    ['America/New_York', '2026-12-05', '23:59', '2026-12-06T04:59:00.000Z'],
    ['Asia/Kathmandu', '2026-03-01', '00:00', '2026-02-28T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01', '00:00', '2025-12-31T10:00:00.000Z'],
    ['UTC', '2026-02-28', '12:30', '2026-02-28T12:30:00.000Z'],
  ])('reads a clock in %s on %s at %s', (timeZone, date, time, instant) => {
    expect(instantsOf({ date, time, timeZone })).toEqual([instant]);
  });

  it('finds no instant for an hour that is skipped when clocks go forward', () => {
    expect(instantsOf({ date: '2026-03-29', time: '02:30', timeZone: 'Europe/Zurich' })).toEqual([]);
    expect(instantsOf({ date: '2026-03-29', time: '03:00', timeZone: 'Europe/Zurich' })).toEqual([
      '2026-03-29T01:00:00.000Z',
    ]);
  });

  it('finds both instants of an hour that comes twice when clocks go back, the earlier first', () => {
    expect(instantsOf({ date: '2026-10-25', time: '02:30', timeZone: 'Europe/Zurich' })).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
  });

  it('knows a zone that moves its clocks by half an hour', () => {
    expect(instantsOf({ date: '2026-04-05', time: '01:45', timeZone: 'Australia/Lord_Howe' })).toHaveLength(2);
  });

  it.each([
    ['2026-02-30', '12:00', 'UTC'],
    ['2026-13-01', '12:00', 'UTC'],
    ['2026-01-01', '24:00', 'UTC'],
    ['2026-01-01', '12:60', 'UTC'],
    ['', '12:00', 'UTC'],
    ['2026-01-01', '', 'UTC'],
    ['2026-01-01', '12:00', ''],
    ['2026-01-01', '12:00', 'Mars/Olympus'],
    ['2026-01-01', '12:00', '+02:00'],
  ])('finds none for %s %s in %s', (date, time, timeZone) => {
    expect(instantsOf({ date, time, timeZone })).toEqual([]);
  });

  it('gives back the clock it was given, wherever and whenever', () => {
    const zones = ['Europe/Zurich', 'America/New_York', 'Asia/Tehran', 'Africa/Cairo', 'Pacific/Chatham', 'UTC'];
    const minute = fc.integer({ min: Date.parse('2020-01-01') / 60_000, max: Date.parse('2035-01-01') / 60_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (at, timeZone) => {
        const wall = new Date(at * 60_000).toISOString();
        const shown = instantsOf({ date: wall.slice(0, 10), time: wall.slice(11, 16), timeZone });
        for (const instant of shown) expect(momentInFull(instant, timeZone)).toContain(`, ${wall.slice(11, 16)} `);
        expect(shown.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 300 },
    );
  });
});

describe('isTimeZone', () => {
  it('takes IANA names and nothing else', () => {
    expect(['UTC', 'Europe/Zurich', 'America/Argentina/Buenos_Aires'].every(isTimeZone)).toBe(true);
    expect(['', 'Zurich time', '+01:00', 'Mars/Olympus'].some(isTimeZone)).toBe(false);
  });
});
