import { describe, expect, it } from 'vitest';
import { fold } from '#graphql/catalogue/text/fold.ts';
import { stemOf } from '#graphql/catalogue/text/stems.ts';
import { countryNames } from '#graphql/parties/countryNames.ts';

const stems = (words: string) => new Set(words.split(' ').map((word) => stemOf(fold(word)) ?? fold(word)));

describe('one family have', () => {
  it.each([
    'route routes routed routing',
    'regulate regulation regulations regulatory',
    'organisation organizations organise organized',
    'tax taxes taxation',
    'encryption encrypted',
    'government governments',
    'réseau réseaux',
    'numéro numéros',
    'derecho derechos',
    'безопасность безопасности безопасностью',
    'сеть сетей сети сетями',
    'предложение предложения предложений',
    'اتصال اتصالات الاتصالات والاتصالات بالاتصالات',
    'توجيه التوجيه وتوجيه',
    'حرية الحرية وحرية',
  ])('%s', (words) => expect([...stems(words)]).toHaveLength(1));
});

describe('different families have', () => {
  it.each([
    'international internal',
    'government governance',
    'account accounting accountability',
    'community communication',
    'policy police',
    'privacy private',
    'universal university',
    'сеть секрет',
    'أمن أمين',
  ])('%s', (words) => expect([...stems(words)]).toHaveLength(words.split(' ').length));
});

it.each(['3', 'ab', '62', '网络', 'ความ', 'a1'])('%s has no stem', (word) => expect(stemOf(word)).toBeNull());

describe('a country is called', () => {
  it('by names in six languages', () => {
    expect(countryNames('RUS')).toEqual(
      expect.arrayContaining(['Russia', 'Russie', 'Rusia', 'روسيا', 'Россия', '俄罗斯', 'Fédération de Russie']),
    );
    for (const iso3 of ['DZA', 'CHN', 'USA', 'CIV', 'ZWE', 'AND', 'SRB']) {
      expect(countryNames(iso3).length, iso3).toBeGreaterThanOrEqual(6);
    }
  });
  it('nothing when its code is nobody’s', () => {
    for (const iso3 of [null, 'XXX', 'ZZZ', '', 'RU', 'rus']) expect(countryNames(iso3)).toEqual([]);
  });
});
