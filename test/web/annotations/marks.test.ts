/** Which words of a text are noted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksIn, noteAt, overlaps } from '#web/annotations/marks.ts';
import { selectorFor } from '#web/annotations/selection.ts';

const text = 'Member States shall keep unwanted mail from leaving their networks.\n\nThey report each year.';
const on = (words: string, textId = 'new') => {
  const from = text.indexOf(words);
  return selectorFor(textId, text, { from, to: from + words.length });
};
const note = (id: string, words: string, part: object = {}) => ({ id, selector: on(words), place: on(words), ...part });
const words = (notes: Parameters<typeof marksIn>[0], textId = 'new') =>
  marksIn(notes, textId, text).map(({ id, stretch }) => [id, text.slice(stretch.from, stretch.to)]);

describe('a note', () => {
  it('stands in the newest version where it was found, not where it was written', () => {
    const moved = note('a', 'each year', { selector: on('networks', 'old') });
    expect(words([moved])).toEqual([['a', 'each year']]);
    expect(words([moved], 'old')).toEqual([['a', 'networks']]);
  });

  it('whose words are gone is marked in the old version alone', () => {
    const lost = note('a', 'networks', { selector: on('networks', 'old'), place: null });
    expect(words([lost])).toEqual([]);
    expect(words([lost], 'old')).toEqual([['a', 'networks']]);
  });

  it('on the whole, or on another text, marks nothing', () => {
    expect(words([note('a', 'mail', { selector: null, place: null }), note('b', 'mail')], 'summary')).toEqual([]);
  });

  it('whose words were only perhaps found is told apart, but not in the version on which it was written', () => {
    const unsure = note('a', 'each year', { selector: on('networks', 'old'), anchor: 'POSSIBLE' });
    expect(marksIn([unsure, note('b', 'mail')], 'new', text).map(({ isUnsure = false }) => isUnsure)).toEqual([
      true,
      false,
    ]);
    expect(marksIn([unsure], 'old', text).map(({ isUnsure = false }) => isUnsure)).toEqual([false]);
  });

  it('may go over paragraphs', () => {
    expect(words([note('a', 'networks.\n\nThey report')])).toEqual([['a', 'networks.\n\nThey report']]);
  });
});

describe('where notes overlap', () => {
  it('the words that several are about are told apart', () => {
    const marks = marksIn(
      [note('a', 'keep unwanted mail'), note('b', 'mail from leaving'), note('c', 'report')],
      'new',
      text,
    );
    expect(overlaps(marks).map(({ from, to }) => text.slice(from, to))).toEqual(['mail']);
  });

  it('each word is told once, however many are about it, and none that fewer than two are about', () => {
    const stretch = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const found = overlaps(stretches.map((one, at) => ({ id: String(at), stretch: one })));
        const depth = Array.from(
          { length: 60 },
          (_, at) => stretches.filter(({ from, to }) => from <= at && at < to).length,
        );
        const told = Array.from(
          { length: 60 },
          (_, at) => found.filter(({ from, to }) => from <= at && at < to).length,
        );
        expect(told).toEqual(depth.map((many) => (many >= 2 ? 1 : 0)));
      }),
    );
  });

  it('a press opens the note on the fewest words, and the next press the next', () => {
    const marks = marksIn([note('wide', 'keep unwanted mail from leaving'), note('narrow', 'mail')], 'new', text);
    const at = text.indexOf('mail') + 2;
    expect(noteAt(marks, at, null)).toBe('narrow');
    expect(noteAt(marks, at, 'narrow')).toBe('wide');
    expect(noteAt(marks, at, 'wide')).toBe('narrow');
    expect(noteAt(marks, text.indexOf('report'), null)).toBeNull();
  });
});
