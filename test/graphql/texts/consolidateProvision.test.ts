/** Taking several changes of one text together: what stands, what is disputed, what collides. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ask, type Consolidated, consolidateProvision } from '#graphql/texts/consolidateProvision.ts';

const base = 'Member States shall ensure that charges are set by agreement between operators.';
const change = (by: number, text: string) => ({ by, kind: 'TEXT' as const, text });
const shown = ({ segments }: Consolidated) =>
  segments.map(({ kind, text, by, isDisputed }) => {
    const mark = { KEPT: '', ADDED: '+', REMOVED: '-' }[kind];
    return `${mark}${text}${by.length > 0 ? `<${by}>` : ''}${isDisputed ? '!' : ''}`;
  });
const collisionsOf = ({ collisions }: Consolidated) =>
  collisions.map(({ kind, by, words }) => `${kind} ${by} ${words}`.trim());

describe('changes of different words', () => {
  const soft = change(0, base.replace('shall', 'should'));
  const fair = change(1, base.replace('set by', 'set fairly by'));

  it('are all taken, each under the name of who asks for it', () => {
    const taken = consolidateProvision(base, [soft, fair]);
    expect(taken.body).toBe(base.replace('shall', 'should').replace('set by', 'set fairly by'));
    expect(shown(taken)).toEqual([
      'Member States ',
      '-shall<0>',
      '+should<0>',
      ' ensure that charges are set ',
      '+fairly <1>',
      'by agreement between operators.',
    ]);
    expect(taken.collisions).toEqual([]);
  });

  it('are no conflict where both ask for the same, and carry both names', () => {
    const both = consolidateProvision(base, [soft, change(1, base.replace('shall', 'should'))]);
    expect(shown(both)).toContain('+should<0,1>');
    expect(both.collisions).toEqual([]);
  });
});

describe('changes of the same words', () => {
  const should = change(0, base.replace('shall', 'should'));
  const may = change(1, base.replace('shall ensure', 'may provide'));

  it('leave those of the proposal named first, and the words in dispute', () => {
    const taken = consolidateProvision(base, [should, may]);
    expect(taken.body).toBe(base.replace('shall', 'should'));
    expect(shown(taken)).toEqual([
      'Member States ',
      '-shall<0>!',
      '+should<0>!',
      ' ensure!',
      ' that charges are set by agreement between operators.',
    ]);
    expect(collisionsOf(taken)).toEqual(['SAME_WORDS 0,1 shall ensure']);
    expect(consolidateProvision(base, [may, should]).body).toBe(base.replace('shall ensure', 'may provide'));
  });

  it('collide where both add at one place, over the words on both sides', () => {
    const taken = consolidateProvision(base, [
      change(0, base.replace('charges are', 'charges for traffic are')),
      change(1, base.replace('charges are', 'charges in all regions are')),
    ]);
    expect(taken.body).toContain('charges for traffic are');
    expect(collisionsOf(taken)).toEqual(['SAME_WORDS 0,1 charges are']);
  });

  it('collide where one changes the word beside which another adds', () => {
    const taken = consolidateProvision(base, [
      change(0, base.replace('shall', 'should')),
      change(1, base.replace('shall', 'shall always')),
    ]);
    expect(collisionsOf(taken)).toEqual(['SAME_WORDS 0,1 shall']);
  });

  it('keep what else a proposal asks, though one of its changes gave way', () => {
    const two = change(1, base.replace('shall', 'may').replace('operators', 'administrations'));
    const taken = consolidateProvision(base, [should, two]);
    expect(taken.body).toBe(base.replace('shall', 'should').replace('operators', 'administrations'));
  });

  it('are found in Chinese and in Arabic', () => {
    const chinese = '各成员国应确保国际电信业务的收费公平合理。';
    const arabic = 'تكفل الدول الأعضاء أن تكون رسوم الاتصالات عادلة ومعقولة.';
    const inChinese = consolidateProvision(chinese, [
      change(0, chinese.replace('应', '可')),
      change(1, chinese.replace('公平', '透明')),
    ]);
    expect(inChinese.body).toBe('各成员国可确保国际电信业务的收费透明合理。');
    const inArabic = consolidateProvision(arabic, [
      change(0, arabic.replace('عادلة', 'شفافة')),
      change(1, arabic.replace('عادلة', 'منشورة')),
    ]);
    expect(collisionsOf(inArabic)).toEqual(['SAME_WORDS 0,1 عادلة']);
  });
});

describe('a deletion', () => {
  const deletion: Ask = { by: 0, kind: 'DELETE' };

  it('strikes everything', () => {
    const gone = consolidateProvision(base, [deletion]);
    expect(gone).toMatchObject({ isSuppressed: true, body: '', collisions: [] });
    expect(shown(gone)).toEqual([`-${base}<0>`]);
  });

  it('collides with a change and with the wish to keep; what is named first stands', () => {
    const other = change(1, base.replace('shall', 'should'));
    const first = consolidateProvision(base, [deletion, other]);
    expect(first).toMatchObject({ isSuppressed: true, body: '' });
    expect(shown(first)).toEqual([`-${base}<0>!`]);
    expect(collisionsOf(first)).toEqual(['DELETED_AND_CHANGED 0,1']);
    const second = consolidateProvision(base, [
      { ...other, by: 0 },
      { ...deletion, by: 1 },
    ]);
    expect(second).toMatchObject({ isSuppressed: false, body: base.replace('shall', 'should') });
    expect(second.segments.every(({ isDisputed }) => isDisputed)).toBe(true);
    const kept = consolidateProvision(base, [
      { by: 0, kind: 'KEEP' },
      { ...deletion, by: 1 },
    ]);
    expect(kept).toMatchObject({ isSuppressed: false, body: base });
    expect(collisionsOf(kept)).toEqual(['DELETED_AND_CHANGED 0,1']);
  });

  it('collides with a change of which no words are held', () => {
    expect(collisionsOf(consolidateProvision(base, [deletion, { by: 1, kind: 'UNSEEN' }]))).toEqual([
      'DELETED_AND_CHANGED 0,1',
    ]);
  });
});

describe('the wish to keep', () => {
  it('collides with what changes, and stands when it was named first', () => {
    const first = consolidateProvision(base, [{ by: 0, kind: 'KEEP' }, change(1, base.replace('shall', 'should'))]);
    expect(first.body).toBe(base);
    expect(shown(first)).toEqual(['Member States ', 'shall!', base.slice('Member States shall'.length)]);
    expect(collisionsOf(first)).toEqual(['KEPT_AND_CHANGED 0,1']);
    const second = consolidateProvision(base, [change(0, base.replace('shall', 'should')), { by: 1, kind: 'KEEP' }]);
    expect(second.body).toBe(base.replace('shall', 'should'));
    expect(shown(second)).toContain('+should<0>!');
    expect(shown(second)).toContain('Member States ');
  });

  it('collides with nothing when two ask for it, or when a text changes nothing', () => {
    const both = consolidateProvision(base, [{ by: 0, kind: 'KEEP' }, { by: 1, kind: 'KEEP' }, change(2, base)]);
    expect(both).toMatchObject({ body: base, collisions: [] });
  });
});

describe('new text', () => {
  it('is all there is where nothing stood', () => {
    const taken = consolidateProvision(null, [{ by: 0, kind: 'APPEND', text: 'A new article.' }]);
    expect(shown(taken)).toEqual(['+A new article.<0>']);
  });

  it('of two who do not agree is that of the first', () => {
    const taken = consolidateProvision(null, [
      { by: 0, kind: 'APPEND', text: 'A new article.' },
      { by: 1, kind: 'APPEND', text: 'Another article.' },
    ]);
    expect(taken.body).toBe('A new article.');
    expect(collisionsOf(taken)).toEqual(['SAME_WORDS 0,1']);
  });

  it('comes after what stands', () => {
    expect(consolidateProvision(base, [{ by: 0, kind: 'APPEND', text: 'A second sentence.' }]).body).toBe(
      `${base}\nA second sentence.`,
    );
  });
});

interface Edit {
  at: number;
  how: 'REPLACE' | 'DROP' | 'ADD';
  word: string;
}
/** A base of words that differ, and proposals that each replace, drop or add single words at places of their own. */
const words = fc.integer({ min: 12, max: 60 }).map((count) => Array.from({ length: count }, (_, at) => `w${at}`));
const hows = ['REPLACE', 'DROP', 'ADD'] as const;
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom(...hows),
  word: fc.constantFrom('one', 'two', 'three'),
});
function editedBy(from: readonly string[], edits: readonly Edit[]): string {
  const parts = [...from];
  for (const { at, how, word } of edits) {
    const place = at % from.length;
    parts[place] = how === 'REPLACE' ? word : how === 'DROP' ? '' : `${from[place]} ${word}`;
  }
  return parts.filter((part) => part !== '').join(' ');
}
const question = fc.record({
  from: words,
  proposals: fc.array(fc.array(edit, { maxLength: 6 }), { minLength: 1, maxLength: 5 }),
});
const asksOf = ({ from, proposals }: { from: string[]; proposals: Edit[][] }) =>
  proposals.map((edits, by) => change(by, editedBy(from, edits)));

describe('whatever is asked', () => {
  it('one proposal alone gives exactly its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (from, to) => {
        expect(consolidateProvision(from, [change(0, to)]).body).toBe(to);
      }),
    );
  });

  it('what was kept and what was removed is the base, to the letter', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const from = asked.from.join(' ');
        const { segments } = consolidateProvision(from, asksOf(asked));
        const kept = segments.filter(({ kind }) => kind !== 'ADDED');
        expect(kept.map(({ text }) => text).join('')).toBe(from);
      }),
    );
  });

  it('the same collides in any order', () => {
    fc.assert(
      fc.property(question, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (asked, keys) => {
        const from = asked.from.join(' ');
        const stances: Ask[] = (['KEEP', 'DELETE', 'UNSEEN'] as const)
          .filter((_, at) => (keys[at] ?? 0) % 4 === 0)
          .map((kind, at) => ({ by: asked.proposals.length + at, kind }));
        const asks = [...asksOf(asked), ...stances];
        const shuffled = asks.toSorted((a, b) => (keys[a.by] ?? 0) - (keys[b.by] ?? 0));
        const renamed = shuffled.map((ask, by) => ({ ...ask, by }));
        const one = consolidateProvision(from, asks).collisions;
        const other = consolidateProvision(from, renamed).collisions.map((collision) => ({
          ...collision,
          by: collision.by.map((by) => shuffled[by]?.by ?? -1).sort((a, b) => a - b),
        }));
        const key = (collision: unknown) => JSON.stringify(collision);
        expect(other.map(key).sort()).toEqual(one.map(key).sort());
      }),
    );
  });

  it('nothing that nobody disputes is lost: what is removed, somebody wants removed, and what collides with nothing is taken', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const from = asked.from.join(' ');
        const asks = asksOf(asked);
        const together = consolidateProvision(from, asks);
        const added = new Set(together.body.split(' '));
        for (const word of asked.from) {
          if (asks.every(({ text }) => ` ${text} `.includes(` ${word} `))) expect(added).toContain(word);
        }
        if (together.collisions.length > 0) return;
        for (const ask of asks) {
          for (const segment of consolidateProvision(from, [ask]).segments.filter(({ kind }) => kind === 'ADDED')) {
            expect(together.body).toContain(segment.text.trim());
          }
        }
      }),
    );
  });

  it('changes of words that lie apart give both', () => {
    const apart = fc.tuple(
      fc.integer({ min: 30, max: 60 }),
      fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 2 }),
      fc.nat(),
    );
    fc.assert(
      fc.property(apart, ([count, tens, seed]) => {
        const from = Array.from({ length: count * 2 }, (_, at) => `w${at}`);
        const places = tens.map((ten) => ten * 6);
        const edits = places.map((at, which) => ({ at, how: hows[(seed + which) % 3] ?? 'ADD', word: `new${at}` }));
        const asks = [0, 1, 2].map((by) =>
          change(
            by,
            editedBy(
              from,
              edits.filter((_, which) => which % 3 === by),
            ),
          ),
        );
        const together = consolidateProvision(from.join(' '), asks);
        expect(together.collisions).toEqual([]);
        expect(together.body).toBe(editedBy(from, edits));
      }),
    );
  });
});
