/** Words in feeds: whatever they are, they come back as they were, less what XML cannot carry. */

import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { clean, html } from '#functions/feed/markup.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
});
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '&', '&amp;', '"', "'", ']]>', '<!--', '<![CDATA[', 'a', 'التوجيه', '🛰'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => `.${parts.join('')}.`);

describe('words', () => {
  it('of any kind come back from an element and from an attribute', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { x } = parser.parse(html`<x y="${text}">${text}</x>`.text);
        expect(x['#text']).toBe(clean(text));
        expect(x.y.replace(/\s/g, ' ')).toBe(clean(text).replace(/\s/g, ' '));
      }),
    );
  });

  it('lose control characters and halves of characters, and keep their direction', () => {
    expect(clean('a\u0000\u000b\u001f\ufffe\uffffb')).toBe('ab');
    expect(clean('a\ud800b\udc00')).toBe('a\ufffdb\ufffd');
    expect(clean('\u202bالتوجيه\u202c\u200f')).toBe('\u202bالتوجيه\u202c\u200f');
    expect(clean('one\r\ntwo\tthree')).toBe('one\ntwo\tthree');
  });

  it('that are markup already are not escaped again, and nothing is written of nothing', () => {
    expect(html`<p>${html`<b>${'<'}</b>`}${null}${['a', html`<i/>`, 3]}</p>`.text).toBe('<p><b>&lt;</b>a<i/>3</p>');
  });
});
