/** The rule by which a note follows its words into a newer text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, alignFragment } from '#graphql/annotations/alignment.ts';
import { carry } from '#graphql/annotations/carry.ts';
import { takeApart } from '#graphql/annotations/pieces.ts';

/** Where the words in ⟦ ⟧ of the old text stand in the new one. */
function follow(marked: string, now: string) {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const old = marked.replace(/[⟦⟧]/g, '');
  const found = carry(align(old, now), start, end);
  return found.state === 'ORPHANED'
    ? 'ORPHANED'
    : `${found.state} ${now.slice(found.start, found.end)} @${found.start}`;
}

const route =
  'States shall see the route of traffic. Operators shall keep records of it for thirty days.\n\n' +
  'A visitor shall be told of charges before a call is made. Nobody may look into the call itself.';

describe('words stand EXACT', () => {
  it('in a text that did not change', () => {
    expect(follow(route.replace('the route', '⟦the route⟧'), route)).toBe('EXACT the route @17');
  });

  it('where something far off changed, also when that moves them along', () => {
    const now = `A preamble comes first.\n\n${route}`;
    expect(follow(route.replace('visitor', '⟦visitor⟧'), now)).toBe(`EXACT visitor @${now.indexOf('visitor')}`);
  });

  it('as a whole text, and at its very ends', () => {
    expect(follow(`⟦${route}⟧`, route)).toBe(`EXACT ${route} @0`);
    expect(follow(route.replace(/^States/, '⟦States⟧'), route)).toBe('EXACT States @0');
    expect(follow('⟦a⟧', 'a')).toBe('EXACT a @0');
  });

  it('over two paragraphs, and inside a word', () => {
    const over = route.replace('thirty days.\n\nA visitor', '⟦thirty days.\n\nA visitor⟧');
    expect(follow(over, route)).toMatch(/^EXACT thirty days\.\n\nA visitor/);
    expect(follow(route.replace('traffic', 'tr⟦aff⟧ic'), route)).toBe(`EXACT aff @${route.indexOf('aff')}`);
  });

  it('the second of two equal words is not taken for the first', () => {
    const marked = 'the call and the ⟦call⟧ itself';
    expect(follow(marked, 'the call and the call itself')).toBe('EXACT call @17');
  });
});

describe('words MOVED', () => {
  it('when words beside them changed', () => {
    const now = route.replace('the route of traffic', 'the route of all international traffic');
    expect(follow(route.replace('see the route', 'see ⟦the route⟧'), now)).toBe('MOVED the route @17');
  });

  it('with their sentence', () => {
    const now =
      'Nobody may look into the call itself. States shall see the route of traffic. Operators shall keep records of it for thirty days.\n\n' +
      'A visitor shall be told of charges before a call is made.';
    const marked = route.replace('look into the call', 'look into ⟦the call⟧');
    expect(follow(marked, now)).toBe(`MOVED the call @${now.indexOf('the call')}`);
  });

  it('when only the space between them is other, and then stand for the new words', () => {
    const now = route.replace('thirty days.\n\nA visitor', 'thirty days. A visitor');
    const marked = route.replace('days.\n\nA visitor', '⟦days.\n\nA visitor⟧');
    expect(follow(marked, now)).toBe(`MOVED days. A visitor @${now.indexOf('days. A')}`);
  });

  it('in a text of one short sentence too', () => {
    expect(
      follow(
        'States shall publish the ⟦route⟧ of traffic.',
        'States shall publish the international route of traffic.',
      ),
    ).toBe('MOVED route @39');
  });
});

describe('words are POSSIBLE', () => {
  it('when they were reworded', () => {
    const now = route.replace('keep records of it for thirty days', 'keep full records of it for sixty days');
    const marked = route.replace('keep records of it for thirty days', '⟦keep records of it for thirty days⟧');
    expect(follow(marked, now)).toBe(`POSSIBLE keep full records of it for sixty days @${now.indexOf('keep')}`);
  });

  it('however little was changed in them', () => {
    const now = route.replace('shall keep', 'should keep');
    expect(follow(route.replace(/Operators.*days\./, '⟦$&⟧'), now)).toMatch(
      /^POSSIBLE Operators should keep .* days\./,
    );
  });

  it('when their sentence now stands twice, side by side', () => {
    const twice = route.replace(/Operators.*days\./, '$& $&');
    expect(follow(route.replace('records', '⟦records⟧'), twice)).toMatch(/^POSSIBLE records/);
  });

  it('when one of two equal sentences was deleted', () => {
    const sentence = 'Operators shall keep records of it for thirty days.';
    const twice = route.replace(sentence, `${sentence} ${sentence}`);
    const second = twice.replace(`${sentence} ${sentence}`, `${sentence} ${sentence.replace('records', '⟦records⟧')}`);
    expect(follow(second, route)).toMatch(/^POSSIBLE records|^ORPHANED/);
  });
});

describe('words are ORPHANED', () => {
  it('when their sentence was deleted, although equal words stand elsewhere', () => {
    const now = route.replace('Operators shall keep records of it for thirty days.', '');
    expect(follow(route.replace('Operators shall', 'Operators ⟦shall⟧'), now)).toBe('ORPHANED');
    expect(follow(route.replace('records of it for thirty', '⟦records of it for thirty⟧'), now)).toBe('ORPHANED');
  });

  it('in another text, and in an empty one', () => {
    expect(follow(route.replace('the route', '⟦the route⟧'), 'Wholly other matters are dealt with here.')).toBe(
      'ORPHANED',
    );
    expect(follow(route.replace('the route', '⟦the route⟧'), '')).toBe('ORPHANED');
  });
});

describe('words of every script', () => {
  it('follow in Arabic, with vowel marks and without spaces lost', () => {
    const old = 'تكفل الدول الأعضاء حركةَ ⟦التوجيه الدولية⟧ بين المشغّلين. ويجيب المشغّل في غضون ثلاثين يوماً.';
    const now = 'ويجيب المشغّل في غضون ثلاثين يوماً. تكفل الدول الأعضاء حركةَ التوجيه الدولية بين المشغّلين.';
    expect(follow(old, now)).toBe(`MOVED التوجيه الدولية @${now.indexOf('التوجيه')}`);
  });

  it('follow in Chinese, where no space parts them', () => {
    const old = '成员国须公布国际业务的⟦路由⟧。运营者须在三十天内答复成员国。';
    const now = '成员国须尽快公布国际业务的路由。运营者须在三十天内答复成员国。';
    expect(follow(old, now)).toBe('MOVED 路由 @13');
  });

  it('follow among right-to-left and left-to-right words, and over emoji of several code points', () => {
    const old = 'The route (المسار) is kept secure 👩‍👩‍👧🔒 by ⟦operators 🛰️⟧ in each State.';
    const now = 'The route (المسار) is kept secure 👩‍👩‍👧🔒 at all times by operators 🛰️ in each State.';
    expect(follow(old, now)).toBe(`MOVED operators 🛰️ @${now.indexOf('operators')}`);
  });

  it('are taken apart into whole emoji, letters with their marks, and signs', () => {
    expect(takeApart('e\u0301tat 👩‍👩‍👧 国际 می‌خواهم 3.3').words).toEqual([
      'e\u0301tat',
      '👩‍👩‍👧',
      '国',
      '际',
      'می‌خواهم',
      '3',
      '.',
      '3',
    ]);
  });
});

describe('without the old text', () => {
  const alone = (prefix: string, exact: string, suffix: string, now: string) => {
    const { state, start, end } = carry(
      alignFragment(prefix + exact + suffix, now),
      prefix.length,
      prefix.length + exact.length,
    );
    return state === 'ORPHANED' ? state : `${state} ${now.slice(start, end)} @${start}`;
  };

  it('a quote is found by what stands around it', () => {
    const now = `Something new. ${route}`;
    expect(alone('Operators shall keep ', 'records', ' of it for thirty days.', now)).toBe(
      `MOVED records @${now.indexOf('records')}`,
    );
  });

  it('one whose surroundings stand nowhere is never certain', () => {
    expect(alone('The committee had before it ', 'the call', ' for contributions of the year', route)).not.toMatch(
      /EXACT|MOVED/,
    );
  });
});

describe('for any two texts', () => {
  const word = fc.constantFrom(
    'shall',
    'route',
    'State',
    'the',
    'of',
    '路',
    '由',
    'المسار',
    '🛰️',
    'e\u0301',
    '.',
    '\n',
    ',',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
  const stretch = (whole: string, from: number, length: number): [number, number] => {
    const start = from % whole.length;
    return [start, Math.min(whole.length, start + 1 + (length % 40))];
  };

  it('the answer is the same each time, lies inside the new text, and is certain only of the same words', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (old, now, from, length) => {
        const [start, end] = stretch(old, from, length);
        const found = carry(align(old, now), start, end);
        expect(carry(align(old, now), start, end)).toEqual(found);
        if (found.state === 'ORPHANED') return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(now.length);
        expect(found.start).toBeLessThanOrEqual(found.end);
        const bare = (words: string) => words.replace(/\s/g, '');
        if (found.state === 'EXACT') expect(now.slice(found.start, found.end)).toBe(old.slice(start, end));
        if (found.state === 'MOVED') expect(bare(now.slice(found.start, found.end))).toBe(bare(old.slice(start, end)));
      }),
      { numRuns: 500 },
    );
  });

  it('whatever was marked in a text stands EXACT in the same text', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (old, from, length) => {
        const [start, end] = stretch(old, from, length);
        if (old.slice(start, end).trim() === '') return;
        expect(carry(align(old, old), start, end)).toEqual({ state: 'EXACT', start, end });
      }),
      { numRuns: 500 },
    );
  });
});
