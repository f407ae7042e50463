/** BibTeX and RIS are read back by another's reader to what was written, whatever the words are. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toBibtex } from '#graphql/citations/bibtex.ts';
import { dateParts, plainLine, type Reference } from '#graphql/citations/reference.ts';
import { toRis } from '#graphql/citations/ris.ts';
import { toSentence } from '#graphql/citations/sentence.ts';

const reference = (more: Partial<Reference> = {}): Reference => ({
  id: 'travaux-rus-27-1',
  type: 'document',
  title: 'Routing',
  author: [{ literal: 'Russian Federation' }],
  issued: dateParts('2012-11-17'),
  accessed: dateParts('2012-12-03'),
  genre: 'Proposal',
  number: 'RUS/27/1',
  'container-title': 'WCIT-12',
  publisher: 'Travaux',
  URL: 'https://travaux.test/proposals?text=%7Broute%7D_&topics=a',
  note: 'Confidence: high.',
  ...more,
});

const name = z.object({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() });
const readBack = z.tuple([
  z.looseObject({
    id: z.string(),
    title: z.string(),
    note: z.string(),
    URL: z.string(),
    author: z.array(name).optional(),
    number: z.string().optional(),
    issued: z.unknown().optional(),
    accessed: z.unknown().optional(),
  }),
]);
const read = (text: string) => {
  // The reader would else guess from the words, which hold every format's signs.
  const forceType = text.startsWith('@') ? '@biblatex/text' : '@ris/file';
  return readBack.parse(plugins.input.chain(text, { generateGraph: false, forceType }))[0];
};
const written = (parts: z.output<typeof name>) =>
  [parts.family, parts.given, parts.literal].filter((part) => part !== undefined && part !== '').join(', ');

/** Words out of all that has a meaning in some format, in several scripts and directions. */
const pieces = [
  ...[
    '{',
    '}',
    '{}',
    '\\',
    '\\\\',
    '\\%',
    '%',
    '&',
    '$x$',
    '#',
    '_',
    '~',
    '^',
    '"',
    '<b>',
    '</i>',
    '|',
    '@misc{',
    '},',
  ],
  ...['--', '---', "''", '``', ',,', '?`', '!`', '\n', '\r\n', '\t', '\u0000', '\u001b', '\u2028', '\ud800', '\udc00'],
  ...['TY  - JOUR', 'ER  - ', '\r\nER  - \r\n', 'a', 'Route', 'and', 'é', 'e\u0301', 'ß', 'İ', ' ', '  ', '\u00a0'],
  ...['التوجيه', '\u202b', '\u200f', '路由', '🛰', '👩‍💻', 'Маршрут', ';', ',', ':', '/', '.', '=', '"x" = {y}'],
];
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => plainLine(parts.join('')))
  .filter((text) => text !== '');

describe('a title', () => {
  it('of any words comes back from BibTeX as it was', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, note) => {
        const back = read(toBibtex(reference({ title, note })));
        expect(back.title.normalize()).toBe(title.normalize());
        expect(back.note.normalize()).toBe(note.normalize());
        expect(back.id).toBe('travaux-rus-27-1');
      }),
      { numRuns: 500 },
    );
  });

  it('of any words comes back from RIS as it was', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, note) => {
        const back = read(toRis(reference({ title, note })));
        expect(back.title).toBe(title);
        expect(back.note).toBe(note);
      }),
      { numRuns: 500 },
    );
  });
});

describe('names', () => {
  it.each([
    ['BibTeX', toBibtex],
    ['RIS', toRis],
  ])('of sponsors stay whole in %s', (_, write) => {
    const names = ['Bosnia and Herzegovina', 'Iran (Islamic Republic of)', 'الجزائر', "Côte d'Ivoire", 'AT&T {Inc.}'];
    const back = read(write(reference({ author: names.map((literal) => ({ literal })) })));
    expect(back.author?.map(written)).toEqual(names);
  });

  it('may be none', () => {
    const nobody = reference({ author: [] });
    expect(read(toBibtex(nobody)).author).toBeUndefined();
    expect(read(toRis(nobody)).author).toBeUndefined();
    expect(toSentence(nobody)).toMatch(/^\(2012, November 17\)\. Routing \(RUS\/27\/1\) \[Proposal\]\./);
  });

  it('of more than twenty are cut in a sentence as the manual says', () => {
    const author = Array.from({ length: 22 }, (_, at) => ({ literal: `S${at + 1}` }));
    expect(toSentence(reference({ author }))).toMatch(/^S1, S2, .*, S19, \. \. \. S22\. \(2012/);
  });
});

describe('a date', () => {
  it.each([
    ['2012-11-17', [2012, 11, 17], '2012, November 17'],
    ['2012-06', [2012, 6], '2012, June'],
    ['2012', [2012], '2012'],
  ])('known as %s is told no more precisely', (date, parts, words) => {
    const dated = reference({ issued: dateParts(date) });
    expect(dated.issued).toEqual({ 'date-parts': [parts] });
    expect(read(toBibtex(dated)).issued).toEqual({ 'date-parts': [parts] });
    expect(read(toRis(dated)).issued).toEqual({ 'date-parts': [parts] });
    expect(toSentence(dated)).toContain(`(${words}).`);
  });

  it('not known is not made up', () => {
    const undated = reference({ issued: undefined });
    expect(read(toBibtex(undated)).issued).toBeUndefined();
    expect(read(toRis(undated)).issued).toBeUndefined();
    expect(toSentence(undated)).toContain('(n.d.).');
  });

  it('of retrieval is there in every format', () => {
    for (const write of [toBibtex, toRis]) {
      expect(read(write(reference())).accessed).toEqual({ 'date-parts': [[2012, 12, 3]] });
    }
    expect(toSentence(reference())).toContain('Retrieved December 3, 2012, from https://travaux.test/');
  });
});

it('an address comes back as it was', () => {
  for (const write of [toBibtex, toRis]) expect(read(write(reference())).URL).toBe(reference().URL);
});
