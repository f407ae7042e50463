/** Dates as precise as their source: Extended Date/Time Format, level 0 (ISO 8601-2). Never made firmer than they are. */
import * as z from 'zod';

const shape = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Whether a text is a year, a month or a day that the calendar has. */
export function isPartialDate(text: string): boolean {
  return shape.test(text) && firstDay(text) !== null;
}

/** The first day a partial date can mean, or null when the calendar has none: 2012-06 → 2012-06-01. */
export function firstDay(text: string): string | null {
  const [year = '', month = '01', day = '01'] = text.split('-');
  const full = `${year}-${month}-${day}`;
  const time = Date.parse(`${full}T00:00:00Z`);
  // Date.parse rolls some impossible days over (31 June to 1 July); the round trip finds them.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== full ? null : full;
}

/** The last day a partial date can mean: 2012-06 → 2012-06-30. */
export function lastDay(text: string): string | null {
  const first = firstDay(text);
  if (first === null) return null;
  const [year = 0, month = 0] = text.split('-').map(Number);
  if (text.length === 4) return `${text}-12-31`;
  return text.length === 7 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : first;
}

/** The day itself when the date names one, else null. */
export const exactDay = (text: string | null): string | null => (text?.length === 10 ? text : null);

export const partialDate = z
  .string()
  .refine(isPartialDate, 'A date is needed as YYYY, YYYY-MM or YYYY-MM-DD, and one that the calendar has.');
