/** What the schema itself cannot take is refused like what a verb cannot take: INVALID, with the field. */
import { describe, expect, it } from 'vitest';
import { curator, inWorld, refusal, visitor } from '#test/support/world.ts';

const world = inWorld('ONCE');
const table = 'mutation ($input: ProposalInput!) { tableProposal(input: $input) { id } }';
const wrong = async (document: string, variables = {}) => refusal(await world().ask(visitor, document, variables));

describe('input written into the document', () => {
  it.each([
    ['{ proposals(query: { kinds: [PROPOSALS] }) { totalCount } }', 'INVALID kinds'],
    ['{ proposals(query: { tabledFrom: "2012-06-31" }) { totalCount } }', 'INVALID tabledFrom'],
    ['{ proposals(query: { tabledFrom: "2012" }) { totalCount } }', 'INVALID tabledFrom'],
    ['{ proposals(query: { tabledFrom: 2012 }) { totalCount } }', 'INVALID tabledFrom'],
    ['{ proposals(sort: BEST) { totalCount } }', 'INVALID sort'],
    ['{ proposals(sort: "SYMBOL") { totalCount } }', 'INVALID sort'],
    ['{ proposals(first: "ten") { totalCount } }', 'INVALID first'],
    ['{ party(code: "RCC") { members(on: "yesterday") { code } } }', 'INVALID on'],
    ['{ right(instrument: CEDAW, article: "1") { id } }', 'INVALID instrument'],
    ['{ consultations(query: { closesAfter: "2012-12-01" }) { totalCount } }', 'INVALID closesAfter'],
    ['{ consultations(query: { closesAfter: "2012-12-01T10:00" }) { totalCount } }', 'INVALID closesAfter'],
    ['{ consultations(query: { status: [OPEN, AJAR] }) { totalCount } }', 'INVALID status'],
    ['{ events(query: { since: "2012-13-01T00:00:00Z" }) { nodes { id } } }', 'INVALID since'],
    ['{ matrix(rows: SPONSOR, columns: COLOUR) { totalCount } }', 'INVALID columns'],
  ])('%s → %s', async (document, expected) => expect(await wrong(document)).toBe(expected));
});

describe('input given in variables', () => {
  it.each([
    ['query ($q: ProposalQuery) { proposals(query: $q) { totalCount } }', { q: { kinds: ['X'] } }, 'INVALID kinds.0'],
    ['query ($q: ProposalQuery) { proposals(query: $q) { totalCount } }', { q: { tabledTo: '1' } }, 'INVALID tabledTo'],
    ['query ($q: ProposalQuery) { proposals(query: $q) { totalCount } }', { q: { colour: 1 } }, 'INVALID'],
    ['query ($s: ProposalSort) { proposals(sort: $s) { totalCount } }', { s: 'BEST' }, 'INVALID s'],
    ['query ($d: Date) { party(code: "RCC") { members(on: $d) { code } } }', { d: '2012' }, 'INVALID d'],
    ['query ($id: ID!) { node(id: $id) { id } }', {}, 'INVALID id'],
  ])('%s with %j → %s', async (document, variables, expected) => {
    expect(await wrong(document, variables)).toMatch(new RegExp(`^${expected}`));
  });

  it('names the field inside of lists', async () => {
    const sources = [{ title: 'One' }, { title: 'Two', url: 'ftp://example.org' }];
    const input = {
      process: 'wcit-12',
      title: 'T',
      summary: 'S',
      sponsors: [{ party: 'RUS' }],
      topics: ['spam'],
      sources,
    };
    expect(refusal(await world().ask(curator, table, { input }))).toBe('INVALID sources.1.url');
  });
});

describe('a document that is wrong in itself', () => {
  it.each(['{ proposals { colour } }', '{ process { id } }', '{ node(id: "x") }', '{'])(
    'is no refusal: %s',
    async (document) => {
      await expect(world().ask(visitor, document)).rejects.toThrow();
    },
  );
});
