/** Every worked query of the API page, asked of the whole record as a visitor asks it. */
import { graphql, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import type { Context } from '#graphql/context.ts';
import { excess, measure } from '#graphql/execution/limits.ts';
import { visitor } from '#graphql/people/actor.ts';
import { makeSchema } from '#graphql/schema.ts';
import { seedAll } from '#seed/seed.ts';
import { contextFor, type Engine, startEngine } from '#test/support/engine.ts';
import { workedQueries } from '#web/developers/workedQueries.ts';

const schema = makeSchema();
/** A day on which something can still be answered. */
const now = new Date('2026-11-22T09:00:00Z');
let engine: Engine;
let catalogue: Catalogue;
let asVisitor: () => Context;

beforeAll(async () => {
  engine = await startEngine();
  const { table } = await engine.newTable();
  catalogue = openCatalogue(':memory:');
  await seedAll(contextFor({ table, catalogue, now }), () => {});
  asVisitor = () => contextFor({ table, catalogue, now, actor: visitor });
});
afterAll(async () => {
  catalogue?.close();
  await engine.stop();
});

/** Places in an answer where a list is empty or a record is missing, as far as a reader looks at first. */
function gaps(value: unknown, place: string, depth = 3): string[] {
  if (value === null || value === undefined) return [place];
  if (Array.isArray(value)) return value.length === 0 ? [place] : gaps(value[0], `${place}.0`, depth - 1);
  if (typeof value !== 'object' || depth === 0) return [];
  return Object.entries(value)
    .filter(([, one]) => typeof one === 'object' && one !== null)
    .flatMap(([name, one]) => gaps(one, `${place}.${name}`, depth - 1));
}

describe('the worked queries', () => {
  it('are about a dozen, each with a place of its own', () => {
    expect(workedQueries.length).toBeGreaterThanOrEqual(12);
    expect(new Set(workedQueries.map(({ id }) => id)).size).toBe(workedQueries.length);
  });

  it.each(workedQueries)('$id: is valid, within every limit, and cheap', ({ document: text, variables }) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error('A worked query is one operation.');
    const measured = measure({ schema, document, operation, variables });
    expect(excess(measured)).toBeNull();
    expect(measured.cost).toBeLessThanOrEqual(500);
  });

  it.each(workedQueries)('$id: is answered, and not with nothing', async ({ document, variables }) => {
    const answer = await graphql({
      schema,
      source: document,
      contextValue: asVisitor(),
      variableValues: { ...variables },
    });
    expect(answer.errors).toBeUndefined();
    const empty = Object.entries(answer.data ?? {}).flatMap(([field, value]) => gaps(value, field));
    // The record holds no operative texts yet, and entering a record changes no field.
    expect(empty.filter((place) => !/\.texts$|\.changes$/.test(place))).toEqual([]);
  });

  it('answer the journalist: who proposed on routing, and who says what of privacy', async () => {
    const worked = workedQueries.find(({ id }) => id === 'who-and-what-for');
    const answer = await graphql({
      schema,
      source: worked?.document ?? '',
      contextValue: asVisitor(),
      variableValues: { ...worked?.variables },
    });
    const found = JSON.stringify(answer.data);
    for (const said of ['"code":"EGY"', '"code":"UDHR-12"', '"basis":"SOURCED"', 'Center for Democracy & Technology'])
      expect(found).toContain(said);
  });
});
