/** The question to the list of notes, in the page's address. */
import { describe, expect, it } from 'vitest';
import { addressOfNotes, parseNotesQuestion, partsOfNotes, withList } from '#web/annotations/notesQuestion.ts';

const read = (address: string) => parseNotesQuestion(new URLSearchParams(address));
const query = {
  text: 'who reports',
  quote: 'each year',
  targets: ['prop_1'],
  groups: ['grp_1', 'grp_2'],
  processes: ['wcit-12'],
  sponsors: ['CUB'],
  rights: ['UDHR-19'],
  authors: ['acct_1'],
  tags: ['بريد', 'a & b'],
  motivations: ['QUESTIONING' as const],
  visibility: ['GROUP' as const],
  anchors: ['POSSIBLE' as const, 'ORPHANED' as const],
};

describe('a question to the notes', () => {
  it('stands whole in the address, and comes back as it was', () => {
    expect(read(addressOfNotes({ query, after: 'cursor' }))).toEqual({ query, after: 'cursor' });
  });

  it('leaves out what is none: unknown values, empty ones, the same twice', () => {
    expect(read('?visibility=SECRET&anchors=&tags=&tags=x&tags=x&motivations=COMMENTING&text=%20&other=1')).toEqual({
      query: { tags: ['x'], motivations: ['COMMENTING'] },
    });
  });

  it('always has an address, also where it asks for everything', () => {
    expect(addressOfNotes({ query: {} })).toBe('?');
  });

  it('is told part by part, each with the question without it', () => {
    const parts = partsOfNotes({ text: 'mail', tags: ['a', 'b'] }, (_, value) => value);
    expect(parts.map(({ label }) => label)).toEqual(['Words in the note: “mail”', 'Tag: a', 'Tag: b']);
    expect(parts.map(({ without }) => read(addressOfNotes({ query: without })).query)).toEqual([
      { tags: ['a', 'b'] },
      { text: 'mail', tags: ['b'] },
      { text: 'mail', tags: ['a'] },
    ]);
  });

  it('takes other values in a list, and only values that are some', () => {
    expect(withList({ text: 'mail' }, 'anchors', ['EXACT', 'NOWHERE'])).toEqual({ text: 'mail', anchors: ['EXACT'] });
    expect(withList({ text: 'mail', tags: ['x'] }, 'tags', [])).toEqual({ text: 'mail' });
  });
});
