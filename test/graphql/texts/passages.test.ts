/** Passages that stand in two texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesBetween, speller, wordsOutside } from '#graphql/texts/passages.ts';
import { quotePassages } from '#graphql/texts/quotePassages.ts';

/** Passages of two texts as they are shown. */
function found(earlier: string, later: string) {
  const spell = speller();
  const [one, other] = [earlier, later].map((body) => ({ body, worded: spell(body) }));
  if (!one || !other) throw new Error('two texts make two');
  return quotePassages(passagesBetween(one.worded.words, other.worded.words, one.worded.shortest), one, other);
}
const texts = (earlier: string, later: string) => found(earlier, later).map(({ text }) => text);

const promise = 'operating agencies shall publish their charges once a year';

describe('a passage', () => {
  it('has six words or more', () => {
    expect(texts(promise, 'Operating agencies shall publish their charges.')).toEqual([
      'operating agencies shall publish their charges',
    ]);
    expect(texts(promise, 'Operating agencies shall publish their accounts.')).toEqual([]);
  });

  it('is found whatever the case, accents, signs and line breaks', () => {
    expect(
      texts('Le résumé — à publier, chaque année — est gratuit.', 'le resume,\na PUBLIER chaque annee: est gratuit'),
    ).toEqual(['Le résumé — à publier, chaque année — est gratuit']);
  });

  it('is as long as it can be, the longest first, and takes each word of the later text once', () => {
    const earlier = `${promise}. Again: ${promise}, in a table.`;
    // The second has more words around it that fit, so it gets the one place there is.
    expect(texts(earlier, `They said: ${promise}, in a table.`)).toEqual([`${promise}, in a table`]);
    expect(texts(earlier, `${promise}; ${promise}`)).toEqual([promise, promise]);
  });

  it('is told of when it was moved, in the order of the earlier text', () => {
    const [one, two] = ['every state may ask for a delay', 'the register is open to everybody at once'];
    expect(found(`${one}, ${two}`, `${two}; but ${one}`)).toMatchObject([
      { text: one, start: 0, laterStart: two.length + 6 },
      { text: two, start: one.length + 2, laterStart: 0 },
    ]);
  });

  it('is counted in code points in both texts', () => {
    const [passage] = found(`🛰🛰 ${promise}`, `𝔸 🛰 — ${promise}!`);
    expect(passage).toEqual({
      text: promise,
      start: 3,
      end: 3 + promise.length,
      laterStart: 6,
      laterEnd: 6 + promise.length,
    });
  });

  it('is found in Arabic, with and without vowel signs', () => {
    const plain = 'تنشر وكالات التشغيل رسومها مرة كل سنة';
    expect(texts(`${plain}.`, 'تَنشُر وَكالات التشغيل رسومها مرة كل سنة، دون تأخير')).toEqual([plain]);
  });

  it('has eight characters or more in Chinese', () => {
    expect(texts('各运营机构应每年公布一次资费。', '运营机构应每年公布资费')).toEqual(['运营机构应每年公布']);
    expect(texts('应每年公布一次资费。', '应每年公布一次账目。')).toEqual([]);
  });
});

describe('whatever two texts say', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', '中', '文');
  const text = fc.array(word, { maxLength: 60 });

  it('passages are the same words in both, long enough, and share no word', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 8 }), (a, b, shortest) => {
        const spell = speller();
        const [one, other] = [spell(a.join(' ')).words, spell(b.join(' ')).words];
        const runs = passagesBetween(one, other, shortest);
        for (const { start, laterStart, length } of runs) {
          expect(length).toBeGreaterThanOrEqual(shortest);
          expect(one.slice(start, start + length)).toEqual(other.slice(laterStart, laterStart + length));
        }
        const inLater = runs.flatMap(({ laterStart, length }) => Array.from({ length }, (_, at) => laterStart + at));
        expect(new Set(inLater).size).toBe(inLater.length);
        const outside = wordsOutside(one, runs).reduce((sum, mark) => sum + mark, 0);
        expect(outside).toBe(one.length - inLater.length);
      }),
    );
  });

  it('a text stands whole in itself and in whatever holds it', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 8, maxLength: 60 }), text, text, (a, before, after) => {
        const spell = speller();
        const one = spell(a.join(' ')).words;
        const other = spell([...before, ...a, ...after].join(' ')).words;
        expect(passagesBetween(one, other, 8)).toMatchObject([{ start: 0, length: one.length }]);
      }),
    );
  });
});
