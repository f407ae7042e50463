/** What stands in a curator's form, and where its faults are shown. */
import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  lengthOf,
  listOf,
  numberOf,
  placeOfFault,
  textOf,
  withList,
  withoutItem,
} from '#web/curate/values.ts';

describe('the values of a form', () => {
  it('trims words and takes empty ones for none', () => {
    expect(textOf({ title: '  A title ' }, 'title')).toBe('A title');
    expect(textOf({ title: '   ' }, 'title')).toBeUndefined();
    expect(textOf({}, 'title')).toBeUndefined();
  });

  it('takes a choice only where it is one of the words', () => {
    const words = { ADD: 1, MOD: 2 };
    expect(choiceOf({ action: 'MOD' }, 'action', words)).toBe('MOD');
    expect(choiceOf({ action: 'toString' }, 'action', words)).toBeUndefined();
    expect(choiceOf({}, 'action', words)).toBeUndefined();
  });

  it('takes whole numbers and nothing else', () => {
    expect(numberOf({ likelihood: '3' }, 'likelihood')).toBe(3);
    expect(numberOf({ likelihood: '3.5' }, 'likelihood')).toBeUndefined();
    expect(numberOf({ likelihood: '' }, 'likelihood')).toBeUndefined();
  });

  it('replaces a list as a whole and leaves everything else', () => {
    const values = { 'topics.0': 'spam', 'topics.1': 'fraud', topicsNote: 'kept', title: 'T' };
    const next = withList(values, 'topics', ['taxation']);
    expect(next).toEqual({ 'topics.0': 'taxation', topicsNote: 'kept', title: 'T' });
    expect(listOf(next, 'topics')).toEqual(['taxation']);
  });

  it('moves later items up when one is taken away', () => {
    const values = {
      'sources.0.title': 'a',
      'sources.1.title': 'b',
      'sources.1.url': 'https://b.example',
      'sources.2.title': 'c',
      'sources.10.title': 'k',
      title: 'T',
    };
    expect(lengthOf(values, 'sources')).toBe(11);
    expect(withoutItem(values, 'sources', 1)).toEqual({
      'sources.0.title': 'a',
      'sources.1.title': 'c',
      'sources.9.title': 'k',
      title: 'T',
    });
  });
});

describe('the place of a fault', () => {
  const shown = ['title', 'topics', 'sources', 'sources.0.title', 'sources.0.url', 'closesAt', 'sponsors.0.party'];

  it.each([
    ['title', 'title'],
    ['sources.0.url', 'sources.0.url'],
    ['topics.3', 'topics'],
    ['closesAt.date', 'closesAt'],
    ['sources.4.title', 'sources'],
    ['sponsors', 'sponsors.0.party'],
    ['sponsors.7.role', 'sponsors.0.party'],
  ])('shows a fault of %s at %s', (field, place) => {
    expect(placeOfFault(field, shown)).toBe(place);
  });

  it('shows a fault of a field that the form does not have at none', () => {
    expect(placeOfFault('idempotencyKey', shown)).toBeNull();
    expect(placeOfFault('tit', shown)).toBeNull();
    expect(placeOfFault(null, shown)).toBeNull();
  });
});
