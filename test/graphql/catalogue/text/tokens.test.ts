import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#graphql/catalogue/text/fold.ts';
import { tokensOf } from '#graphql/catalogue/text/tokens.ts';

const words = (text: string) => tokensOf(text).words.map(({ word }) => word);
const wholes = (text: string) => tokensOf(text).wholes.map(({ word }) => word);

describe('a word is the same', () => {
  it.each([
    ['in any letter case, with or without accents', 'Sécurité DES Réseaux', 'securite des reseaux'],
    ['in the letters of another language', 'Ærø Straße İstanbul Łódź', 'aero strasse istanbul lodz'],
    ['in wide letters and in ligatures', 'ＲＵＳ／２７ ﬁle', 'rus 27 file'],
    ['in Cyrillic with ё or е, while й stays', 'Объём Ещё Российской', 'объем еще российской'],
    ['in Arabic with any hamza, vowels and lengthening', 'الأَمْنُ إلى مـــدى رؤية', 'الامن الي مدي رويه'],
    ['in Arabic and European digits', 'المادة ٣٫٣', 'الماده 3 3'],
    ['with marks of direction in it', 'sp\u200fa\u202em s\u00adpam', 'spam spam'],
    ['in composed and decomposed letters', 'Co\u0302te が', 'cote が'],
  ])('%s', (_, text, expected) => expect(words(text).join(' ')).toBe(expected));
});

describe('a symbol', () => {
  it('is the same words however it is spaced and joined', () => {
    for (const text of ['TD 62', 'td62', 'TD-62', 'Td/62', 'TD\u00a062'])
      expect(words(text), text).toEqual(['td', '62']);
    expect(words('RCC/14A1/25')).toEqual(words('rcc / 14 a1 / 25'));
    expect(words('3.3')).toEqual(['3', '3']);
  });
});

describe('a script without blanks', () => {
  it('is cut into characters and words when it is Chinese', () => {
    expect(words('网络安全')).toEqual(['网', '络', '安', '全']);
    expect(wholes('网络安全')).toEqual(['网络', '安全']);
    expect(words('IPv6地址')).toEqual(['ipv', '6', '地', '址']);
  });
  it('is cut into words when it is Japanese or Thai', () => {
    expect(words('インターネットの自由')).toEqual(['インターネット', 'の', '自', '由']);
    expect(words('ความปลอดภัยของเครือข่าย').length).toBeGreaterThan(2);
  });
});

it('hyphens join to one word as well', () => {
  expect(wholes('cyber-security, multi-stakeholder and right-to-left, 5-7')).toEqual([
    'cybersecurity',
    'multistakeholder',
    'righttoleft',
  ]);
});

it('nothing but letters and digits gets into a word, from any text whatever', () => {
  const any = fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
    const { words, wholes } = tokensOf(text);
    for (const { word, start, end } of [...words, ...wholes]) {
      expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
      expect(word).not.toMatch(/[A-Z]/);
      expect(0 <= start && start < end && end <= text.length).toBe(true);
    }
    expect(words.map(({ start }) => start)).toEqual(words.map(({ start }) => start).sort((a, b) => a - b));
  });
  fc.assert(any, { numRuns: 2000 });
});

it('a word is folded once and for all', () => {
  const any = fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
    expect(fold(fold(text))).toBe(fold(text));
  });
  fc.assert(any, { numRuns: 2000 });
});
