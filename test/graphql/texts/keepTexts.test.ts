/** Versions of a text as a data set has them, entered once and kept beside what people add. */
import { describe, expect, it } from 'vitest';
import { keepProposal, type ProposalRecord } from '#graphql/proposals/keepProposal.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { reviseProposal } from '#test/support/mutations.ts';
import { proposal } from '#test/support/record.ts';
import { curator, inWorld, system } from '#test/support/world.ts';

const world = inWorld();
const one = { language: 'en', body: 'One.', versionedAt: '2012-10-01T00:00:00Z' };
const two = { language: 'en', body: 'Two.', versionedAt: '2012-10-02T00:00:00Z', basedOn: 0 };
const record = (texts: ProposalRecord['texts']) => proposal('versions', { texts });
const keep = (texts: ProposalRecord['texts']) => keepProposal(world().context(system), record(texts));
async function held() {
  const ctx = world().context(system);
  const found = await proposalBySlug(ctx, 'versions');
  return found?.texts.map(({ id, body, basedOn }) => [
    Number(id.split('-')[1]),
    body,
    basedOn && Number(basedOn.split('-')[1]),
  ]);
}
const revise = async (input: object) =>
  world().get(curator, reviseProposal, {
    input: { proposal: await world().proposalId('versions'), language: 'en', ...input },
  });

describe('versions of a data set', () => {
  it('are entered with the proposal, oldest first, each with what it was made from', async () => {
    expect(
      await keep([
        one,
        { ...two, language: 'ar', versionedAt: '2012-09-01T00:00:00Z', basedOn: null },
        { ...two, basedOn: 0 },
      ]),
    ).toBe('ADDED');
    expect(await held()).toEqual([
      [2, 'Two.', null],
      [1, 'One.', null],
      [3, 'Two.', 1],
    ]);
  });

  it('kept again change nothing, not even beside what people added', async () => {
    await keep([one, two]);
    await revise({ body: 'Three, by a person.' });
    const before = await world().dump();
    expect(await keep([one, two])).toBe('UNCHANGED');
    expect(await world().dump()).toEqual(before);
  });

  it('that come later stand beside what people added, and what people added is made from stays', async () => {
    await keep([one]);
    await revise({ body: 'By a person.', versionedAt: '2012-10-01T12:00:00Z' });
    expect(await keep([one, two])).toBe('CORRECTED');
    expect(await held()).toEqual([
      [1, 'One.', null],
      [2, 'By a person.', 1],
      [3, 'Two.', 1],
    ]);
  });

  it('corrected keep their ids, and left out stay, since notes rest on them', async () => {
    await keep([one, two]);
    await keep([{ ...one, body: 'One, as it should be.' }]);
    expect(await held()).toEqual([
      [1, 'One, as it should be.', null],
      [2, 'Two.', 1],
    ]);
  });

  it('of any length are told of in an event that fits the table', async () => {
    const long = (letter: string) => [{ ...one, body: letter.repeat(50_000) }];
    await keep(long('a'));
    expect(await keep(long('b'))).toBe('CORRECTED');
    const event = '{ events(last: 1) { nodes { changes { field before after } } } }';
    expect(JSON.stringify((await world().get(curator, event)).data).length).toBeLessThan(25_000);
  });
});

describe('versions of a data set are refused', () => {
  it.each<[string, ProposalRecord['texts'], string]>([
    ['made from one that comes later', [{ ...one, basedOn: 1 }, two], 'texts.0.basedOn'],
    ['made from themselves', [one, { ...two, basedOn: 1 }], 'texts.1.basedOn'],
    ['two of one language at one moment', [one, { ...one, body: 'Else.' }], 'texts.1.versionedAt'],
    ['without a moment', [{ ...one, versionedAt: 'in autumn' }], 'texts.0.versionedAt'],
    ['without words', [{ ...one, body: '' }], 'texts.0.body'],
    ['in no language', [{ ...one, language: 'english language' }], 'texts.0.language'],
    ['in no zone', [{ ...one, timeZone: 'Atlantis' }], 'texts.0.timeZone'],
    ['from an unknown document', [{ ...one, document: 'TD 99' }], 'texts.0.document'],
    [
      'of more than a record holds',
      'abcdefg'
        .split('')
        .map((letter, at) => ({ ...one, body: letter.repeat(50_000), versionedAt: `2012-10-0${at + 1}T00:00:00Z` })),
      'texts',
    ],
  ])('%s', async (_, texts, field) => {
    await expect(keep(texts)).rejects.toMatchObject({ code: 'INVALID', field });
    expect(await held()).toBeUndefined();
  });
});
