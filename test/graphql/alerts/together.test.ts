/** Events that come together are told together: each is one notification all the same, whatever batches they come in again. */
import { expect, it, vi } from 'vitest';
import { tellTogether } from '#graphql/alerts/tell.ts';
import { makeDigests } from '#graphql/digests/makeDigests.ts';
import { type Event, eventAt } from '#graphql/events/events.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { changeFollow, followFully, inboxOf, markAllRead, newest, type Told, unreadOf } from '#test/support/alerts.ts';
import { proposal } from '#test/support/record.ts';
import { at, days, inWorld, listAt, member, member2, moderator, system, textAt } from '#test/support/world.ts';

const world = inWorld();
const tell = (events: readonly Event[]) => tellTogether(world().context(system), events);
const ids = (told: readonly Told[]) => told.map(({ event }) => event.id);
const newestFirst = (events: readonly Event[]) => events.map(({ id }) => id).toReversed();

/** Lets proposals be tabled, each on these topics. */
async function tabled(...topics: string[][]): Promise<Event[]> {
  const last = await newest(world());
  for (const [place, some] of topics.entries()) {
    await keepProposal(world().context(system), proposal(`new-${last + place}`, { topics: some }));
  }
  const found = await Promise.all(topics.map((_, place) => eventAt(world().context(system), last + place + 1)));
  return found.filter((event) => event !== null);
}

it('they are told once, in their order, and come again in any other batches in vain', async () => {
  for (const actor of [member, member2]) await world().get(actor, followFully, { id: 'topic_routing' });
  const events = await tabled(...Array.from({ length: 6 }, () => ['routing']));
  const [one, two, three, ...rest] = events;
  if (!one || !two || !three) throw new Error('Six were tabled.');
  expect(await tell([three])).toEqual({ told: 2, failed: null });
  // An earlier one, one that was told, and later ones, all out of order.
  expect((await tell([...rest, one, three])).told).toBe(8);
  for (const batch of [events, events.toReversed(), [two], [one, two], rest, [two, three, ...rest]]) {
    expect((await tell(batch)).told).toBe(batch === events ? 2 : 0);
  }
  for (const actor of [member, member2]) {
    expect(ids(await inboxOf(world(), actor))).toEqual(newestFirst(events));
    expect(await unreadOf(world(), actor)).toBe(6);
  }
});

it('by several who tell at the same moment each is told once', async () => {
  for (const actor of [member, member2, moderator]) await world().get(actor, followFully, { id: 'topic_routing' });
  const events = await tabled(...Array.from({ length: 5 }, () => ['routing']));
  const batches = [events, events.slice(0, 2), events.slice(2), events.toReversed(), events.slice(1, 4)];
  const outcomes = await Promise.all(batches.map(tell));
  expect(outcomes.map(({ failed }) => failed)).toEqual(batches.map(() => null));
  expect(outcomes.reduce((sum, { told }) => sum + told, 0)).toBe(15);
  for (const actor of [member, member2, moderator]) {
    expect(ids(await inboxOf(world(), actor))).toEqual(newestFirst(events));
    expect(await unreadOf(world(), actor)).toBe(5);
  }
});

it('one of them is marked as read by itself, and told again stays read', async () => {
  await world().get(member, followFully, { id: 'topic_routing' });
  const events = await tabled(...Array.from({ length: 4 }, () => ['routing']));
  await tell(events);
  const second = (await inboxOf(world(), member))[1];
  const mark = 'mutation ($ids: [ID!]!) { markRead(ids: $ids) { id readAt } }';
  expect(listAt(await world().get(member, mark, { ids: [second?.id] }), 'markRead')).toMatchObject([
    { id: second?.id, readAt: expect.any(String) },
  ]);
  await tell(events);
  expect((await inboxOf(world(), member)).map(({ readAt }) => readAt !== null)).toEqual([false, true, false, false]);
  expect(await unreadOf(world(), member)).toBe(3);
  expect(await inboxOf(world(), member, { unread: true })).toHaveLength(3);
  expect(at(await world().get(member, markAllRead), 'markAllRead')).toBe(3);
  expect(await unreadOf(world(), member)).toBe(0);
  expect(await inboxOf(world(), member, { unread: true })).toEqual([]);
});

it('a digest puts its own between them, and every page of the inbox goes on where the last one ended', async () => {
  await world().get(member, followFully, { id: 'topic_routing' });
  await world().get(member, followFully, { id: 'topic_spam', rate: 'DAILY' });
  const events = await tabled(['routing'], ['spam'], ['routing'], ['spam'], ['routing']);
  expect((await tell(events)).told).toBe(5);
  expect(await inboxOf(world(), member)).toHaveLength(3);
  await makeDigests(world().context(system, days(1)));
  expect(ids(await inboxOf(world(), member))).toEqual(newestFirst(events));
  expect(await unreadOf(world(), member)).toBe(5);
  expect((await tell(events)).told).toBe(0);

  const page = `query ($size: Int, $after: String) { viewer { inbox(first: $size, after: $after) {
    nodes { event { id } } pageInfo { hasNextPage endCursor } } } }`;
  for (const size of [1, 2, 3]) {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer = await world().get(member, page, { size, after });
      seen.push(...ids(listAt(answer, 'viewer.inbox.nodes') as Told[]));
      more = at(answer, 'viewer.inbox.pageInfo.hasNextPage') === true;
      after = textAt(answer, 'viewer.inbox.pageInfo.endCursor');
    }
    expect(seen, `pages of ${size}`).toEqual(newestFirst(events));
  }
});

it('who follows is held in memory, and whoever comes, goes or chooses otherwise is seen at once', async () => {
  const clock = vi.spyOn(performance, 'now');
  const later = (minutes: number) => clock.mockReturnValue(10_000_000 + minutes * 60_000);
  const requests = async () => {
    const [event] = await tabled(['routing']);
    const before = world().requests.length;
    const { told } = await tell(event ? [event] : []);
    return {
      told,
      queries: world()
        .requests.slice(before)
        .filter((one) => one === 'query').length,
    };
  };
  try {
    for (const actor of [member, member2]) await world().get(actor, followFully, { id: 'topic_routing' });
    later(0);
    const first = await requests();
    // What was changed within the minute may not stand in the index yet.
    expect(await requests()).toEqual(first);
    later(2);
    expect(await requests()).toEqual(first);
    expect(await requests()).toEqual({ told: 2, queries: first.queries - 1 });

    const id = textAt(await world().get(moderator, followFully, { id: 'topic_routing' }), 'follow.id');
    expect((await requests()).told).toBe(3);
    later(4);
    for (let once = 0; once < 2; once += 1) expect((await requests()).told).toBe(3);
    await world().get(moderator, changeFollow, { id, rate: 'OFF' });
    expect((await requests()).told).toBe(2);
    later(6);
    for (let once = 0; once < 2; once += 1) expect((await requests()).told).toBe(2);
    await world().get(member, 'mutation ($id: ID!) { unfollow(id: $id) }', { id: 'topic_routing' });
    expect((await requests()).told).toBe(1);
  } finally {
    clock.mockRestore();
  }
});
