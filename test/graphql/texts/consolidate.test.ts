/** Proposals taken together, as the schema answers. */
import { describe, expect, it } from 'vitest';
import { at, inWorld, refusal, visitor } from '#test/support/world.ts';
import { enterComparisons, fair, soft, softer, today } from './comparisons.ts';

const world = inWorld('ONCE', enterComparisons);
const document = `query ($proposals: [String!]!, $language: String) { consolidation(proposals: $proposals, language: $language) {
  provisions { provision { number } base { id body } isSuppressed body segments { kind text isDisputed proposals { slug } } }
  conflicts { kind words provision { number } proposals { slug } }
  leftOut { proposal { slug } reason }
} }`;
const ask = (proposals: string[], language?: string) => world().ask(visitor, document, { proposals, language });
const get = async (proposals: string[], language?: string) =>
  at(await world().get(visitor, document, { proposals, language }), 'consolidation');

describe('proposals on one provision', () => {
  it('are taken together where they change different words', async () => {
    expect(await get(['soft', 'fair'])).toMatchObject({
      provisions: [
        {
          provision: { number: '5.1' },
          base: { id: 'base_ITR-1988/5.1:en', body: today.en },
          isSuppressed: false,
          body: fair.replace('shall publish', 'should publish'),
          segments: expect.arrayContaining([
            { kind: 'REMOVED', text: 'shall', isDisputed: false, proposals: [{ slug: 'soft' }] },
            { kind: 'ADDED', text: 'should', isDisputed: false, proposals: [{ slug: 'soft' }] },
          ]),
        },
      ],
      conflicts: [],
      leftOut: [],
    });
  });

  it('count by their newest words, and once when they ask for the same', async () => {
    expect(await get(['soft', 'softer', 'soft'])).toMatchObject({
      provisions: [
        {
          body: softer,
          segments: expect.arrayContaining([
            { kind: 'ADDED', text: 'should', isDisputed: false, proposals: [{ slug: 'soft' }, { slug: 'softer' }] },
          ]),
        },
      ],
      conflicts: [],
    });
  });

  it('collide when one deletes, one keeps and one changes it: the first stands', async () => {
    expect(await get(['gone', 'stay', 'soft'])).toMatchObject({
      provisions: [{ isSuppressed: true, body: '' }],
      conflicts: [
        {
          kind: 'DELETED_AND_CHANGED',
          words: '',
          provision: { number: '5.1' },
          proposals: [{ slug: 'gone' }, { slug: 'stay' }, { slug: 'soft' }],
        },
        { kind: 'KEPT_AND_CHANGED', proposals: [{ slug: 'stay' }, { slug: 'soft' }] },
      ],
    });
    expect(await get(['soft', 'stay', 'gone'])).toMatchObject({ provisions: [{ isSuppressed: false, body: soft }] });
  });

  it('are told of where they add different text at a place where none is held', async () => {
    expect(await get(['rival', 'register'])).toMatchObject({
      provisions: [{ provision: { number: '5.2' }, base: null, body: 'No register is kept.' }],
      conflicts: [{ kind: 'SAME_WORDS', words: '', proposals: [{ slug: 'rival' }, { slug: 'register' }] }],
    });
  });
});

describe('the provisions', () => {
  it('stand in the order of their instrument, text without a place last', async () => {
    expect(await get(['loose', 'register', 'fair'])).toMatchObject({
      provisions: [
        { provision: { number: '5.1' } },
        { provision: { number: '5.2' } },
        { provision: null, base: null, body: 'A new annex is added.' },
      ],
    });
  });
});

describe('what cannot be taken', () => {
  it('is left out with a reason', async () => {
    expect(await get(['in-arabic', 'wordless', 'unmatched', 'result', 'usa-9-13', 'soft'])).toMatchObject({
      provisions: [{ body: soft }],
      leftOut: [
        { proposal: { slug: 'in-arabic' }, reason: 'No text of it is held in en.' },
        { proposal: { slug: 'wordless' }, reason: 'No text of it is held, only a summary.' },
        { proposal: { slug: 'unmatched' }, reason: 'The provision that it addresses is not matched.' },
        { proposal: { slug: 'result' }, reason: 'It is no proposal for text.' },
        { proposal: { slug: 'usa-9-13' }, reason: 'The provision that it addresses is not matched.' },
      ],
    });
  });

  it('collides all the same with a deletion, when it is known to change the provision', async () => {
    expect(await get(['gone', 'wordless'])).toMatchObject({
      conflicts: [{ kind: 'DELETED_AND_CHANGED', proposals: [{ slug: 'gone' }, { slug: 'wordless' }] }],
    });
  });
});

describe('a language', () => {
  it('is that of base and proposals alike', async () => {
    expect(await get(['in-arabic', 'soft'], 'ar')).toMatchObject({
      provisions: [{ base: { id: 'base_ITR-1988/5.1:ar' }, body: today.ar.replace('تنشر', 'يجوز أن تنشر') }],
      leftOut: [{ proposal: { slug: 'soft' }, reason: 'No text of it is held in ar.' }],
    });
  });

  it('that nobody has leaves every text out, and deletions stand', async () => {
    expect(await get(['soft', 'gone'], 'tlh')).toMatchObject({
      provisions: [{ base: null, isSuppressed: true, segments: [], body: '' }],
      leftOut: [{ proposal: { slug: 'soft' } }],
    });
  });
});

describe('a question that cannot be taken', () => {
  it('is refused with the field', async () => {
    expect(refusal(await ask([]))).toBe('INVALID proposals');
    expect(refusal(await ask(Array.from({ length: 21 }, (_, number) => `p${number}`)))).toBe('INVALID proposals');
    expect(refusal(await ask(['soft', 'nobody']))).toBe('INVALID proposals.1');
    expect(refusal(await ask(['td62-alg']))).toBe('INVALID proposals.0');
    expect(refusal(await ask(['x'.repeat(301)]))).toBe('INVALID proposals.0');
    expect(refusal(await ask(['soft'], 'no language'))).toBe('INVALID language');
  });
});
