import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWanted, type Term } from '#graphql/catalogue/text/wanted.ts';

const asText = ({ words, exact, prefix }: Term) =>
  (exact ? `"${words.join(' ')}"` : words.join('_')) + (prefix ? '*' : '');
/** What is asked for, in short: words in a row joined by _, alternatives by |, what must not be there after -. */
function read(text: string): string {
  const { all, none } = readWanted(text);
  return [...all.map((terms) => terms.map(asText).join('|')), ...none.map((term) => `-${asText(term)}`)].join(' ');
}

describe('a text asks', () => {
  it.each([
    ['for every word', '  routing   control ', 'routing control'],
    ['for words in a row as written', '"network security" spam', '"network security" spam'],
    ['for that in anybody’s quotes', '“network security” «la sécurité»', '"network security" "la securite"'],
    ['for what must not be there', 'spam -fraud -"calling party"', 'spam -fraud -"calling party"'],
    ['for one or another', 'spam OR fraud OR "bill shock" roaming', 'spam|fraud|"bill shock" roaming'],
    ['for the beginning of a word', 'rout* "network sec"* 3*', 'rout* "network sec"* 3*'],
    ['for a symbol in one piece', 'RCC/14A1/25 WCIT12/10(Rev.1)', 'rcc_14_a_1_25 wcit_12_10 rev_1'],
    ['for what a hyphen joins in both spellings', 'cyber-security', 'cyber_security|cybersecurity'],
    ['for each word between other signs', 'privacy/security,spam', 'privacy security spam'],
    ['for a French noun without its article', 'l’accès qu’elle d’Ivoire', 'acces elle ivoire'],
    ['for an English noun without its s', 'state’s rights', 'state rights'],
    ['for the words of Chinese one by one', '网络安全', '网_络 安_全'],
    ['once for what stands twice', 'spam SPAM spam', 'spam'],
  ])('%s', (_, text, expected) => expect(read(text)).toBe(expected));
});

describe('a sign that makes no sense is no sign', () => {
  it.each([
    ['OR at an edge', 'OR spam OR', 'or spam'],
    ['OR beside another', 'a OR OR b', 'a or|b'],
    ['OR before what must not be there', 'a OR -b', 'a or -b'],
    ['or, and, not in small or other letters', 'a or b AND c NOT d', 'a or b and c not d'],
    ['a quote that does not close', '"network security', 'network security'],
    ['a dash that stands alone or within', '- spam – e- -- a-b', 'spam e a_b|ab'],
    ['a star alone, or after too little', '* ro* " "* s*', 'ro s'],
    ['the syntax of the index', 'NEAR(a b, 5) {title}: ^x + y', 'near a b 5 title x y'],
    ['the syntax of the database', "'; DROP TABLE proposals; --", 'drop table proposals'],
    ['nothing', '', ''],
    ['no word at all', '*** "" - ( ) “ ” 🛰', ''],
  ])('%s', (_, text, expected) => expect(read(text)).toBe(expected));

  it('and so many beginnings are words: more than four', () => {
    expect(read('aaa* bbb* ccc* ddd* eee*')).toBe('aaa* bbb* ccc* ddd* eee');
  });
});

it('control characters, blanks and marks of direction never change what is asked', () => {
  const noise = fc.string({ unit: fc.constantFrom(' ', '\0', '\t', '\n', '\u0007', '\u00a0', '\u2028'), minLength: 1 });
  const plain = fc.array(fc.constantFrom('spam', 'fraud', '"bill shock"', '-tax', 'rout*', 'RUS/27/1', '安全', 'OR'), {
    minLength: 1,
    maxLength: 6,
  });
  const same = fc.property(plain, noise, (words, between) => {
    expect(read(words.join(between))).toBe(read(words.join(' ')));
    const marked = words.map((word) => word.replace(/[a-z](?=[a-z])/g, '$&\u200f')).join(' ');
    expect(read(marked)).toBe(read(words.join(' ')));
  });
  fc.assert(same, { numRuns: 500 });
});

it('where a term stands is told', () => {
  const text = ' spam «la sécurité» e-mail';
  const places = readWanted(text).all.map(([term]) => text.slice(term?.start, term?.end));
  expect(places).toEqual(['spam', 'la sécurité', 'e-mail']);
});
