/** Which two texts a redline is of. */
import { describe, expect, it } from 'vitest';
import { at, curator, inWorld, listAt, refusal, textAt, visitor } from '#test/support/world.ts';
import { base, enterTexts } from './record.ts';

const world = inWorld('ONCE', enterTexts);
const ask = (document: string, variables = {}) => world().ask(visitor, document, variables);
const get = async (document: string, variables = {}) => (await world().get(visitor, document, variables)).data;

/** Ids of a proposal's versions, oldest first. */
async function versions(slug: string): Promise<string[]> {
  const answer = await ask(`query ($slug: String) { proposal(slug: $slug) { texts { id } } }`, { slug });
  return listAt(answer, 'proposal.texts').map((_, place) => textAt(answer, `proposal.texts.${place}.id`));
}
const redlineOf = `query ($slug: String, $from: ID, $to: ID) { proposal(slug: $slug) { redline(from: $from, to: $to) {
  from { id __typename } to { id } plain
} } }`;
const plain = async (slug: string, rest = {}) => at(await ask(redlineOf, { slug, ...rest }), 'proposal.redline.plain');
const english = 'base_ITR-1988/4.1:en';
const arabic = 'base_ITR-1988/4.1:ar';

describe('the redline of a proposal', () => {
  it('is from what its provision says today to its newest words', async () => {
    const [, , newest] = await versions('change');
    expect(await get(redlineOf, { slug: 'change' })).toEqual({
      proposal: {
        redline: {
          from: { id: english, __typename: 'ProvisionText' },
          to: { id: newest },
          plain: 'States [-shall see-][+may ask for+] the route of traffic.',
        },
      },
    });
  });

  it('is between any two versions, also across others', async () => {
    const [first, , third] = await versions('change');
    expect(await plain('change', { from: first })).toBe('States may [-see-][+ask for+] the route of traffic.');
    expect(await plain('change', { from: third, to: first })).toBe(
      'States may [-ask for-][+see+] the route of traffic.',
    );
    expect(await plain('change', { to: first })).toBe('States [-shall-][+may+] see the route of traffic.');
  });

  it('is not of a translation that came later, unless that is asked for', async () => {
    const proposal = await world().proposalId('addition');
    const input = { proposal, language: 'ar', body: 'المسارات مفتوحة.' };
    await world().get(curator, 'mutation ($input: RevisionInput!) { reviseProposal(input: $input) { id } }', { input });
    expect(await plain('addition')).toBe('[+Routes are open.+]');
    expect(await plain('addition', { to: (await versions('addition'))[1] })).toBe('[+المسارات مفتوحة.+]');
  });

  it('stays in one language', async () => {
    const [, inArabic] = await versions('change');
    expect(await plain('change', { from: arabic })).toBe('[-على الدول-][+يجوز للدول+] أن ترى مسار الحركة.');
    expect(await plain('change', { to: inArabic })).toBe('[-على الدول-][+يجوز للدول+] أن ترى مسار الحركة.');
    const mixed = await ask(redlineOf, { slug: 'change', from: english, to: inArabic });
    expect(refusal(mixed)).toBe('INVALID from');
    expect(mixed.errors[0]?.message).toContain('Name two in one language');
  });

  it('has all as added for an addition and for what is on no provision', async () => {
    expect(await plain('addition')).toBe('[+Routes are open.+]');
    expect(await plain('advice')).toBe('[+Routes are open.+]');
  });

  it('has all as removed for a deletion', async () => {
    expect(await get(redlineOf, { slug: 'deletion' })).toMatchObject({
      proposal: { redline: { from: { id: english }, to: null, plain: `[-${base.en}-]` } },
    });
  });

  it('is none where the words of today are not held, where nothing is to change, and where a text is not there', async () => {
    expect(await plain('blind')).toBeUndefined();
    expect(await plain('no-change')).toBeUndefined();
    expect(await plain('rus-27-1')).toBeUndefined();
    expect(await plain('change', { from: 'text_01ARZ3NDEKTSV4RRFFQ69G5FAV-1' })).toBeUndefined();
    expect(await plain('change', { to: 'prop_1' })).toBeUndefined();
  });
});

describe('a redline of two texts', () => {
  const any = `query ($from: ID, $to: ID!) { redline(from: $from, to: $to) {
    segments { kind text } keptWords addedWords removedWords from { body } to { body language }
  } }`;

  it('may be of a provision and a proposal, with its words counted', async () => {
    const [to] = await versions('addition');
    expect(await get(any, { from: english, to })).toEqual({
      redline: {
        from: { body: base.en },
        to: { body: 'Routes are open.', language: 'en' },
        segments: [
          { kind: 'REMOVED', text: 'States shall see the route of traffic' },
          { kind: 'ADDED', text: 'Routes are open' },
          { kind: 'KEPT', text: '.' },
        ],
        keptWords: 0,
        addedWords: 3,
        removedWords: 7,
      },
    });
  });

  it('has all as new when there is no earlier one', async () => {
    expect(await get(any, { to: english })).toMatchObject({
      redline: { from: null, segments: [{ kind: 'ADDED', text: base.en }] },
    });
  });

  it.each([
    ['base_ITR-1988/4.1:fr'],
    ['base_ITR-1988/4.1'],
    ['base_:en'],
    ['text_x-1'],
    ['prop_1'],
    ['acct_1'],
    ['no id'],
    [''],
    ['x'.repeat(5000)],
  ])('is none with %s', async (to) => {
    expect(await get(any, { to })).toEqual({ redline: null });
    expect(await get(any, { from: to, to: english })).toEqual({ redline: null });
  });

  it('in two languages is refused', async () => {
    expect(refusal(await ask(any, { from: english, to: arabic }))).toBe('INVALID from');
  });
});
