/** The words of a text, in any language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, piecesOf } from '#graphql/texts/words.ts';
import { anyText } from './anyText.ts';

const words = (text: string) => piecesOf(text).flatMap(({ text, isWord }) => (isWord ? [text] : []));

describe('the words', () => {
  it.each([
    [
      'English',
      "Don't route 1,000 packets by v1.2, e.g. co-op.",
      ["Don't", 'route', '1,000', 'packets', 'by', 'v1.2', 'e.g', 'co', 'op'],
    ],
    ['French', 'L’accès à l’État', ['L’accès', 'à', 'l’État']],
    ['Arabic', 'على الدولِ أن تضمنَ', ['على', 'الدولِ', 'أن', 'تضمنَ']],
    ['Chinese', '国家应当确保安全。', ['国家', '应当', '确保', '安全']],
    ['Thai', 'ทำงานเก่ง', ['ทำงาน', 'เก่ง']],
  ])('of %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
    expect(countWords(text)).toBe(expected.length);
  });

  it('are none in signs, spaces and emoji', () => {
    expect(words(' \n— “…” 👩‍👩‍👧 §')).toEqual([]);
    expect(piecesOf('')).toEqual([]);
  });

  it('joined with what stands between them are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          piecesOf(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('never begin within what a reader sees as one letter', () => {
    const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = new Set([...letters.segment(text)].map(({ index }) => index));
        let at = 0;
        for (const piece of piecesOf(text)) {
          expect(starts, JSON.stringify(text)).toContain(at);
          at += piece.text.length;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of ASCII are parted without a segmenter as with one', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    const ascii = fc
      .array(fc.constantFrom(...'abZ019_.,;:\'"-/() \n\r\t'), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(ascii, (text) => {
        expect(piecesOf(text).map((piece) => piece.text)).toEqual(
          [...segmenter.segment(text)].map((one) => one.segment),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
