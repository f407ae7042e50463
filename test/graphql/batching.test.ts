/** One request to the schema makes at most one request to the table for each level of records, however many records there are. */
import { describe, expect, it } from 'vitest';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { annotate, follow } from '#test/support/mutations.ts';
import { consultation, enterRecord, impact, proposal } from '#test/support/record.ts';
import { type Actor, inWorld, listAt, member, member2, visitor } from '#test/support/world.ts';

const many = 24;
const names = Array.from({ length: many }, (_, place) => `many-${place + 10}`);
const world = inWorld('ONCE', async (ctx) => {
  await enterRecord(ctx);
  for (const [place, slug] of names.entries()) {
    const states = ['RUS', 'ALG', 'ARM', 'USA'];
    await keepProposal(
      ctx,
      proposal(slug, {
        document: 'TD 62',
        provisions: ['ITR-1988/3.3', 'ITR-1988/1.1'],
        topics: ['spam', place % 2 ? 'routing' : 'networks'],
        tabled: '2012-12-01',
        sponsorships: [
          { party: states[place % 4] ?? 'RUS', role: 'LEAD' },
          { party: 'RCC', role: 'SUPPORTER' },
        ],
        related: ['rus-27-1'],
      }),
    );
    await keepImpact(ctx, impact({ key: slug, proposal: slug, right: place % 2 ? 'UDHR-19' : 'UDHR-12' }));
    await keepConsultation(
      ctx,
      consultation({ slug, title: slug, process: 'wcit-12', host: states[place % 4] ?? 'RUS', topics: ['spam'] }),
    );
  }
});

/** Names of the requests to the table that one request to the schema makes, once the catalogue is up to date. */
async function requests(actor: Actor, document: string, first: number): Promise<string[]> {
  await world().get(visitor, '{ proposals { totalCount } }');
  world().requests.length = 0;
  await world().get(actor, document, { first });
  return [...world().requests].sort();
}

const wide = `query ($first: Int!) { proposals(first: $first) {
  totalCount facets { sponsors { value count } topics { count } rights { count } }
  nodes {
    title url process { title viewerFollows proposalCount } document { symbol } provision { code } provisions { number viewerFollows }
    sponsorships { role party { code name viewerFollows proposalCount } }
    topics { label viewerFollows proposalCount broader { label broader { label } } narrower { label } }
    impacts {
      direction right { code viewerFollows related { label } } proposal { slug } viewerFollows madeOn { id } isOnEarlierText
      changedSince { plain } alternativeRedline { plain } answers { id } answeredBy { id } differences { aspect } supersedes { id }
      citation(format: CSL_JSON)
    }
    disputes { right { code } impacts { id } aspects } supersededImpacts { id } withdrawnImpacts { id }
    annotations(first: 3) { totalCount nodes { body author { handle } target { id } parent { id } replies { totalCount } } }
    annotationCount relations { kind proposal { title process { slug } } } viewerFollows
    history(first: 5) { nodes { kind subject { id } process { slug } } }
  }
} }`;

describe('a wide question on proposals', () => {
  it('asks the table for nothing but what is new, however many it shows', async () => {
    for (const count of [4, many]) expect(await requests(visitor, wide, count)).toEqual(['query']);
  });

  it('asks once for all of the reader’s own notes and groups, and then for those that nobody else may read', async () => {
    for (const slug of names.slice(0, 5)) {
      await world().get(member, annotate, { input: { target: await world().proposalId(slug), body: 'Mine.' } });
      await world().get(member2, annotate, {
        input: { target: await world().proposalId(slug), body: 'Ours.', visibility: 'PUBLIC' },
      });
    }
    const found = await requests(member, wide, many);
    // The feed, their own notes, and the groups they belong to.
    expect(found.filter((name) => name !== 'getMany')).toEqual(['query', 'query', 'query']);
    // What is followed; and the private notes.
    expect(found.filter((name) => name === 'getMany').length).toBeLessThanOrEqual(2);
    expect(await requests(visitor, wide, many)).toEqual(['query']);
  });
});

describe('a plain question', () => {
  it.each([
    [
      'a count',
      '{ proposals { totalCount facets { kinds { count } } } matrix(rows: SPONSOR, columns: TOPIC) { totalCount } }',
    ],
    ['a list', 'query ($first: Int!) { proposals(first: $first) { nodes { title topics { label } } } }'],
    [
      'a process with all in it',
      `{ process(slug: "wcit-12") { title documents { symbol } consultations { title host { name } }
      instruments { provisions { code } } } }`,
    ],
    ['events', 'query ($first: Int!) { events(first: $first) { nodes { kind subject { id } process { title } } } }'],
    [
      'parties with their groups',
      'query ($first: Int!) { parties(first: $first) { nodes { name members { name } memberOf { name } memberships { member { code } } } } }',
    ],
    ['topics', '{ topics { label narrower { label } broader { label } proposalCount } }'],
    [
      'the provisions of a proposal and their proposals',
      `{ proposal(slug: "rcc-14-2") { provisions { proposals { nodes { title topics { label } } } } } }`,
    ],
  ])('for %s asks the table only for what is new', async (_, document) => {
    expect(await requests(visitor, document, 20)).toEqual(['query']);
  });

  it('for consultations asks once more, for how many follow them', async () => {
    const document = `query ($first: Int!) { consultations(first: $first) { nodes { title followers viewerFollows process { title }
      host { name } topics { label } } totalCount } }`;
    expect(await requests(visitor, document, 20)).toEqual(['query', 'query']);
  });
});

describe('an inbox', () => {
  it('is two queries, and one request each for its count, its events and follows, and what those are about', async () => {
    await world().get(member, follow, { id: 'proc_wcit-12' });
    await world().get(member, follow, { id: 'topic_spam' });
    await world().tellAll();
    const document = `query ($first: Int!) { viewer { unreadCount follows { nodes { subject { id } } }
      inbox(first: $first) { nodes { reason event { kind subjectLabel subject { id } process { title } } follow { name } } } } }`;
    expect(listAt(await world().get(member, document, { first: 40 }), 'viewer.inbox.nodes')).toHaveLength(40);
    const found = await requests(member, document, 40);
    // What is new in the feed, the follows, the letters, and what stands by itself.
    expect(found.filter((name) => name === 'query')).toHaveLength(4);
    // The count of unread ones; and the follows that the notifications name.
    expect(found.filter((name) => name === 'getMany').length).toBeLessThanOrEqual(2);
    expect((await requests(member, document, 1)).length).toBeLessThanOrEqual(6);
  });
});
