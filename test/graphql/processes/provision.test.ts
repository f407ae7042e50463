/** A provision: what it says today, who speaks on it and who does not. */
import { describe, expect, it } from 'vitest';
import { enterTexts } from '#test/graphql/texts/record.ts';
import { source } from '#test/support/record.ts';
import { inWorld, member, visitor } from '#test/support/world.ts';

const world = inWorld('ONCE', enterTexts);
const get = async (document: string) => (await world().get(visitor, document)).data;

describe('a provision', () => {
  it('is found by its code, with its words in each language', async () => {
    const provision = await get(`{ provision(code: "ITR-1988/4.1") {
      url code texts { id language body provision { number } source { title } }
      proposals { nodes { slug } } annotationCount annotations { totalCount }
    } }`);
    expect(provision).toMatchObject({
      provision: {
        url: 'https://travaux.test/provisions/ITR-1988%2F4.1',
        texts: [
          { id: 'base_ITR-1988/4.1:en', language: 'en', provision: { number: '4.1' }, source: { title: source.title } },
          { id: 'base_ITR-1988/4.1:ar', language: 'ar', body: 'على الدول أن ترى مسار الحركة.', source: null },
        ],
        annotationCount: 0,
        annotations: { totalCount: 0 },
      },
    });
  });

  it('without words has no texts', async () => {
    expect(await get('{ provision(code: "ITR-1988/1.1") { texts { body } } }')).toEqual({ provision: { texts: [] } });
  });

  it.each(['ITR-1988', 'ITR-1988/99', '4.1', '', 'prov_ITR-1988/4.1', 'x'.repeat(3000)])(
    'is none under %s',
    async (code) => {
      expect(
        (await world().get(visitor, 'query ($code: String!) { provision(code: $code) { id } }', { code })).data,
      ).toEqual({
        provision: null,
      });
    },
  );

  it('has its texts as records of their own', async () => {
    expect(
      await get('{ node(id: "base_ITR-1988/4.1:ar") { id __typename ... on ProvisionText { provision { code } } } }'),
    ).toEqual({
      node: { id: 'base_ITR-1988/4.1:ar', __typename: 'ProvisionText', provision: { code: 'ITR-1988/4.1' } },
    });
  });

  it('reads the same from the catalogue and from the table', async () => {
    const ctx = world().context(member);
    const fromCatalogue = await ctx.record('prov_ITR-1988/4.1');
    ctx.fromTable();
    expect(fromCatalogue).toEqual(await ctx.record('prov_ITR-1988/4.1'));
  });
});

describe('who is silent on a provision', () => {
  const silent = (code: string) => get(`{ provision(code: "${code}") { silentParties { code } } }`);

  it('are those who sponsor something in its negotiation and are not heard on it', async () => {
    // RUS proposes on 4.1, ALG changes it, USA opposes that; the group RCC speaks only elsewhere.
    expect(await silent('ITR-1988/4.1')).toEqual({ provision: { silentParties: [{ code: 'RCC' }] } });
  });

  it('are not those who sponsor nothing at all, and not those of other negotiations', async () => {
    // ARM belongs to RCC and sponsors nothing itself.
    expect(await silent('ITR-1988/1.1')).toEqual({
      provision: { silentParties: [{ code: 'RUS' }, { code: 'ALG' }, { code: 'USA' }] },
    });
  });
});
