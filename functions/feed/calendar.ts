/** Consultations as a calendar, RFC 5545: one event for each, its deadline. Nothing in it depends on when it is asked for, but for what the clock has made of a consultation. */
import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { usualReminders } from '#graphql/alerts/match.ts';
import { type Appointment, appointmentOf } from '#graphql/consultations/appointment.ts';
import { type Consultation, consultationPath } from '#graphql/consultations/consultations.ts';
import { statusAt } from '#graphql/consultations/status.ts';
import type { Context } from '#graphql/context.ts';
import { appointmentTitle, consultationLines } from './consultationWords.ts';
import { clean } from './markup.ts';

export const calendarType = 'text/calendar; charset=utf-8';

export interface Calendar {
  title: string;
  /** Path without its format. */
  path: string;
  consultations: Consultation[];
  /** How many days before a deadline its reader is reminded; the usual ones when absent. */
  reminderDays?: readonly number[];
}

const day = 24 * 60 * 60;

export function toCalendar(ctx: Context, { title, path, consultations, reminderDays }: Calendar): string {
  const calendar = ical({
    prodId: '//Travaux//Consultations//EN',
    // The library writes a name as it is, so what would end it is escaped here.
    name: clean(title)
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\s+/g, ' '),
    source: `${ctx.publicUrl}${path}.ics`,
    ttl: day / 4,
  });
  for (const consultation of consultations) {
    const appointment = appointmentOf(consultation);
    if (appointment) calendar.createEvent(eventOf(ctx, consultation, appointment, reminderDays ?? usualReminders));
  }
  // The last line ends like any other.
  return `${calendar}\r\n`;
}

function eventOf(
  ctx: Context,
  consultation: Consultation,
  { what, when }: Appointment,
  reminderDays: readonly number[],
) {
  const { id, slug, updatedAt, createdAt, deadlineHistory, cancelledAt } = consultation;
  const status = statusAt(consultation, ctx.now);
  const isAhead = what === 'DEADLINE' && (status === 'OPEN' || status === 'ANNOUNCED');
  const title = clean(appointmentTitle(consultation));
  return {
    id: `${id}@${new URL(ctx.publicUrl).hostname}`,
    // Raised whenever a calendar must take the event anew: with each move of the deadline, and when it is called off.
    sequence: deadlineHistory.length + (cancelledAt === null ? 0 : 1),
    stamp: new Date(updatedAt),
    created: new Date(createdAt),
    lastModified: new Date(updatedAt),
    // An event that begins at the deadline and lasts no time: without an end it takes none.
    ...('instant' in when
      ? { start: new Date(when.instant) }
      : { start: new Date(when.from), end: new Date(when.until), allDay: true }),
    summary: title,
    description: descriptionOf(ctx, consultation),
    url: ctx.publicUrl + consultationPath(slug),
    status: status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: isAhead
      ? reminderDays.map((days) => ({
          type: ICalAlarmType.display,
          trigger: days * day,
          description: `${days} ${days === 1 ? 'day' : 'days'} left. ${title}`,
        }))
      : [],
  };
}

function descriptionOf(ctx: Context, consultation: Consultation): string {
  const { summary, officialUrl, sources, slug } = consultation;
  const facts = consultationLines(consultation, ctx.now).map(([label, words]) => `${label}: ${words}`);
  const named = sources.map(
    ({ title, url, note }) => `Source: ${[title, url, note].filter((part) => part !== null).join('; ')}`,
  );
  const official = officialUrl === null ? [] : [`Official page: ${officialUrl}`];
  return clean(
    [summary, '', ...facts, ...official, ...named, `On record: ${ctx.publicUrl}${consultationPath(slug)}`].join('\n'),
  );
}
