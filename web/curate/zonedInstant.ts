/** From a day and an hour on a clock in some zone to an instant. */

/** A day (2026-03-29) and an hour (17:00) as a clock shows them in an IANA zone. */
export type ClockTime = { date: string; time: string; timeZone: string };

const day = 24 * 3_600_000;

/**
 * The instants at which the clock shows that day and hour, earliest first: one as a rule, none in the hour that is skipped
 * when clocks go forward, two in the hour that comes twice when they go back. None for what is no day, hour or zone.
 */
export function instantsOf({ date, time, timeZone }: ClockTime): string[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time) || !isTimeZone(timeZone)) return [];
  const wall = Date.parse(`${date}T${time}:00Z`);
  // 30 February becomes a day of March in some engines and no day in others; neither is what was asked.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== date) return [];
  // A zone changes its clocks at most once within two days, so the offsets of the day before and after are all there are.
  const offsets = new Set([wall - day, wall + day].map((near) => wallClock(near, timeZone) - near));
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((instant) => wallClock(instant, timeZone) === wall)
    .sort((a, b) => a - b)
    .map((instant) => new Date(instant).toISOString());
}

/** Whether the engine knows a zone of that IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return name !== '' && !/^[+-]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** What the clock in a zone shows at an instant, as if it were UTC, in milliseconds. */
function wallClock(instant: number, timeZone: string): number {
  const parts = new Map(
    new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
