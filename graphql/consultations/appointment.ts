/**
 * What of a consultation belongs into a calendar: its deadline, because that is what must not be missed, and a bar across all
 * the weeks in which it is open would hide it. One without a deadline is entered when it opens; one of which neither is known
 * has no place in a calendar.
 */
import type { Consultation, Precision } from './consultations.ts';

export interface Appointment {
  what: 'DEADLINE' | 'OPENING';
  /** The very instant, or days: nothing that is known by day or month pretends to an hour. */
  when: { instant: string } | { from: string; until: string };
  precision: Precision;
}

type Window = Pick<Consultation, 'opensAt' | 'opensPrecision' | 'closesAt' | 'closesPrecision' | 'timeZone'>;

export function appointmentOf(window: Window): Appointment | null {
  const { opensAt, opensPrecision, closesAt, closesPrecision, timeZone } = window;
  if (closesAt !== null) return appointment('DEADLINE', closesAt, closesPrecision ?? 'DAY', timeZone);
  if (opensAt !== null) return appointment('OPENING', opensAt, opensPrecision ?? 'DAY', timeZone);
  return null;
}

function appointment(what: Appointment['what'], at: string, precision: Precision, timeZone: string): Appointment {
  if (precision === 'INSTANT') return { what, when: { instant: at }, precision };
  const [year = 0, month = 1, day = 1] = dayIn(timeZone, at).split('-').map(Number);
  const [from, until] =
    precision === 'DAY'
      ? [dayText(year, month, day), dayText(year, month, day + 1)]
      : [dayText(year, month, 1), dayText(year, month + 1, 1)];
  return { what, when: { from, until }, precision };
}

/** The day on which an instant falls in a zone: YYYY-MM-DD. */
export function dayIn(timeZone: string, instant: string): string {
  const shape = { timeZone, calendar: 'iso8601', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const parts = new Intl.DateTimeFormat('en', shape).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Days and months beyond the end of theirs run on into the next. */
const dayText = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
