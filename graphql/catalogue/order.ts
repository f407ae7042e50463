/** Keys by which texts sort as people expect, so that the database can compare them byte by byte. */

/** Letter case, accents and spacing do not count; numbers compare as numbers: `RUS/27/2` before `RUS/27/10`. */
export function orderKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'));
}

/** Sorts after every text, for what has no key. */
export const afterAll = '\u{10FFFF}';
