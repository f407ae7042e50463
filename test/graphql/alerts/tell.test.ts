/** Telling followers: what concerns them, once, and only as they asked. */
import { describe, expect, it } from 'vitest';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { changeDeadline, consultationId, follow, note, publicNote, unfollow } from '#test/support/mutations.ts';
import { proposal } from '#test/support/record.ts';
import {
  at,
  curator,
  hours,
  inWorld,
  listAt,
  member,
  member2,
  moderator,
  system,
  textAt,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const inbox =
  '{ viewer { unreadCount inbox { nodes { reason at readAt event { kind subjectLabel } follow { subject { id } } } } } }';
const told = async (actor = member) =>
  listAt(await world().get(actor, inbox), 'viewer.inbox.nodes').map(
    (node) => node as { reason: string; event: { kind: string } },
  );

/** Lets a proposal be tabled that touches everything. Returns the event's place. */
async function somethingHappens(): Promise<number> {
  const last = await newest();
  const record = proposal('new-1', {
    provisions: ['ITR-1988/3.3'],
    topics: ['routing'],
    sponsorships: [
      { party: 'RUS', role: 'LEAD' },
      { party: 'ALG', role: 'OPPOSED' },
    ],
  });
  await keepProposal(world().context(system), record);
  return last;
}
async function newest(): Promise<number> {
  return Number(
    textAt(await world().get(visitor, '{ events(last: 1) { nodes { id } } }'), 'events.nodes.0.id').slice(4),
  );
}

describe('a new proposal', () => {
  it.each([
    ['its process', 'proc_wcit-12', 'WCIT-12'],
    ['its topic', 'topic_routing', 'Routing'],
    ['its sponsor', 'party_RUS', 'Russian Federation'],
    ['who opposes it', 'party_ALG', 'Algeria'],
    ['its provision', 'prov_ITR-1988/3.3', 'ITR-1988/3.3'],
  ])('is told to a follower of %s', async (_, id, reason) => {
    await world().get(member, follow, { id });
    expect(await world().tellAll(await somethingHappens())).toBe(1);
    expect(await told()).toMatchObject([
      { reason, event: { kind: 'PROPOSAL_TABLED' }, follow: { subject: { id } }, readAt: null },
    ]);
    expect(await told(member2)).toEqual([]);
  });

  it.each(['topic_spam', 'party_USA', 'proc_cstd', 'right_UDHR-19'])('is not told to a follower of %s', async (id) => {
    await world().get(member, follow, { id });
    expect(await world().tellAll(await somethingHappens())).toBe(0);
  });

  it('is told once to who follows all of it, by the closest of their reasons', async () => {
    for (const id of ['party_RUS', 'topic_routing', 'proc_wcit-12']) await world().get(member, follow, { id });
    expect(await world().tellAll(await somethingHappens())).toBe(1);
    expect(await told()).toMatchObject([{ reason: 'Routing' }]);
  });
});

describe('followers', () => {
  it('of a proposal hear of its assessments and public notes, those of a right of assessments against it', async () => {
    const id = await world().proposalId('rus-27-1');
    await world().get(member, follow, { id });
    await world().get(member2, follow, { id: 'right_UDHR-12' });
    const last = await newest();
    await world().get(curator, 'mutation ($input: ImpactInput!) { assessImpact(input: $input) { id } }', {
      input: { proposal: id, right: 'UDHR-12', direction: 'MIXED', basis: 'EDITORIAL', rationale: 'x' },
    });
    await publicNote(world(), moderator);
    expect(await world().tellAll(last)).toBe(3);
    expect((await told()).map(({ event }) => event.kind)).toEqual(['ANNOTATION_PUBLISHED', 'IMPACT_ASSESSED']);
    expect(await told(member2)).toMatchObject([{ reason: 'UDHR-12 Privacy', event: { kind: 'IMPACT_ASSESSED' } }]);
  });

  it('of a consultation, its host or its topic hear that its deadline moved', async () => {
    const id = await consultationId(world());
    for (const [actor, subject] of [
      [member, id],
      [member2, 'party_USA'],
      [moderator, 'topic_routing'],
    ] as const) {
      await world().get(actor, follow, { id: subject });
    }
    const last = await newest();
    await world().get(curator, changeDeadline, { id, closesAt: '2012-12-24T16:00:00Z', reason: 'Holidays.' });
    expect(await world().tellAll(last)).toBe(3);
    expect(await told(moderator)).toMatchObject([{ reason: 'Routing', event: { kind: 'DEADLINE_CHANGED' } }]);
  });

  it('hear nothing of private notes', async () => {
    await world().get(member, follow, { id: await world().proposalId('rus-27-1') });
    const last = await newest();
    await note(world(), member2);
    expect(await newest()).toBe(last);
    expect(await world().tellAll(last)).toBe(0);
  });

  it('hear only of the kinds they asked for, and of nothing when it is off', async () => {
    await world().get(member, follow, { id: 'proc_wcit-12', kinds: ['DEADLINE_CHANGED'] });
    await world().get(member2, follow, { id: 'proc_wcit-12', rate: 'OFF' });
    await world().get(moderator, follow, { id: 'proc_wcit-12', kinds: ['PROPOSAL_TABLED', 'DEADLINE_CHANGED'] });
    expect(await world().tellAll(await somethingHappens())).toBe(1);
    expect([(await told()).length, (await told(member2)).length, (await told(moderator)).length]).toEqual([0, 0, 1]);
  });

  it('who follow one thing quietly still hear of another', async () => {
    await world().get(member, follow, { id: 'proc_wcit-12', rate: 'OFF' });
    await world().get(member, follow, { id: 'topic_routing' });
    await world().tellAll(await somethingHappens());
    expect(await told()).toMatchObject([{ reason: 'Routing' }]);
  });

  it('who left hear no more, and keep what they were told', async () => {
    await world().get(member, follow, { id: 'topic_routing' });
    const last = await somethingHappens();
    await world().tellAll(last);
    await world().get(member, unfollow, { id: 'topic_routing' });
    expect(await told()).toMatchObject([{ reason: 'Routing', follow: null }]);
  });
});

describe('telling again', () => {
  it('changes nothing, however often and long after', async () => {
    await world().get(member, follow, { id: 'proc_wcit-12' });
    const last = await somethingHappens();
    await world().tellAll(last);
    const before = await world().dump();
    for (const hour of [0, 1, 1000]) expect(await world().tellAll(last, hours(hour))).toBe(0);
    expect(await world().dump()).toEqual(before);
  });

  it('at the same moment tells each follower once', async () => {
    const crowd = Array.from({ length: 25 }, (_, place) => ({
      ...member,
      id: `acct_${String(place + 10).repeat(16)}`,
    }));
    await Promise.all(crowd.map((actor) => world().get(actor, follow, { id: 'proc_wcit-12' })));
    const last = await somethingHappens();
    const counts = await Promise.all([1, 2, 3].map(() => world().tellAll(last)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(25);
    const unread = await Promise.all(
      crowd.map(async (actor) => at(await world().get(actor, inbox), 'viewer.unreadCount')),
    );
    expect(new Set(unread)).toEqual(new Set([1]));
  });

  it('after it was read does not make it unread', async () => {
    await world().get(member, follow, { id: 'proc_wcit-12' });
    const last = await somethingHappens();
    await world().tellAll(last);
    const ids = listAt(await world().get(member, '{ viewer { inbox { nodes { id } } } }'), 'viewer.inbox.nodes').map(
      (n) => (n as { id: string }).id,
    );
    await world().get(member, 'mutation ($ids: [ID!]!) { markRead(ids: $ids) { id } }', { ids });
    await world().tellAll(last);
    expect(at(await world().get(member, inbox), 'viewer.unreadCount')).toBe(0);
  });
});
