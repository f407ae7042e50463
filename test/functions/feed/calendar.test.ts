/** Calendars of consultations, read by ical.js. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { changeDeadline } from '#graphql/consultations/changeDeadline.ts';
import { type Consultation, consultationBySlug, consultationNews } from '#graphql/consultations/consultations.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { putConsultation } from '#graphql/consultations/store.ts';
import { commit } from '#graphql/events/commit.ts';
import { consultation, source } from '#test/support/record.ts';
import { curator } from '#test/support/world.ts';
import { contextOf, get, site, withFeeds } from './asked.ts';

const wild = 'Comments; "quoted", \\back\\ and\nmore: التعليقات 🛰 BEGIN:VEVENT';
withFeeds(async (context) => {
  const ctx = await context();
  const on = { process: 'cstd', topics: ['spam'] };
  const closesAt = '2013-01-15T23:59:59.999+01:00';
  await keepConsultation(
    ctx,
    consultation({ ...on, slug: 'by-day', title: wild, closesAt, closesPrecision: 'DAY', summary: wild }),
  );
  const month = {
    closesAt: '2013-02-28T23:59:59.999-05:00',
    closesPrecision: 'MONTH',
    timeZone: 'America/New_York',
  } as const;
  await keepConsultation(
    ctx,
    consultation({
      ...on,
      ...month,
      slug: 'by-month',
      title: 'By month',
      confidence: 'LOW',
      confidenceNote: 'Hearsay.',
    }),
  );
  const past = { closesAt: '2012-11-01T12:00:00Z', closesPrecision: 'INSTANT' } as const;
  await keepConsultation(ctx, consultation({ ...past, slug: 'over', title: 'Over' }));
  const rolling = { opensAt: '2012-12-10T00:00:00+01:00', opensPrecision: 'DAY', rolling: true } as const;
  await keepConsultation(ctx, consultation({ ...rolling, slug: 'to-open', title: 'To open' }));
});

async function read(address: string): Promise<ICAL.Component> {
  const { statusCode, headers, body } = await get(address);
  expect({ statusCode, type: headers['content-type'] }).toEqual({
    statusCode: 200,
    type: 'text/calendar; charset=utf-8',
  });
  const lines = body.split('\r\n');
  expect(lines.at(-1), 'every line ends').toBe('');
  for (const line of lines) {
    expect(Buffer.byteLength(line), 'octets of a line').toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  return new ICAL.Component(ICAL.parse(body));
}

async function eventsOf(address: string): Promise<Map<string, ICAL.Event>> {
  const events = (await read(address)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
  return new Map(
    events.map((event) => [String(event.component.getFirstPropertyValue('url')).split('/').at(-1) ?? '', event]),
  );
}
const eventOf = async (slug: string) => {
  const [event, ...others] = [...(await eventsOf(`/feeds/consultations/${slug}.ics`)).values()];
  if (!event || others.length > 0) throw new Error(`not one event for ${slug}`);
  return event;
};
const value = (event: ICAL.Event, name: string) => String(event.component.getFirstPropertyValue(name));
const alarms = (event: ICAL.Event) =>
  event.component.getAllSubcomponents('valarm').map((alarm) => ({
    action: alarm.getFirstPropertyValue('action'),
    trigger: String(alarm.getFirstPropertyValue('trigger')),
  }));

async function demand(slug: string): Promise<Consultation> {
  const found = await consultationBySlug(await contextOf(), slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}

describe('an event', () => {
  it('is the deadline, at its very instant in UTC, with reminders 14, 3 and 1 days before', async () => {
    const event = await eventOf('comments');
    const { id } = await demand('comments');
    expect(event.uid).toBe(`${id}@travaux.test`);
    expect(event.summary).toBe('Deadline: Comments on the drafts');
    expect(event.startDate.isDate).toBe(false);
    expect(event.startDate.toJSDate().toISOString()).toBe('2012-12-20T16:00:00.000Z');
    expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
    expect(event.endDate.compare(event.startDate), 'it takes no time').toBe(0);
    expect(value(event, 'status')).toBe('CONFIRMED');
    expect(value(event, 'transp')).toBe('TRANSPARENT');
    expect(value(event, 'url')).toBe(`${site}/consultations/comments`);
    expect(alarms(event)).toEqual(['-P14D', '-P3D', '-P1D'].map((trigger) => ({ action: 'DISPLAY', trigger })));
  });

  it('says what a reply counts for, who may take part, how, where it was read and how sure that is', async () => {
    const { description } = await eventOf('comments');
    for (const words of [
      'Comments are welcome.',
      'Status: Open for comment',
      'Deadline: 20 December 2012 at 17:00 (Europe/Zurich), 2012-12-20 16:00 UTC',
      'Standing: advisory: asked for and considered, without formal weight',
      'Who may take part: Anyone.',
      'How: Write.',
      'Confidence: high',
      `Source: ${source.title}; ${source.url}`,
    ])
      expect(description).toContain(words);
    expect((await eventOf('by-month')).description).toContain('Confidence: low. Hearsay.');
  });

  it('of which only the day is known is the whole day where the host is, and pretends to no hour', async () => {
    const event = await eventOf('by-day');
    expect(event.startDate.isDate).toBe(true);
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2013-01-15', '2013-01-16']);
    expect(event.description).toContain('15 January 2013 (the hour is not stated; Europe/Zurich)');
    expect(alarms(event)).toHaveLength(3);
  });

  it('of which only the month is known is the whole month', async () => {
    const event = await eventOf('by-month');
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2013-02-01', '2013-03-01']);
    expect(event.summary).toBe('Deadline (day not stated): By month');
  });

  it('of one without a deadline is its opening, without reminders', async () => {
    const event = await eventOf('to-open');
    expect(event.summary).toBe('Opens (hour not stated): To open');
    expect(event.startDate.toString()).toBe('2012-12-10');
    expect(alarms(event)).toEqual([]);
    expect([...(await eventsOf('/feeds/consultations/open-door.ics'))]).toEqual([]);
  });

  it('that is over reminds nobody', async () => {
    const event = await eventOf('over');
    expect(event.description).toContain('Status: Closed');
    expect(alarms(event)).toEqual([]);
  });

  it('takes any words, and none of them as its own', async () => {
    const event = await eventOf('by-day');
    expect(event.summary).toBe(`Deadline (hour not stated): ${wild}`);
    expect(event.description).toContain(wild);
    const calendar = await read('/feeds/consultations/by-day.ics');
    // ical.js does not know that a name is a text, and leaves it escaped.
    const name = String(calendar.getFirstPropertyValue('name')).replace(/\\([\\;,])/g, '$1');
    expect(name).toBe(wild.replace('\n', ' '));
  });

  it('counts each move of its deadline, and says what it was', async () => {
    const before = await eventOf('comments');
    const { id } = await demand('comments');
    for (const [at, closesAt] of ['2012-12-24T12:30:00+01:00', '2012-12-28T12:30:00+01:00'].entries()) {
      await changeDeadline(await contextOf(curator), { id, closesAt, reason: 'Holidays; more, later.', source });
      const moved = await eventOf('comments');
      expect(moved.uid).toBe(before.uid);
      expect(moved.sequence).toBe(before.sequence + at + 1);
      expect(moved.startDate.toJSDate().getTime()).toBe(Date.parse(closesAt));
      expect(moved.description).toContain('Deadline moved: from 20 December 2012 at 17:00');
      expect(moved.description).toContain('Holidays; more, later.');
      const { updatedAt } = await demand('comments');
      expect(value(moved, 'last-modified')).toBe(`${updatedAt.slice(0, 19)}Z`);
      expect(value(moved, 'dtstamp')).toBe(value(moved, 'last-modified'));
    }
  });

  it('that was called off is cancelled, counts one more, and reminds nobody', async () => {
    const before = await eventOf('by-month');
    const found = await demand('by-month');
    const ctx = await contextOf();
    const at = ctx.now.toISOString();
    const cancelled = { ...found, cancelledAt: at, updatedAt: at, version: found.version + 1 };
    await commit(
      ctx,
      [putConsultation(cancelled, null)],
      [{ kind: 'RECORD_CORRECTED', ...consultationNews(cancelled) }],
    );
    const event = await eventOf('by-month');
    expect(value(event, 'status')).toBe('CANCELLED');
    expect(event.sequence).toBe(before.sequence + 1);
    expect(event.summary).toBe('Called off: By month');
    expect(alarms(event)).toEqual([]);
  });
});

describe('a calendar', () => {
  it('holds all consultations that have a day, or those of a process or topic', async () => {
    expect([...(await eventsOf('/feeds/consultations.ics')).keys()].sort()).toEqual(
      ['by-day', 'by-month', 'comments', 'over', 'to-open'].sort(),
    );
    expect([...(await eventsOf('/feeds/processes/wcit-12/consultations.ics')).keys()]).toEqual(['comments']);
    expect([...(await eventsOf('/feeds/topics/spam/consultations.ics')).keys()].sort()).toEqual(['by-day', 'by-month']);
    // A broader topic finds its narrower ones too.
    expect([...(await eventsOf('/feeds/topics/networks/consultations.ics')).keys()]).toEqual(['comments']);
  });

  it('has a name, says where it comes from and how often to ask', async () => {
    const calendar = await read('/feeds/processes/wcit-12/consultations.ics');
    const told = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect(told('version')).toBe('2.0');
    expect(told('name')).toBe('Consultations · WCIT-12');
    expect(told('x-wr-calname')).toBe('Consultations · WCIT-12');
    expect(told('refresh-interval')).toBe('PT6H');
    expect(told('source')).toBe(`${site}/feeds/processes/wcit-12/consultations.ics`);
    // To publish by METHOD would need an organizer of each event, and we are not theirs.
    expect(calendar.getFirstProperty('method')).toBeNull();
  });

  it('is the same each time it is asked for', async () => {
    const [one, other] = [await get('/feeds/consultations.ics'), await get('/feeds/consultations.ics')];
    expect(one.body).toBe(other.body);
    expect(one.headers.etag).toBe(other.headers.etag);
  });
});
