/** What one may be in a group, in words. */
import { describe, expect, it } from 'vitest';
import { peopleInWords, roleNamed, roleOptions } from '#web/groups/words.ts';

describe('a role', () => {
  it('is one of three, with what it may do', () => {
    expect(roleOptions.map(({ value }) => value)).toEqual(['OWNER', 'MEMBER', 'READER']);
    expect(new Set(roleOptions.map(({ label }) => label)).size).toBe(3);
  });

  it('that is none is the one that may least', () => {
    expect(['OWNER', 'MEMBER', 'READER', 'KING', ''].map(roleNamed)).toEqual([
      'OWNER',
      'MEMBER',
      'READER',
      'READER',
      'READER',
    ]);
  });
});

it('a group of one is only you', () => {
  expect([1, 2].map(peopleInWords)).toEqual(['only you', '2 people']);
});
