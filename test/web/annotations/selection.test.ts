/** Between the browser's places in a text and the record's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectorFor, stretchOf, unitOf } from '#web/annotations/selection.ts';

const choose = (text: string, words: string) => {
  const from = text.indexOf(words);
  return selectorFor('text_1', text, { from, to: from + words.length });
};

const charactersOf = (text: string) => [...new Intl.Segmenter().segment(text)];

describe('words chosen in a text', () => {
  it('are counted in code points, not in the halves a browser counts', () => {
    expect(choose('𝒳𝒳 the right 🛰 to route', 'right')).toEqual({
      textId: 'text_1',
      exact: 'right',
      prefix: '𝒳𝒳 the ',
      suffix: ' 🛰 to route',
      start: 7,
      end: 12,
    });
  });

  it('lose the blanks at their ends', () => {
    expect(choose('one  two  three', '  two ')).toMatchObject({ exact: 'two', start: 5, end: 8 });
  });

  it('are none when only blanks were chosen', () => {
    expect(choose('one   two', '  ')).toBeNull();
  });

  it('carry no more than 32 code points around them', () => {
    const selector = choose(`${'🛰'.repeat(50)}word${'𝒳'.repeat(50)}`, 'word');
    expect([...(selector?.prefix ?? '')]).toHaveLength(32);
    expect([...(selector?.suffix ?? '')]).toHaveLength(32);
  });

  it('are found again where they were chosen, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, one, other) => {
        const ends = [...charactersOf(text).map(({ index }) => index), text.length];
        const [from = 0, to = 0] = [one, other].map((place) => ends[place % ends.length] ?? 0).sort((a, b) => a - b);
        const selector = selectorFor('text_1', text, { from, to });
        fc.pre(text.slice(from, to).trim() !== '');
        const stretch = selector && stretchOf(selector, text);
        expect(stretch && text.slice(stretch.from, stretch.to)).toBe(text.slice(from, to).trim());
      }),
    );
  });

  it.each([
    ['a family', 'so 👩‍👩‍👧 many', 4, '👩‍👩‍👧'],
    ['a letter with its mark', 'un caf\u0065\u0301 noir', 7, 'e\u0301'],
    ['a flag', 'from 🇨🇺 with', 6, '🇨🇺'],
  ])('are whole characters: whoever chooses a part of %s means all of it', (_, text, inside, whole) => {
    expect(selectorFor('text_1', text, { from: inside, to: inside + 1 })?.exact).toBe(whole);
  });

  it('are found without counting, however far into a long text they stand', () => {
    const text = `${'🛰 satellite '.repeat(4_000)}here`;
    const start = [...text].length - 4;
    expect(unitOf(text, start)).toBe(text.length - 4);
    expect(unitOf(text, 0)).toBe(0);
    expect(unitOf(text, 12)).toBe(13);
    expect(unitOf(text, start + 100)).toBe(text.length);
  });
});

describe('words in a text that has changed', () => {
  const selector = { exact: 'route', prefix: 'the ', suffix: ' of', start: 4, end: 9 };

  it('are found by the words around them', () => {
    expect(stretchOf(selector, 'Any route, and the route of traffic')).toEqual({ from: 19, to: 24 });
  });

  it('are found where they stand only once', () => {
    expect(stretchOf(selector, 'Which route?')).toEqual({ from: 6, to: 11 });
  });

  it('are not guessed at where they stand twice', () => {
    expect(stretchOf(selector, 'This route or another route')).toBeNull();
  });

  it('are not found once they are gone', () => {
    expect(stretchOf(selector, 'Nothing of the kind')).toBeNull();
  });
});
