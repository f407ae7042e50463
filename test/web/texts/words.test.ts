/** What is said of languages, of positions, and of what is invented. */
import { describe, expect, it } from 'vitest';
import { isInvented } from '#web/texts/isInvented.ts';
import { directionOf, languageName } from '#web/texts/languages.ts';
import { positionsInWords, provisionName } from '#web/texts/provisionWords.ts';

describe('a language', () => {
  it('has a name and a direction', () => {
    expect(['ar', 'en', 'zh', 'he', 'ur', 'az-Arab', 'az'].map(directionOf)).toEqual([
      'rtl',
      'ltr',
      'ltr',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
    ]);
    expect(languageName('ar')).toBe('Arabic');
  });

  it('that is none is called by its tag and runs left to right', () =>
    expect([languageName('not a tag'), directionOf('not a tag')]).toEqual(['not a tag', 'ltr']));
});

describe('what is wanted of a provision', () => {
  const all = [{ action: 'MOD' as const }, { action: 'MOD' as const }, { action: 'NOC' as const }, { action: null }];

  it('tells an express wish for no change from silence', () =>
    expect(positionsInWords(all, 2)).toBe(
      '2 change it, 1 asks expressly that nothing change and 1 speaks of it without proposing text. 2 parties with proposals elsewhere in this text are silent on it.',
    ));

  it('is said where it is nothing', () => expect(positionsInWords([], 0)).toBe('Nothing is recorded on it.'));
});

describe('the name of a provision', () => {
  it('says what it is where a number alone would not', () =>
    expect(
      [{ number: '3.3' }, { number: '5A', title: 'Mail' }, { number: 'Preamble', title: null }].map(provisionName),
    ).toEqual(['Provision 3.3', 'Provision 5A: Mail', 'Preamble']));
});

describe('a process', () => {
  it('is invented where its kind says so first', () =>
    expect(
      ['demonstration, invented', 'Demonstration', 'treaty conference', 'demonstrations'].map((kind) =>
        isInvented({ kind }),
      ),
    ).toEqual([true, true, false, false]));
});
