/** A what-if in the address. */
import { describe, expect, it } from 'vitest';
import { letterOf, mostTaken, movedIn, parseWhatIf, toggledIn } from '#web/texts/whatIfView.ts';

const many = Array.from({ length: mostTaken + 5 }, (_, number) => `p${number}`);

describe('a what-if', () => {
  it('is read from the address in its order', () =>
    expect(parseWhatIf(new URLSearchParams('provision=D%2F1&take=b&take=a&take=b&take=&language=ar'))).toEqual({
      process: null,
      provision: 'D/1',
      taken: ['b', 'a'],
      language: 'ar',
    }));

  it('takes no more than the API does', () => {
    const address = new URLSearchParams(many.map((slug) => ['take', slug]));
    const { taken } = parseWhatIf(address);
    expect(taken).toEqual(many.slice(0, mostTaken));
    expect(toggledIn(taken, 'one-more')).toBe(taken);
    expect(toggledIn(taken, 'p3')).not.toContain('p3');
  });

  it('changes its order a place at a time, and not beyond its ends', () => {
    const taken = ['a', 'b', 'c'];
    expect(movedIn(taken, 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(movedIn(taken, 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(movedIn(taken, 'a', -1)).toBe(taken);
    expect(movedIn(taken, 'c', 1)).toBe(taken);
    expect(movedIn(taken, 'z', 1)).toBe(taken);
  });

  it('names what is taken by letters', () => expect([0, 1, 19].map(letterOf)).toEqual(['A', 'B', 'T']));
});
