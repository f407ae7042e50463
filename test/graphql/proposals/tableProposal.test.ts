/** A curator enters a proposal. */
import { describe, expect, it } from 'vitest';
import { proposalInput, tableProposal } from '#test/support/mutations.ts';
import { source } from '#test/support/record.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, inWorld, listAt, visitor } from '#test/support/world.ts';

const world = inWorld();
const enter = (input: object = {}) => world().get(curator, tableProposal, { input: { ...proposalInput, ...input } });

describe('a proposal', () => {
  it('is entered with what was given, and with what follows from it', async () => {
    const answer = await enter({
      symbol: ' RUS/27/2 ',
      action: 'ADD',
      provisions: ['ITR-1988/3.3', 'ITR-1988/1.1'],
      tabled: '2012-11',
      text: { language: 'en', body: 'States shall tell.' },
      justification: '',
      confidence: 'LOW',
    });
    expect(answer.data).toMatchObject({
      tableProposal: {
        slug: 'wcit-12-a-duty-to-tell-the-route',
        url: 'https://travaux.test/proposals/wcit-12-a-duty-to-tell-the-route',
        kind: 'PROPOSAL',
        symbol: 'RUS/27/2',
        action: 'ADD',
        stage: 'TABLED',
        stageScope: 'RECORD',
        tabled: '2012-11',
        tabledOn: null,
        confidence: 'LOW',
        justification: null,
        process: { slug: 'wcit-12' },
        provision: { code: 'ITR-1988/3.3' },
        provisions: [{ code: 'ITR-1988/3.3' }, { code: 'ITR-1988/1.1' }],
        topics: [{ slug: 'routing' }],
        texts: [{ language: 'en', body: 'States shall tell.' }],
        sponsorships: [
          { role: 'LEAD', party: { code: 'RUS' } },
          { role: 'CO_SPONSOR', party: { code: 'ALG' } },
        ],
        sources: [{ ...source, page: null, note: null }],
        history: { nodes: [{ kind: 'PROPOSAL_TABLED' }] },
      },
    });
  });

  it('is there for everyone at once: by slug, by symbol, in lists and counts', async () => {
    await enter({ symbol: 'RUS/27/2' });
    const document = `{
      proposal(symbol: "rus / 27/2") { title }
      proposals(query: { text: "duty to tell" }) { totalCount }
      party(code: "RUS") { proposalCount }
      events(last: 1) { nodes { kind subjectLabel } }
    }`;
    expect((await world().get(visitor, document)).data).toEqual({
      proposal: { title: 'A duty to tell the route' },
      proposals: { totalCount: 1 },
      party: { proposalCount: 3 },
      events: { nodes: [{ kind: 'PROPOSAL_TABLED', subjectLabel: 'A duty to tell the route' }] },
    });
  });

  it('of another kind carries no action and has no stage of its own', async () => {
    const answer = await enter({ kind: 'POSITION', tabled: '2012-11-30' });
    expect(answer.data).toMatchObject({ tableProposal: { action: null, stage: 'UNKNOWN', tabledOn: '2012-11-30' } });
  });

  it('of the same title gets another slug', async () => {
    await enter();
    expect(at(await enter(), 'tableProposal.slug')).toBe('wcit-12-a-duty-to-tell-the-route-2');
  });

  it('in another script can be read at its address', async () => {
    const slug = at(await enter({ title: 'التوجيه' }), 'tableProposal.slug');
    const found = await world().get(visitor, 'query ($slug: String) { proposal(slug: $slug) { title } }', { slug });
    expect(at(found, 'proposal.title')).toBe('التوجيه');
  });

  it('may be tabled today, and in a month or year that has begun', async () => {
    for (const tabled of ['2012-12-03', '2012-12', '2012']) await enter({ tabled });
    expect(
      listAt(
        await world().get(visitor, '{ proposals(query: { text: "duty" }) { nodes { slug } } }'),
        'proposals.nodes',
      ),
    ).toHaveLength(3);
  });
});

describe('a proposal is refused', () => {
  it.each([
    ['without a title', { title: '  ' }, 'INVALID title'],
    ['with a title of 301 characters', { title: 'a'.repeat(301) }, 'INVALID title'],
    ['without a summary', { summary: '' }, 'INVALID summary'],
    ['with a summary of 10,001 characters', { summary: 'a'.repeat(10_001) }, 'INVALID summary'],
    ['with an endless justification', { justification: 'a'.repeat(10_001) }, 'INVALID justification'],
    ['of an unknown process', { process: 'wcit-13' }, 'INVALID process'],
    ['of a process by its id', { process: 'proc_wcit-12' }, 'INVALID process'],
    ['without a sponsor', { sponsors: [] }, 'INVALID sponsors'],
    ['by an unknown party', { sponsors: [{ party: 'RUS' }, { party: 'ATLANTIS' }] }, 'INVALID sponsors.1.party'],
    ['by an endless party', { sponsors: [{ party: 'X'.repeat(5000) }] }, 'INVALID sponsors.0.party'],
    ['by one party under two codes', { sponsors: [{ party: 'ALG' }, { party: 'DZA' }] }, 'INVALID sponsors.1.party'],
    ['in an unknown role', { sponsors: [{ party: 'RUS', role: 'FRIEND' }] }, 'INVALID sponsors.0.role'],
    ['without a topic', { topics: [] }, 'INVALID topics'],
    ['on an unknown topic', { topics: ['routing', 'magic'] }, 'INVALID topics.1'],
    ['on an unknown provision', { provisions: ['ITR-1988/3.3', 'ITR-1988/99'] }, 'INVALID provisions.1'],
    ['on a provision without its instrument', { provisions: ['3.3'] }, 'INVALID provisions.0'],
    ['with an unknown action', { action: 'AMEND' }, 'INVALID action'],
    ['with an action it cannot have', { kind: 'POSITION', action: 'MOD' }, 'INVALID action'],
    ['tabled on no day', { tabled: '2012-11-31' }, 'INVALID tabled'],
    ['tabled in words', { tabled: 'last week' }, 'INVALID tabled'],
    ['tabled tomorrow', { tabled: '2012-12-04' }, 'INVALID tabled'],
    ['tabled next year', { tabled: '2013' }, 'INVALID tabled'],
    ['with an empty text', { text: { language: 'en', body: ' ' } }, 'INVALID text.body'],
    ['in no language', { text: { language: 'english language', body: 'x' } }, 'INVALID text.language'],
    ['with an over-long text', { text: { language: 'en', body: 'a'.repeat(10_001) } }, 'INVALID text.body'],
    ['with an over-long symbol', { symbol: 'a'.repeat(101) }, 'INVALID symbol'],
    ['without a source', { sources: [] }, 'INVALID sources'],
    [
      'with a source that is no web page',
      { sources: [{ title: 'x', url: 'data:text/html,x' }] },
      'INVALID sources.0.url',
    ],
    ['with an unknown confidence', { confidence: 'CERTAIN' }, 'INVALID confidence'],
  ])('%s', async (_, input, expected) => {
    expect(await refused(world(), curator, tableProposal, { input: { ...proposalInput, ...input } })).toBe(expected);
  });

  it('with wrong values written into the document too', async () => {
    const document = (rest: string) => `mutation { tableProposal(input: { process: "wcit-12", title: "T", summary: "S",
      sponsors: [{ party: "RUS" }], topics: ["spam"], sources: [{ title: "x" }], ${rest} }) { id } }`;
    expect(await refused(world(), curator, document('action: AMEND'))).toBe('INVALID action');
    expect(await refused(world(), curator, document('tabled: "2012-11-31"'))).toBe('INVALID tabled');
  });
});
