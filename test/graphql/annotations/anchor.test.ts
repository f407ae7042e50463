/** Where a note's words stand in a text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorQuote, placesOf } from '#graphql/annotations/anchor.ts';

const textId = 'prop_1';

describe('words in a text', () => {
  it('are counted in code points, so that an emoji before them is one', () => {
    expect(anchorQuote('🛰️🛰 the route', { textId, exact: 'route' })).toMatchObject({ start: 8, end: 13 });
  });

  it('may be an emoji of several code points', () => {
    expect(anchorQuote('a 👩‍👩‍👧 b', { textId, exact: '👩‍👩‍👧' })).toMatchObject({
      start: 2,
      end: 7,
      prefix: 'a ',
      suffix: ' b',
    });
  });

  it('with combining marks stand where they stand, and composed letters are other words', () => {
    expect(anchorQuote('l\u2019e\u0301tat', { textId, exact: 'e\u0301tat' })).toMatchObject({ start: 2, end: 7 });
    expect(anchorQuote('l\u2019e\u0301tat', { textId, exact: '\u00e9tat' })).toBe('NOWHERE');
  });

  it('in Arabic are found in the order they are stored', () => {
    expect(anchorQuote('حركة التوجيه الدولية', { textId, exact: 'التوجيه' })).toMatchObject({ start: 5, end: 12 });
  });

  it('never begin inside an emoji', () => {
    expect(anchorQuote('🛰', { textId, exact: '\udef0' })).toBe('NOWHERE');
  });

  it('carry up to 32 code points of what stands around them', () => {
    const text = `${'🛰'.repeat(40)}word${'é'.repeat(40)}`;
    expect(anchorQuote(text, { textId, exact: 'word' })).toEqual({
      textId,
      exact: 'word',
      start: 40,
      end: 44,
      prefix: '🛰'.repeat(32),
      suffix: 'é'.repeat(32),
    });
  });

  it('in several places need a start, or surroundings that tell them apart', () => {
    const text = 'a route, by another route';
    expect(anchorQuote(text, { textId, exact: 'route' })).toBe('SEVERAL');
    expect(anchorQuote(text, { textId, exact: 'route', start: 20 })).toMatchObject({ start: 20 });
    expect(anchorQuote(text, { textId, exact: 'route', prefix: 'another ' })).toMatchObject({ start: 20 });
    expect(anchorQuote(text, { textId, exact: 'route', suffix: ',' })).toMatchObject({ start: 2 });
  });

  it('with a start that is not theirs, or other surroundings, stand nowhere', () => {
    expect(anchorQuote('a route', { textId, exact: 'route', start: 3 })).toBe('NOWHERE');
    expect(anchorQuote('a route', { textId, exact: 'route', prefix: 'no ' })).toBe('NOWHERE');
    expect(anchorQuote('a route', { textId, exact: 'route', suffix: 's' })).toBe('NOWHERE');
    expect(anchorQuote('a route', { textId, exact: 'Route' })).toBe('NOWHERE');
    expect(anchorQuote('', { textId, exact: 'a' })).toBe('NOWHERE');
  });

  it('that overlap themselves stand in each place', () => {
    expect(placesOf('aaaa', { textId, exact: 'aa' })).toEqual([0, 1, 2]);
  });

  it('cut out of any text are found at their place', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const points = Array.from(whole);
        const start = from % points.length;
        const end = Math.min(points.length, start + 1 + (length % 5));
        const exact = points.slice(start, end).join('');
        const placed = anchorQuote(whole, { textId, exact, start });
        expect(placed).toMatchObject({ exact, start, end });
        if (typeof placed !== 'object') return;
        expect(anchorQuote(whole, placed)).toEqual(placed);
        expect(whole).toContain(placed.prefix + placed.exact + placed.suffix);
      }),
    );
  });

  it('in a long text of one letter are placed at once', () => {
    const began = performance.now();
    expect(placesOf('a'.repeat(10_000), { textId, exact: 'a' })).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
