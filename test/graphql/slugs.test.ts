/** Short names in addresses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, slugOf } from '#graphql/slugs.ts';

describe('a slug', () => {
  it('keeps Latin letters and digits, and drops what stands on them', () => {
    expect(slugOf('Routage: l’accès à  l’État (№ 3)')).toBe('routage-l-acces-a-l-etat-no-3');
  });

  it('is null for a title without Latin letters', () => {
    expect(slugOf('التوجيه — 🛰')).toBeNull();
  });

  it('of any text is short, lower-case and without stray hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(slugOf(text) ?? 'none').toMatch(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });

  it('that is taken gets a number', async () => {
    const taken = new Set(['a-title', 'a-title-2']);
    expect(await freeSlug('A title', 'prop_01', async (slug) => taken.has(slug))).toBe('a-title-3');
  });

  it('that is taken too often ends with the record’s id', async () => {
    expect(await freeSlug('A title', 'prop_01ABC', async () => true)).toBe('a-title-prop-01abc');
  });

  it('of a title in another script is the record’s id', async () => {
    expect(await freeSlug('التوجيه', 'prop_01ABC', async () => false)).toBe('prop-01abc');
  });
});
