import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, lettersOf } from '#graphql/catalogue/text/distance.ts';
import { searchHints } from '#graphql/proposals/hints.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { everything, type ProposalQuery } from '#graphql/proposals/query.ts';
import { aProposal } from '#test/support/records.ts';
import { openedFor } from '../catalogue/opened.ts';
import { enterSixLanguages, search } from '../catalogue/text/record.ts';

describe('the distance of two words', () => {
  it.each([
    ['spam', 'spam', 0],
    ['spam', 'spma', 1],
    ['spam', 'span', 1],
    ['spam', 'pam', 1],
    ['spam', 'spaam', 1],
    ['encrpytoin', 'encryption', 2],
    ['spam', 'fraud', 3],
    ['сеть', 'сети', 1],
    ['网洛', '网络', 1],
    ['', 'ab', 2],
  ])('%s and %s is %i, or too far', (a, b, errors) => {
    expect(distance(a, b, 2)).toBe(errors);
    expect(distance(b, a, 2)).toBe(errors);
  });
});

it('words that are near have nearly the same letters', () => {
  const bits = (letters: number) => letters.toString(2).replaceAll('0', '').length;
  const word = fc.string({ unit: fc.constantFrom(...'abcdeсеть网络'), maxLength: 8 });
  const near = fc.property(word, word, (a, b) => {
    const errors = distance(a, b, 2);
    if (errors > 2) return;
    expect(bits(lettersOf(a) & ~lettersOf(b))).toBeLessThanOrEqual(errors);
    expect(bits(lettersOf(b) & ~lettersOf(a))).toBeLessThanOrEqual(errors);
  });
  fc.assert(near, { numRuns: 2000 });
});

const opened = openedFor(async (ctx) => {
  await enterSixLanguages(ctx);
  await keepProposal(
    ctx,
    aProposal({ slug: 'early', tabled: '2011-05', topics: ['spam'], action: 'ADD', title: 'Interconnection charges' }),
  );
  await keepProposal(
    ctx,
    aProposal({
      slug: 'late',
      tabled: '2013-05',
      topics: ['security'],
      action: 'MOD',
      title: 'Interconnexion and interception',
    }),
  );
});
const hints = (query: Partial<ProposalQuery>) => searchHints(opened.ctx(), { ...everything, ...query });
const spellings = async (text: string, more: Partial<ProposalQuery> = {}) =>
  (await hints({ text, ...more }))?.spellings;

describe('a search that finds something', () => {
  it('has no hints', async () => expect(await hints({ text: 'charges' })).toBeNull());
});

describe('a search that finds nothing names filters to drop', () => {
  it('with what is found without each, the most first, and not those that do not help', async () => {
    const { filters } =
      (await hints({ text: 'charges', topics: ['security'], actions: ['ADD'], kinds: ['PROPOSAL'] })) ?? {};
    expect(filters).toEqual([{ filter: 'topics', count: 1 }]);
  });
  it('each end of a time apart', async () => {
    const query = { topics: ['spam'], tabledFrom: '2012-01-01', tabledTo: '2012-12-31' };
    expect((await hints(query))?.filters).toEqual([{ filter: 'tabledFrom', count: 1 }]);
    expect((await hints({ ...query, topics: null }))?.filters).toEqual([
      { filter: 'tabledFrom', count: 1 },
      { filter: 'tabledTo', count: 1 },
    ]);
  });
  it('the words among them, unless they are all there is', async () => {
    expect((await hints({ text: 'zebra', actions: ['MOD'] }))?.filters).toEqual([{ filter: 'text', count: 1 }]);
    expect((await hints({ text: 'zebra' }))?.filters).toEqual([]);
  });
});

describe('a word that nobody wrote is near to one that somebody did', () => {
  it.each([
    ['in English', 'intrconnection', 'interconnection'],
    ['with letters swapped', 'trafifc', 'traffic'],
    ['in French, with its accents', 'telecomunicatoin', 'télécommunication'],
    ['in Spanish', 'telefonicso', 'telefónicos'],
    ['in Russian', 'безопсность', 'безопасность'],
    ['in Arabic', 'خصوصيبة', 'خصوصية'],
    ['in Chinese', '网洛', '网络'],
    ['written as one', 'internationaltraffic', 'international traffic'],
  ])('%s', async (_, text, expected) => expect(await spellings(text)).toContain(expected));

  it('and the rest of the text stays as it is', async () => {
    expect(await spellings('“member states” routs -spam trafic')).toEqual(['“member states” routs -spam traffic']);
    expect((await spellings('intrconnection  chrages'))?.[0]).toBe('interconnection  charges');
  });

  it('every spelling finds something, with the filters that are set', async () => {
    const offered = (await spellings('intercomnection')) ?? [];
    expect(offered).not.toEqual([]);
    expect(offered.length).toBeLessThanOrEqual(3);
    for (const text of offered) expect(await search(opened, text), text).not.toEqual([]);
    expect(await spellings('intercomnection', { actions: ['NOC'] })).toEqual([]);
  });

  it('none is offered where every word is known, or nothing is near', async () => {
    expect(await spellings('traffic 隐私')).toEqual([]);
    expect(await spellings('qqqqqqqq')).toEqual([]);
    expect(await spellings('RUS/99/99')).toEqual([]);
  });
});

describe('a question in a sentence', () => {
  const shorter = async (text: string, more: Partial<ProposalQuery> = {}) => (await hints({ text, ...more }))?.shorter;

  it('is offered without the words that no record has, and every offer finds something', async () => {
    expect(await shorter('who on earth pays interconnection charges')).toContain('interconnection charges');
    for (const text of (await shorter('who on earth pays interconnection charges')) ?? []) {
      expect(await search(opened, text), text).not.toEqual([]);
    }
  });

  it('keeps its signs, and as many words as find something together', async () => {
    expect(await shorter('qqqqqq "interconnection charges" -zebra')).toEqual(['"interconnection charges" -zebra']);
  });

  it('is not offered shorter where it is respelt, has one word, or is as long as a page', async () => {
    expect(await shorter('intrconnection')).toEqual([]);
    expect(await shorter('qqqqqqqq')).toEqual([]);
    expect(await shorter('one two three four five six seven eight nine ten charges')).toEqual([]);
  });
});
