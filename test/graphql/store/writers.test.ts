/** The feed has one total order on which a reader can rely, whatever writers do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import type { Context } from '#graphql/context.ts';
import { commit } from '#graphql/events/commit.ts';
import type { News } from '#graphql/events/events.ts';
import { eventsAfter, readHead } from '#graphql/events/store.ts';
import { openTable, type Table, WriteRefused } from '#graphql/table/client.ts';
import { clientFor, contextFor, type Engine, startEngine } from '#test/support/engine.ts';

let engine: Engine;
let catalogue: Catalogue;
beforeAll(async () => {
  engine = await startEngine();
  catalogue = openCatalogue(':memory:');
});
afterAll(async () => {
  catalogue.close();
  await engine.stop();
});

const context = (table: Table): Context => contextFor({ table, catalogue });
const news = (id: string): News => ({
  kind: 'RECORD_ADDED',
  subjectId: `topic_${id}`,
  subjectLabel: id,
  subjectPath: '/',
  processId: null,
  concerns: [],
});
const add = (ctx: Context, id: string, count = 1) =>
  commit(
    ctx,
    [{ put: { pk: `topic_${id}`, sk: '@' }, if: 'ABSENT' }],
    Array.from({ length: count }, () => news(id)),
  );

/** Tables over one and the same store, each with a client and a queue of its own, as separate processes have. */
function processes(name: string, count: number) {
  const clients = Array.from({ length: count }, () => clientFor(engine.endpoint));
  return {
    tables: clients.map((client) => openTable(name, client)),
    close() {
      for (const client of clients) client.destroy();
    },
  };
}

describe('fifty writers at once, in ten processes', () => {
  it('make one order without gaps, and a reader who pages meanwhile gets each event once', async () => {
    const { name, table } = await engine.newTable();
    const { tables, close } = processes(name, 10);
    let writing = true;
    const seen: number[] = [];
    const reader = (async () => {
      for (;;) {
        const done = !writing;
        const page = await eventsAfter(table, seen.at(-1) ?? 0, 7);
        seen.push(...page.map(({ sequence }) => sequence));
        if (done && page.length === 0) return;
      }
    })();
    const writers = tables.flatMap((one, process) =>
      Array.from({ length: 5 }, async (_, writer) => {
        for (let turn = 0; turn < 4; turn += 1) await add(context(one), `${process}-${writer}-${turn}`, 1 + (turn % 2));
      }),
    );
    await Promise.all(writers);
    writing = false;
    await reader;
    close();
    expect(seen).toEqual(Array.from({ length: 300 }, (_, place) => place + 1));
    expect(await readHead(table)).toBe(300);
    const subjects = (await eventsAfter(table, 0, 1000)).map(({ subjectId }) => subjectId);
    expect(new Set(subjects).size).toBe(200);
    const found = await table.getMany([...new Set(subjects)].map((pk) => ({ pk, sk: '@' })));
    expect(found.size).toBe(200);
  }, 60_000);
});

describe('a writer', () => {
  it('that ends between reading and committing leaves nothing', async () => {
    const { table } = await engine.newTable();
    await add(context(table), 'first');
    const ended = { ...table, transact: () => Promise.reject(new Error('the process ended')) };
    await expect(add(context(ended), 'second')).rejects.toThrow('the process ended');
    await add(context(table), 'third');
    expect((await eventsAfter(table, 0, 10)).map(({ subjectLabel, sequence }) => [sequence, subjectLabel])).toEqual([
      [1, 'first'],
      [2, 'third'],
    ]);
    expect((await table.getMany([{ pk: 'topic_second', sk: '@' }])).size).toBe(0);
  });

  it('whose answer was lost has done it, and those after it go on', async () => {
    const { table } = await engine.newTable();
    let lost = false;
    const careless: Table = {
      ...table,
      async transact(writes) {
        await table.transact(writes);
        if (!lost) {
          lost = true;
          throw new Error('the answer was lost');
        }
      },
    };
    await expect(add(context(careless), 'first')).rejects.toThrow('the answer was lost');
    await add(context(careless), 'second');
    expect((await eventsAfter(table, 0, 10)).map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('whose condition is unmet is told so, and the others in its queue are not held up', async () => {
    const { table } = await engine.newTable();
    const taken = new Error('taken');
    const claim = (id: string) =>
      commit(
        context(table),
        [{ write: { put: { pk: 'claim', sk: '@', id }, if: 'ABSENT' }, otherwise: taken }],
        [news(id)],
      );
    const outcomes = await Promise.allSettled([
      claim('a'),
      add(context(table), 'x'),
      claim('b'),
      add(context(table), 'y'),
      claim('c'),
    ]);
    expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : 'done'))).toEqual([
      'done',
      'done',
      taken,
      'done',
      taken,
    ]);
    expect((await eventsAfter(table, 0, 10)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('meets only conditions of its own: another’s event in its place is no reason to fail', async () => {
    const { name, table } = await engine.newTable();
    const { tables, close } = processes(name, 2);
    const [one = table, other = table] = tables;
    // Each writes with a head that the other has moved.
    for (let turn = 0; turn < 3; turn += 1) {
      await add(context(one), `one${turn}`);
      await add(context(other), `other${turn}`);
    }
    close();
    expect(await readHead(table)).toBe(6);
  });

  it('is told UNAVAILABLE when others are always in the way, and nothing was written', async () => {
    const { table } = await engine.newTable();
    const crowded: Table = { ...table, transact: () => Promise.reject(new WriteRefused(99, 'BUSY')) };
    const { setTimeout } = globalThis;
    Object.assign(globalThis, { setTimeout: (run: () => void) => setTimeout(run, 0) });
    try {
      await expect(add(context(crowded), 'never')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    } finally {
      Object.assign(globalThis, { setTimeout });
    }
    expect(await readHead(table)).toBe(0);
  });
});

describe('the feed', () => {
  it('is read across its parts of a thousand', async () => {
    const { table } = await engine.newTable();
    const ctx = context(table);
    for (let at = 0; at < 1100; at += 90) await add(ctx, `part${at}`, Math.min(90, 1100 - at));
    const sequences = (await eventsAfter(table, 990, 50)).map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: 50 }, (_, place) => 991 + place));
    expect(await eventsAfter(table, 1100, 10)).toEqual([]);
    expect(await eventsAfter(table, 999, 1)).toMatchObject([{ sequence: 1000 }]);
    expect(await eventsAfter(table, 0, 2000)).toHaveLength(1100);
  });

  it('hides what has expired from every reader, as the table itself may not', async () => {
    const { table } = await engine.newTable();
    const now = new Date('2012-12-03T06:00:00Z');
    const seconds = now.getTime() / 1000;
    await table.transact(
      [-1, 0, 1].map((offset) => ({ put: { pk: `e${offset}`, sk: '@', expiresAt: seconds + offset } })),
    );
    const ctx = contextFor({ table, catalogue, now });
    const found = await Promise.all(['e-1', 'e0', 'e1'].map((pk) => ctx.load({ pk, sk: '@' })));
    expect(found.map((item) => item?.pk ?? null)).toEqual([null, null, 'e1']);
  });
});
