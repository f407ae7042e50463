/** Words that stand in two texts, found in each. */
import { describe, expect, it } from 'vitest';
import { inContext, percentOf, textHolding } from '#web/texts/passages.ts';

describe('a passage', () => {
  it('is shown with whole words around it', () => {
    const body = `${'before '.repeat(20)}the very words ${'after '.repeat(20)}`;
    const start = body.indexOf('the very');
    expect(inContext(body, { text: 'the very words', start }, 16)).toEqual({
      before: '…before before ',
      words: 'the very words',
      after: ' after after…',
    });
  });

  it('at the ends of a text has nothing left out', () =>
    expect(inContext('all there is', { text: 'all there is', start: 0 })).toEqual({
      before: '',
      words: 'all there is',
      after: '',
    }));

  it('is counted in code points, past emoji', () =>
    expect(inContext('🙂🙂 free flow of news', { text: 'free flow', start: 3 }).words).toBe('free flow'));

  it('is marked whole where case, spaces and marks are others', () =>
    expect(inContext('They said: Free  flow, of news.', { text: 'free flow of', start: 11 }).words).toBe(
      'Free  flow, of',
    ));

  it('is found in the text that holds it, of several', () => {
    const texts = [{ body: 'nothing here' }, { body: 'so the words stand' }];
    expect(textHolding(texts, { text: 'the words', start: 3 })).toBe(texts[1]);
    expect(textHolding(texts, { text: 'the words', start: 4 })).toBeNull();
  });

  it('in Arabic is found as well', () =>
    expect(inContext('يجب على الدول الأعضاء أن', { text: 'على الدول', start: 4 })).toMatchObject({
      before: 'يجب ',
      words: 'على الدول',
    }));
});

describe('a share', () => {
  it('is never rounded to none or to all', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percentOf)).toEqual(['0 %', '1 %', '50 %', '99 %', '100 %']);
  });
});
