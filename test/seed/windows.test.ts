import { describe, expect, it } from 'vitest';
import { consultations } from './records.ts';

describe('consultation windows', () => {
  const local = (instant: string, timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(instant));

  it.each(consultations.filter(({ closesAt }) => closesAt !== undefined))(
    '$slug closes at the last moment of a day in its zone, and says that this is assumed',
    ({ closesAt = '', closesPrecision, timeZone, windowNote }) => {
      expect(local(closesAt, timeZone)).toMatch(/ 23:59:59$/);
      expect(closesAt).toMatch(/\.999Z$/);
      expect(closesPrecision).toMatch(/^(DAY|MONTH)$/);
      expect(windowNote).toMatch(/assumed/);
    },
  );

  it.each(consultations.filter(({ opensAt }) => opensAt !== undefined))(
    '$slug opens at the first moment of a day in its zone',
    ({ opensAt = '', opensPrecision, timeZone }) => {
      expect(local(opensAt, timeZone)).toMatch(opensPrecision === 'MONTH' ? /-01 00:00:00$/ : / 00:00:00$/);
    },
  );

  it('a month stays a month', () => {
    const months = consultations.filter(({ opensPrecision, closesPrecision }) =>
      [opensPrecision, closesPrecision].includes('MONTH'),
    );
    expect(months.map(({ slug }) => slug).toSorted()).toEqual([
      'ai-dialogue-structure-themes',
      'itu-cwg-internet-multilingual',
      'itu-cwg-internet-new-telecommunications',
      'itu-wtpf-26-third-draft',
    ]);
  });

  it('one stays open without a deadline; those whose deadline is unknown are closed as of a day', () => {
    const open = consultations.filter(({ closesAt }) => closesAt === undefined);
    expect(open.map(({ slug, rolling, closedAsOf }) => [slug, rolling, closedAsOf])).toEqual([
      ['un-cybercrime-written-material', false, '2026-11-22'],
      ['un-ict-mechanism-interest-form', true, undefined],
      ['hrc-bhr-treaty-written-inputs', false, '2026-11-22'],
    ]);
  });
});
