/** What changed between two texts, word by word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, plainOf, type Segment } from '#graphql/texts/redline.ts';
import { countWords } from '#graphql/texts/words.ts';
import { anyText } from './anyText.ts';

const plain = (earlier: string, later: string) => plainOf(compareTexts(earlier, later).segments);
const joined = (segments: readonly Segment[], without: Segment['kind']) =>
  segments.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');

/** A text and another made from it, as a revision is: some parts dropped, moved, doubled or taken from elsewhere. */
const revision = fc
  .record({ text: anyText, other: anyText, cuts: fc.array(fc.nat(200), { maxLength: 6 }) })
  .map(({ text, other, cuts }) => {
    const letters = [...text];
    const places = cuts.map((cut) => cut % (letters.length + 1)).sort((a, b) => a - b);
    const parts = [0, ...places].map((from, at) => letters.slice(from, places[at]).join(''));
    return [text, parts.map((part, at) => (at % 3 === 1 ? other : at % 3 === 2 ? '' : part)).join('')] as const;
  });
const pair = fc.oneof(fc.tuple(anyText, anyText), revision);

describe('a redline', () => {
  it.each([
    ['a word', 'States shall tell the route.', 'States may tell the route.', 'States [-shall-][+may+] tell the route.'],
    ['what is new', 'the old text', 'the very old text', 'the [+very +]old text'],
    ['a sentence', 'A first. B second.', 'A first. C third. B second.', 'A first. [+C third. +]B second.'],
    [
      'a phrase as one, though its spaces stayed',
      'one two three',
      'four five six',
      '[-one two three-][+four five six+]',
    ],
    [
      'what moved',
      'States shall, where they can, tell others the whole route of it.',
      'States shall tell others the whole route of it, where they can.',
      'States shall[-, where they can,-] tell others the whole route of it[+, where they can+].',
    ],
    [
      'Arabic',
      'على الدول أن تضمن الشفافية',
      'على الدول أن تسعى إلى الشفافية',
      'على الدول أن [-تضمن-][+تسعى إلى+] الشفافية',
    ],
    [
      'Chinese',
      '各会员国应当确保国际路由的透明度。',
      '各会员国可以促进国际路由的透明度。',
      '各会员国[-应当确保-][+可以促进+]国际路由的透明度。',
    ],
    ['a vowel sign with its letter', 'كَتَبَ النص', 'كُتِبَ النص', '[-كَتَبَ-][+كُتِبَ+] النص'],
    ['an emoji of several parts as one', 'a 👩‍👩‍👧 b', 'a 👩‍👧 b', 'a [-👩‍👩‍👧-][+👩‍👧+] b'],
    ['nothing', 'The same.', 'The same.', 'The same.'],
    ['all that is new', '', 'New.', '[+New.+]'],
    ['all that is gone', 'Old.', '', '[-Old.-]'],
  ])('shows %s', (_, earlier, later, expected) => {
    expect(plain(earlier, later)).toBe(expected);
  });

  it('is empty between two empty texts', () => {
    expect(compareTexts('', '')).toEqual({ segments: [], keptWords: 0, addedWords: 0, removedWords: 0 });
  });

  it('counts words, and not what stands between them', () => {
    expect(compareTexts('One, two; three.', 'One, four – five; three!')).toMatchObject({
      keptWords: 2,
      addedWords: 2,
      removedWords: 1,
    });
  });

  it('holds both texts to the byte, and their words', () => {
    fc.assert(
      fc.property(pair, ([earlier, later]) => {
        const { segments, ...counts } = compareTexts(earlier, later);
        expect(joined(segments, 'ADDED')).toBe(earlier);
        expect(joined(segments, 'REMOVED')).toBe(later);
        expect(counts.keptWords + counts.removedWords).toBe(countWords(earlier));
        expect(counts.keptWords + counts.addedWords).toBe(countWords(later));
      }),
      { numRuns: 2000 },
    );
  });

  it('has removals before additions, no empty stretch and no two neighbours of one kind', () => {
    fc.assert(
      fc.property(pair, ([earlier, later]) => {
        const { segments } = compareTexts(earlier, later);
        expect(segments.filter(({ text }) => text === '')).toEqual([]);
        expect(segments.map(({ kind }) => kind).join(' ')).not.toMatch(
          /KEPT KEPT|ADDED (ADDED|REMOVED)|REMOVED REMOVED/,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('parts no letter from its marks and no pair of surrogates', () => {
    const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(pair, ([earlier, later]) => {
        const { segments } = compareTexts(earlier, later);
        for (const [text, without] of [
          [earlier, 'ADDED'],
          [later, 'REMOVED'],
        ] as const) {
          const starts = new Set([...letters.segment(text), { index: text.length }].map(({ index }) => index));
          let at = 0;
          for (const segment of segments.filter(({ kind }) => kind !== without)) {
            at += segment.text.length;
            expect(starts, JSON.stringify([earlier, later])).toContain(at);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('as plain text can be read back, also where the texts hold marks like ours', () => {
    expect(plain('a [+b+] c', 'a [+d+] c')).toBe('a \\[+[-b-][+d+]\\+] c');
    fc.assert(
      fc.property(pair, ([earlier, later]) => {
        const { segments } = compareTexts(earlier, later);
        expect(readPlain(plainOf(segments))).toEqual(segments);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('long texts', () => {
  const someWords = (count: number, seed: number, known: number) => {
    let state = seed;
    return Array.from({ length: count }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return `w${state % known}`;
    });
  };
  const holdsBoth = (earlier: string, later: string) => {
    const compared = compareTexts(earlier, later);
    expect(joined(compared.segments, 'ADDED') === earlier).toBe(true);
    expect(joined(compared.segments, 'REMOVED') === later).toBe(true);
    return compared;
  };

  it('of 50,000 characters with changes all over show each where it is', () => {
    const before = someWords(9000, 7, 3000);
    const after = before.map((word, at) => (at % 50 === 25 ? `new${at}` : word));
    expect(holdsBoth(before.join(' '), after.join(' '))).toMatchObject({
      keptWords: 8820,
      addedWords: 180,
      removedWords: 180,
    });
  });

  it('that share next to nothing count as written anew', () => {
    const { segments } = holdsBoth(someWords(9000, 7, 900).join(' '), someWords(9000, 11, 900).join(' '));
    expect(segments.length).toBeLessThan(100);
  });

  it('may have more words than there are characters to stand for them', () => {
    const signs = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => String.fromCodePoint(0x20_000 + from + at)).join(' ');
    const { keptWords } = holdsBoth(signs(0, 35_000), signs(33_000, 35_000));
    expect(keptWords).toBe(2_000);
  });
});

/** Reads the plain form from left to right; a backslash takes the meaning from what follows it. */
function readPlain(text: string): Segment[] {
  const segments: Segment[] = [];
  const read: Segment = { kind: 'KEPT', text: '' };
  const settle = (next: Segment['kind']) => {
    if (read.text !== '') segments.push({ ...read });
    read.text = '';
    read.kind = next;
  };
  for (let at = 0; at < text.length; at += 1) {
    const two = text.slice(at, at + 2);
    if (text[at] === '\\') {
      at += 1;
      read.text += text[at];
    } else if (read.kind === 'KEPT' && (two === '[+' || two === '[-')) {
      settle(two === '[+' ? 'ADDED' : 'REMOVED');
      at += 1;
    } else if ((read.kind === 'ADDED' && two === '+]') || (read.kind === 'REMOVED' && two === '-]')) {
      settle('KEPT');
      at += 1;
    } else read.text += text[at];
  }
  settle('KEPT');
  return segments;
}
