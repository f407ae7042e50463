/** The picture of a matrix: well-formed, by itself, saying what it shows and where it is from. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, drawMatrix } from '#web/catalogue/drawMatrix.ts';
import type { CellFace } from '#web/catalogue/faceOf.ts';
import { cut, markup, widthOf, wrapped } from '#web/catalogue/svgText.ts';

const face = (text: string, more: Partial<CellFace> = {}): CellFace => ({
  parts: [{ text }],
  heat: 3,
  spoken: text,
  disputed: 0,
  isEditorial: false,
  ...more,
});
const drawing: Drawing = {
  title: 'Sponsor × topic',
  sentences: ['Number of records for each sponsor and topic.', 'Filters: Stage: Adopted.'],
  notes: ['A corner mark, in one cell: assessments of one right disagree.'],
  rowsAre: 'Sponsor',
  columnsAre: 'Topic',
  rows: [
    { value: 'RUS', label: 'Russian Federation', count: 9 },
    { value: 'CIV', label: 'Côte d’Ivoire', count: 1 },
  ],
  columns: [{ value: 'spam', label: 'Spam & <bulk>', count: 5 }],
  cells: [{ row: 'RUS', column: 'spam', face: face('4', { disputed: 2, isEditorial: true }) }],
  source: ['Travaux, retrieved on 22 November 2026', 'https://example.org/matrix?rows=SPONSOR&columns=TOPIC'],
};
const tags = (svg: string) => [...svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)];

/** Names of elements that are opened and not closed in turn; none in a well-formed text. */
function unclosed(svg: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = '', alone] of tags(svg)) {
    if (closing) expect(open.pop()).toBe(name);
    else if (!alone) open.push(name);
  }
  return open;
}
/** What is to be read, put together. */
const read = (svg: string) => svg.replaceAll(/<[^>]*>/g, '\n');

describe('the picture of a matrix', () => {
  const { svg, width, height } = drawMatrix(drawing);

  it('says its title, sentence, filters, notes, source and address, for the eye and for screen readers', () => {
    for (const words of [drawing.title, ...drawing.sentences, ...drawing.notes, ...drawing.source].map(markup))
      expect(read(svg).split(words).length - 1).toBeGreaterThanOrEqual(2);
    expect(svg).toMatch(/role="img" aria-labelledby="title desc"/);
  });

  it('names its rows and columns, and shows its numbers, sums, corner mark and dots', () => {
    const words = read(svg).split('\n');
    for (const one of ['Russian Federation', 'Côte d’Ivoire', 'Spam &amp; &lt;bulk&gt;', '4', '9', '1'])
      expect(words).toContain(one);
    expect(svg).toContain('<title>2 disputed, editorial inferences only</title>');
    expect(svg).toContain('stroke-dasharray');
    const plain = drawMatrix({ ...drawing, cells: [{ row: 'RUS', column: 'spam', face: face('4') }] });
    expect(plain.svg).not.toMatch(/disputed|stroke-dasharray/);
  });

  it('stands by itself: no font, picture, style or script from elsewhere', () => {
    expect(svg).not.toMatch(/<(image|script|style|foreignObject|use|a)\b|url\(|@import|href/);
    expect([...svg.matchAll(/https?:[^\s"<]+/g)].map(([address]) => address)).toEqual([
      'http://www.w3.org/2000/svg',
      markup('https://example.org/matrix?rows=SPONSOR&columns=TOPIC'),
      markup('https://example.org/matrix?rows=SPONSOR&columns=TOPIC'),
    ]);
    expect(svg).toContain('font-family="sans-serif"');
  });

  it('has its cells and labels within its size', () => {
    for (const [, x = '', y = ''] of svg.matchAll(/<(?:text|rect) x="([\d.-]+)" y="([\d.-]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThan(width);
      expect(Number(y)).toBeLessThan(height);
    }
  });

  it('colours directions as the pages do in the light', () => {
    const tokens = readFileSync('web/ui/tokens.css', 'utf8');
    const light = (token: string) => new RegExp(`--${token}: light-dark\\((#\\w+)`).exec(tokens)?.[1];
    const parts: CellFace['parts'] = [
      { text: '2', direction: 'RESTRICTS' },
      { text: '1', direction: 'ADVANCES' },
      { text: '3', direction: 'MIXED' },
      { text: '4', direction: 'UNCLEAR' },
    ];
    const drawn = drawMatrix({
      ...drawing,
      cells: [{ row: 'RUS', column: 'spam', face: face('', { parts, heat: 0 }) }],
    });
    const hues = [...drawn.svg.matchAll(/<tspan fill="(#\w+)">/g)].map(([, hue]) => hue);
    expect(read(drawn.svg).replaceAll(/\s/g, '')).toContain('▼2▲1◆3?4');
    expect(hues).toEqual(['vermilion', 'blue', 'purple', 'grey'].map(light));
    expect(light('heat-5')).toBeDefined();
    expect(svg).toContain(`fill="${light('heat-3')}"`);
  });

  it('is well-formed whatever the labels hold: markup, control characters, half letters, either direction, any length', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '</text><script>',
        '\ud800',
        '\u202e"\u0000&',
        'حماية البيانات',
        '数据保护',
        'a'.repeat(2000),
        '',
      ),
    );
    fc.assert(
      fc.property(words, words, words, (label, title, source) => {
        const drawn = drawMatrix({
          ...drawing,
          title,
          source: [source],
          rows: [{ value: 'RUS', label, count: 1 }],
          columns: [{ value: 'spam', label, count: 1 }],
        });
        expect(unclosed(drawn.svg)).toEqual([]);
        expect(drawn.svg.isWellFormed()).toBe(true);
        // No control character but the ends of lines.
        expect([...drawn.svg].every((letter) => letter >= ' ' || letter === '\n')).toBe(true);
        expect(drawn.width).toBeLessThan(2000);
      }),
    );
  });
});

describe('text without a screen', () => {
  it('breaks between words, and inside a word only when it must', () => {
    expect(wrapped('one two three', widthOf('one two', 13) + 1, 13)).toEqual(['one two', 'three']);
    const lines = wrapped('https://example.org/very/long/address', 100, 13);
    expect(lines.join('')).toBe('https://example.org/very/long/address');
    for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(100);
  });

  it('cuts what is too wide, whole letters at a time', () => {
    expect(cut('short', 100, 13)).toBe('short');
    expect(cut('𠀀𠀀𠀀𠀀', 40, 13)).toMatch(/^(𠀀){1,2}…$/u);
  });
});
