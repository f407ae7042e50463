/** One bad follow stops nobody: it is set aside with its fault, and what it missed is told once it works. */
import { expect, it } from 'vitest';
import { tellAsides } from '#graphql/alerts/asides.ts';
import { tellFollowers } from '#graphql/alerts/tell.ts';
import { eventAt } from '#graphql/events/events.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import type { Table } from '#graphql/table/client.ts';
import {
  accountPartition,
  asidePrefix,
  followKey,
  standingChangesKey,
  standingPartition,
} from '#graphql/table/keys.ts';

import { changeFollow, followFully, inboxOf, newest, saveSearch } from '#test/support/alerts.ts';
import { contextFor } from '#test/support/engine.ts';
import { unfollow } from '#test/support/mutations.ts';
import { proposal } from '#test/support/record.ts';
import { hours, inWorld, listAt, member, member2, moderator, system, textAt } from '#test/support/world.ts';

const world = inWorld();
const own = '{ viewer { follows { nodes { id name rate channels kinds fault } } } }';
const shown = async () => listAt(await world().get(member, own), 'viewer.follows.nodes')[0];
const asides = async () =>
  (await world().dump()).filter(({ pk, sk }) => pk === accountPartition(member.id) && sk.startsWith(asidePrefix));

/** Makes a follow unusable, as a fault of ours would. */
const spoil = (subjectId: string, field = 'kinds') =>
  world().table.transact([
    {
      update: followKey(member.id, subjectId),
      set: 'SET #f = :f',
      names: { '#f': field },
      values: { ':f': field === 'query' ? { kinds: ['RUMOUR'] } : 7 },
    },
  ]);

async function tabled(slug: string) {
  const last = await newest(world());
  await keepProposal(world().context(system), proposal(slug, { topics: ['routing'] }));
  return last;
}

it('those before and after it are told; its owner sees why it is not, mends it, and is told what was missed', async () => {
  const id = textAt(await world().get(member, followFully, { id: 'topic_routing' }), 'follow.id');
  for (const actor of [member2, moderator]) await world().get(actor, followFully, { id: 'topic_routing' });
  await spoil('topic_routing');
  const last = await tabled('one');
  expect(await world().tellAll(last)).toBe(2);
  expect([(await inboxOf(world(), member2)).length, (await inboxOf(world(), moderator)).length]).toEqual([1, 1]);
  expect(await inboxOf(world(), member)).toEqual([]);
  expect(await shown()).toMatchObject({ name: 'Routing', fault: expect.stringContaining('cannot be read') });

  await tellAsides(world().context(system, hours(1)));
  expect(await asides()).toHaveLength(1);
  await world().get(member, changeFollow, { id, kinds: [] });
  expect(await shown()).toMatchObject({ fault: null });
  expect(await tellAsides(world().context(system, hours(2)))).toBe(1);
  expect(await inboxOf(world(), member)).toMatchObject([{ reason: 'Routing', event: { kind: 'PROPOSAL_TABLED' } }]);
  expect(await asides()).toEqual([]);
  expect(await tellAsides(world().context(system, hours(20)))).toBe(0);
});

it('that works again by itself is told what came meanwhile, and its fault is cleared', async () => {
  await world().get(member, followFully, { id: 'topic_routing' });
  await spoil('topic_routing');
  for (const slug of ['one', 'two']) await world().tellAll(await tabled(slug));
  expect(await inboxOf(world(), member)).toEqual([]);
  await world().table.transact([
    {
      update: followKey(member.id, 'topic_routing'),
      set: 'SET #k = :k',
      names: { '#k': 'kinds' },
      values: { ':k': [] },
    },
  ]);
  expect(await shown()).toMatchObject({ fault: expect.any(String) });
  await world().tellAll(await tabled('three'));
  expect(await shown()).toMatchObject({ fault: null });
  expect(await tellAsides(world().context(system, hours(1)))).toBe(2);
  expect((await inboxOf(world(), member)).map(({ event }) => event.subjectLabel)).toEqual(
    ['three', 'two', 'one'].map((slug) => `The text of ${slug}`),
  );
});

it('is told what it missed later and later, and tried in vain loses nothing', async () => {
  await world().get(member, followFully, { id: 'topic_routing' });
  await spoil('topic_routing', 'rate');
  await world().tellAll(await tabled('one'));
  const due: string[] = [];
  for (const hour of [1, 2, 3, 10, 20]) {
    await tellAsides(world().context(system, hours(hour)));
    due.push(String((await asides())[0]?.nextAt));
  }
  expect(due).toEqual([...new Set(due)].sort());
  expect(await asides()).toMatchObject([{ tries: 6 }]);
});

it('that was ended is not tried again', async () => {
  await world().get(member, followFully, { id: 'topic_routing' });
  await spoil('topic_routing');
  await world().tellAll(await tabled('one'));
  await world().get(member, unfollow, { id: 'topic_routing' });
  expect(await tellAsides(world().context(system, hours(1)))).toBe(0);
  expect(await asides()).toEqual([]);
});

it('of a search whose question cannot be read stops no other search', async () => {
  const query = { topics: ['routing'] };
  const subject = textAt(await world().get(member, saveSearch, { name: 'Mine', query }), 'saveSearch.id')
    .split('_')
    .slice(2)
    .join('_');
  await world().get(member2, saveSearch, { name: 'Theirs', query });
  await spoil(subject, 'query');
  expect(await world().tellAll(await tabled('one'))).toBe(1);
  expect(await inboxOf(world(), member2)).toHaveLength(1);
  expect(await shown()).toMatchObject({ name: 'Mine', fault: expect.any(String) });
  // Saved again it is whole again, and hears what it missed.
  await world().get(member, saveSearch, { name: 'Mine', query });
  expect(await tellAsides(world().context(system, hours(1)))).toBe(1);
  expect(await inboxOf(world(), member)).toHaveLength(1);
});

it('of a search that cannot be asked is told later, and its question is put again', async () => {
  await world().get(member, saveSearch, { name: 'Mine', query: { topics: ['routing'] } });
  await world().get(member2, saveSearch, { name: 'Other', query: { topics: ['routing', 'spam'] } });
  const mine = (await world().dump()).find(({ name }) => name === 'Mine')?.subjectId;
  const stands = (await world().dump()).find(({ pk, id }) => pk === standingPartition('search') && id === mine);
  if (!stands) throw new Error('no such search');
  // As if a new release read queries otherwise.
  await world().table.transact([
    { put: { ...stands, query: { kinds: ['RUMOUR'] } } },
    { update: standingChangesKey('search'), set: 'ADD #c :one', names: { '#c': 'changes' }, values: { ':one': 1 } },
  ]);
  expect(await world().tellAll(await tabled('one'))).toBe(1);
  expect(await inboxOf(world(), member2)).toHaveLength(1);
  expect(await shown()).toMatchObject({ name: 'Mine', fault: expect.stringContaining('tried again') });
  expect(await tellAsides(world().context(system, hours(1)))).toBe(1);
  expect(await inboxOf(world(), member)).toHaveLength(1);
  expect(await shown()).toMatchObject({ fault: null });
  await world().tellAll(await tabled('two'));
  expect(await inboxOf(world(), member)).toHaveLength(2);
});

it('whose alert the table will not take is set aside, and the others of its batch are told', async () => {
  for (const actor of [member2, member, moderator]) await world().get(actor, followFully, { id: 'topic_routing' });
  const { table, catalogue } = world();
  const refusing: Table = {
    ...table,
    async transact(writes) {
      const isRefused = writes.some(
        (write) => 'put' in write && write.put.pk === accountPartition(member.id) && 'reason' in write.put,
      );
      if (isRefused) throw Object.assign(new Error('Too large.'), { name: 'ValidationException' });
      await table.transact(writes);
    },
  };
  const event = await eventAt(world().context(system), (await tabled('one')) + 1);
  const ctx = contextFor({ table: refusing, catalogue });
  expect(event && (await tellFollowers(ctx, event))).toBe(2);
  expect([(await inboxOf(world(), member2)).length, (await inboxOf(world(), moderator)).length]).toEqual([1, 1]);
  expect(await shown()).toMatchObject({ fault: expect.any(String) });
  expect(await tellAsides(world().context(system, hours(1)))).toBe(1);
  expect(await inboxOf(world(), member)).toHaveLength(1);
  expect(await shown()).toMatchObject({ fault: null });
});
