/** The switch that leaves our own inferences out. */
import { describe, expect, it } from 'vitest';
import { editorialIn, switched } from '#web/impacts/editorial.ts';

const at = (search: string) => editorialIn(new URLSearchParams(search));
const off = at('?editorial=off');

describe('the switch of editorial inferences', () => {
  it('shows all unless the address says otherwise', () => {
    expect(at('').shown).toBe(true);
    expect(at('?editorial=on').shown).toBe(true);
    expect(at('?editorial=off&text=spam').shown).toBe(false);
  });

  it('asks for all bases, or for those of others', () => {
    expect(at('').bases).toBeUndefined();
    expect(off.bases).toEqual(['SOURCED', 'OWN']);
  });

  it('goes along in links as it stands', () => {
    expect(at('').keep('/rights')).toBe('/rights');
    expect(off.keep('/rights')).toBe('/rights?editorial=off');
    expect(off.keep('/proposals?text=a+b&rights=UDHR-19#top')).toBe(
      '/proposals?text=a+b&rights=UDHR-19&editorial=off#top',
    );
    expect(off.keep('/rights?editorial=off')).toBe('/rights?editorial=off');
    expect(off.besides('')).toBe('editorial=off');
    expect(off.besides('rows=TOPIC')).toBe('rows=TOPIC&editorial=off');
    expect(at('').besides('rows=TOPIC')).toBe('rows=TOPIC');
  });

  it('is turned both ways and leaves the rest of the address alone', () => {
    expect(switched('/matrix?rows=SPONSOR&editorial=off&top=all', true)).toBe('/matrix?rows=SPONSOR&top=all');
    expect(switched('/matrix?editorial=off', true)).toBe('/matrix');
    expect(switched('?rows=SPONSOR', false)).toBe('?rows=SPONSOR&editorial=off');
  });

  it('narrows what is asked of assessments, and no record that is asked for otherwise', () => {
    expect(off.asked({ text: 'spam' })).toEqual({ text: 'spam' });
    expect(off.asked({ rights: ['UDHR-19'] })).toEqual({ rights: ['UDHR-19'], bases: ['SOURCED', 'OWN'] });
    expect(off.asked({ disputed: false })).toEqual({ disputed: false, bases: ['SOURCED', 'OWN'] });
    expect(off.asked({ rights: [], directions: [] })).toEqual({ rights: [], directions: [] });
    expect(at('').asked({ rights: ['UDHR-19'] })).toEqual({ rights: ['UDHR-19'] });
    expect(off.said({ text: 'spam' })).toEqual({ text: 'spam', bases: ['SOURCED', 'OWN'] });
    expect(at('').said({ text: 'spam' })).toEqual({ text: 'spam' });
  });

  it('goes before a filter that asks for our own inferences', () => {
    expect(off.asked({ bases: ['OWN', 'EDITORIAL'] })).toEqual({ bases: ['OWN'] });
    expect(off.asked({ bases: ['EDITORIAL'] })).toEqual({ bases: ['SOURCED', 'OWN'] });
  });
});
