/** Quotas: one count for any number of instances, and nothing in the table that tells who was counted. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, type Limits, makeQuotas, type Quotas } from '#graphql/quotas/quotas.ts';
import type { Item, Table } from '#graphql/table/client.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';

const now = new Date('2026-11-22T10:20:00Z');
const nextHour = new Date('2026-11-22T11:00:00Z');
const limits: Limits = { VISITOR: 10_000, MEMBER: 40_000, KEY: 100_000 };
const caller: Caller = { kind: 'KEY', name: 'somebody' };

let engine: Engine;
let table: Table;
let requests: string[];
beforeAll(async () => {
  engine = await startEngine();
});
beforeEach(async () => {
  requests = [];
  ({ table } = await engine.newTable((operation) => requests.push(operation)));
});
afterAll(() => engine.stop());

async function dump(): Promise<Item[]> {
  const items = [];
  for await (const item of table.scan()) items.push(item);
  return items;
}

/** Asks with these costs, one after the other, until one is refused; returns the points granted. */
async function exhaust(quotas: Quotas, costs: () => number, who = caller): Promise<number> {
  for (let granted = 0; ; ) {
    const cost = costs();
    const spent = await quotas.spend(who, cost, now);
    if (!spent?.isGranted) return granted;
    granted += cost;
  }
}

const instances = (count: number) => Array.from({ length: count }, () => makeQuotas(table, limits));
const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

/** Costs that differ, the same in every run. */
function costs(most: number, seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return 1 + (state % most);
  };
}

describe('what twenty instances grant one caller', () => {
  it('is the quota, five in a hundred less at most, and never more', async () => {
    const granted = await Promise.all(instances(20).map((quotas, at) => exhaust(quotas, costs(60, at + 1))));
    expect(sum(granted)).toBeLessThanOrEqual(100_000);
    expect(sum(granted)).toBeGreaterThanOrEqual(95_000);
  }, 60_000);

  it('is so too when requests overlap in each of them', async () => {
    const granted = await Promise.all(
      instances(20).flatMap((quotas, at) =>
        Array.from({ length: 5 }, (_, line) => exhaust(quotas, costs(100, at * 5 + line + 1))),
      ),
    );
    expect(sum(granted)).toBeLessThanOrEqual(100_000);
    expect(sum(granted)).toBeGreaterThanOrEqual(95_000);
  }, 60_000);

  it('is so too when nineteen of them were asked once and then no more', async () => {
    const [busy = makeQuotas(table, limits), ...idle] = instances(20);
    for (const quotas of idle) expect(await quotas.spend(caller, 10, now)).toMatchObject({ isGranted: true });
    const granted = 190 + (await exhaust(busy, costs(60, 7)));
    expect(granted).toBeLessThanOrEqual(100_000);
    expect(granted).toBeGreaterThanOrEqual(95_000);
  }, 60_000);

  it('costs the table a request now and then, and not one for each', async () => {
    const quotas = makeQuotas(table, limits);
    requests.length = 0;
    for (let asked = 0; asked < 2000; asked += 1) await quotas.spend(caller, 10, now);
    expect(requests.length).toBeLessThan(40);
  });
});

describe('a request', () => {
  it('is told what its caller has, has left, and when it begins anew', async () => {
    const quotas = makeQuotas(table, limits);
    const spent = await quotas.spend(caller, 300, now);
    expect(spent).toEqual({ isGranted: true, limit: 100_000, remaining: 99_700, resetsAt: nextHour });
    expect(await quotas.spend(caller, 200, now)).toMatchObject({ remaining: 99_500 });
  });

  it('costs one point at least', async () => {
    const quotas = makeQuotas(table, limits);
    expect(await quotas.spend(caller, 0, now)).toMatchObject({ remaining: 99_999 });
  });

  it('that costs more than is left is refused, and a smaller one is not', async () => {
    const quotas = makeQuotas(table, { ...limits, KEY: 100 });
    await quotas.spend(caller, 90, now);
    expect(await quotas.spend(caller, 11, now)).toMatchObject({ isGranted: false, remaining: 10 });
    expect(await quotas.spend(caller, 10, now)).toMatchObject({ isGranted: true, remaining: 0 });
  });

  it('that is refused asks the table no more', async () => {
    const quotas = makeQuotas(table, limits);
    await exhaust(quotas, () => 500);
    requests.length = 0;
    for (let asked = 0; asked < 50; asked += 1)
      expect(await quotas.spend(caller, 500, now)).toMatchObject({ isGranted: false });
    expect(requests).toEqual([]);
  });

  it('is granted again in the next hour', async () => {
    const quotas = makeQuotas(table, limits);
    await exhaust(quotas, () => 500);
    expect(await quotas.spend(caller, 500, nextHour)).toMatchObject({ isGranted: true, remaining: 99_500 });
  });

  it('of another caller is not in its way', async () => {
    const quotas = makeQuotas(table, limits);
    await exhaust(quotas, () => 500);
    expect(await quotas.spend({ kind: 'KEY', name: 'another' }, 500, now)).toMatchObject({ remaining: 99_500 });
    expect(await quotas.spend({ kind: 'VISITOR', name: 'somebody' }, 500, now)).toMatchObject({ remaining: 9500 });
  });

  it('is not counted where there is no limit', async () => {
    const quotas = makeQuotas(table, { ...limits, VISITOR: null });
    requests.length = 0;
    expect(await quotas.spend({ kind: 'VISITOR', name: 'x' }, 500, now)).toBeNull();
    expect(requests).toEqual([]);
  });
});

describe('a table that does not answer', () => {
  const broken = (): Table => ({ ...table, add: () => Promise.reject(new Error('throttled')) });

  it('turns nobody away, is told of once, and is asked again after a while', async () => {
    const faults: unknown[] = [];
    let asked = 0;
    const failing: Table = {
      ...table,
      add: (...given) => {
        asked += 1;
        return asked === 1 ? broken().add(...given) : table.add(...given);
      },
    };
    const quotas = makeQuotas(failing, limits, (fault) => faults.push(fault));
    expect(await quotas.spend(caller, 10, now)).toBeNull();
    expect(await quotas.spend(caller, 10, new Date(now.getTime() + 4000))).toBeNull();
    expect([faults.length, asked]).toEqual([1, 1]);
    expect(await quotas.spend(caller, 10, new Date(now.getTime() + 6000))).toMatchObject({ isGranted: true });
  });
});

describe('what is held of a visitor', () => {
  const visitor: Caller = { kind: 'VISITOR', name: '203.0.113.77' };

  it('is a number of points in a drawer that many share, for an hour', async () => {
    await makeQuotas(table, limits).spend(visitor, 10, now);
    const held = await dump();
    expect(JSON.stringify(held)).not.toContain('203.0.113');
    const counts = held.filter(({ sk }) => sk === '@');
    expect(counts).toHaveLength(1);
    expect(Object.keys(counts[0] ?? {}).sort()).toEqual(['expiresAt', 'instances', 'pk', 'sk', 'taken']);
    expect(counts[0]?.pk).toMatch(/^quota#2026-11-22T10#VISITOR-[0-9a-f]{1,3}$/);
    for (const { expiresAt } of held) {
      expect(Number(expiresAt) * 1000).toBeGreaterThan(nextHour.getTime());
      expect(Number(expiresAt) * 1000).toBeLessThanOrEqual(nextHour.getTime() + 300_000);
    }
  });

  it('cannot be found anew: each hour has a random secret of its own, and that of two hours ago is gone', async () => {
    const drawers = [];
    for (let hour = 0; hour < 12; hour += 1) {
      const quotas = makeQuotas(table, limits);
      await quotas.spend(visitor, 10, new Date(now.getTime() + hour * 3_600_000));
      const held = await dump();
      expect(held.filter(({ sk }) => sk === 'secret').length).toBeLessThanOrEqual(2);
      const at = String(10 + hour).padStart(2, '0');
      drawers.push(held.find(({ pk, sk }) => sk === '@' && pk.startsWith(`quota#2026-11-22T${at}`))?.pk.split('#')[2]);
    }
    expect(new Set(drawers).size).toBeGreaterThan(6);
  });

  it('is the same for all instances of an hour, also when all of them begin at once', async () => {
    await Promise.all(instances(10).map((quotas) => quotas.spend(visitor, 10, now)));
    const held = await dump();
    expect(held.filter(({ sk }) => sk === 'secret')).toHaveLength(1);
    expect(held.filter(({ sk }) => sk === '@')).toMatchObject([{ instances: 10 }]);
  });
});
