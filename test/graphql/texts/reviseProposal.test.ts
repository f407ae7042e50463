/** A curator adds a version to the texts of a proposal. */
import { describe, expect, it } from 'vitest';
import { keepDocument } from '#graphql/processes/documents.ts';
import { reviseProposal } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, hours, inWorld, listAt, now, refusal, system, textAt, visitor } from '#test/support/world.ts';
import { enterTexts } from './record.ts';

const world = inWorld('EACH', enterTexts);
const inputFor = async (slug: string, input: object = {}) => ({
  proposal: await world().proposalId(slug),
  language: 'en',
  body: 'States are asked to see the route.',
  ...input,
});
const revise = async (input: object = {}, slug = 'change', when = now) =>
  world().ask(curator, reviseProposal, { input: await inputFor(slug, input) }, when);
const texts = (answer: Awaited<ReturnType<typeof revise>>) => listAt(answer, 'reviseProposal.texts');
const idOf = async (place: number, slug = 'change') =>
  textAt(
    await world().get(visitor, 'query ($slug: String) { proposal(slug: $slug) { texts { id } } }', { slug }),
    `proposal.texts.${place}.id`,
  );

describe('a new version', () => {
  it('is made now, from the newest in its language, unless it says otherwise', async () => {
    const before = await idOf(2);
    const answer = await revise();
    expect(texts(answer)).toHaveLength(4);
    expect(texts(answer)[3]).toEqual({
      id: before.replace(/\d$/, '4'),
      language: 'en',
      body: 'States are asked to see the route.',
      versionedAt: now.toISOString(),
      timeZone: 'UTC',
      basedOn: before,
      document: null,
      proposal: { slug: 'change' },
    });
  });

  it('is told of, with the version it was made from', async () => {
    const before = await idOf(2);
    const answer = await revise({ basedOn: before });
    expect(listAt(answer, 'reviseProposal.history.nodes').at(-1)).toEqual({
      kind: 'PROPOSAL_REVISED',
      changes: [{ field: 'texts', before, after: at(answer, 'reviseProposal.texts.3.id') }],
    });
    const events = '{ events(last: 1, query: { subjects: ["prov_ITR-1988/4.1"] }) { nodes { kind subjectLabel } } }';
    expect((await world().get(visitor, events)).data).toEqual({
      events: { nodes: [{ kind: 'PROPOSAL_REVISED', subjectLabel: 'The text of change' }] },
    });
  });

  it('stands where it belongs by its moment, and is made from the newest before it', async () => {
    const [first, third] = [await idOf(0), await idOf(2)];
    const answer = await revise({ versionedAt: '2012-10-20T23:00:00-05:00', timeZone: 'America/Bogota' });
    expect(texts(answer).map((text) => Reflect.get(Object(text), 'id'))).toEqual([
      first,
      await idOf(1),
      first.replace(/1$/, '4'),
      third,
    ]);
    expect(texts(answer)[2]).toMatchObject({
      versionedAt: '2012-10-21T04:00:00.000Z',
      timeZone: 'America/Bogota',
      basedOn: first,
    });
  });

  it('in a language not held yet is made from nothing, or from the version it translates', async () => {
    expect(texts(await revise({ language: 'zh', body: '各国可以查看路由。' }))[3]).toMatchObject({ basedOn: null });
    const translated = await idOf(0);
    const french = { language: 'fr', body: 'Les États peuvent voir la route.', basedOn: translated };
    expect(texts(await revise(french))[4]).toMatchObject({ basedOn: translated });
  });

  it('may be the first, and may name its document', async () => {
    expect(texts(await revise({ document: 'doc_TD 62' }, 'no-change'))).toMatchObject([
      { basedOn: null, document: { symbol: 'TD 62' } },
    ]);
  });

  it('keeps the stage, and is found by its words at once', async () => {
    const stage = '{ proposal(slug: "change") { stage } }';
    const before = (await world().get(visitor, stage)).data;
    await revise({ body: 'A wholly unheard-of steganography.' });
    expect((await world().get(visitor, stage)).data).toEqual(before);
    const found = '{ proposals(query: { text: "steganography" }) { nodes { slug } } }';
    expect((await world().get(visitor, found)).data).toEqual({ proposals: { nodes: [{ slug: 'change' }] } });
  });

  it('has one effect when sent twice with one key', async () => {
    const variables = { input: await inputFor('change'), key: 'once' };
    const [one, again] = [
      await world().get(curator, reviseProposal, variables),
      await world().get(curator, reviseProposal, variables, hours(1)),
    ];
    expect(listAt(again, 'reviseProposal.texts')).toEqual(listAt(one, 'reviseProposal.texts'));
    expect(
      refusal(
        await world().ask(curator, reviseProposal, { ...variables, input: { ...variables.input, body: 'Else.' } }),
      ),
    ).toBe('CONFLICT idempotencyKey');
  });

  it('of two curators at once is not lost: one is entered, the other told to look again', async () => {
    const answers = await Promise.all([revise({ body: 'One.' }), revise({ body: 'Another.' })]);
    const [refusedOne] = answers.filter(({ errors }) => errors.length > 0);
    expect(refusedOne && refusal(refusedOne)).toBe('CONFLICT');
    expect(await idOf(3)).toMatch(/-4$/);
  });
});

describe('a new version is refused', () => {
  it.each([
    ['of no proposal', { proposal: 'prop_01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 'NOT_FOUND proposal'],
    ['of what is no proposal', { proposal: 'prov_ITR-1988/4.1' }, 'NOT_FOUND proposal'],
    ['in no language', { language: 'english language' }, 'INVALID language'],
    ['in an empty language', { language: '' }, 'INVALID language'],
    ['without words', { body: ' \n ' }, 'INVALID body'],
    ['of 50,001 characters', { body: 'a'.repeat(50_001) }, 'INVALID body'],
    ['with half a character', { body: 'a \ud83d b' }, 'INVALID body'],
    ['with what cannot be printed', { body: 'a \u0000 b' }, 'INVALID body'],
    ['that says what the one before said', { body: ' States may ask for the route of traffic. ' }, 'INVALID body'],
    ['made from a version that is not there', { basedOn: 'text_01ARZ3NDEKTSV4RRFFQ69G5FAV-1' }, 'INVALID basedOn'],
    ['made from a provision', { basedOn: 'base_ITR-1988/4.1:en' }, 'INVALID basedOn'],
    ['made tomorrow', { versionedAt: '2012-12-04T06:00:00Z' }, 'INVALID versionedAt'],
    ['made on a day that is none', { versionedAt: '2012-11-31T06:00:00Z' }, 'INVALID versionedAt'],
    ['stated in no zone', { timeZone: 'Europe/Atlantis' }, 'INVALID timeZone'],
    ['stated in an offset', { timeZone: '+02:00' }, 'INVALID timeZone'],
    ['from no document', { document: 'doc_TD 99' }, 'INVALID document'],
    ['from what is no document', { document: 'prov_ITR-1988/4.1' }, 'INVALID document'],
  ])('%s', async (_, input, expected) => {
    const variables = { input: await inputFor('change', input) };
    expect(await refused(world(), curator, reviseProposal, variables)).toBe(expected);
  });

  it('when it would be older than what it was made from', async () => {
    expect(refusal(await revise({ basedOn: await idOf(2), versionedAt: '2012-10-20T00:00:00Z' }))).toBe(
      'INVALID versionedAt',
    );
  });

  it('when it is made from another proposal’s version', async () => {
    expect(refusal(await revise({ basedOn: await idOf(0, 'addition') }))).toBe('INVALID basedOn');
  });

  it('when the record would not fit into the table, with the way out', async () => {
    const long = (letter: string) => ({ body: `${letter.repeat(6)} `.repeat(7_142) });
    for (const letter of ['a', 'b', 'c', 'd', 'e']) await revise(long(letter));
    const answer = await revise(long('f'));
    expect(refusal(answer)).toBe('INVALID body');
    expect(answer.errors[0]?.message).toContain('a proposal of its own');
  });
});

describe('the document of a version', () => {
  it('may be entered by the data set later', async () => {
    await keepDocument(world().context(system), { symbol: 'TD 63', title: 'A revision', process: 'wcit-12' });
    expect(texts(await revise({ document: 'doc_TD 63' }))[3]).toMatchObject({ document: { symbol: 'TD 63' } });
  });
});
