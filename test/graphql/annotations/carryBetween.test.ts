/** Notes between two texts, in code points: with the old text, with a corrected one, and with the quote alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorQuote, type TextSelector } from '#graphql/annotations/anchor.ts';
import { carryBetween, selectorAt, standsIn } from '#graphql/annotations/carryBetween.ts';
import { placeIn } from '#graphql/annotations/places.ts';

const old = {
  id: 'text_1',
  body: '🛰️🔒 Member States that have deposited their acts shall see the route 🛰 of traffic that crosses their territory.',
};
const now = { id: 'text_2', body: `👩‍👩‍👧 A preamble.\n\n${old.body}` };
const points = (text: string) => Array.from(text).length;

function mark(text: typeof old, exact: string): TextSelector {
  const anchored = anchorQuote(text.body, { textId: text.id, exact });
  if (typeof anchored === 'string') throw new Error(anchored);
  return anchored;
}

describe('a place', () => {
  it('is told in code points, with 32 of them on both sides', () => {
    const { state, at } = carryBetween(mark(old, 'the route 🛰'), old, now);
    expect(state).toBe('EXACT');
    expect(at).toEqual(mark(now, 'the route 🛰'));
    expect(at?.start).toBe(points('👩‍👩‍👧 A preamble.\n\n🛰️🔒 Member States that have deposited their acts shall see '));
    expect(at?.prefix).toHaveLength(32);
  });

  it('at a text’s beginning has nothing before it', () => {
    expect(selectorAt(now, 0, 5)).toMatchObject({ prefix: '', exact: '👩‍👩‍👧', start: 0, end: 5 });
  });

  it('of any words of any text is where they stand', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (body, from, length) => {
        const all = Array.from(body);
        const start = from % all.length;
        const end = Math.min(all.length, start + 1 + (length % 9));
        const selector = selectorAt({ id: 'text_1', body }, start, end);
        expect(selector).toEqual(anchorQuote(body, { textId: 'text_1', exact: selector.exact, start }));
        expect(standsIn(body, selector)).toBe(true);
        expect(carryBetween(selector, { id: 'text_1', body }, { id: 'text_1', body })).toEqual({
          state: 'EXACT',
          at: selector,
        });
      }),
    );
  });
});

const none = () => [];

describe('where the old text was corrected', () => {
  const selector = mark(old, 'the route');
  const corrected = { id: old.id, body: old.body.replace('Member States', 'All Member States') };

  it('words among the same words stand EXACT, wherever they are', () => {
    const found = carryBetween(selector, corrected, corrected);
    expect(found).toEqual({ state: 'EXACT', at: mark(corrected, 'the route') });
    expect(
      placeIn({ selector, placement: null }, { textOf: () => corrected.body, formerOf: none }, corrected).isConfirmed,
    ).toBe(false);
  });

  it('a corrected text is not taken for what it was before', () => {
    const other = { id: now.id, body: `${now.body} More.` };
    expect(carryBetween(selector, old, now).at).toEqual(mark(now, 'the route'));
    expect(carryBetween(selector, old, other).at).toEqual(mark(other, 'the route'));
    expect(carryBetween(selector, old, { id: now.id, body: 'Gone.' })).toEqual({ state: 'ORPHANED', at: null });
  });

  it('words are carried from what it said when they were marked, where that was kept', () => {
    const body = `${old.body} Charges are told before a call, and operators keep records of traffic for thirty days, unless a court says more.`;
    const marked = mark({ id: 'prop_1', body }, 'thirty days');
    const amended = {
      id: 'prop_1',
      body: body
        .replace('keep records of traffic for', 'hold lists during')
        .replace(', unless a court', ' where courts'),
    };
    const place = (formerOf: () => string[]) =>
      placeIn({ selector: marked, placement: null }, { textOf: () => amended.body, formerOf }, amended);
    expect(place(() => ['Something older still.', body]).at?.exact).toBe('thirty days');
    expect(place(() => ['Something older still.', body]).state).toMatch(/EXACT|MOVED/);
    expect(place(none).state).not.toMatch(/EXACT|MOVED/);
  });

  it('words that go on among others are not EXACT', () => {
    const body = old.body.replace('shall see the route', 'may ask about the route');
    expect(carryBetween(selector, null, { id: old.id, body }).state).toMatch(/MOVED|POSSIBLE/);
  });
});

describe('what its author placed', () => {
  const selector = mark(old, 'the route');
  const texts = { textOf: (id: string) => [old, now].find((text) => text.id === id)?.body ?? null, formerOf: none };
  const { exact, prefix, suffix, start, end } = mark(now, 'preamble');
  const quote = { exact, prefix, suffix };
  const placement = { textId: now.id, verdict: 'MOVE' as const, start, end };

  it('stands there, also when the file it came from had no words', () => {
    for (const decided of [placement, { ...placement, quote }]) {
      expect(placeIn({ selector, placement: decided }, texts, now)).toEqual({
        state: 'MOVED',
        at: mark(now, 'preamble'),
        isConfirmed: true,
      });
    }
  });

  it('is looked for by its words where that version was corrected since', () => {
    const corrected = { ...now, body: `Corrected. ${now.body}` };
    const place = placeIn(
      { selector, placement: { ...placement, quote } },
      { textOf: () => corrected.body, formerOf: none },
      corrected,
    );
    expect(place).toMatchObject({ isConfirmed: false, at: { exact: 'preamble' } });
  });

  it('in a version that is gone counts no more where its words were not kept', () => {
    const later = { id: 'text_3', body: now.body };
    const place = placeIn({ selector, placement: { ...placement, textId: 'text_9' } }, texts, later);
    expect(place).toMatchObject({ state: 'EXACT', isConfirmed: false, at: { exact: 'the route' } });
  });
});

describe('words over paragraphs and directions', () => {
  const body = `${'Ein Wort. '.repeat(300)}\n\nالمسار (route) الدولي 🛰\n\n${'一句话。'.repeat(400)}`;
  const text = { id: 'text_1', body };
  const long = body.slice(1_500, 4_000);

  it('are marked as one, up to 5,000 code points, and overlap with others', () => {
    const marked = anchorQuote(body, { textId: 'text_1', exact: long, start: points(body.slice(0, 1_500)) });
    expect(marked).toMatchObject({ exact: long });
    const inner = anchorQuote(body, { textId: 'text_1', exact: 'المسار (route) الدولي 🛰' });
    expect(inner).toMatchObject({ exact: 'المسار (route) الدولي 🛰' });
    for (const one of [marked, inner]) {
      if (typeof one === 'string') throw new Error(one);
      expect(carryBetween(one, text, { id: 'text_2', body: `Neu. ${body}` }).at?.exact).toBe(one.exact);
    }
  });

  it.each([
    ['before the text', { start: -1 }],
    ['behind the text', { start: 1_000_000 }],
    ['half an emoji', { exact: '\ud83d' }],
    ['more than the text', { exact: `${body}.` }],
  ])('are nowhere: %s', (_, given) => {
    expect(anchorQuote(body, { textId: 'text_1', exact: 'المسار', ...given })).toBe('NOWHERE');
  });
});
