/** How much of a proposal's wording stands in later texts. */
import { describe, expect, it } from 'vitest';
import { at, inWorld, listAt, refusal, textAt, visitor } from '#test/support/world.ts';
import { early, enterComparisons, late, soft, today } from './comparisons.ts';

const world = inWorld('ONCE', enterComparisons);
const document = `query ($slug: String!, $against: ID) { proposal(slug: $slug) { survival(against: $against) {
  from { id body } text { id body __typename } proposal { slug } share words foundWords newWords foundNewWords shortestPassage
  passages { text start end laterStart laterEnd }
} } }`;
const ask = (slug: string, against?: string) => world().ask(visitor, document, { slug, against });
const get = async (slug: string, against?: string) =>
  at(await world().get(visitor, document, { slug, against }), 'proposal.survival');
async function textId(slug: string, place: number): Promise<string> {
  const answer = await world().get(visitor, `query ($slug: String!) { proposal(slug: $slug) { texts { id } } }`, {
    slug,
  });
  return textAt(answer, `proposal.texts.${place}.id`);
}

describe('the wording of a proposal', () => {
  it('is looked for in its later versions, and in results that are not known to be earlier', async () => {
    expect(await get('register')).toMatchObject([
      { proposal: { slug: 'register' }, from: { body: early }, text: { body: early.replace('public', 'printed') } },
      { proposal: { slug: 'result' }, from: { body: early.replace('public', 'printed') }, text: { body: late } },
      { proposal: { slug: 'adopted' } },
    ]);
  });

  it('is found in passages of six words, shown in both texts', async () => {
    const [, result] = listAt(await ask('register'), 'proposal.survival');
    const passage = 'The register names every agency and its charges, and is open to everyone';
    const printed = early.replace('public', 'printed');
    expect(result).toMatchObject({
      words: 25,
      foundWords: 13,
      share: 13 / 25,
      shortestPassage: 6,
      // All of an addition is new.
      newWords: 25,
      foundNewWords: 13,
      passages: [
        {
          text: passage,
          start: printed.indexOf(passage),
          end: printed.indexOf(passage) + passage.length,
          laterStart: late.indexOf(passage),
          laterEnd: late.indexOf(passage) + passage.length,
        },
      ],
    });
  });

  it('is told apart from what the provision said before', async () => {
    const answer = await get('soft', 'base_ITR-1988/5.1:en');
    // All but `should`, and the two words before it, which are too few for a passage.
    expect(answer).toMatchObject([
      {
        from: { body: soft },
        text: { body: today.en, __typename: 'ProvisionText' },
        proposal: null,
        words: 18,
        foundWords: 15,
        newWords: 3,
        foundNewWords: 0,
      },
    ]);
  });

  it('is looked for in any text that is named: from the first version in one of its own, else from the newest', async () => {
    const [first, second] = [await textId('softer', 0), await textId('softer', 1)];
    expect(await get('softer', second)).toMatchObject([{ from: { id: first }, proposal: { slug: 'softer' } }]);
    expect(await get('softer', await textId('fair', 0))).toMatchObject([
      { from: { id: second }, proposal: { slug: 'fair' }, newWords: expect.any(Number) },
    ]);
  });

  it('is nowhere when only a summary is held', async () => {
    expect(await get('gone')).toEqual([]);
    expect(await get('rus-27-1')).toEqual([]);
  });
});

describe('a text that cannot be looked in', () => {
  it('is refused', async () => {
    expect(refusal(await ask('soft', 'text_01ARZ3NDEKTSV4RRFFQ69G5FAV-1'))).toBe('NOT_FOUND against');
    expect(refusal(await ask('soft', 'nonsense'))).toBe('NOT_FOUND against');
    expect(refusal(await ask('soft', await textId('in-arabic', 0)))).toBe('INVALID against');
    expect(refusal(await ask('soft', await textId('soft', 0)))).toBe('INVALID against');
  });
});
