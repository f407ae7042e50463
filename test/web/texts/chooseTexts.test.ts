/** Which two texts are held against each other. */
import { describe, expect, it } from 'vitest';
import { addressWith } from '#web/texts/addressWith.ts';
import { chainOf, chooseTexts, numbersOf, type Version } from '#web/texts/chooseTexts.ts';

const versions: Version[] = [
  { id: 'a', language: 'en', basedOn: null },
  { id: 'x', language: 'ar', basedOn: 'a' },
  { id: 'b', language: 'en', basedOn: 'a' },
  { id: 'c', language: 'en', basedOn: 'b' },
];
const bases = [
  { id: 'base:en', language: 'en' },
  { id: 'base:fr', language: 'fr' },
];
const choose = (query: string, some = bases) => chooseTexts(versions, some, new URLSearchParams(query));

describe('two texts to compare', () => {
  it('are the newest in the language of the first and what the provision says, when nothing is asked', () => {
    expect(choose('')).toEqual({ from: 'base:en', to: 'c', language: 'en', earlier: ['base:en', 'a', 'b'] });
    const later = [...versions, { id: 'y', language: 'ar', basedOn: 'x' }];
    expect(chooseTexts(later, bases, new URLSearchParams())).toMatchObject({ to: 'c' });
  });

  it('are the newest and what it was made from, where the provision’s words are not held', () =>
    expect(choose('', [])).toMatchObject({ from: 'b', to: 'c' }));

  it('are those that the address names', () => {
    expect(choose('from=a&to=b')).toMatchObject({ from: 'a', to: 'b' });
    expect(choose('from=nothing')).toMatchObject({ from: null, to: 'c' });
  });

  it('are never of two languages, nor one text twice, nor another proposal’s', () => {
    expect(choose('from=a&to=x')).toEqual({ from: null, to: 'x', language: 'ar', earlier: [] });
    expect(choose('from=c&to=c')).toMatchObject({ from: 'base:en', to: 'c' });
    expect(choose('from=elsewhere&to=gone')).toMatchObject({ from: 'base:en', to: 'c' });
  });

  it('are none where there is no text', () => expect(chooseTexts([], bases, new URLSearchParams())).toBeNull());
});

describe('versions', () => {
  it('are followed back to the first', () => {
    expect(chainOf(versions, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(chainOf(versions, 'gone')).toEqual([]);
  });

  it('that name each other do not go on for ever', () => {
    const circle = [
      { id: 'a', language: 'en', basedOn: 'b' },
      { id: 'b', language: 'en', basedOn: 'a' },
    ];
    expect(chainOf(circle, 'a').map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('are counted in each language', () =>
    expect([...numbersOf(versions)]).toEqual([
      ['a', 1],
      ['x', 1],
      ['b', 2],
      ['c', 3],
    ]));
});

describe('an address', () => {
  it('keeps what it says besides', () => {
    const now = new URLSearchParams('view=side&take=a&take=b');
    expect(addressWith(now, { take: ['b', 'a'] })).toBe('?view=side&take=b&take=a');
    expect(addressWith(now, { view: null, take: [] })).toBe('?');
    expect(addressWith(now, { from: 'x', take: null })).toBe('?view=side&from=x');
  });
});
