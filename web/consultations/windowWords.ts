/** The two ends of a window in words, for the host and for the reader, never more precise than they are known. */
import { exactInstant } from '#web/ui/dates.ts';
import { momentOf, type Window } from './deadline.ts';

/**
 * One end of a window. `host` is the moment as the host states it. `reader` is the same moment where the reader is: null when
 * the host does not state the hour, or when both read the same clock. `remark` says what is not stated, and what that may mean.
 */
export type EndInWords = { host: string; reader: string | null; remark: string | null };

/** Null when that end is not known, or when there is none. */
export function endInWords(window: Window, end: 'opens' | 'closes', readerZone: string): EndInWords | null {
  const at = end === 'opens' ? window.opensAt : window.closesAt;
  const precision = end === 'opens' ? window.opensPrecision : window.closesPrecision;
  const { timeZone } = window;
  if (!at) return null;
  const sameClock = exactInstant(at, timeZone) === exactInstant(at, readerZone);
  if (precision === 'INSTANT')
    return {
      host: momentInFull(at, timeZone),
      reader: sameClock ? null : momentInFull(at, readerZone),
      remark: sameClock ? 'Your clock shows the same.' : null,
    };
  const missing = precision === 'MONTH' ? 'day' : 'hour';
  const host = precision === 'MONTH' ? monthInFull(at, timeZone) : dayInFull(at, timeZone);
  if (end === 'opens') return { host, reader: null, remark: `The ${missing} is not stated.` };
  const latest = `If it means the end of that ${precision === 'MONTH' ? 'month' : 'day'} in ${placeOf(timeZone)}`;
  const forReader = sameClock ? '' : ` ${latest}, that is ${momentInFull(at, readerZone)} for you.`;
  return { host, reader: null, remark: `The ${missing} is not stated.${forReader}` };
}

/** The whole window in one line, in the host's time and no more precise than known. */
export function spanInWords(window: Window): string {
  const from = momentOf(window, 'opens');
  const to = momentOf(window, 'closes');
  const place = window.closesPrecision === 'INSTANT' ? '' : ` (${placeOf(window.timeZone)} time)`;
  if (from !== '' && to !== '') return `${from} to ${to}${place}`;
  if (to !== '') return `Until ${to}${place}; when it opened is not established`;
  const end = window.rolling ? 'without a deadline' : 'deadline not established';
  if (from !== '') return `From ${from}, ${end}`;
  return window.rolling ? 'Without a deadline; when it opened is not established' : 'Its days are not established';
}

/** A former or new deadline out of the history, which carries no precision: the last millisecond of a day stands for the day. */
export function formerDeadline(at: string, timeZone: string): string {
  const lastMoment = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  }).format(new Date(at));
  return lastMoment === '23:59:59.999' ? dayInFull(at, timeZone) : momentInFull(at, timeZone);
}

/** The place a zone is named after, for example New York for America/New_York. */
export function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** The zone in which the reader's clock runs. */
export const readerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A moment to the minute with its weekday and zone, for example Friday 5 December 2025, 17:00 GMT-5. */
export function momentInFull(at: string, timeZone: string): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' })
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long' }).format(new Date(at));
  return `${weekday} ${dayInFull(at, timeZone)}, ${parts.get('hour')}:${parts.get('minute')} ${parts.get('timeZoneName')}`;
}

function dayInFull(at: string, timeZone: string): string {
  const shape = { timeZone, day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', shape).format(new Date(at));
}

function monthInFull(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, month: 'long', year: 'numeric' }).format(new Date(at));
}
