/** Under faults: a fifth of all calls fail, records come twice and in any order, and every alert is there exactly once. */
import { expect, it } from 'vitest';
import { tellFollowers } from '#graphql/alerts/tell.ts';
import { makeDigests } from '#graphql/digests/makeDigests.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { accountPartition, deliveryPrefix } from '#graphql/table/keys.ts';
import { confirmedMail, followFully, inboxOf, newest, saveSearch, unreadOf } from '#test/support/alerts.ts';
import { contextFor } from '#test/support/engine.ts';
import { chances, faultyTable, Outage } from '#test/support/faulty.ts';
import { proposal } from '#test/support/record.ts';
import { days, inWorld, member, now, type SignedIn, system } from '#test/support/world.ts';

const world = inWorld();

const people: readonly SignedIn[] = Array.from({ length: 12 }, (_, place) => ({
  ...member,
  id: `acct_${(place + 160).toString(16).repeat(16)}`,
}));
const rates = ['LIVE', 'LIVE', 'DAILY'] as const;
const channels = [['INBOX'], ['INBOX', 'EMAIL'], ['EMAIL', 'CHAT']] as const;

it.each([11, 12])('by inbox, mail, chat and digest (%i)', async (seed) => {
  const chance = chances(seed);
  for (const [place, actor] of people.entries()) {
    await confirmedMail(world(), actor);
    const settings = { rate: rates[place % 3], channels: channels[place % 3] };
    // A third by a topic, a third by a search, a third by both.
    if (place % 4 !== 1) await world().get(actor, followFully, { id: 'topic_routing', ...settings });
    if (place % 4 !== 2) {
      await world().get(actor, saveSearch, { name: 'Routes', query: { topics: ['routing'] }, ...settings });
    }
  }
  const last = await newest(world());
  for (let one = 0; one < 6; one += 1) {
    await keepProposal(world().context(system), proposal(`new-${one}`, { topics: ['routing'] }));
  }
  const events = await eventsAfter(world().table, last, 100);
  const { table, catalogue } = world();
  let failures = 0;
  const faulty = faultyTable(table, 0.2, chance, () => {
    failures += 1;
  });

  // Each event comes until it was told, and half of them once more; in any order, three at a time.
  const waiting = [...events, ...events.filter(() => chance() < 0.5)];
  const consume = async () => {
    while (waiting.length > 0) {
      const [event] = waiting.splice(Math.floor(chance() * waiting.length), 1);
      if (!event) return;
      const ctx = contextFor({ table: faulty, catalogue, now });
      await tellFollowers(ctx, event).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Outage);
        waiting.push(event);
      });
    }
  };
  await Promise.all([consume(), consume(), consume()]);
  for (let tick = 0; tick < 40; tick += 1) {
    await makeDigests(contextFor({ table: faulty, catalogue, now: days(1) })).catch(() => {});
  }

  expect(failures).toBeGreaterThan(10);
  const ids = events.map(({ id }) => id).toReversed();
  const items = await world().dump();
  for (const [place, actor] of people.entries()) {
    expect(
      (await inboxOf(world(), actor)).map(({ event }) => event.id),
      `inbox ${place}`,
    ).toEqual(ids);
    const planned = items.filter(({ pk, sk }) => pk === accountPartition(actor.id) && sk.startsWith(deliveryPrefix));
    // One mail for each at once; or mail and chat for one digest.
    expect(planned.length, `deliveries ${place}`).toBe([0, 6, 2][place % 3]);
    expect(await unreadOf(world(), actor), `unread ${place}`).toBe([6, 6, 0][place % 3]);
  }
});
