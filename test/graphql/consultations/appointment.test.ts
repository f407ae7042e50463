/** What of a consultation belongs into a calendar. */
import { describe, expect, it } from 'vitest';
import { appointmentOf } from '#graphql/consultations/appointment.ts';

const window = (more: Partial<Parameters<typeof appointmentOf>[0]>) => ({
  opensAt: null,
  opensPrecision: null,
  closesAt: null,
  closesPrecision: null,
  timeZone: 'Pacific/Auckland',
  ...more,
});

describe('an appointment', () => {
  it('is the deadline where there is one, else the opening, else none', () => {
    const opening = { opensAt: '2012-11-01T08:00:00.000Z', opensPrecision: 'INSTANT' } as const;
    const deadline = { closesAt: '2012-12-01T08:00:00.000Z', closesPrecision: 'INSTANT' } as const;
    expect(appointmentOf(window({ ...opening, ...deadline }))).toMatchObject({
      what: 'DEADLINE',
      when: { instant: deadline.closesAt },
    });
    expect(appointmentOf(window(opening))).toMatchObject({ what: 'OPENING', when: { instant: opening.opensAt } });
    expect(appointmentOf(window({}))).toBeNull();
  });

  it.each([
    ['Pacific/Auckland', '2012-12-31T10:59:59.999Z', 'DAY', '2012-12-31', '2013-01-01'],
    ['Pacific/Auckland', '2012-12-31T11:00:00.000Z', 'DAY', '2013-01-01', '2013-01-02'],
    ['America/New_York', '2013-01-01T04:59:59.999Z', 'DAY', '2012-12-31', '2013-01-01'],
    ['UTC', '2012-02-29T23:59:59.999Z', 'DAY', '2012-02-29', '2012-03-01'],
    ['America/New_York', '2013-01-01T04:59:59.999Z', 'MONTH', '2012-12-01', '2013-01-01'],
    ['Europe/Zurich', '2013-02-28T22:59:59.999Z', 'MONTH', '2013-02-01', '2013-03-01'],
  ] as const)('in %s at %s known by %s is from %s until %s', (timeZone, closesAt, closesPrecision, from, until) => {
    expect(appointmentOf(window({ timeZone, closesAt, closesPrecision }))?.when).toEqual({ from, until });
  });
});
