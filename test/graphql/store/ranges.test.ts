/** Ranges of the table and of its index, both ways, and by cursor. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '#graphql/table/client.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';

let engine: Engine;
let table: Table;
const keys = ['a#1', 'a#2', 'a#3', 'a#4', 'a', 'b#1', 'b#2', '@', 'a$'].toSorted();
beforeAll(async () => {
  engine = await startEngine();
  ({ table } = await engine.newTable());
  await table.transact(keys.map((sk) => ({ put: { pk: 'p', sk, gsi1pk: 'i', gsi1sk: `s${sk}` } })));
  await table.transact([{ put: { pk: 'other', sk: 'a#2', gsi1pk: 'elsewhere', gsi1sk: 'x' } }]);
});
afterAll(() => engine.stop());

const range = async (rest: object) => (await table.query({ pk: 'p', ...rest })).map(({ sk }) => sk);

describe('a range', () => {
  it('holds all of a partition in order, and none of another', async () => {
    expect(await range({})).toEqual(keys);
    expect(await range({ newestFirst: true })).toEqual(keys.toReversed());
    expect(await table.query({ pk: 'nowhere' })).toEqual([]);
  });

  it('of a beginning holds what begins so', async () => {
    expect(await range({ begins: 'a#' })).toEqual(['a#1', 'a#2', 'a#3', 'a#4']);
    expect(await range({ begins: 'a#', newestFirst: true, limit: 2 })).toEqual(['a#4', 'a#3']);
    expect(await range({ begins: 'c' })).toEqual([]);
  });

  it('goes on after a key, in either direction, and stays within its beginning', async () => {
    expect(await range({ begins: 'a#', after: 'a#2' })).toEqual(['a#3', 'a#4']);
    expect(await range({ begins: 'a#', after: 'a#2', limit: 1 })).toEqual(['a#3']);
    expect(await range({ begins: 'a#', after: 'a#3', newestFirst: true })).toEqual(['a#2', 'a#1']);
    expect(await range({ begins: 'a#', after: 'a#3', newestFirst: true, limit: 1 })).toEqual(['a#2']);
    expect(await range({ begins: 'a#', after: 'a#4' })).toEqual([]);
    expect(await range({ after: 'a$' })).toEqual(['b#1', 'b#2']);
    expect(await range({ after: 'a', newestFirst: true })).toEqual(['@']);
  });

  it('goes on after a key that is gone', async () => {
    expect(await range({ begins: 'a#', after: 'a#25' })).toEqual(['a#3', 'a#4']);
    expect(await range({ begins: 'a#', after: 'a#25', newestFirst: true })).toEqual(['a#2', 'a#1']);
  });

  it('of the index holds what stands in it, in its own order', async () => {
    const found = await table.query({ pk: 'i', index: 'gsi1', begins: 'sa#', newestFirst: true });
    expect(found.map(({ sk }) => sk)).toEqual(['a#4', 'a#3', 'a#2', 'a#1']);
  });

  it('read in pieces of any size is the whole', async () => {
    const pieces = fc.record({
      limit: fc.integer({ min: 1, max: 5 }),
      newestFirst: fc.boolean(),
      begins: fc.constantFrom(undefined, 'a#', 'a'),
    });
    await fc.assert(
      fc.asyncProperty(pieces, async (asked) => {
        const whole = await range({ ...asked, limit: undefined });
        const read: string[] = [];
        for (;;) {
          const piece = await range({ ...asked, after: read.at(-1) });
          read.push(...piece);
          if (piece.length < asked.limit) break;
        }
        expect(read).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('larger than one answer of the engine comes whole', async () => {
    const body = 'x'.repeat(100_000);
    for (let at = 0; at < 16; at += 1)
      await table.transact([{ put: { pk: 'large', sk: `${at}`.padStart(2, '0'), body } }]);
    expect(await table.query({ pk: 'large' })).toHaveLength(16);
    expect(await table.query({ pk: 'large', limit: 13, newestFirst: true })).toHaveLength(13);
  });
});
