/** Deliveries on the real engine: planned once, sent once at a time, tried again, given up, replayed. */
import { beforeEach, describe, expect, it } from 'vitest';
import { deadLetters, replayDelivery } from '#graphql/deliveries/deadLetters.ts';
import { deliver } from '#graphql/deliveries/deliver.ts';
import {
  type Channels,
  type Delivery,
  dropped,
  later,
  never,
  type Outcome,
  sent,
} from '#graphql/deliveries/deliveries.ts';
import { overdueDeliveries } from '#graphql/deliveries/overdueDeliveries.ts';
import { deliveryOf } from '#graphql/deliveries/ownDeliveries.ts';
import { planDelivery } from '#graphql/deliveries/planDelivery.ts';
import { commit } from '#graphql/events/commit.ts';
import { deliveryId } from '#graphql/ids.ts';
import { accountPartition, accountRange } from '#graphql/table/keys.ts';
import { days, hours, inWorld, member, now, system } from '#test/support/world.ts';

const world = inWorld('EACH', async () => {});
const id = deliveryId(member.id, 'email_000000000001');
const cargo = { kind: 'ALERT', notificationId: 'ntf_1' } as const;

let received: string[];
let answers: (() => Outcome | Promise<Outcome>)[];
const channel = {
  async send(_: unknown, delivery: Delivery) {
    received.push(delivery.id);
    return (answers.shift() ?? (() => sent))();
  },
};
const channels: Channels = { EMAIL: channel, CHAT: channel, WEBHOOK: channel };
beforeEach(() => {
  received = [];
  answers = [];
});

const plan = (one = id, at = now) =>
  commit(world().context(system, at), planDelivery({ id: one, accountId: member.id, channel: 'EMAIL', cargo }, at));
const send = (at = now, one = id) => deliver(world().context(system, at), one, channels);
const stored = () => deliveryOf(world().context(system), member.id, 'email_000000000001');
const overdue = (at = now) => overdueDeliveries(world().context(system, at));

it('is planned once for one thing told to one person on one channel', async () => {
  await plan();
  await expect(plan()).rejects.toThrow();
  expect(await overdue()).toEqual([id]);
});

it('is planned in the transaction that is its cause, or not at all', async () => {
  const ctx = world().context(system);
  const parts = planDelivery({ id, accountId: member.id, channel: 'EMAIL', cargo }, now);
  const unmet = { check: { pk: 'nothing', sk: '@' }, if: 'PRESENT' } as const;
  await expect(commit(ctx, [...parts, unmet])).rejects.toThrow();
  expect(await overdue()).toEqual([]);
});

it('says that it was planned to whoever brings it to the queue, and only once it was', async () => {
  const told: string[] = [];
  const ctx = world().context(system);
  ctx.planned = (ids) => void told.push(...ids);
  await commit(ctx, planDelivery({ id, accountId: member.id, channel: 'EMAIL', cargo }, now));
  await commit(ctx, planDelivery({ id, accountId: member.id, channel: 'EMAIL', cargo }, now)).catch(() => {});
  expect(told).toEqual([id]);
});

it('is sent, and is then over: asked again, nothing is sent', async () => {
  await plan();
  expect(await send()).toMatchObject({ state: 'SENT', nextAt: null, tries: 1 });
  expect(await send()).toBeNull();
  expect(await send(days(1))).toBeNull();
  expect(received).toEqual([id]);
  expect(await overdue(days(10))).toEqual([]);
});

it('is sent by one of those who try it at the same moment', async () => {
  await plan();
  await Promise.all(Array.from({ length: 8 }, () => send()));
  expect(received).toEqual([id]);
});

it('is sent by the system alone', async () => {
  await plan();
  await expect(deliver(world().context(member), id, channels)).rejects.toThrow('role');
  expect(received).toEqual([]);
});

it('is nothing where the id leads nowhere', async () => {
  expect(await send(now, deliveryId(member.id, 'email_9'))).toBeNull();
  expect(await send(now, 'acct_1')).toBeNull();
});

describe('after a try that failed', () => {
  it('waits for its turn, is found when that comes, and bears the same id', async () => {
    await plan();
    answers = [() => ({ ...later('The server answered 503.'), status: 503 })];
    const waiting = await send();
    expect(waiting).toMatchObject({ state: 'WAITING', tries: 1 });
    expect(waiting?.attempts).toMatchObject([{ status: 503, fault: 'The server answered 503.' }]);
    expect(await overdue()).toEqual([]);
    expect(await send()).toBeNull();
    expect(await overdue(hours(1))).toEqual([id]);
    expect(await send(hours(1))).toMatchObject({ state: 'SENT', tries: 2 });
    expect(received).toEqual([id, id]);
  });

  it('that threw something unexpected is tried again at once: it may have been our own table', async () => {
    await plan();
    answers = [() => Promise.reject(new Error('once')), () => Promise.reject(new Error('twice'))];
    expect(await send()).toMatchObject({ state: 'SENT', tries: 1 });
  });

  it('waits as long as the receiver asked', async () => {
    await plan();
    answers = [() => later('Busy.', hours(7))];
    expect(await send()).toMatchObject({ nextAt: hours(7).toISOString() });
  });

  it('that threw something unexpected, keeps only the class of it: what it says may quote an address', async () => {
    await plan();
    answers = Array.from({ length: 3 }, () => () => Promise.reject(new TypeError('someone@example.org')));
    expect((await send())?.attempts).toMatchObject([{ fault: 'TypeError' }]);
    expect(JSON.stringify(await world().dump())).not.toContain('someone@');
  });
});

it('left behind between sending and writing that down is sent again after its lease, under the same id, and not before', async () => {
  await plan();
  answers = [() => new Promise<Outcome>(() => {})];
  void send();
  while (received.length === 0) await new Promise((done) => setTimeout(done, 5));
  expect(await send(new Date(now.getTime() + 60_000))).toBeNull();
  expect(await overdue(new Date(now.getTime() + 60_000))).toEqual([]);
  const after = new Date(now.getTime() + 121_000);
  expect(await overdue(after)).toEqual([id]);
  expect(await send(after)).toMatchObject({ state: 'SENT' });
  expect(received).toEqual([id, id]);
});

describe('given up', () => {
  it('after three days, is a dead letter with its reason, and is replayed under the id it had', async () => {
    await plan();
    answers = Array.from({ length: 60 }, () => () => later('Nobody answers.'));
    let at: Date = now;
    for (let one = await send(); one?.nextAt; one = await send(at)) at = new Date(one.nextAt);
    expect(at).toEqual(days(3));
    const [dead, ...others] = await deadLetters(world().context(system, at));
    expect(others).toEqual([]);
    expect(dead).toMatchObject({ id, state: 'FAILED', nextAt: null, deadAt: at.toISOString() });
    expect(dead?.attempts.length).toBeLessThanOrEqual(20);
    expect(dead?.attempts.at(-1)?.fault).toBe('Nobody answers.');

    answers = [];
    const again = days(4);
    await replayDelivery(world().context(system, again), id);
    expect(await overdue(again)).toEqual([id]);
    expect(await send(again)).toMatchObject({ state: 'SENT', deadAt: null });
    expect(await deadLetters(world().context(system, again))).toEqual([]);
    expect(new Set(received)).toEqual(new Set([id]));
  });

  it('at once, where it will never be accepted', async () => {
    await plan();
    answers = [() => never('410')];
    expect(await send()).toMatchObject({ state: 'FAILED', tries: 1 });
    expect(await deadLetters(world().context(system))).toHaveLength(1);
  });

  it('is no dead letter where nobody wants it any more', async () => {
    await plan();
    answers = [() => dropped('The address was stopped.')];
    expect(await send()).toMatchObject({ state: 'FAILED', deadAt: null });
    expect(await deadLetters(world().context(system))).toEqual([]);
  });

  it('and replayed by two at once is replayed once; what was sent is not replayed', async () => {
    await plan();
    answers = [() => never('410')];
    await send();
    const both = await Promise.allSettled([1, 2].map(() => replayDelivery(world().context(system), id)));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await send();
    await expect(replayDelivery(world().context(system), id)).rejects.toThrow('nothing by that id');
  });
});

it('one that cannot be sent does not keep others from being sent', async () => {
  const ids = Array.from({ length: 20 }, (_, at) => deliveryId(member.id, `email_${at}`));
  for (const one of ids) await plan(one);
  expect(new Set(await overdue())).toEqual(new Set(ids));
  answers = Array.from({ length: 3 }, () => () => Promise.reject(new Error('first')));
  for (const one of ids) await send(now, one);
  expect(await overdue()).toEqual([]);
  expect(new Set(received).size).toBe(20);
});

it('lies in its owner’s partition, expires, and keeps the secret of a letter only until that is sent', async () => {
  const secret = 'S'.repeat(43);
  const parts = planDelivery(
    { id, accountId: member.id, channel: 'EMAIL', cargo: { kind: 'CONFIRMATION', secret } },
    now,
  );
  await commit(world().context(system), parts);
  const items = await world().table.query({ pk: accountPartition(member.id), begins: 'delivery#' });
  expect(items).toMatchObject([{ expiresAt: days(30).getTime() / 1000 }]);
  expect(Object.values(accountRange)).not.toContain('delivery#');
  await send();
  expect(await stored()).toMatchObject({ state: 'SENT' });
  expect(JSON.stringify(await world().dump())).not.toContain(secret);
});
