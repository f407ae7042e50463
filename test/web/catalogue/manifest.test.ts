import { expect, it } from 'vitest';
import { sizeInWords } from '#web/catalogue/manifest.ts';

it.each([
  [940_000, '940 kB'],
  [999_499, '999 kB'],
  [999_600, '1 MB'],
  [1_940_000, '1.9 MB'],
  [19_400_000, '19 MB'],
  [194_000_000, '194 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
