/** Years as a filter over days. */
import { describe, expect, it } from 'vitest';
import { chosenYears, yearToggled } from '#web/proposals/years.ts';

const years = ['2011', '2012', '2014', '2015'];
const from2011To2014 = { tabledFrom: '2011-01-01', tabledTo: '2014-12-31' };

describe('the years chosen', () => {
  it('are those taken in whole', () => {
    expect(chosenYears({}, years)).toEqual([]);
    expect(chosenYears(from2011To2014, years)).toEqual(['2011', '2012', '2014']);
    expect(chosenYears({ tabledFrom: '2012-02-01' }, years)).toEqual(['2014', '2015']);
  });
});

describe('a year ticked', () => {
  it('is the only one, or widens the stretch to itself', () => {
    expect(yearToggled({}, years, '2012')).toEqual({ tabledFrom: '2012-01-01', tabledTo: '2012-12-31' });
    expect(yearToggled(from2011To2014, years, '2015')).toEqual({ tabledFrom: '2011-01-01', tabledTo: '2015-12-31' });
  });

  it('unticked is cut off at an end, is the only one in the middle, and leaves no filter when it was', () => {
    expect(yearToggled(from2011To2014, years, '2011')).toEqual({ tabledFrom: '2012-01-01', tabledTo: '2014-12-31' });
    expect(yearToggled(from2011To2014, years, '2014')).toEqual({ tabledFrom: '2011-01-01', tabledTo: '2012-12-31' });
    expect(yearToggled(from2011To2014, years, '2012')).toEqual({ tabledFrom: '2012-01-01', tabledTo: '2012-12-31' });
    const only = { tabledFrom: '2012-01-01', tabledTo: '2012-12-31' };
    expect(yearToggled(only, years, '2012')).toEqual({ tabledFrom: undefined, tabledTo: undefined });
  });
});
