/** Naming members of a group in a note. */
import { describe, expect, it } from 'vitest';
import { namedBy, namingAt, withName } from '#web/annotations/mentions.ts';

describe('a name', () => {
  it('begins with an @ and goes on to the caret', () => {
    expect(namingAt('Ask @mem about it', 8)).toEqual({ from: 4, typed: 'mem' });
    expect(namingAt('@', 1)).toEqual({ from: 0, typed: '' });
    expect(namingAt('اسأل @سل', 8)).toEqual({ from: 5, typed: 'سل' });
  });

  it('is none inside an address, behind a blank, or where no @ stands', () => {
    expect(namingAt('someone@example.org', 19)).toBeNull();
    expect(namingAt('@member and', 11)).toBeNull();
    expect(namingAt('member', 6)).toBeNull();
  });

  it('is looked for in all letters, first where it begins, at most eight', () => {
    expect(namedBy('me', ['Some', 'member', 'other', 'MEG'])).toEqual(['MEG', 'member', 'Some']);
    expect(
      namedBy(
        '',
        Array.from({ length: 20 }, (_, at) => `m${at}`),
      ),
    ).toHaveLength(8);
  });

  it('is written out, with a blank behind it and the caret behind that', () => {
    const text = 'Ask @mem about it';
    expect(withName(text, 8, { from: 4, typed: 'mem' }, 'member2')).toEqual({
      text: 'Ask @member2 about it',
      caret: 13,
    });
    expect(withName('@m', 2, { from: 0, typed: 'm' }, 'member2')).toEqual({ text: '@member2 ', caret: 9 });
  });
});
