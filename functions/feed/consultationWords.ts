/** What a feed or a calendar says of a consultation, line by line; nothing more precise than it is known. */
import { appointmentOf } from '#graphql/consultations/appointment.ts';
import type { Consultation } from '#graphql/consultations/consultations.ts';
import { statusAt } from '#graphql/consultations/status.ts';
import { confidenceWords, standingWords, statusWords } from './words.ts';

/** Label and words. */
export type Line = readonly [string, string];

export function consultationLines(consultation: Consultation, now: Date): Line[] {
  const { closesAt, closesPrecision, opensAt, opensPrecision, rolling, timeZone, windowNote } = consultation;
  const noted = (words: string, note: string | null) => (note === null ? words : `${words}. ${note}`);
  const opens = opensAt === null ? 'not established' : moment(opensAt, opensPrecision, timeZone);
  const none = rolling ? 'none: open without a deadline' : 'not established';
  const closes = closesAt === null ? none : moment(closesAt, closesPrecision, timeZone);
  return [
    ['Status', noted(statusWords[statusAt(consultation, now)], consultation.cancelledReason ?? null)],
    ['Opens', opens],
    ['Deadline', noted(closes, windowNote)],
    ...consultation.deadlineHistory.map(
      ({ from, to, reason }): Line => [
        'Deadline moved',
        noted(`from ${formerly(from, timeZone)} to ${formerly(to, timeZone)}`, reason),
      ],
    ),
    ['Standing', standingWords[consultation.standing]],
    ['Who may take part', consultation.whoMayTakePart],
    ['How', consultation.howToTakePart],
    ...consultation.questions.map((question): Line => ['Question', question]),
    ['Confidence', noted(confidenceWords[consultation.confidence], consultation.confidenceNote)],
  ];
}

function moment(at: string, precision: Consultation['closesPrecision'], timeZone: string): string {
  const text = (shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, month: 'long', year: 'numeric', ...shape }).format(new Date(at));
  if (precision === 'MONTH') return `${text({})} (the day is not stated)`;
  if (precision === 'DAY') return `${text({ day: 'numeric' })} (the hour is not stated; ${timeZone})`;
  const utc = at.slice(0, 16).replace('T', ' ');
  return `${text({ day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })} (${timeZone}), ${utc} UTC`;
}

/** A former deadline carries no precision: the last moment of a day stands for the day. */
function formerly(at: string | null, timeZone: string): string {
  if (at === null) return 'none';
  const lastMoment = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(new Date(at));
  return moment(at, lastMoment === '23:59:59' ? 'DAY' : 'INSTANT', timeZone);
}

/** The name in a calendar: what is due, with what is not known of it, and of what. */
export function appointmentTitle(consultation: Consultation): string {
  const { title, cancelledAt } = consultation;
  const { what, precision } = appointmentOf(consultation) ?? { what: 'OPENING', precision: 'INSTANT' };
  const missing = { INSTANT: '', DAY: ' (hour not stated)', MONTH: ' (day not stated)' }[precision];
  const due = `${what === 'DEADLINE' ? 'Deadline' : 'Opens'}${missing}`;
  return `${cancelledAt === null ? due : 'Called off'}: ${title}`;
}
