/** Dates in words. All rules are pure: the present moment is an argument. */

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const hour = 3_600_000;

/** A year, a month or a day (2012, 2012-06, 2012-06-20) in words, for example 20 Jun 2012. Text that is none of these comes back unchanged. */
export function partialDateInWords(date: string): string {
  if (/^\d{4}$/.test(date)) return date;
  const instant = new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  const shape = date.length === 7 ? { month: 'short' as const, year: 'numeric' as const } : day;
  return new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: 'UTC' }).format(instant);
}

/** An instant to the minute with its zone, for example 3 Dec 2012, 07:00 CET. The reader's zone when none is named. */
export function exactInstant(at: string, timeZone?: string): string {
  const shape: Intl.DateTimeFormatOptions = {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  };
  return new Intl.DateTimeFormat('en-GB', shape).format(new Date(at));
}

/** The day of an instant, in the reader's zone or the one named. */
export function dayInWords(at: string, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...day, timeZone }).format(new Date(at));
}

/** Relative within a week before or after `now`, for example 2 days ago; else the day, in the reader's zone or the one named. */
export function momentInWords(at: string, now: Date, timeZone?: string): string {
  const distance = new Date(at).getTime() - now.getTime();
  if (Math.abs(distance) >= 7 * 24 * hour) return dayInWords(at, timeZone);
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const hours = Math.round(distance / hour);
  if (Math.abs(hours) >= 24) return relative.format(Math.round(hours / 24), 'day');
  if (hours !== 0) return relative.format(hours, 'hour');
  const minutes = Math.round(distance / 60_000);
  return minutes === 0 ? 'just now' : relative.format(minutes, 'minute');
}

/** Whole days from `now` until an instant, rounded down; 0 on the last day, negative when it is over. */
export function daysUntil(at: string, now: Date): number {
  return Math.floor((new Date(at).getTime() - now.getTime()) / (24 * hour));
}
