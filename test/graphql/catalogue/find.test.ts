import { describe, expect, it } from 'vitest';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { consultation, enterRecord, proposal } from '#test/support/record.ts';
import { inWorld, listAt, refusal, system, visitor } from '#test/support/world.ts';

const Find = `query Find($text: String!, $first: Int) {
  find(text: $text, first: $first) { kind label note url node { __typename id } }
}`;
interface Found {
  kind: string;
  label: string;
  note: string | null;
  url: string;
  node: { __typename: string; id: string };
}

const world = inWorld('ONCE', async (ctx) => {
  await enterRecord(ctx);
  await keepConsultation(
    ctx,
    consultation({ slug: 'routing-talk', title: 'Routing: have your say', process: 'wcit-12' }),
  );
});
const find = async (text: string, first?: number) =>
  listAt(await world().get(visitor, Find, { text, first }), 'find') as Found[];
const labels = async (text: string) => (await find(text)).map(({ kind, label }) => `${kind} ${label}`);

describe('quick find', () => {
  it('puts exact codes and names first, then goes by kind', async () => {
    expect((await labels('rus'))[0]).toBe('PARTY Russian Federation');
    expect((await labels('RUS')).slice(0, 2)).toEqual([
      'PARTY Russian Federation',
      'PROPOSAL RUS/27/1 The text of rus-27-1',
    ]);
    expect((await labels('rout')).filter((label) => /[Rr]outing/.test(label))).toEqual([
      'TOPIC Routing',
      'CONSULTATION Routing: have your say',
    ]);
    expect((await labels('routing'))[0]).toBe('TOPIC Routing');
  });

  it.each([
    ['rus/27', 'PROPOSAL RUS/27/1 The text of rus-27-1'],
    ['td62', 'PROPOSAL CWG-WCIT12/TD 62'],
    ['wcit', 'PROCESS WCIT-12'],
    ['dza', 'PARTY Algeria'],
    ['algé', 'PARTY Algeria'],
    ['Росси', 'PARTY Russian Federation'],
    ['俄罗', 'PARTY Russian Federation'],
    ['الجز', 'PARTY Algeria'],
    ['fédération de russ', 'PARTY Russian Federation'],
    ['traffic pa', 'TOPIC Routing'],
    ['udhr 19', 'RIGHT UDHR-19 Expression'],
    ['privac', 'RIGHT UDHR-12 Privacy'],
    ['say rout', 'CONSULTATION Routing: have your say'],
    ['of the te rus-27', 'PROPOSAL RUS/27/1'],
  ])('%s leads to %s', async (text, expected) => {
    expect(
      (await labels(text)).some((label) => label.startsWith(expected)),
      (await labels(text)).join(', '),
    ).toBe(true);
  });

  it('says what a record is, what tells it from others, and where its page is', async () => {
    const [russia] = await find('RUS');
    expect(russia).toEqual({
      kind: 'PARTY',
      label: 'Russian Federation',
      note: 'RUS',
      url: expect.stringMatching(/\/parties\/RUS$/),
      node: { __typename: 'Party', id: 'party_RUS' },
    });
    const [text] = await find('RUS/27/1');
    expect(text).toMatchObject({ note: 'WCIT-12', url: expect.stringMatching(/\/proposals\/rus-27-1$/) });
    const kinds = (await Promise.all(['routing', 'wcit', 'udhr-12', 'RUS'].map((word) => find(word)))).flat();
    for (const { kind, node } of kinds) expect(node.__typename.toUpperCase()).toBe(kind);
  });

  it('is empty when nothing is typed, or no word', async () => {
    for (const text of ['', '   ', '"*"', '-', '\u200f']) expect(await find(text), text).toEqual([]);
  });

  it('takes signs of search for what they are here: nothing', async () => {
    for (const text of ['"RUS"', '-RUS', 'RUS*', 'rus OR', 'NEAR(rus']) {
      const found = await labels(text);
      if (!/OR|NEAR/.test(text)) expect(found[0], text).toBe('PARTY Russian Federation');
    }
  });

  it('leaves every kind its share', async () => {
    const kinds = (await find('r', 5)).map(({ kind }) => kind);
    expect(kinds).toEqual(['PROPOSAL', 'PARTY', 'TOPIC', 'RIGHT', 'CONSULTATION']);
  });

  it('gives as many as are asked for, ten when nothing is said', async () => {
    expect(await find('r', 2)).toHaveLength(2);
    expect((await find('t')).length).toBeLessThanOrEqual(10);
  });

  it.each([
    [{ text: 'r'.repeat(101) }, 'INVALID text'],
    [{ text: 'r', first: 0 }, 'INVALID first'],
    [{ text: 'r', first: 51 }, 'INVALID first'],
  ])('refuses %j', async (variables, expected) => {
    expect(refusal(await world().ask(visitor, Find, variables))).toBe(expected);
  });

  it('knows what changed', async () => {
    await keepProcess(world().context(system), {
      slug: 'cstd',
      title: 'Review of the summit',
      summary: 'A process.',
      kind: 'review',
      body: 'CSTD',
    });
    await keepProposal(
      world().context(system),
      proposal('rus-27-1', { symbol: 'RUS/27(Rev.1)/1', title: 'Another title' }),
    );
    expect((await labels('review of'))[0]).toBe('PROCESS Review of the summit');
    expect(await labels('follow-up')).toEqual([]);
    expect(await labels('another tit')).toEqual(['PROPOSAL RUS/27(Rev.1)/1 Another title']);
  });
});
