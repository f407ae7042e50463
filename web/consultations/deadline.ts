/** How a deadline is told, as a rule of the window and the present moment. */

import type { ConsultationStatus, DatePrecision } from '#web/__generated__/graphql.ts';
import { dayInWords, daysUntil, exactInstant } from '#web/ui/dates.ts';

/** What is known of a window. */
export type Window = {
  status: ConsultationStatus;
  opensAt: string | null | undefined;
  opensPrecision: DatePrecision | null | undefined;
  closesAt: string | null | undefined;
  closesPrecision: DatePrecision | null | undefined;
  rolling: boolean;
  timeZone: string;
};

/** `near` is three days or fewer, `soon` fourteen or fewer; `quiet` is over, called off or far from anything. */
export type DeadlineTone = 'near' | 'soon' | 'later' | 'quiet';

/** The window in a few words, for example "2 days left", and how loudly to say it. */
export function deadlineInWords(window: Window, now: Date): { tone: DeadlineTone; words: string } {
  const { status, opensAt, closesAt } = window;
  if (status === 'CANCELLED') return { tone: 'quiet', words: 'Called off' };
  if (status === 'RESULTS_PUBLISHED') return { tone: 'quiet', words: 'Results are out' };
  if (status === 'CLOSED')
    return { tone: 'quiet', words: closesAt ? `Closed ${momentOf(window, 'closes')}` : 'Closed' };
  if (status === 'ANNOUNCED')
    return { tone: 'later', words: opensAt ? `Opens ${momentOf(window, 'opens')}` : 'Announced' };
  if (!closesAt)
    return { tone: 'later', words: window.rolling ? 'Open, no deadline' : 'Open, deadline not established' };
  const days = daysUntil(closesAt, now);
  const tone = days <= 3 ? 'near' : days <= 14 ? 'soon' : 'later';
  if (days >= 1) return { tone, words: `${days} ${days === 1 ? 'day' : 'days'} left` };
  const hours = Math.max(0, Math.floor((new Date(closesAt).getTime() - now.getTime()) / 3_600_000));
  return { tone, words: hours >= 1 ? `${hours} ${hours === 1 ? 'hour' : 'hours'} left` : 'Less than an hour left' };
}

/** One end of the window, no more precise than it is known, in the host's zone. Empty when it is not established. */
export function momentOf(window: Window, end: 'opens' | 'closes'): string {
  const at = end === 'opens' ? window.opensAt : window.closesAt;
  const precision = end === 'opens' ? window.opensPrecision : window.closesPrecision;
  if (!at) return '';
  if (precision === 'INSTANT') return exactInstant(at, window.timeZone);
  if (precision === 'MONTH')
    return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: window.timeZone }).format(
      new Date(at),
    );
  return dayInWords(at, window.timeZone);
}
