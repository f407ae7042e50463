/** The filters of the list of consultations stand in its address. */
import { describe, expect, it } from 'vitest';
import { formatQuestion, parseQuestion } from '#web/consultations/queryString.ts';

const read = (address: string) => parseQuestion(new URLSearchParams(address));

describe('the address of a list of consultations', () => {
  it('comes back as it was written', () => {
    const question = {
      query: { text: 'zero draft', status: ['OPEN' as const, 'CLOSED' as const], processes: ['un-tax'] },
      after: 'c1',
    };
    expect(read(formatQuestion(question).slice(1))).toEqual(question);
  });

  it('leaves out a status that is none, repetitions and empty words', () => {
    expect(read('status=OPEN&status=OPEN&status=SOON&status=toString&text=+&processes=')).toEqual({
      query: { status: ['OPEN'] },
    });
  });

  it('is a lone question mark when nothing is asked', () => {
    expect(formatQuestion({ query: {} })).toBe('?');
  });
});
