/** Citing a record, a list and a matrix through the API. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { impact, proposal, source } from '#test/support/record.ts';
import { days, inWorld, system, textAt, visitor } from '#test/support/world.ts';

const world = inWorld();

const item = z.tuple([z.looseObject({ id: z.string(), title: z.string(), note: z.string(), URL: z.string() })]);
async function cited(slug: string, at?: Date) {
  const document = 'query ($slug: String!) { proposal(slug: $slug) { citation(format: CSL_JSON) } }';
  return item.parse(JSON.parse(textAt(await world().get(visitor, document, { slug }, at), 'proposal.citation')))[0];
}

describe('a proposal', () => {
  it('is cited with its sponsors, symbol, date, process, permalink and the day of asking', async () => {
    expect(await cited('rus-27-1', days(20))).toEqual({
      id: 'travaux-rus-27-1',
      type: 'document',
      title: 'The text of rus-27-1',
      author: [{ literal: 'Russian Federation' }, { literal: 'Algeria' }],
      issued: { 'date-parts': [[2012, 11, 17]] },
      accessed: { 'date-parts': [[2012, 12, 23]] },
      genre: 'Proposal',
      number: 'RUS/27/1',
      'container-title': 'WCIT-12',
      publisher: 'Travaux',
      URL: 'https://travaux.test/proposals/rus-27-1',
      note: expect.stringContaining(`Seen through: ${source.title} (${source.url}).`),
    });
  });

  it('names who leads and joins, not who opposes', async () => {
    const answer = await world().get(visitor, '{ proposal(slug: "rus-27-1") { citation(format: TEXT) } }');
    expect(textAt(answer, 'proposal.citation')).toBe(
      'Russian Federation, & Algeria. (2012, November 17). The text of rus-27-1 (RUS/27/1) [Proposal]. In WCIT-12. Travaux. Retrieved December 3, 2012, from https://travaux.test/proposals/rus-27-1',
    );
  });

  it('is dated as its source dates it, or not at all', async () => {
    expect(await cited('usa-9-13')).toMatchObject({ issued: { 'date-parts': [[2012, 8]] } });
    expect(await cited('cstd-1')).toMatchObject({ issued: { 'date-parts': [[2013]] } });
    expect(await cited('td62-alg')).not.toHaveProperty('issued');
  });

  it('carries its doubts with it: low confidence, why, what was inferred here, and remarks on its sources', async () => {
    const doubts = {
      confidence: 'LOW',
      confidenceNote: 'Known only from a leak.',
      sources: [
        {
          title: 'The leak',
          page: 'p. 3',
          note: 'Only its opening could be read.',
          retrievedAt: '2012-06-20T08:00:00Z',
        },
      ],
    } as const;
    const ctx = world().context(system);
    await keepProposal(ctx, proposal('leaked', { ...doubts, sources: [...doubts.sources] }));
    const inferred = { basis: 'EDITORIAL', key: 'leaked/UDHR-12', proposal: 'leaked', right: 'UDHR-12' } as const;
    await keepImpact(world().context(system), impact(inferred));
    const { note } = await cited('leaked');
    expect(note).toContain('Confidence: low. Known only from a leak.');
    expect(note).toContain("Assessments of its impact on human rights: 1 editorial, the tracker's own inference.");
    expect(note).toContain('Seen through: The leak, p. 3 (read 2012-06-20; Only its opening could be read.).');
  });

  it('whose sponsor the source does not name is cited under that', async () => {
    await keepParty(world().context(system), {
      code: 'UNIDENTIFIED',
      name: 'Not identified in the source',
      kind: 'UNIDENTIFIED',
    });
    const sponsorships = [{ party: 'UNIDENTIFIED', role: 'LEAD' }] as const;
    await keepProposal(world().context(system), proposal('nobodys', { sponsorships: [...sponsorships] }));
    const answer = await world().get(visitor, '{ proposal(slug: "nobodys") { citation(format: BIBTEX) } }');
    const opening = '@misc{travaux-nobodys,\n  author = {{Not identified in the source}},\n';
    expect(textAt(answer, 'proposal.citation').slice(0, opening.length)).toBe(opening);
  });
});

describe('a list', () => {
  const cite = (format: string) =>
    `{ proposals(query: { topics: ["routing"], stages: [NOT_ADOPTED], text: "route & {path}" }, sort: SYMBOL) { citation(format: ${format}) } }`;

  it('is cited by its question, its size, and the address that asks it again', async () => {
    const answer = await world().get(
      visitor,
      '{ proposals(query: { topics: ["routing"] }) { citation(format: TEXT) } }',
    );
    expect(textAt(answer, 'proposals.citation')).toBe(
      'Travaux. (n.d.). Proposals on record (topic: routing) [Data set, 2 records]. Retrieved December 3, 2012, from https://travaux.test/proposals?topics=routing',
    );
    const [{ URL: address }] = item.parse(
      JSON.parse(textAt(await world().get(visitor, cite('CSL_JSON')), 'proposals.citation')),
    );
    const parameters = new URL(address).searchParams;
    expect([...parameters].sort()).toEqual([
      ['sort', 'SYMBOL'],
      ['stages', 'NOT_ADOPTED'],
      ['text', 'route & {path}'],
      ['topics', 'routing'],
    ]);
  });

  it('of everything has the plain address', async () => {
    const answer = await world().get(visitor, '{ proposals { citation(format: RIS) } }');
    const lines = textAt(answer, 'proposals.citation').split('\r\n');
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines).toContain('UR  - https://travaux.test/proposals');
    expect(lines).toContain('M3  - Data set, 6 records');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  });
});

it('a matrix is cited by its axes and its question', async () => {
  const document =
    '{ matrix(rows: SPONSOR, columns: TOPIC, query: { processes: ["wcit-12"] }) { citation(format: CSL_JSON) } }';
  const [cited] = item.parse(JSON.parse(textAt(await world().get(visitor, document), 'matrix.citation')));
  expect(cited).toMatchObject({
    type: 'dataset',
    title: 'Matrix of proposals by sponsor and topic (process: wcit-12)',
    author: [{ literal: 'Travaux' }],
    URL: 'https://travaux.test/matrix?processes=wcit-12&rows=SPONSOR&columns=TOPIC',
  });
});
