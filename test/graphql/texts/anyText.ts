/** Texts at random, of what makes texts hard to part: several scripts, marks, joiners, emoji, line ends, and signs that mean something to us. */
import fc from 'fast-check';

const word = fc.constantFrom(
  ...['States', 'shall', 'the', 'route', "don't", '3.3', 'not', 'of', 'traffic', 'الدول', 'أن', 'التوجيهِ', '١٢٣'],
  ...[
    '各会员国',
    '应当',
    '确保',
    'かな',
    'ทำงาน',
    'हिन्दी',
    'e\u0301tat',
    'État',
    '각',
    '👩‍👩‍👧',
    '🇨🇭',
    '👍🏽',
    '🛰',
    '❤️',
  ],
);
const between = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', '\n\n', '\r\n', '', '—', '\u200F', '\u00A0');
const odd = fc.constantFrom(
  '[+',
  '+]',
  '[-',
  '-]',
  '\\',
  '\\\\',
  '[',
  ']',
  '+',
  '-',
  '\u0301',
  '\u200D',
  '\uFE0F',
  '\u0600',
  '\u0E33',
  '\u0001',
  '\u0002',
);

export const anyText = fc
  .array(fc.oneof({ weight: 8, arbitrary: word }, { weight: 8, arbitrary: between }, odd), { maxLength: 40 })
  .map((parts) => parts.join(''));
