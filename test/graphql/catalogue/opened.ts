/** A catalogue and a table for one test file, and contexts that act as the system. */
import { afterAll, beforeAll } from 'vitest';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import type { Context } from '#graphql/context.ts';
import type { Actor } from '#graphql/people/actor.ts';
import type { Table } from '#graphql/table/client.ts';
import { contextFor, type Engine, startEngine } from '#test/support/engine.ts';

/** There while tests run, not while they are collected. */
export interface Opened {
  engine(): Engine;
  table(): Table;
  catalogue(): Catalogue;
  /** A context for one request. */
  ctx(more?: { actor?: Actor; now?: Date }): Context;
}

/** `enter` puts the records in, before the first test. */
export function openedFor(enter: (ctx: Context) => Promise<void> = async () => {}): Opened {
  let made: { engine: Engine; table: Table; catalogue: Catalogue } | undefined;
  const there = () => {
    if (!made) throw new Error('Only within a test.');
    return made;
  };
  const ctx: Opened['ctx'] = (more = {}) => contextFor({ table: there().table, catalogue: there().catalogue, ...more });
  beforeAll(async () => {
    const engine = await startEngine();
    made = { engine, table: (await engine.newTable()).table, catalogue: openCatalogue(':memory:') };
    await enter(ctx());
    await made.catalogue.catchUp(made.table);
  });
  afterAll(async () => {
    made?.catalogue.close();
    await made?.engine.stop();
  });
  return { engine: () => there().engine, table: () => there().table, catalogue: () => there().catalogue, ctx };
}
