/** When digests are due: at the reader's hour, whatever clocks do. */
import { expect, it } from 'vitest';
import { nextDigest } from '#graphql/digests/hours.ts';

const next = (timeZone: string, digestHour: number, after: string, digestDay?: number) =>
  nextDigest(
    { timeZone, digestHour, digestDay: digestDay ?? 1 },
    digestDay ? 'WEEKLY' : 'DAILY',
    new Date(after),
  ).toISOString();

it.each([
  ['later today', 'UTC', 7, '2026-11-22T06:59:59.999Z', '2026-11-22T07:00:00.000Z'],
  ['tomorrow, at the very moment', 'UTC', 7, '2026-11-22T07:00:00.000Z', '2026-11-23T07:00:00.000Z'],
  ['a day ahead of ours', 'Pacific/Kiritimati', 0, '2026-11-22T09:59:00Z', '2026-11-22T10:00:00.000Z'],
  ['a day behind ours', 'Pacific/Pago_Pago', 23, '2026-11-22T09:59:00Z', '2026-11-22T10:00:00.000Z'],
  ['where hours are not whole', 'Asia/Kathmandu', 7, '2026-11-22T00:00:00Z', '2026-11-22T01:15:00.000Z'],
  ['before clocks go forward', 'Europe/Zurich', 7, '2026-03-28T05:00:00Z', '2026-03-28T06:00:00.000Z'],
  ['on the day that they do', 'Europe/Zurich', 7, '2026-03-28T12:00:00Z', '2026-03-29T05:00:00.000Z'],
  ['at an hour that they leave out', 'Europe/Zurich', 2, '2026-03-28T12:00:00Z', '2026-03-29T01:00:00.000Z'],
  ['at a midnight that they leave out', 'America/Santiago', 0, '2026-09-05T12:00:00Z', '2026-09-06T04:00:00.000Z'],
  ['at an hour that there is twice: its first', 'Europe/Zurich', 2, '2026-10-24T12:00:00Z', '2026-10-25T00:00:00.000Z'],
  ['and not its second', 'Europe/Zurich', 2, '2026-10-25T00:30:00Z', '2026-10-26T01:00:00.000Z'],
  ['where half an hour is left out', 'Australia/Lord_Howe', 2, '2026-10-03T12:00:00Z', '2026-10-03T15:30:00.000Z'],
])('%s', (_, zone, hour, after, expected) => expect(next(zone, hour, after)).toBe(expected));

it.each([
  ['on Monday', 1, '2026-11-23T07:00:00.000Z'],
  ['on Saturday', 6, '2026-11-28T07:00:00.000Z'],
  ['on Sunday, a week ahead when its hour is over', 7, '2026-11-29T07:00:00.000Z'],
])('each week %s', (_, day, expected) => expect(next('UTC', 7, '2026-11-22T08:00:00Z', day)).toBe(expected));

it('where a whole day was left out, at the first moment after it', () => {
  expect(next('Pacific/Apia', 7, '2011-12-29T18:00:00Z')).toBe('2011-12-30T10:00:00.000Z');
  expect(next('Pacific/Apia', 7, '2011-12-30T10:00:00Z')).toBe('2011-12-30T17:00:00.000Z');
});

it('always comes, never twice in a day and never more than a day and an hour apart', () => {
  for (const zone of [
    'Europe/Zurich',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Tehran',
    'UTC',
  ]) {
    for (const hour of [0, 2, 7, 23]) {
      let at = new Date('2026-01-01T00:00:00Z');
      for (let day = 0; day < 366; day += 1) {
        const due = nextDigest({ timeZone: zone, digestHour: hour, digestDay: 1 }, 'DAILY', at);
        const apart = (due.getTime() - at.getTime()) / 3_600_000;
        expect(apart, `${zone} ${hour} ${due.toISOString()}`).toBeGreaterThan(day === 0 ? 0 : 22.9);
        expect(apart).toBeLessThan(25.1);
        at = due;
      }
    }
  }
});
