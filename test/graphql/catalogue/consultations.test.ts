import { describe, expect, it } from 'vitest';
import { consultationById } from '#graphql/consultations/consultations.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { consultationQuery } from '#graphql/consultations/query.ts';
import { aConsultation } from '#test/support/records.ts';
import { openedFor } from './opened.ts';
import { keepVocabulary } from './world.ts';

const now = new Date('2012-12-03T12:00:00Z');
const window = (opensAt: string | null, closesAt: string | null) => ({
  opensAt: opensAt && `${opensAt}T12:00:00Z`,
  opensPrecision: opensAt ? ('INSTANT' as const) : null,
  closesAt: closesAt && `${closesAt}T12:00:00Z`,
  closesPrecision: closesAt ? ('INSTANT' as const) : null,
});

const { catalogue, ctx } = openedFor(async (context) => {
  await keepVocabulary(context);
  const entered = [
    aConsultation({ slug: 'closed-long-ago', ...window('2011-01-01', '2011-02-01') }),
    aConsultation({ slug: 'closed-at-an-unknown-time', closedAsOf: '2012-11-01', topics: ['finance'] }),
    aConsultation({ slug: 'closed-this-moment', ...window(null, '2012-12-03') }),
    aConsultation({ slug: 'announced-late', ...window('2013-03-01', '2013-03-02') }),
    aConsultation({ slug: 'announced-soon', ...window('2013-01-01', null) }),
    aConsultation({ slug: 'open-for-good', rolling: true, title: 'Standing call', summary: 'Write at any time.' }),
    aConsultation({
      slug: 'open-a-while',
      ...window('2012-01-01', '2013-06-01'),
      process: 'wcit-12',
      topics: ['spam'],
    }),
    aConsultation({ slug: 'open-a-week', ...window('2012-12-03', '2012-12-10'), process: 'wcit-12' }),
  ];
  for (const consultation of entered) await keepConsultation(context, consultation);
});

async function slugs(query: object = {}, at = now): Promise<string[]> {
  const ids = catalogue().consultationIds(consultationQuery.parse(query), at);
  return Promise.all(ids.map(async (id) => (await consultationById(ctx(), id))?.slug ?? '?'));
}

describe('consultations', () => {
  it('come open ones by deadline, then announced ones by opening, then closed ones, latest first', async () => {
    expect(await slugs()).toEqual([
      ...['open-a-week', 'open-a-while', 'open-for-good'],
      ...['announced-soon', 'announced-late'],
      ...['closed-this-moment', 'closed-long-ago', 'closed-at-an-unknown-time'],
    ]);
  });

  it('change their place as the clock goes on, though nothing else changes', async () => {
    const march = new Date('2013-03-01T13:00:00Z');
    expect((await slugs({}, march)).slice(0, 5)).toEqual([
      ...['announced-late', 'open-a-while', 'announced-soon', 'open-for-good'],
      'open-a-week',
    ]);
  });

  it('are found by status at the moment of asking', async () => {
    expect(await slugs({ status: ['ANNOUNCED'] })).toEqual(['announced-soon', 'announced-late']);
    expect(await slugs({ status: ['OPEN'] }, new Date('2014-01-01'))).toEqual(['announced-soon', 'open-for-good']);
    expect(await slugs({ status: ['CANCELLED'] })).toEqual([]);
  });

  it('are found by deadline, topic, process and words', async () => {
    expect(await slugs({ closesBefore: '2012-12-10T12:00:00Z', closesAfter: '2012-12-03T13:00:00+01:00' })).toEqual([
      'closed-this-moment',
    ]);
    expect(await slugs({ topics: ['network'] })).toEqual(['open-a-while']);
    expect(await slugs({ processes: ['wcit-12'], status: ['OPEN'] })).toEqual(['open-a-week', 'open-a-while']);
    expect(await slugs({ text: 'standing' })).toEqual(['open-for-good']);
    expect(await slugs({ text: '"any time" stand*' })).toEqual(['open-for-good']);
    expect(await slugs({ text: '"' })).toEqual([]);
  });

  it('of a process come by deadline', () => {
    expect(catalogue().consultationIdsOf('proc_wcit-12')).toHaveLength(2);
    const [first] = catalogue().consultationIdsOf('proc_wcit-12');
    expect(catalogue().consultationIds(consultationQuery.parse({ processes: ['wcit-12'] }), now)[0]).toBe(first);
  });
});
