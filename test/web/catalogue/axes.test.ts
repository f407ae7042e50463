/** Where the rows, columns and cells of a matrix lead. */
import { describe, expect, it } from 'vitest';
import { allAxes, narrowedTo } from '#web/catalogue/axes.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';

describe('a cell leads to its records', () => {
  it('by a parameter of the list for each of the nine axes', () => {
    const values = ['RUS', 'spam', 'UDHR-12', 'wcit-12', 'ITR-1988/3.3', 'ADD', 'ADOPTED', 'RESTRICTS', '2012'];
    const led = allAxes.map((axis, at) => {
      const query = narrowedTo({}, axis, values[at] ?? '');
      return query && formatQuestion({ query });
    });
    expect(led).toEqual([
      '?sponsors=RUS',
      '?topics=spam',
      '?rights=UDHR-12',
      '?processes=wcit-12',
      '?provisions=ITR-1988%2F3.3',
      '?actions=ADD',
      '?stages=ADOPTED',
      '?directions=RESTRICTS',
      '?tabledFrom=2012-01-01&tabledTo=2012-12-31',
    ]);
  });

  it('within the rest of the question', () => {
    const query = { text: 'mail', actions: ['ADD' as const], topics: ['cybersecurity'] };
    expect(narrowedTo(query, 'TOPIC', 'spam')).toEqual({ text: 'mail', actions: ['ADD'], topics: ['spam'] });
  });

  it('in a year, within the days asked for', () => {
    const days = { tabledFrom: '2011-06-01', tabledTo: '2012-03-31' };
    expect(narrowedTo(days, 'YEAR', '2012')).toEqual({ tabledFrom: '2012-01-01', tabledTo: '2012-03-31' });
    expect(narrowedTo(days, 'YEAR', '2011')).toEqual({ tabledFrom: '2011-06-01', tabledTo: '2011-12-31' });
  });

  it('nowhere when it counts co-sponsors of the sponsor asked for, as no list can ask for both', () => {
    expect(narrowedTo({ sponsors: ['RUS'] }, 'SPONSOR', 'CHN')).toBeNull();
    expect(narrowedTo({ sponsors: ['RUS', 'CHN'] }, 'SPONSOR', 'CHN')).toEqual({ sponsors: ['CHN'] });
    expect(narrowedTo({ provisions: ['3.3'] }, 'PROVISION', 'ITR-1988/3.3')).toEqual({ provisions: ['ITR-1988/3.3'] });
    expect(narrowedTo({ provisions: ['3.3'] }, 'PROVISION', 'ITR-1988/13.3')).toBeNull();
  });
});
