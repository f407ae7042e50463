/** The question to the list of proposals, as it stands in the address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuestion, parseQuestion, type Question, sorted, toggled } from '#web/proposals/queryString.ts';

const parse = (address: string) => parseQuestion(new URLSearchParams(address));

describe('the address of a list of proposals', () => {
  it('holds every part of the question', () => {
    const address =
      '?text=sender+pays&kinds=PROPOSAL&actions=ADD&actions=MOD&stages=ADOPTED&topics=spam&sponsors=RUS&directions=RESTRICTS&rights=UDHR-19&bases=EDITORIAL&infrastructure=DNS&infrastructure=ROUTING&assessed=NONE&provisions=ITR-1988%2F3.3&processes=wcit-12&actionLines=C5&disputed=false&expandGroups=true&tabledFrom=2012-01-01&tabledTo=2012-12-31&sort=SYMBOL&after=abc';
    expect(parse(address)).toEqual({
      query: {
        text: 'sender pays',
        kinds: ['PROPOSAL'],
        actions: ['ADD', 'MOD'],
        stages: ['ADOPTED'],
        topics: ['spam'],
        sponsors: ['RUS'],
        directions: ['RESTRICTS'],
        rights: ['UDHR-19'],
        bases: ['EDITORIAL'],
        infrastructure: ['DNS', 'ROUTING'],
        assessed: ['NONE'],
        actionLines: ['C5'],
        disputed: false,
        provisions: ['ITR-1988/3.3'],
        processes: ['wcit-12'],
        expandGroups: true,
        tabledFrom: '2012-01-01',
        tabledTo: '2012-12-31',
      },
      sort: 'SYMBOL',
      after: 'abc',
    });
    expect(formatQuestion(parse(address))).toBe(address);
  });

  it('is empty when nothing is asked', () => {
    expect(formatQuestion({ query: {} })).toBe('');
    expect(formatQuestion({ query: { topics: [], text: '', expandGroups: false } })).toBe('');
    expect(parse('')).toEqual({ query: {} });
  });

  it('leaves out what it holds wrongly', () => {
    expect(
      parse(
        '?stages=ADOPTED&stages=DREAMT&infrastructure=PIGEONS&assessed=PERHAPS&disputed=maybe&actions=toString&sort=LOUDEST&tabledFrom=2012-13-40&tabledTo=yesterday&topics=',
      ),
    ).toEqual({
      query: { stages: ['ADOPTED'] },
    });
  });

  it('names each value once and cuts the words at 500 characters', () => {
    expect(parse('?topics=spam&topics=spam').query.topics).toEqual(['spam']);
    expect(parse(`?text=${'a'.repeat(600)}`).query.text).toHaveLength(500);
  });

  it('comes back the same, whatever is asked', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    const question = fc.record({
      topics: fc.uniqueArray(word, { minLength: 1 }),
      sponsors: fc.uniqueArray(word, { minLength: 1 }),
    });
    fc.assert(
      fc.property(question, (query) => {
        expect(parse(formatQuestion({ query })).query).toEqual(query);
      }),
    );
  });
});

describe('changing the question', () => {
  const asked: Question = { query: { text: 'spam', topics: ['spam'] }, sort: 'SYMBOL', after: 'abc' };

  it('adds a value and begins at the first page, in the same order', () => {
    expect(toggled(asked, 'topics', 'fraud')).toEqual({
      query: { text: 'spam', topics: ['spam', 'fraud'] },
      sort: 'SYMBOL',
    });
  });

  it('takes away a value that stood there, and its list with the last one', () => {
    expect(toggled(asked, 'topics', 'spam')).toEqual({ query: { text: 'spam' }, sort: 'SYMBOL' });
  });

  it('changes the order from the first page on, and forgets an order that is none', () => {
    expect(sorted(asked, 'TABLED_OLDEST')).toEqual({ query: asked.query, sort: 'TABLED_OLDEST' });
    expect(sorted(asked, 'LOUDEST')).toEqual({ query: asked.query });
  });
});
