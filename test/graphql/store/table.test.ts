/** The table: what the model relies on of any DynamoDB. `npm run test:store -- --endpoint URL` runs this on another one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Item, keyText, type Table, WriteRefused } from '#graphql/table/client.ts';
import { eventKey, feedPageOf, isPossible, type Key } from '#graphql/table/keys.ts';
import { ensureTable } from '#graphql/table/shape.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';

let engine: Engine;
let table: Table;
let name: string;
const requests: string[] = [];
beforeAll(async () => {
  engine = await startEngine();
  ({ name, table } = await engine.newTable((operation) => requests.push(operation)));
});
afterAll(() => engine.stop());

const key = (pk: string, sk = '@'): Key => ({ pk, sk });
const read = async (...keys: Key[]) => {
  const found = await table.getMany(keys);
  return keys.map((one) => found.get(keyText(one)) ?? null);
};
const put = (item: Item) => table.transact([{ put: item }]);

describe('an item', () => {
  it('comes back as it was written, whatever it holds', async () => {
    const item = {
      ...key('kept'),
      text: 'التوجيه 🛰 e\u0301\u0000',
      none: null,
      empty: '',
      list: [1, 2.5, { a: [] }],
      yes: true,
    };
    await put(item);
    expect(await read(key('kept'))).toEqual([item]);
  });

  it('leaves out what is not defined', async () => {
    await put({ ...key('undefined'), a: undefined, b: { c: undefined } });
    expect(await read(key('undefined'))).toEqual([{ ...key('undefined'), b: {} }]);
  });

  it('is found by both parts of its key, and by nothing else', async () => {
    await put({ ...key('both', 'a'), n: 1 });
    expect(await read(key('both', 'a'), key('both', 'b'), key('both', '@'))).toMatchObject([{ n: 1 }, null, null]);
  });

  it('has a key of whole characters, of a length that can be', async () => {
    const long = { pk: 'é'.repeat(1024), sk: 'é'.repeat(512) };
    await put({ ...long, n: 1 });
    expect(await read(long)).toMatchObject([{ n: 1 }]);
    expect(
      [long, key('x'), { pk: `${long.pk}x`, sk: 'x' }, { pk: 'x', sk: `${long.sk}x` }, key(''), key('\ud800')].map(
        isPossible,
      ),
    ).toEqual([true, true, false, false, false, false]);
  });

  it('read among 250 others comes in as few requests as there are hundreds, and twice the same is one', async () => {
    const keys = Array.from({ length: 250 }, (_, n) => key(`many${n}`));
    for (let at = 0; at < 250; at += 50)
      await table.transact(keys.slice(at, at + 50).map((one, n) => ({ put: { ...one, n: at + n } })));
    requests.length = 0;
    const found = await table.getMany([...keys, ...keys, key('nowhere')]);
    expect(found.size).toBe(250);
    expect(found.get(keyText(key('many249')))).toMatchObject({ n: 249 });
    expect(requests).toEqual(['getMany', 'getMany', 'getMany']);
    expect((await table.getMany([])).size).toBe(0);
  });
});

describe('a condition', () => {
  const refused = async (run: Promise<void>) => {
    const error = await run.then(
      () => null,
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(WriteRefused);
    return error instanceof WriteRefused ? [error.at, error.reason] : [];
  };

  it('ABSENT holds once', async () => {
    await table.transact([{ put: { ...key('absent'), n: 1 }, if: 'ABSENT' }]);
    expect(await refused(table.transact([{ put: { ...key('absent'), n: 2 }, if: 'ABSENT' }]))).toEqual([
      0,
      'CONDITION',
    ]);
    expect(await read(key('absent'))).toMatchObject([{ n: 1 }]);
  });

  it('PRESENT holds where something is', async () => {
    expect(await refused(table.transact([{ delete: key('present'), if: 'PRESENT' }]))).toEqual([0, 'CONDITION']);
    await put({ ...key('present'), n: 1 });
    await table.transact([{ check: key('present'), if: 'PRESENT' }, { put: { ...key('present', 'b'), n: 2 } }]);
    await table.transact([{ delete: key('present'), if: 'PRESENT' }]);
    expect(await read(key('present'), key('present', 'b'))).toMatchObject([null, { n: 2 }]);
  });

  it('of a version lets one of two writers win', async () => {
    await put({ ...key('version'), version: 1 });
    const write = (by: string) => table.transact([{ put: { ...key('version'), version: 2, by }, if: { version: 1 } }]);
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map(write));
    const won = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await read(key('version'))).toMatchObject([{ version: 2, by: 'abcd'[won] }]);
    expect(await refused(table.transact([{ delete: key('version'), if: { version: 1 } }]))).toEqual([0, 'CONDITION']);
  });

  it('on what expires holds when it has expired', async () => {
    const claim = (now: number) =>
      table.transact([{ put: { ...key('expires'), expiresAt: now + 10 }, if: { absentOrExpiredAt: now } }]);
    await claim(100);
    expect(await refused(claim(109))).toEqual([0, 'CONDITION']);
    await claim(110);
    expect(await read(key('expires'))).toMatchObject([{ expiresAt: 120 }]);
  });

  it('of an update holds or nothing is set; counting needs none', async () => {
    const add = { update: key('count'), set: 'ADD #n :by', names: { '#n': 'n' }, values: { ':by': 2 } };
    await table.transact([add]);
    await table.transact([add]);
    const set = { ...add, set: 'SET #n = :by', values: { ':by': 9, ':was': 5 }, if: '#n = :was' };
    expect(await refused(table.transact([set]))).toEqual([0, 'CONDITION']);
    expect(await read(key('count'))).toMatchObject([{ n: 4 }]);
  });
});

describe('a transaction', () => {
  it('happens as a whole or not at all, and says which part was in the way', async () => {
    await put({ ...key('taken'), n: 1 });
    const writes = [
      { put: { ...key('new1'), n: 1 } },
      { put: { ...key('taken'), n: 2 }, if: 'ABSENT' as const },
      { put: { ...key('new2'), n: 1 } },
    ];
    await expect(table.transact(writes)).rejects.toMatchObject({ at: 1, reason: 'CONDITION' });
    expect(await read(key('new1'), key('taken'), key('new2'))).toMatchObject([null, { n: 1 }, null]);
  });

  it('names the first of several parts in the way', async () => {
    const writes = [
      { put: { ...key('new3') } },
      { check: key('no1'), if: 'PRESENT' as const },
      { check: key('no2'), if: 'PRESENT' as const },
    ];
    await expect(table.transact(writes)).rejects.toMatchObject({ at: 1 });
  });

  it('of counters by twenty at once loses none: who was in the way tries again', async () => {
    const add = { update: key('busy'), set: 'ADD #n :by', names: { '#n': 'n' }, values: { ':by': 1 } };
    async function until(): Promise<void> {
      await table.transact([add]).catch((error: unknown) => {
        if (error instanceof WriteRefused && error.reason === 'BUSY') return until();
        throw error;
      });
    }
    await Promise.all(Array.from({ length: 20 }, until));
    expect(await read(key('busy'))).toMatchObject([{ n: 20 }]);
  });
});

describe('the table', () => {
  it('is made once', async () => {
    expect(await ensureTable(engine.client, name)).toBe('FOUND');
  });

  it('is scanned to its last item', async () => {
    const fresh = await engine.newTable();
    const body = 'x'.repeat(30_000);
    for (let at = 0; at < 60; at += 20) {
      await fresh.table.transact(Array.from({ length: 20 }, (_, n) => ({ put: { ...key(`scan${at + n}`), body } })));
    }
    const seen = new Set<string>();
    for await (const { pk } of fresh.table.scan()) seen.add(pk);
    expect(seen.size).toBe(60);
  });

  it('keeps a thousand events in one part', () => {
    expect([feedPageOf(999), feedPageOf(1000), eventKey(999).pk === eventKey(1000).pk]).toEqual([0, 1, false]);
  });
});
