/** The histogram of tabling: its bars, what is chosen of it, and which days a choice asks for. */
import { describe, expect, it } from 'vitest';
import { daysOf, tabledBins } from '#web/catalogue/tabledBins.ts';

const count = (value: string, number: number) => ({ value, count: number });
const short = [count('2012-05', 3), count('2012-08', 5), count('2012', 2)];
const long = [count('1988', 1), count('2011-12', 4), count('2012-05', 3), count('2025-06', 7)];

describe('the bars', () => {
  it('are months without gaps from the first to the last, with those known only by the year said apart', () => {
    const { unit, bins, yearOnly } = tabledBins(short, {});
    expect(unit).toBe('month');
    expect(bins).toHaveLength(12);
    expect(bins[4]).toEqual({ key: '2012-05', label: 'May 2012', from: '2012-05-01', to: '2012-05-31', count: 3 });
    expect(bins[1]).toMatchObject({ to: '2012-02-29', count: 0 });
    expect(yearOnly).toBe(2);
  });

  it('are years when the time is long, and then count those of the year too', () => {
    const { unit, bins, yearOnly } = tabledBins([...long, count('2012', 2)], {});
    expect(unit).toBe('year');
    expect(bins).toHaveLength(38);
    expect(bins.find(({ key }) => key === '2012')?.count).toBe(5);
    expect(yearOnly).toBe(0);
  });

  it('are the months around the days asked for, when these are few', () => {
    const { unit, bins, chosen } = tabledBins(long, { tabledFrom: '2012-01-01', tabledTo: '2012-12-31' });
    expect(unit).toBe('month');
    expect([bins[0]?.key, bins.at(-1)?.key]).toEqual(['2011-07', '2013-06']);
    expect(chosen?.map((at) => bins[at]?.key)).toEqual(['2012-01', '2012-12']);
  });

  it('are none when nothing is dated', () => {
    expect(tabledBins([], { tabledFrom: '2012-01-01' })).toEqual({ unit: 'year', bins: [], chosen: null, yearOnly: 0 });
  });
});

describe('choosing a stretch', () => {
  it('asks from the first day of the first bar to the last day of the last', () => {
    expect(daysOf(tabledBins(short, {}), 1, 4, {})).toEqual({ tabledFrom: '2012-02-01', tabledTo: '2012-05-31' });
  });

  it('asks for no days when all is chosen, so that what is undated counts again', () => {
    expect(daysOf(tabledBins(short, {}), 0, 11, {})).toEqual({ tabledFrom: undefined, tabledTo: undefined });
    const asked = { tabledFrom: '2012-01-01', tabledTo: '2012-12-31' };
    expect(daysOf(tabledBins(long, asked), 0, 23, asked)).toEqual({ tabledFrom: '2011-07-01', tabledTo: '2013-06-30' });
  });

  it('shows a day in the middle of a bar as beginning with the next', () => {
    expect(tabledBins(short, { tabledFrom: '2012-05-15' }).chosen).toEqual([5, 11]);
    expect(tabledBins(short, { tabledFrom: '2012-05-15', tabledTo: '2012-05-20' }).chosen).toBeNull();
    expect(tabledBins(short, { tabledFrom: '2030-01-01' }).chosen).toBeNull();
  });
});
