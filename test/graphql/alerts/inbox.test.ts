/** The inbox: newest first, read and unread. */
import { describe, expect, it } from 'vitest';
import { notificationId } from '#graphql/ids.ts';
import { markRead, notifications } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, hours, inWorld, listAt, member, refusal, type Variables } from '#test/support/world.ts';

const world = inWorld();
const unread = async () => at(await world().get(member, '{ viewer { unreadCount } }'), 'viewer.unreadCount');
const page = `query ($unread: Boolean, $first: Int, $after: String) { viewer { inbox(unread: $unread, first: $first, after: $after) {
  nodes { id event { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;

async function walk(variables: Variables): Promise<string[]> {
  const seen: string[] = [];
  for (let after: unknown = null; after !== undefined; ) {
    const answer = await world().get(member, page, { ...variables, after });
    seen.push(...listAt(answer, 'viewer.inbox.nodes').map((node) => (node as { id: string }).id));
    after = at(answer, 'viewer.inbox.pageInfo.hasNextPage') ? at(answer, 'viewer.inbox.pageInfo.endCursor') : undefined;
  }
  return seen;
}

describe('an inbox', () => {
  it('holds what was told, newest first, page by page', async () => {
    const ids = await notifications(world(), member);
    expect(ids.length).toBeGreaterThan(4);
    expect(ids).toEqual(ids.toSorted().toReversed());
    for (const first of [1, 2, 3, 100]) expect(await walk({ first })).toEqual(ids);
    expect(await unread()).toBe(ids.length);
  });

  it('of unread ones passes over what was read', async () => {
    const ids = await notifications(world(), member);
    const read = ids.filter((_, place) => place % 2 === 0);
    await world().get(member, markRead, { ids: read });
    expect(await walk({ unread: true, first: 1 })).toEqual(ids.filter((id) => !read.includes(id)));
    expect(await walk({ unread: true, first: 2 })).toEqual(ids.filter((id) => !read.includes(id)));
    expect(await walk({ unread: false, first: 2 })).toEqual(ids);
    expect(await unread()).toBe(ids.length - read.length);
  });

  it('takes a cursor of its own only', async () => {
    await notifications(world(), member);
    const after = at(await world().get(member, page, { first: 1 }), 'viewer.inbox.pageInfo.endCursor');
    expect(refusal(await world().ask(member, page, { after, unread: true }))).toBe('STALE_CURSOR after');
    expect(refusal(await world().ask(member, page, { after: 'x' }))).toBe('INVALID after');
  });
});

describe('marking as read', () => {
  it('answers in the order asked, keeps when it first was read, and counts down', async () => {
    const ids = await notifications(world(), member);
    const [first, second] = ids;
    const once = await world().get(member, markRead, { ids: [first] }, hours(1));
    expect(once.data).toEqual({ markRead: [{ id: first, readAt: hours(1).toISOString() }] });
    const both = await world().get(member, markRead, { ids: [second, first, second] }, hours(2));
    expect(both.data).toEqual({
      markRead: [
        { id: second, readAt: hours(2).toISOString() },
        { id: first, readAt: hours(1).toISOString() },
      ],
    });
    expect(await unread()).toBe(ids.length - 2);
  });

  it('of the same ones by many at once counts each once', async () => {
    const ids = await notifications(world(), member);
    const [first, second, third] = ids;
    const tries = [
      [first, second],
      [second, third],
      [third, first],
      [first, second, third],
    ];
    const answers = await Promise.all(tries.map((ids) => world().ask(member, markRead, { ids })));
    for (const { errors } of answers) expect(errors.filter(({ code }) => code !== 'CONFLICT')).toEqual([]);
    for (const ids of tries) await world().get(member, markRead, { ids });
    expect(await unread()).toBe(ids.length - 3);
    expect(await walk({ unread: true, first: 100 })).toHaveLength(ids.length - 3);
  });

  it('is all or nothing', async () => {
    const [first] = await notifications(world(), member);
    const missing = notificationId(member.id, 999_999);
    expect(await refused(world(), member, markRead, { ids: [first, missing] })).toBe('NOT_FOUND ids.1');
  });

  it.each([
    ['none', [], 'INVALID ids'],
    ['51', Array.from({ length: 51 }, () => 'ntf_x'), 'INVALID ids'],
    ['what is no notification', ['topic_spam'], 'NOT_FOUND ids.0'],
    ['an endless id', ['ntf_'.repeat(1000)], 'NOT_FOUND ids.0'],
    ['a notification without a number', [`ntf_${member.id.slice(5)}_x`], 'NOT_FOUND ids.0'],
  ])('of %s is refused', async (_, ids, expected) => {
    expect(await refused(world(), member, markRead, { ids })).toBe(expected);
  });
});
