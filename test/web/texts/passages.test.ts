/** Words that stand in two texts, found in each. */
import { describe, expect, it } from 'vitest';
import { inContext, percentOf } from '#web/texts/passages.ts';

describe('a passage', () => {
  it('is shown with whole words around it', () => {
    const body = `${'before '.repeat(20)}the very words ${'after '.repeat(20)}`;
    const start = body.indexOf('the very');
    expect(inContext(body, start, start + 14, 16)).toEqual({
      before: '…before before ',
      words: 'the very words',
      after: ' after after…',
    });
  });

  it('at the ends of a text has nothing left out', () =>
    expect(inContext('all there is', 0, 12)).toEqual({ before: '', words: 'all there is', after: '' }));

  it('is counted in code points, past emoji', () =>
    expect(inContext('🙂🙂 free flow of news', 3, 12).words).toBe('free flow'));

  it('in Arabic is found as well', () =>
    expect(inContext('يجب على الدول الأعضاء أن', 4, 13)).toMatchObject({ before: 'يجب ', words: 'على الدول' }));
});

describe('a share', () => {
  it('is never rounded to none or to all', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percentOf)).toEqual(['0 %', '1 %', '50 %', '99 %', '100 %']);
  });
});
