/** A curator corrects a proposal's record, changes its stage, and says who joined or left. */
import { describe, expect, it } from 'vitest';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { correctProposal } from '#test/support/curating.ts';
import { proposal } from '#test/support/record.ts';
import { toldOf } from '#test/support/toldOf.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, hours, inWorld, listAt, system, type Variables, visitor } from '#test/support/world.ts';

const world = inWorld();
const reason = 'As TD 62 says.';
const why = `reason: null → ${reason}`;
const correct = async (input: Variables, slug = 'rus-27-1') =>
  world().get(curator, correctProposal, { id: await world().proposalId(slug), input, reason }, hours(1));

describe('a correction', () => {
  it('changes what is named, leaves the rest, and says what changed and why', async () => {
    const answer = await correct({ title: 'The route', symbol: '', provisions: [], topics: ['spam', 'routing'] });
    expect(at(answer, 'correctProposal')).toMatchObject({
      slug: 'rus-27-1',
      title: 'The route',
      symbol: null,
      action: 'MOD',
      stage: 'NOT_ADOPTED',
      provisions: [],
      topics: [{ slug: 'spam' }, { slug: 'routing' }],
    });
    expect(await toldOf(world(), 1)).toEqual([
      [
        'PROPOSAL_CORRECTED',
        'provisions: ITR-1988/3.3 → null',
        'symbol: RUS/27/1 → null',
        'title: The text of rus-27-1 → The route',
        'topics: routing → spam; routing',
        why,
      ].join('; '),
    ]);
  });

  it('is found as it is now, and no more as it was', async () => {
    await correct({ topics: ['spam'], title: 'Turnips' });
    const count = async (query: string) =>
      at(await world().get(visitor, `{ proposals(query: ${query}) { totalCount } }`), 'proposals.totalCount');
    expect(await count('{ text: "turnips" }')).toBe(1);
    expect(await count('{ text: "\\"text of rus-27-1\\"" }')).toBe(0);
    expect(await count('{ topics: ["routing"] }')).toBe(1);
  });

  it('concerns what the record was tied to before, too', async () => {
    await correct({ topics: ['spam'], provisions: [] });
    const of = async (subject: string) =>
      listAt(
        await world().get(
          visitor,
          `{ events(last: 1, query: { kinds: [PROPOSAL_CORRECTED], subjects: ["${subject}"] }) { nodes { id } } }`,
        ),
        'events.nodes',
      ).length;
    for (const subject of ['topic_spam', 'topic_routing', 'prov_ITR-1988/3.3', 'party_ALG', 'proc_wcit-12'])
      expect([subject, await of(subject)]).toEqual([subject, 1]);
    expect(await of('topic_networks')).toBe(0);
  });

  it('of the stage is an event of its own', async () => {
    await correct({ stage: 'ADOPTED', stageScope: 'RECORD', stageNote: 'In the final acts.', confidence: 'LOW' });
    expect(await toldOf(world(), 2)).toEqual([
      `PROPOSAL_STAGE_CHANGED; stage: NOT_ADOPTED → ADOPTED; stageNote: null → In the final acts.; stageScope: TOPIC → RECORD; ${why}`,
      `PROPOSAL_CORRECTED; confidence: HIGH → LOW; ${why}`,
    ]);
    await correct({ stageNote: null });
    expect(await toldOf(world(), 1)).toEqual([`PROPOSAL_CORRECTED; stageNote: In the final acts. → null; ${why}`]);
  });

  it('of sponsors tells of each who joined or left, and of nobody who stayed', async () => {
    const answer = await correct({ sponsors: [{ party: 'RUS' }, { party: 'ARM' }, { party: 'USA' }] });
    expect(at(answer, 'correctProposal.sponsorships')).toEqual([
      { role: 'LEAD', since: null, party: { code: 'RUS' } },
      { role: 'CO_SPONSOR', since: null, party: { code: 'ARM' } },
      { role: 'OPPOSED', since: null, party: { code: 'USA' } },
    ]);
    expect(await toldOf(world(), 2)).toEqual([
      `SPONSOR_JOINED; sponsorships: null → ARM CO_SPONSOR; ${why}`,
      `SPONSOR_LEFT; sponsorships: ALG CO_SPONSOR → null; ${why}`,
    ]);
    await correct({ sponsors: [{ party: 'RUS', role: 'WITHDREW' }, { party: 'ARM', role: 'LEAD' }, { party: 'USA' }] });
    expect(await toldOf(world(), 2)).toEqual([
      `SPONSOR_LEFT; sponsorships: RUS LEAD → null; ${why}`,
      `PROPOSAL_CORRECTED; sponsorships: RUS LEAD; ARM CO_SPONSOR; USA OPPOSED → RUS WITHDREW; ARM LEAD; USA OPPOSED; ${why}`,
    ]);
  });

  it('by a data set tells of stage and sponsors in the same way, and of no change twice', async () => {
    const record = proposal('cstd-1', { process: 'cstd', kind: 'RECOMMENDATION', tabled: '2013' });
    const changed = {
      ...record,
      stage: 'ADOPTED' as const,
      sponsorships: [{ party: 'USA', role: 'LEAD' as const }],
    };
    expect(await keepProposal(world().context(system), changed)).toBe('CORRECTED');
    expect(await toldOf(world(), 3)).toEqual([
      'PROPOSAL_STAGE_CHANGED; stage: TABLED → ADOPTED',
      'SPONSOR_JOINED; sponsorships: null → USA LEAD',
      'SPONSOR_LEFT; sponsorships: RUS LEAD → null',
    ]);
    expect(await keepProposal(world().context(system), changed)).toBe('UNCHANGED');
  });

  it('of a text by a data set is told of, though its name stays', async () => {
    const texts = [{ language: 'en', versionedAt: '2012-01-01T00:00:00Z', body: 'One word.' }];
    const record = proposal('worded', { texts });
    await keepProposal(world().context(system), record);
    const again = { ...record, texts: texts.map((text) => ({ ...text, body: 'Two words.' })) };
    expect(await keepProposal(world().context(system), again)).toBe('CORRECTED');
    expect((await toldOf(world(), 1))[0]).toMatch(/^PROPOSAL_CORRECTED; texts: .*One word.*Two words/);
  });

  it.each([
    ['that changes nothing', { title: 'The text of rus-27-1', topics: ['routing'] }, 'INVALID input'],
    ['of nothing', {}, 'INVALID input'],
    ['without a title', { title: ' ' }, 'INVALID title'],
    ['with a title of 301 characters', { title: 'a'.repeat(301) }, 'INVALID title'],
    ['without a topic', { topics: [] }, 'INVALID topics'],
    ['with an unknown topic', { topics: ['cheese'] }, 'INVALID topics.0'],
    ['with an unknown provision', { provisions: ['ITR-1988/99'] }, 'INVALID provisions.0'],
    ['without a sponsor', { sponsors: [] }, 'INVALID sponsors'],
    ['with an unknown sponsor', { sponsors: [{ party: 'XYZ' }] }, 'INVALID sponsors.0.party'],
    ['with a sponsor twice', { sponsors: [{ party: 'RUS' }, { party: 'RUS' }] }, 'INVALID sponsors.1.party'],
    ['tabled ahead', { tabled: '2013' }, 'INVALID tabled'],
    ['tabled on a day that is none', { tabled: '2012-02-30' }, 'INVALID tabled'],
  ])('is none %s', async (_, input, expected) => {
    const variables = { id: await world().proposalId('rus-27-1'), input, reason };
    expect((await refused(world(), curator, correctProposal, variables)).replace('input.', '')).toBe(expected);
  });

  it('of what is no proposal carries no action, and none is without a reason or of what is not there', async () => {
    const id = await world().proposalId('td62-alg');
    const input = { action: 'ADD' };
    expect(await refused(world(), curator, correctProposal, { id, input, reason })).toBe('INVALID action');
    const untold = { id, input: { title: 'x' }, reason: ' ' };
    expect(await refused(world(), curator, correctProposal, untold)).toBe('INVALID reason');
    const nowhere = { id: 'prop_01JD0000000000000000000000', input: { title: 'x' }, reason };
    expect(await refused(world(), curator, correctProposal, nowhere)).toBe('NOT_FOUND id');
  });
});
