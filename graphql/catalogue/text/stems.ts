/**
 * What words of one root share, so that a question finds their other forms. Only questions use stems; the index holds words
 * as they are. A script stands for a language: Latin for English, Cyrillic for Russian, Arabic for Arabic.
 */
import { stemmer as russian } from '@orama/stemmers/russian';
import { stem as english } from 'porter2';

/** The stem of a folded word; null for what has none: numbers, short words, other scripts. */
export function stemOf(word: string): string | null {
  if (word.length < 3) return null;
  // Marks are folded away, so an accented word of French or Spanish is ASCII here too; its plural in s is as in English.
  if (/^[a-z]+$/.test(word)) return apart.get(word) ?? english(american(word.replace(/eaux$/, 'eau')));
  if (/^[\u0400-\u04ff]+$/.test(word)) return russian(word);
  if (/^[\u0621-\u064a]+$/.test(word)) return arabic(word);
  return null;
}

/** Families where the English rules take different matters for one, or one for several. */
const apart = new Map(
  [
    ['international', 'internationally', 'internationals'],
    ['university', 'universities'],
    ['universal', 'universally', 'universality'],
    ['universe', 'universes'],
    ['organ', 'organs'],
    ['govern', 'governs', 'governed', 'governing'],
    ['government', 'governments', 'governmental'],
    ['governance'],
    ['account', 'accounts'],
    ['accounting'],
    ['accountability', 'accountable'],
    ['access', 'accesses', 'accessed', 'accessing'],
    ['accessibility', 'accessible'],
    ['important', 'importantly', 'importance'],
    [
      'regulate',
      'regulates',
      'regulated',
      'regulating',
      'regulation',
      'regulations',
      'regulator',
      'regulators',
      'regulatory',
    ],
    ['tax', 'taxes', 'taxed', 'taxing', 'taxation'],
    ['encrypt', 'encrypts', 'encrypted', 'encrypting', 'encryption'],
  ].flatMap((family) => family.map((word) => [word, `${family[0]}+`])),
);

/** British and American spelling have one stem: organisation, harmonised. */
const american = (word: string) => (word.length < 8 ? word : word.replace(/is(ations?|e[ds]?|ing)$/, 'iz$1'));

/**
 * Light stemming: the conjunction, articles and particles that are written together with a word, and the commonest
 * endings. The rules of Snowball, which look for roots, give `التوجيه` and `توجيه` different stems.
 */
function arabic(word: string): string {
  let stem = word;
  if (stem.length >= 4 && stem.startsWith('و')) stem = stem.slice(1);
  const particle = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'].find(
    (start) => stem.startsWith(start) && stem.length - start.length >= 2,
  );
  if (particle) stem = stem.slice(particle.length);
  for (const ending of ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 3) stem = stem.slice(0, -ending.length);
  }
  return stem;
}
