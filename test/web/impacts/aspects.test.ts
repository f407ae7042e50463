/** Holding assessments against each other. */
import { describe, expect, it } from 'vitest';
import {
  aspectsInWords,
  type Comparable,
  differingIn,
  disagree,
  saidInWords,
  saidOn,
  withAnswersBeside,
} from '#web/impacts/aspects.ts';

const one: Comparable = {
  id: 'imp_1',
  basis: 'SOURCED',
  right: { code: 'UDHR-19' },
  direction: 'RESTRICTS',
  publishedAt: '2026-01-01T00:00:00Z',
};
const answer = (id: string, to: string, more: Partial<Comparable> = {}): Comparable => ({
  ...one,
  id,
  answers: { id: to },
  stance: 'AGREES',
  ...more,
});

describe('what an assessment says on a part', () => {
  it('is its value, or nothing', () => {
    const rated = { ...one, severity: { scale: 4, scope: 1, irremediability: 5 } };
    expect(saidOn('SCALE', rated)).toBe('4');
    expect(saidOn('LIKELIHOOD', rated)).toBeNull();
    expect(saidOn('RIGHT', rated)).toBe('UDHR-19');
  });

  it('is told in words', () => {
    expect(saidInWords('SCALE', '4')).toBe('4, grave');
    expect(saidInWords('LIKELIHOOD', '5')).toBe('5, near certain');
    expect(saidInWords('DIRECTION', 'MIXED')).toBe('mixed');
    expect(saidInWords('NECESSITY', 'NOT_MET')).toBe('failed');
    expect(saidInWords('RIGHT', 'UDHR-19')).toBe('UDHR-19');
    expect(saidInWords('SCOPE', null)).toBe('not said');
    expect(saidInWords('SCOPE', '9')).toBe('9, 9');
    expect(aspectsInWords(['DIRECTION', 'SCALE'])).toBe('the direction and how grave');
  });
});

describe('those in sight', () => {
  it('differ only where they themselves say different things', () => {
    const likely = { ...one, likelihood: 4 };
    expect(differingIn(['DIRECTION', 'LIKELIHOOD'], [likely, { ...one, id: 'imp_2', likelihood: 2 }])).toEqual([
      'LIKELIHOOD',
    ]);
    expect(differingIn(['DIRECTION', 'LIKELIHOOD'], [likely])).toEqual([]);
    // Who says nothing of it contradicts nobody.
    expect(differingIn(['LIKELIHOOD'], [likely, { ...one, id: 'imp_2', likelihood: null }])).toEqual([]);
  });

  it('disagree in direction, or where one dissents from another that is in sight', () => {
    expect(disagree([one])).toBe(false);
    expect(disagree([one, { ...one, id: 'imp_2', direction: 'UNCLEAR' }])).toBe(true);
    expect(disagree([one, answer('imp_2', 'imp_1')])).toBe(false);
    expect(disagree([one, answer('imp_2', 'imp_1', { stance: 'DISSENTS' })])).toBe(true);
    expect(disagree([answer('imp_2', 'imp_1', { stance: 'DISSENTS' })])).toBe(false);
    // What it dissents from may be hidden, and stands all the same: lists count it.
    expect(disagree([answer('imp_2', 'imp_1', { stance: 'DISSENTS' })], [{ id: 'imp_1' }])).toBe(true);
    expect(disagree([answer('imp_2', 'imp_1', { stance: 'AGREES' })], [{ id: 'imp_1' }])).toBe(false);
  });

  it('stand in their order, each with its answers behind it, the first answer first', () => {
    const all = [
      answer('late', 'imp_1', { publishedAt: '2026-03-01T00:00:00Z' }),
      { ...one, id: 'grave' },
      answer('early', 'imp_1', { publishedAt: '2026-02-01T00:00:00Z' }),
      one,
      answer('reply', 'early'),
      answer('alone', 'imp_removed'),
    ];
    expect(withAnswersBeside(all).map(({ id }) => id)).toEqual(['grave', 'imp_1', 'early', 'reply', 'late', 'alone']);
  });
});
