/** Which planned moment of a process comes next. */
import { expect, it } from 'vitest';
import { nextMoment } from '#web/processes/nextDate.ts';

const now = new Date('2026-11-22T12:00:00Z');
const on = (...dates: string[]) =>
  nextMoment(
    dates.map((date) => ({ date, event: 'Session' })),
    now,
  )?.date ?? null;

it('the next moment is the first that is not over', () => {
  expect(on('2012', '2026-11-21', '2026-11-30', '2027')).toBe('2026-11-30');
});

it('today, this month and this year are not over', () => {
  expect(on('2026-11-21', '2026-11-22')).toBe('2026-11-22');
  expect(on('2026-10', '2026-11')).toBe('2026-11');
  expect(on('2025', '2026')).toBe('2026');
});

it('nothing comes next when all is over or nothing is planned', () => {
  expect(on('2012-12-14')).toBeNull();
  expect(on()).toBeNull();
});
