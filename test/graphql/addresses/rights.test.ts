/** What sends letters and what answers their links may not read the whole table (cdk/table.ts); so they must never need it. */
import { expect, it } from 'vitest';
import { followByLetter, stopLettersOn } from '#graphql/addresses/mail/stopLetters.ts';
import type { Follow } from '#graphql/alerts/follow.ts';
import { follow } from '#graphql/alerts/follows.ts';
import { alertOf } from '#graphql/alerts/readAlerts.ts';
import { putFollow } from '#graphql/alerts/store.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { commit } from '#graphql/events/commit.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { notificationId } from '#graphql/ids.ts';
import { system } from '#graphql/people/actor.ts';
import { openTable } from '#graphql/table/client.ts';
import { bodyOf } from '#graphql/webhooks/message.ts';
import { contextFor, startEngine } from '#test/support/engine.ts';
import { makeWorld, member, now } from '#test/support/world.ts';

it('alerts, messages and stopping letters are read by key, with nothing in memory', async () => {
  const engine = await startEngine();
  const world = await makeWorld(engine);
  try {
    const before = await follow(world.context(member), { id: 'topic_spam', channels: ['INBOX'] });
    const byLetter: Follow = { ...before, channels: ['EMAIL'], version: before.version + 1 };
    await commit(world.context(system), putFollow(byLetter, before, null));
    await world.tellAll();
    const requests: string[] = [];
    const table = openTable(world.name, engine.client, (operation) => requests.push(operation));
    const own = (actor: typeof member | typeof system) =>
      contextFor({ table, catalogue: openCatalogue(':memory:'), actor, now });
    const read = [];
    for (const event of await eventsAfter(table, 0, 1000)) {
      expect(JSON.parse(await bodyOf(own(system), event))).toMatchObject({ data: { id: event.id } });
      read.push(await alertOf(own(system), notificationId(member.id, event.sequence)));
    }
    expect(read.filter((alert) => alert !== null).length).toBeGreaterThan(0);
    expect(await followByLetter(own(member), 'topic_spam')).toMatchObject({ id: before.id });
    await stopLettersOn(own(member), 'topic_spam');
    expect(await followByLetter(own(member), 'topic_spam')).toBeNull();
    expect(requests).not.toContain('Scan');
    expect(requests.length).toBeGreaterThan(5);
  } finally {
    world.catalogue.close();
    await engine.stop();
  }
});
