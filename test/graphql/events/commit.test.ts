import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { commit, type Part } from '#graphql/events/commit.ts';
import type { News } from '#graphql/events/events.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { openTable, type Table } from '#graphql/table/client.ts';
import { recordKey } from '#graphql/table/keys.ts';
import { contextFor, type Engine, startEngine } from '#test/support/engine.ts';

let engine: Engine;
const catalogue = openCatalogue(':memory:');
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  catalogue.close();
  await engine.stop();
});

const news = (id: string): News => ({
  kind: 'RECORD_ADDED',
  subjectId: id,
  subjectLabel: id,
  subjectPath: '/',
  processId: null,
  concerns: [id],
});
const entry = (id: string): Part => ({
  write: { put: { ...recordKey(id), id, version: 1 }, if: 'ABSENT' },
  otherwise: new Error(`${id} is there`),
});

async function opened() {
  const asked: string[] = [];
  const { table } = await engine.newTable((operation) => asked.push(operation));
  return { table, asked, ctx: () => contextFor({ table, catalogue }) };
}
const labels = async (table: Table) => (await eventsAfter(table, 0, 1000)).map(({ subjectLabel }) => subjectLabel);

describe('changes made at the same moment', () => {
  it('share transactions and stand in the feed in the order in which they were asked for, without a gap', async () => {
    const { table, asked, ctx } = await opened();
    const ids = Array.from({ length: 120 }, (_, at) => `topic_t${at}`);
    await Promise.all(ids.map((id) => commit(ctx(), [entry(id)], [news(id)])));
    const events = await eventsAfter(table, 0, 1000);
    expect(events.map(({ sequence }) => sequence)).toEqual(ids.map((_, at) => at + 1));
    expect(events.map(({ subjectId }) => subjectId)).toEqual(ids);
    expect(asked.filter((operation) => operation === 'transact').length).toBeLessThan(10);
  });

  it('are not undone by one among them whose condition is unmet', async () => {
    const { table, ctx } = await opened();
    await commit(ctx(), [entry('topic_old')], [news('topic_old')]);
    const ids = ['topic_a', 'topic_b', 'topic_old', 'topic_c'];
    const results = await Promise.allSettled(ids.map((id) => commit(ctx(), [entry(id)], [news(id)])));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(results[2]).toMatchObject({ reason: new Error('topic_old is there') });
    expect(await labels(table)).toEqual(['topic_old', 'topic_a', 'topic_b', 'topic_c']);
  });

  it('to one record exclude each other: the first is made, the others are told why theirs was not', async () => {
    const { table, ctx } = await opened();
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => commit(ctx(), [entry('topic_one')], [news('topic_one')])),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await labels(table)).toEqual(['topic_one']);
  });

  it('by several processes interleave in the feed without a gap or a double', async () => {
    const { name, table } = await engine.newTable();
    const others = [openTable(name, engine.client), openTable(name, engine.client)];
    const ids = Array.from({ length: 60 }, (_, at) => `topic_t${at}`);
    await Promise.all(
      ids.map((id, at) => commit(contextFor({ table: others[at % 2] ?? table, catalogue }), [entry(id)], [news(id)])),
    );
    const events = await eventsAfter(table, 0, 1000);
    expect(events.map(({ sequence }) => sequence)).toEqual(ids.map((_, at) => at + 1));
    expect(events.map(({ subjectId }) => subjectId).toSorted()).toEqual(ids.toSorted());
  });
});
