/** A world to test in: the real engine with a small record on it, people, and the real schema to ask. */
import { graphql } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { tellFollowers } from '#graphql/alerts/tell.ts';
import { type NoteRules, openRules } from '#graphql/annotations/noteRules.ts';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import type { Context } from '#graphql/context.ts';
import { type CurrentWords, Refusal } from '#graphql/errors.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { accountId } from '#graphql/ids.ts';
import { inputRefusal } from '#graphql/inputErrors.ts';
import { type Actor, type Role, type SignedIn, system, visitor } from '#graphql/people/actor.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { makeSchema } from '#graphql/schema.ts';
import type { Item, Table } from '#graphql/table/client.ts';
import { type Outside, theInternet } from '#graphql/webhooks/publicAddress.ts';
import { contextFor, type Engine, startEngine } from './engine.ts';
import { enterRecord } from './record.ts';

const person = (handle: string, role: Role = 'MEMBER'): SignedIn => ({
  kind: 'SIGNED_IN',
  id: accountId('https://issuer.test', handle),
  handle,
  role,
});

export { type Actor, type SignedIn, system, visitor };
export const member = person('member');
export const member2 = person('member2');
export const curator = person('curator', 'CURATOR');
export const moderator = person('moderator', 'MODERATOR');
/** A program with an API key of the first member. */
export const keyHolder: Actor = { kind: 'KEY', countedAs: 'keys of a member' };
export const everyone: readonly Actor[] = [visitor, keyHolder, member, member2, curator, moderator];

/** The moment of every request that names none. */
export const now = new Date('2012-12-03T06:00:00Z');
export const hours = (count: number, from = now) => new Date(from.getTime() + count * 3_600_000);
export const days = (count: number, from = now) => hours(24 * count, from);

/** One error as a caller is told of it. */
export interface Told {
  code: string;
  field?: string;
  message: string;
  /** What a note says by now, for whoever edited an older version. */
  current?: CurrentWords;
}
export interface Answer {
  data: unknown;
  errors: Told[];
}
export type Variables = Record<string, unknown>;

export interface World {
  name: string;
  table: Table;
  catalogue: Catalogue;
  /** Names of the requests made to the table since this was last emptied. */
  requests: string[];
  /** What holds for those who write notes; a test may change it. */
  noteRules: NoteRules;
  /** Which addresses outside are posted to; a test may change it. */
  outside: Outside;
  context(actor: Actor, at?: Date): Context;
  /** One request to the schema. Throws when the answer holds anything but refusals. */
  ask(actor: Actor, document: string, variables?: Variables, at?: Date): Promise<Answer>;
  /** The same, of which no error is expected. */
  get(actor: Actor, document: string, variables?: Variables, at?: Date): Promise<Answer>;
  /** Everything in the table, in the order of its keys. */
  dump(): Promise<Item[]>;
  /** Tells followers of every event after a place, as the stream does. Returns how many were told. */
  tellAll(after?: number, at?: Date): Promise<number>;
  proposalId(slug: string): Promise<string>;
}

const schema = makeSchema();

export async function makeWorld(engine: Engine, enter: (ctx: Context) => Promise<void> = enterRecord): Promise<World> {
  const requests: string[] = [];
  const { name, table } = await engine.newTable((operation) => requests.push(operation));
  const catalogue = openCatalogue(':memory:');
  const noteRules = { ...openRules };
  const outside = { ...theInternet };
  const context = (actor: Actor, at = now) => contextFor({ table, catalogue, actor, now: at, noteRules, outside });
  await enter(context(system));

  const ask: World['ask'] = async (actor, source, variableValues, at) => {
    const { data, errors = [] } = await graphql({
      schema,
      source,
      contextValue: context(actor, at),
      variableValues,
    });
    return { data, errors: errors.map((error) => tell(inputRefusal(error) ?? error.originalError ?? error)) };
  };
  return {
    name,
    table,
    catalogue,
    requests,
    noteRules,
    outside,
    context,
    ask,
    async get(...asked) {
      const answer = await ask(...asked);
      expect(answer.errors).toEqual([]);
      return answer;
    },
    async dump() {
      const items: Item[] = [];
      for await (const item of table.scan()) items.push(item);
      return items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    },
    async tellAll(after = 0, at = now) {
      let told = 0;
      for (const event of await eventsAfter(table, after, 1000))
        told += await tellFollowers(context(system, at), event);
      return told;
    },
    async proposalId(slug) {
      const found = await proposalBySlug(context(system), slug);
      if (!found) throw new Error(`no proposal ${slug}`);
      return found.id;
    },
  };
}

const keyOf = ({ pk, sk }: Item) => `${pk} ${sk}`;

function tell(error: unknown): Told {
  if (!(error instanceof Refusal)) throw error;
  const { code, field, message, current } = error;
  return { code, message, ...(field === undefined ? {} : { field }), ...(current === undefined ? {} : { current }) };
}

/** What an answer holds at a place, such as `annotate.replies.nodes.0.id`; undefined when nothing. */
export function at({ data }: Answer, place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>(
      (found, step) => (typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined),
      data,
    );
}

/** The text at a place of an answer; there must be one. */
export function textAt(answer: Answer, place: string): string {
  const found = at(answer, place);
  if (typeof found !== 'string') throw new Error(`no text at ${place} of ${JSON.stringify(answer)}`);
  return found;
}

/** The list at a place of an answer; there must be one. */
export function listAt(answer: Answer, place: string): unknown[] {
  const found = at(answer, place);
  if (!Array.isArray(found)) throw new Error(`no list at ${place} of ${JSON.stringify(answer)}`);
  return found;
}

/** Code and field of the one refusal in an answer. */
export function refusal({ errors }: Answer): string {
  expect(errors, 'one refusal').toHaveLength(1);
  const { code, field } = errors[0] ?? { code: 'none' };
  return field === undefined ? code : `${code} ${field}`;
}

async function copy(items: readonly Item[], table: Table): Promise<void> {
  for (let from = 0; from < items.length; from += 100) {
    await table.transact(items.slice(from, from + 100).map((put) => ({ put })));
  }
}

let current: World | null = null;

/** One engine for a test file, and one world on it for every test, or for each test its own. */
export function inWorld(often: 'ONCE' | 'EACH' = 'EACH', enter?: (ctx: Context) => Promise<void>): () => World {
  let engine: Engine;
  let entered: Item[] = [];
  beforeAll(async () => {
    engine = await startEngine();
    current = await makeWorld(engine, enter);
    entered = await current.dump();
  });
  if (often === 'EACH') {
    beforeEach(async () => {
      current?.catalogue.close();
      // Copying what was entered once takes a tenth of the time of entering it again.
      current = await makeWorld(engine, ({ table }) => copy(entered, table));
    });
  }
  afterAll(async () => {
    current?.catalogue.close();
    await engine.stop();
  });
  return () => {
    if (!current) throw new Error('A world is only there inside a test.');
    return current;
  };
}
