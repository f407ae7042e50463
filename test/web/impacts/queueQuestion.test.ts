/** The question to the queue, in and out of an address; shares and what is left unsaid. */
import { describe, expect, it } from 'vitest';
import { notSaid } from '#web/impacts/notSaid.ts';
import { addressOfQueue, parseQueue, queryOfQueue } from '#web/impacts/queueQuestion.ts';
import { shareInWords } from '#web/impacts/share.ts';

const nothing = new URLSearchParams();
const parse = (search: string) => parseQueue(new URLSearchParams(search));

describe('the question to the queue', () => {
  it('is for all that waits, unless the address narrows it', () => {
    expect(queryOfQueue(parse(''))).toEqual({ assessed: ['NONE', 'EDITORIAL_ONLY'] });
    expect(queryOfQueue(parse('processes=wcit-12&topics=spam&topics=spam&sponsors=RUS&assessed=NONE'))).toEqual({
      processes: ['wcit-12'],
      topics: ['spam'],
      sponsors: ['RUS'],
      assessed: ['NONE'],
    });
  });

  it('leaves out what the address holds wrongly: what is assessed does not wait', () => {
    expect(queryOfQueue(parse('assessed=ASSESSED&assessed=x&topics=&actions=ADD'))).toEqual({
      assessed: ['NONE', 'EDITORIAL_ONLY'],
    });
  });

  it('is written as it is read', () => {
    for (const address of ['/assess', '/assess?processes=a&topics=b&sponsors=c&assessed=EDITORIAL_ONLY&after=x'])
      expect(addressOfQueue(parse(address.split('?')[1] ?? ''), nothing)).toBe(address);
  });

  it('keeps the switch of editorial inferences', () => {
    expect(addressOfQueue(parse('topics=spam'), new URLSearchParams('editorial=off'))).toBe(
      '/assess?topics=spam&editorial=off',
    );
  });
});

describe('a share', () => {
  it('is whole only where it is, and nothing only where it is nothing', () => {
    expect([0, 1, 9, 500, 999, 1000].map((part) => shareInWords(part, 1000).replaceAll('\u00a0', ' '))).toEqual([
      '0 %',
      'less than 1 %',
      'less than 1 %',
      '50 %',
      '99 %',
      '100 %',
    ]);
    expect(shareInWords(0, 0)).toMatch(/^0/);
  });
});

describe('what an assessment leaves unsaid', () => {
  const bare = { direction: 'RESTRICTS', affected: [], infrastructure: [], right: { limits: 'LIMITABLE' } } as const;

  it('is named, and is no finding', () => {
    expect(notSaid(bare)).toBe(
      'Not said: severity, likelihood, the three-part test, who is affected, and infrastructure.',
    );
    expect(notSaid({ ...bare, direction: 'ADVANCES', likelihood: 2 })).toBe(
      'Not said: who is affected and infrastructure.',
    );
  });

  it('is no test where the right may not be limited', () => {
    expect(notSaid({ ...bare, right: { limits: 'ABSOLUTE' } })).toMatch(
      /^Not said: severity, likelihood, who.* absolute/,
    );
  });

  it('is nothing where all is said', () => {
    const whole = {
      severity: {},
      likelihood: 3,
      limitation: {},
      affected: ['CHILDREN'],
      infrastructure: ['DNS'],
    } as const;
    expect(notSaid({ ...bare, ...whole })).toBeNull();
  });
});
