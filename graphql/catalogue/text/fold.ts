/** One form for every way to write a word: whatever differs only in letter case, accents, width or ornament becomes the same. */

/**
 * Accents and other marks that readers leave out, of Latin, Greek, Cyrillic, Hebrew and Arabic, the stroke that only makes an
 * Arabic word longer, and what cannot be seen. The breve of й stays, and what turns か into が; so do vowel signs of Indic scripts.
 */
const marks =
  /(?<!и)\u0306|[[\p{M}&&[\p{sc=Inherited}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Cyrillic}]]--[\u0306\u3099\u309a]]|[\u0640\p{Cf}]/gv;

/** Letters that no decomposition takes apart: of Latin, the last sigma of a Greek word, and those of Arabic that stand for one another. */
const others: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const other = new RegExp(`[${Object.keys(others).join('')}]`, 'gu');
const arabicDigits = /[٠-٩۰-۹]/g;

/** A word, folded. It can fall apart into several words, as a ligature of words does, or be empty, as a mark alone is. */
export function fold(piece: string): string {
  return piece
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(other, (letter) => others[letter] ?? letter)
    .replace(arabicDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFC');
}
