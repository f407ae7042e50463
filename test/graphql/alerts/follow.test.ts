/** Following, and ending it. */
import { describe, expect, it } from 'vitest';
import { followId } from '#graphql/ids.ts';
import { consultationId, follow, note, unfollow } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, days, hours, inWorld, listAt, member, member2, textAt } from '#test/support/world.ts';

const world = inWorld();
const own = '{ viewer { follows { totalCount nodes { id name kinds rate createdAt subject { id } } } } }';
const count = async () => at(await world().get(member, own), 'viewer.follows.totalCount');

describe('a follow', () => {
  it.each([
    ['proc_wcit-12', 'WCIT-12', 'process(slug: "wcit-12")'],
    ['party_RCC', 'Regional Commonwealth', 'party(code: "RCC")'],
    ['topic_routing', 'Routing', 'topic(slug: "routing")'],
    ['right_UDHR-19', 'UDHR-19 Expression', 'right(instrument: UDHR, article: "19")'],
    ['PROPOSAL', 'The text of rus-27-1', 'proposal(slug: "rus-27-1")'],
    ['CONSULTATION', 'Comments on the drafts', 'consultation(slug: "comments")'],
    ['prov_ITR-1988/3.3', 'ITR-1988/3.3', 'node(id: "prov_ITR-1988/3.3") { ... on Provision'],
  ])('may be of %s', async (what, name, read) => {
    const id =
      what === 'PROPOSAL'
        ? await world().proposalId('rus-27-1')
        : what === 'CONSULTATION'
          ? await consultationId(world())
          : what;
    const answer = await world().get(member, follow, { id });
    expect(answer.data).toEqual({
      follow: {
        id: followId(member.id, id),
        name,
        kinds: [],
        rate: 'LIVE',
        createdAt: '2012-12-03T06:00:00.000Z',
        subject: { id },
      },
    });
    const document = read.endsWith('Provision')
      ? `{ found: ${read} { viewerFollows } } }`
      : `{ found: ${read} { viewerFollows } }`;
    expect(at(await world().get(member, document), 'found.viewerFollows')).toBe(true);
    expect(at(await world().get(member2, document), 'found.viewerFollows')).toBe(false);
    expect(at(await world().get(member, unfollow, { id }), 'unfollow')).toBe(followId(member.id, id));
    expect(at(await world().get(member, document), 'found.viewerFollows')).toBe(false);
  });

  it('made again changes its settings, and stays one', async () => {
    const id = 'topic_routing';
    await world().get(member, follow, { id });
    await world().get(member, follow, { id, kinds: ['IMPACT_ASSESSED', 'IMPACT_ASSESSED'], rate: 'OFF' }, hours(1));
    expect(listAt(await world().get(member, own), 'viewer.follows.nodes')).toEqual([
      {
        id: followId(member.id, id),
        name: 'Routing',
        kinds: ['IMPACT_ASSESSED'],
        rate: 'OFF',
        createdAt: '2012-12-03T06:00:00.000Z',
        subject: { id },
      },
    ]);
    await world().get(member, follow, { id, kinds: [] });
    expect(at(await world().get(member, own), 'viewer.follows.nodes.0.kinds')).toEqual([]);
  });

  it('made five times at once is one', async () => {
    await Promise.all(Array.from({ length: 5 }, () => world().get(member, follow, { id: 'topic_spam' })));
    expect(await count()).toBe(1);
    expect((await world().dump()).find(({ sk }) => sk === 'followers')).toMatchObject({ count: 1 });
  });

  it('ends by its own id as well', async () => {
    const id = textAt(await world().get(member, follow, { id: 'topic_spam' }), 'follow.id');
    expect(at(await world().get(member, unfollow, { id }), 'unfollow')).toBe(id);
    expect(await count()).toBe(0);
    expect(await refused(world(), member, unfollow, { id })).toBe('NOT_FOUND id');
  });

  it('are listed newest first, page by page', async () => {
    const ids = ['topic_spam', 'topic_routing', 'party_RUS', 'right_UDHR-12'];
    for (const [day, id] of ids.entries()) await world().get(member, follow, { id }, days(day));
    const page =
      'query ($after: String) { viewer { follows(first: 3, after: $after) { nodes { subject { id } } pageInfo { endCursor hasNextPage } } } }';
    const first = await world().get(member, page);
    const second = await world().get(member, page, { after: at(first, 'viewer.follows.pageInfo.endCursor') });
    const subjects = [first, second].flatMap((answer) => listAt(answer, 'viewer.follows.nodes'));
    expect(subjects).toEqual(ids.toReversed().map((id) => ({ subject: { id } })));
    expect(at(second, 'viewer.follows.pageInfo.hasNextPage')).toBe(false);
  });
});

describe('a follow is refused', () => {
  it.each([
    ['topic_magic', 'NOT_FOUND id'],
    ['prop_01JD0000000000000000000000', 'NOT_FOUND id'],
    ['', 'NOT_FOUND id'],
    ['x', 'NOT_FOUND id'],
    [`topic_${'x'.repeat(5000)}`, 'NOT_FOUND id'],
    ['doc_TD 62', 'INVALID id'],
    ['evt_000000000001', 'INVALID id'],
    ['line_C5', 'INVALID id'],
  ])('of %j', async (id, expected) => {
    expect(await refused(world(), member, follow, { id })).toBe(expected);
    expect(await refused(world(), member, unfollow, { id })).toBe('NOT_FOUND id');
  });

  it('of a note, even one’s own', async () => {
    expect(await refused(world(), member, follow, { id: await note(world(), member) })).toBe('INVALID id');
  });

  it('with kinds or a rate there are not', async () => {
    expect(await refused(world(), member, follow, { id: 'topic_spam', kinds: ['RUMOUR'] })).toMatch(/^INVALID/);
    expect(await refused(world(), member, follow, { id: 'topic_spam', rate: 'HOURLY' })).toMatch(/^INVALID/);
    expect(await refused(world(), member, 'mutation { follow(id: "topic_spam", rate: YEARLY) { id } }')).toBe(
      'INVALID rate',
    );
  });
});
