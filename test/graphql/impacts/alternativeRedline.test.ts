/** Other wording in the place of words of a text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchorQuote } from '#graphql/annotations/anchor.ts';
import { reworded } from '#graphql/impacts/alternativeRedline.ts';
import { compareTexts } from '#graphql/texts/redline.ts';

const letters = fc.constantFrom('a', 'b', ' ', '🛰', 'é', 'ت', '.');
const text = fc.array(letters, { minLength: 1, maxLength: 60 });

it('whatever the script, the words around stay, and the redline leads from the one text to the other', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), text, (points, from, length, other) => {
      const start = from % points.length;
      const chosen = points.slice(start, start + 1 + (length % points.length));
      const body = points.join('');
      const selector = anchorQuote(body, { textId: 'text_1', exact: chosen.join(''), start });
      if (typeof selector === 'string') throw new Error(selector);
      const result = reworded(body, selector, other.join(''));
      const expected = [...points.slice(0, start), ...other, ...points.slice(start + chosen.length)].join('');
      expect(result).toBe(expected);
      const { segments } = compareTexts(body, expected);
      const joined = (without: string) => segments.map(({ kind, text }) => (kind === without ? '' : text)).join('');
      expect([joined('ADDED'), joined('REMOVED')]).toEqual([body, expected]);
    }),
  );
});

it('words that do not stand at their place are not replaced', () => {
  const selector = anchorQuote('Routes are open.', { textId: 'text_1', exact: 'open' });
  if (typeof selector === 'string') throw new Error(selector);
  expect(reworded('Routes are open.', selector, 'closed')).toBe('Routes are closed.');
  expect(reworded('All routes are open.', selector, 'closed')).toBeNull();
  expect(reworded('', selector, 'closed')).toBeNull();
  expect(reworded('Routes are open.', null, 'Nothing.')).toBe('Nothing.');
});
