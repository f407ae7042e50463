/** A table whose calls fail by chance: half of the failures before anything was done, half after it was done and before the answer came. */
import type { Table } from '#graphql/table/client.ts';

export class Outage extends Error {}

/** A reproducible choice of numbers below 1. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `share` of all calls fail; `failed` is told of each. */
export function faultyTable(table: Table, share: number, chance: () => number, failed = () => {}): Table {
  async function may<T>(call: () => Promise<T>): Promise<T> {
    const drawn = chance();
    if (drawn < share / 2) {
      failed();
      throw new Outage('before');
    }
    const answer = await call();
    if (drawn < share) {
      failed();
      throw new Outage('after');
    }
    return answer;
  }
  return {
    getMany: (keys) => may(() => table.getMany(keys)),
    query: (range) => may(() => table.query(range)),
    scan: () => table.scan(),
    transact: (writes) => may(() => table.transact(writes)),
    add: (...given) => may(() => table.add(...given)),
  };
}
