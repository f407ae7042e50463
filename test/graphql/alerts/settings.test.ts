/** When and how one is told; and reading all at once. */
import { describe, expect, it } from 'vitest';
import { followId } from '#graphql/ids.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { changeAlertSettings, followFully, inboxOf, markAllRead, newest, unreadOf } from '#test/support/alerts.ts';
import { markRead } from '#test/support/mutations.ts';
import { proposal } from '#test/support/record.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, hours, inWorld, member, member2, refusal, system } from '#test/support/world.ts';

const world = inWorld();
const own = '{ viewer { alertSettings { timeZone digestHour digestDay reminderDays } } }';
const usual = { timeZone: 'UTC', digestHour: 7, digestDay: 1, reminderDays: [14, 3, 1] };
const settings = async (actor = member) => at(await world().get(actor, own), 'viewer.alertSettings');

describe('the settings of alerts', () => {
  it('are the usual ones until others are chosen; what is not named stays', async () => {
    expect(await settings()).toEqual(usual);
    const changed = await world().get(member, changeAlertSettings, {
      timeZone: 'Asia/Kathmandu',
      reminderDays: [1, 30, 1],
    });
    expect(at(changed, 'changeAlertSettings')).toEqual({ ...usual, timeZone: 'Asia/Kathmandu', reminderDays: [30, 1] });
    await world().get(member, changeAlertSettings, { digestHour: 0, reminderDays: [] });
    await world().get(member, changeAlertSettings, { digestDay: 7 });
    expect(await settings()).toEqual({ timeZone: 'Asia/Kathmandu', digestHour: 0, digestDay: 7, reminderDays: [] });
    expect(await settings(member2)).toEqual(usual);
  });

  it('changed by several at once are changed by each', async () => {
    await Promise.all([
      world().get(member, changeAlertSettings, { digestHour: 22 }),
      world().get(member, changeAlertSettings, { digestDay: 6 }),
      world().get(member, changeAlertSettings, { timeZone: 'Europe/Zurich' }),
    ]);
    expect(await settings()).toEqual({ ...usual, timeZone: 'Europe/Zurich', digestHour: 22, digestDay: 6 });
  });

  it.each([
    ['a zone there is not', { timeZone: 'Europe/Atlantis' }, 'INVALID timeZone'],
    ['a bare offset', { timeZone: '+02:00' }, 'INVALID timeZone'],
    ['no zone', { timeZone: '' }, 'INVALID timeZone'],
    ['an endless zone', { timeZone: 'x'.repeat(5000) }, 'INVALID timeZone'],
    ['an hour there is not', { digestHour: 24 }, 'INVALID digestHour'],
    ['an hour before the first', { digestHour: -1 }, 'INVALID digestHour'],
    ['a day there is not', { digestDay: 0 }, 'INVALID digestDay'],
    ['days on which nobody is reminded', { reminderDays: [14, 2] }, 'INVALID reminderDays.1'],
    ['endless days', { reminderDays: Array.from({ length: 200 }, () => 1) }, 'INVALID reminderDays'],
  ])('with %s are refused', async (_, variables, expected) => {
    expect(await refused(world(), member, changeAlertSettings, variables)).toBe(expected);
  });
});

describe('marking all as read', () => {
  async function told(count: number, topic = 'routing'): Promise<void> {
    await world().get(member, followFully, { id: `topic_${topic}` });
    const last = await newest(world());
    for (let one = 0; one < count; one += 1) {
      await keepProposal(world().context(system), proposal(`${topic}-${one}-${last}`, { topics: [topic] }));
    }
    await world().tellAll(last);
  }

  it('marks what is there, more than a transaction takes, and counts it', async () => {
    await told(95);
    const [newestOne] = await inboxOf(world(), member);
    await world().get(member, markRead, { ids: [newestOne?.id] }, hours(1));
    expect(at(await world().get(member, markAllRead, {}, hours(2)), 'markAllRead')).toBe(94);
    expect(await unreadOf(world(), member)).toBe(0);
    expect((await inboxOf(world(), member))[0]?.readAt).toBe(hours(1).toISOString());
    expect(at(await world().get(member, markAllRead), 'markAllRead')).toBe(0);
  });

  it('of one follow leaves the others unread', async () => {
    await told(3, 'routing');
    await told(2, 'spam');
    const follow = followId(member.id, 'topic_spam');
    expect(at(await world().get(member, markAllRead, { follow }), 'markAllRead')).toBe(2);
    expect(await unreadOf(world(), member)).toBe(3);
    expect((await inboxOf(world(), member, { unread: true })).map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => 'Routing'),
    );
    expect(await inboxOf(world(), member, { follow })).toHaveLength(2);
  });

  it('of nothing, or by several at once, counts each once', async () => {
    expect(at(await world().get(member, markAllRead), 'markAllRead')).toBe(0);
    await told(8);
    const answers = await Promise.all([1, 2, 3].map(() => world().get(member, markAllRead)));
    const counts = answers.map((answer) => Number(at(answer, 'markAllRead')));
    expect(counts.reduce((sum, count) => sum + count)).toBe(8);
    expect(await unreadOf(world(), member)).toBe(0);
  });

  it('of what is no follow of one’s own is refused', async () => {
    for (const follow of [followId(member2.id, 'topic_spam'), 'flw_x', 'topic_spam', 'x'.repeat(5000)]) {
      expect(await refused(world(), member, markAllRead, { follow })).toBe('NOT_FOUND follow');
      const document = 'query ($follow: ID) { viewer { inbox(follow: $follow) { nodes { id } } } }';
      expect(refusal(await world().ask(member, document, { follow }))).toBe('NOT_FOUND follow');
    }
  });
});
