/** When digests are due: at an hour of the reader's day, whatever clocks are put forward or back. */
import type { DigestRate } from '../alerts/follow.ts';

export interface DigestHours {
  /** IANA zone. */
  timeZone: string;
  digestHour: number;
  /** 1 Monday to 7 Sunday. */
  digestDay: number;
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * The first moment after an instant at which a digest is due. An hour that a day has twice means its first; of one that it has
 * not, the moment at which the clocks are put forward.
 */
export function nextDigest({ timeZone, digestHour, digestDay }: DigestHours, rate: DigestRate, after: Date): Date {
  const local = localClock(timeZone);
  const today = local(after.getTime());
  // Eight days hold every weekday; one more for a day that a zone left out.
  for (let ahead = -1; ahead <= 9; ahead += 1) {
    const wanted = today - (today % day) + ahead * day + digestHour * hour;
    const due = instantOf(local, wanted);
    // 1 January 1970 was a Thursday.
    const weekday = ((Math.floor(wanted / day) + 3) % 7) + 1;
    if (due > after.getTime() && (rate === 'DAILY' || weekday === digestDay)) return new Date(due);
  }
  throw new Error('a zone without days');
}

/** What a clock on the wall of a zone shows at an instant, both in milliseconds, as if the wall were in UTC. */
type LocalClock = (instant: number) => number;

function localClock(timeZone: string): LocalClock {
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone, calendar: 'iso8601', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (instant) => {
    const shown = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  };
}

/** The first instant at which the clock shows this, or more. No zone is further from UTC than 26 hours. */
function instantOf(local: LocalClock, shown: number): number {
  const offsets = new Set([-26, 0, 26].map((hours) => local(shown + hours * hour) - (shown + hours * hour)));
  const candidates = [...offsets].map((offset) => shown - offset).filter((instant) => local(instant) === shown);
  if (candidates.length > 0) return Math.min(...candidates);
  // The clock leaps over it, so that whatever shows less lies before the leap.
  let [low, high] = [shown - 26 * hour, shown + 26 * hour];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (local(middle) < shown) low = middle;
    else high = middle;
  }
  return high;
}
