/** How soon and where: each person once, at the soonest rate asked for and on every channel asked for at it. */
import { describe, expect, it } from 'vitest';
import { choose } from '#graphql/alerts/choose.ts';
import type { Follow } from '#graphql/alerts/follow.ts';
import { tellFollowers } from '#graphql/alerts/tell.ts';
import { type Event, eventAt, eventKinds } from '#graphql/events/events.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { accountPartition, deliveryPrefix, pendingPrefix } from '#graphql/table/keys.ts';
import {
  changeAlertSettings,
  confirmedMail,
  followFully,
  inboxOf,
  newest,
  saveSearch,
  unreadOf,
} from '#test/support/alerts.ts';
import { moderateAnnotation, publicNote } from '#test/support/mutations.ts';
import { proposal } from '#test/support/record.ts';
import { inWorld, member, member2, moderator, system, type Variables } from '#test/support/world.ts';

const world = inWorld();

async function tabled(slug = 'new-1', rest: Parameters<typeof proposal>[1] = { topics: ['routing'] }): Promise<number> {
  const last = await newest(world());
  await keepProposal(world().context(system), proposal(slug, rest));
  return last;
}
async function itemsOf(prefix: string, account = member) {
  return (await world().dump()).filter(({ pk, sk }) => pk === accountPartition(account.id) && sk.startsWith(prefix));
}

describe('an alert', () => {
  it('for the inbox alone is unread there, and goes nowhere else', async () => {
    await world().get(member, followFully, { id: 'topic_routing' });
    await world().tellAll(await tabled());
    expect(await inboxOf(world(), member)).toMatchObject([{ reason: 'Routing', readAt: null }]);
    expect(await unreadOf(world(), member)).toBe(1);
    expect(await itemsOf(deliveryPrefix)).toEqual([]);
  });

  it('for mail and chat is planned for both, once, and stands in the inbox as read', async () => {
    await confirmedMail(world(), member);
    await world().get(member, followFully, { id: 'topic_routing', channels: ['CHAT', 'EMAIL'] });
    const last = await tabled();
    await world().tellAll(last);
    await world().tellAll(last);
    const [told] = await inboxOf(world(), member);
    expect(told?.readAt).not.toBeNull();
    expect(await unreadOf(world(), member)).toBe(0);
    const planned = await itemsOf(deliveryPrefix);
    expect(planned.map(({ channel, cargo, state }) => ({ channel, cargo, state }))).toEqual([
      { channel: 'CHAT', cargo: { kind: 'ALERT', notificationId: told?.id }, state: 'WAITING' },
      { channel: 'EMAIL', cargo: { kind: 'ALERT', notificationId: told?.id }, state: 'WAITING' },
    ]);
  });

  it('that reaches nobody where it was asked for stands in the inbox as unread', async () => {
    for (const [id, channel] of [
      ['topic_routing', 'EMAIL'],
      ['topic_spam', 'CHAT'],
    ]) {
      await world().get(member, followFully, { id, channels: [channel] });
    }
    const last = await tabled('new-1', { topics: ['routing'] });
    await tabled('new-2', { topics: ['spam'] });
    await world().tellAll(last);
    expect(await unreadOf(world(), member)).toBe(2);
    await confirmedMail(world(), member);
    await world().tellAll(await tabled('new-3', { topics: ['routing'] }));
    expect(await unreadOf(world(), member)).toBe(2);
    expect(await inboxOf(world(), member)).toHaveLength(3);
  });

  it('at a slower rate waits, and is told once whatever the rate is by then', async () => {
    await world().get(member, followFully, { id: 'topic_routing', rate: 'WEEKLY' });
    const last = await tabled();
    expect(await world().tellAll(last)).toBe(1);
    expect(await world().tellAll(last)).toBe(0);
    expect(await inboxOf(world(), member)).toEqual([]);
    expect(await itemsOf(pendingPrefix)).toHaveLength(1);
  });

  it('that several follows ask for is told at the soonest rate, on the channels of those that ask at it', async () => {
    await world().get(member, followFully, { id: 'topic_routing', rate: 'DAILY', channels: ['CHAT'] });
    await world().get(member, followFully, { id: 'proc_wcit-12', rate: 'LIVE', channels: ['EMAIL'] });
    await world().get(member, saveSearch, { name: 'Mine', query: { topics: ['routing'] } });
    await world().tellAll(await tabled());
    expect(await inboxOf(world(), member)).toMatchObject([{ reason: 'WCIT-12', readAt: null }]);
    expect((await itemsOf(deliveryPrefix)).map(({ channel }) => channel)).toEqual(['EMAIL']);
    expect(await itemsOf(pendingPrefix)).toEqual([]);
  });
});

describe('a saved search', () => {
  it('tells of what enters it, changes in it, and leaves it', async () => {
    await world().get(member, saveSearch, {
      name: 'Tabled routes',
      query: { topics: ['routing'], stages: ['TABLED'] },
    });
    const last = await tabled('new-1', { topics: ['spam'] });
    const states: Parameters<typeof proposal>[1][] = [
      { topics: ['routing'] },
      { topics: ['routing'], title: 'Another title' },
      { topics: ['routing'], title: 'Another title', stage: 'WITHDRAWN' },
      { topics: ['routing'], stage: 'WITHDRAWN', title: 'Yet another' },
    ];
    for (const rest of states) await keepProposal(world().context(system), proposal('new-1', rest));
    await world().tellAll(last);
    const told = await inboxOf(world(), member);
    expect(told.map(({ reason }) => reason)).toEqual(['Tabled routes', 'Tabled routes', 'Tabled routes']);
    expect(told.map(({ event }) => event.id).toReversed()).toEqual(
      [2, 3, 4].map((at) => `evt_${String(last + at).padStart(12, '0')}`),
    );
    expect(await inboxOf(world(), member, { follow: told[0]?.follow?.id })).toHaveLength(3);
  });

  it('by words tells of what says them', async () => {
    await world().get(member, saveSearch, { name: 'Dark fibre', query: { text: '"dark fibre"' } });
    await world().tellAll(await tabled('new-1', { title: 'On dark fibre' }));
    await world().tellAll(await tabled('new-2', { title: 'On fibre in the dark' }));
    expect((await inboxOf(world(), member)).map(({ event }) => event.subjectLabel)).toEqual(['On dark fibre']);
  });
});

it('whoever follows a provision hears of it from every document', async () => {
  await world().get(member, followFully, { id: 'prov_ITR-1988/3.3' });
  const last = await newest(world());
  for (const [slug, document] of [
    ['one', 'TD 62'],
    ['two', undefined],
  ] as const) {
    await keepProposal(
      world().context(system),
      proposal(slug, { provisions: ['ITR-1988/3.3'], document, sponsorships: [{ party: 'USA', role: 'LEAD' }] }),
    );
  }
  await keepProposal(
    world().context(system),
    proposal('three', { provisions: ['ITR-1988/1.1'], sponsorships: [{ party: 'USA', role: 'LEAD' }] }),
  );
  await world().tellAll(last);
  expect((await inboxOf(world(), member)).map(({ event }) => event.subjectLabel)).toEqual([
    'The text of two',
    'The text of one',
  ]);
});

describe('a follow of all kinds', () => {
  const base: Follow = {
    ...{ id: 'flw_x', accountId: member.id, subjectId: 'topic_spam', name: 'Spam', kinds: [], rate: 'LIVE' },
    ...{ channels: ['INBOX'], query: null, fault: null, createdAt: '2012-12-03T06:00:00.000Z', version: 1 },
  };

  it.each(eventKinds)('asks for %s, and one of another kind does not', (kind) => {
    const changes = kind === 'DEADLINE_NEAR' ? [{ field: 'daysLeft', before: null, after: '14' }] : [];
    expect(choose([base], { kind, changes }, () => undefined)).toHaveLength(1);
    const others = eventKinds.filter((other) => other !== kind);
    expect(choose([{ ...base, kinds: others }], { kind, changes }, () => undefined)).toEqual([]);
    expect(choose([{ ...base, rate: 'OFF' }], { kind, changes }, () => undefined)).toEqual([]);
  });

  it('hears of a deadline on the days its owner chose', () => {
    const near = (days: number): Pick<Event, 'kind' | 'changes'> => ({
      kind: 'DEADLINE_NEAR',
      changes: [{ field: 'daysLeft', before: null, after: String(days) }],
    });
    const heard = (days?: number[]) =>
      [30, 14, 7, 3, 1].filter((left) => choose([base], near(left), () => days).length > 0);
    expect(heard()).toEqual([14, 3, 1]);
    expect(heard([30, 7])).toEqual([30, 7]);
    expect(heard([])).toEqual([]);
  });
});

describe('reminders', () => {
  it('come on the days that each reader chose', async () => {
    const { tellDue } = await import('#graphql/consultations/tellDue.ts');
    for (const actor of [member, member2, moderator])
      await world().get(actor, followFully, { id: 'proc_wcit-12', kinds: ['DEADLINE_NEAR'] });
    await world().get(member2, changeAlertSettings, { reminderDays: [30, 7] });
    await world().get(moderator, changeAlertSettings, { reminderDays: [] });
    const last = await newest(world());
    const closes = await world().get(member, '{ consultation(slug: "comments") { closesAt } }');
    const closesAt = new Date((closes.data as { consultation: { closesAt: string } }).consultation.closesAt);
    for (const days of [30, 14, 7, 3, 1]) {
      await tellDue(world().context(system, new Date(closesAt.getTime() - days * 86_400_000 + 1000)));
    }
    await world().tellAll(last);
    const near = (await newest(world())) - last;
    expect(near).toBeGreaterThan(2);
    const heard = async (actor: typeof member) => (await inboxOf(world(), actor)).length;
    expect(await heard(member)).toBe(3);
    expect(await heard(moderator)).toBe(0);
    expect(await heard(member2)).toBeGreaterThan(0);
  });
});

describe('a note that was hidden meanwhile', () => {
  it('is not told, that it was removed is', async () => {
    const target = await world().proposalId('rus-27-1');
    await world().get(member, followFully, { id: target });
    const last = await newest(world());
    const id = await publicNote(world(), member2, { body: 'Secret words.' });
    await world().get(moderator, moderateAnnotation, { id, moderation: 'HIDDEN', reason: 'Rude.' });
    expect(await world().tellAll(last)).toBe(1);
    expect((await inboxOf(world(), member)).map(({ event }) => event.kind)).toEqual(['ANNOTATION_REMOVED']);
    const kept: Variables[] = await itemsOf('');
    expect(JSON.stringify(kept)).not.toContain('Secret words');
  });

  it('and shown again is told as it was published', async () => {
    await world().get(member, followFully, { id: await world().proposalId('rus-27-1') });
    const last = await newest(world());
    await publicNote(world(), member2);
    const event = await eventAt(world().context(system), last + 1);
    expect(event && (await tellFollowers(world().context(system), event))).toBe(1);
  });
});
