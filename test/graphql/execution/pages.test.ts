/** Every document of the pages is answered by our execution as by graphql-js. */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  getOperationAST,
  Kind,
  parse,
  print,
  type TypeNode,
} from 'graphql';
import { expect, it } from 'vitest';
import { makeExecutor } from '#graphql/execution/executor.ts';
import { makeSchema } from '#graphql/schema.ts';
import { type Actor, inWorld, member, visitor } from '#test/support/world.ts';
import * as generated from '#web/__generated__/graphql.ts';

type Variables = Record<string, unknown>;

/** As it goes to the caller. */
const plain = (result: ExecutionResult) => JSON.stringify(result);

const world = inWorld('ONCE');
const schema = makeSchema();
const ours = makeExecutor(schema);
const documents = Object.entries(generated).flatMap(([name, document]) =>
  typeof document === 'object' && 'definitions' in document && getOperationAST(document) ? [{ name, document }] : [],
);

const byName: Record<string, unknown> = {
  code: 'RUS',
  process: 'wcit-12',
  first: 5,
  instrument: 'UDHR',
  article: '19',
  number: '3.3',
};
const required = (type: TypeNode) => type.kind === Kind.NON_NULL_TYPE;

async function variablesOf(document: DocumentNode): Promise<Variables> {
  const ids: Record<string, unknown> = { slug: 'rus-27-1', id: await world().proposalId('rus-27-1') };
  return Object.fromEntries(
    (getOperationAST(document)?.variableDefinitions ?? []).flatMap(({ variable, type }) => {
      const value = ids[variable.name.value] ?? byName[variable.name.value];
      return value === undefined && !required(type) ? [] : [[variable.name.value, value ?? {}]];
    }),
  );
}

it('is found', () => expect(documents.length).toBeGreaterThan(20));

it.each(documents)('$name', async ({ document: given }) => {
  // As it comes over the wire, with places in it.
  const document = parse(print(given));
  const variables = await variablesOf(document);
  const operation = getOperationAST(document) ?? undefined;
  const actors: Actor[] = operation?.operation === 'mutation' ? [visitor] : [visitor, member];
  for (const actor of actors) {
    const theirs = await execute({
      schema,
      document,
      contextValue: world().context(actor),
      variableValues: variables,
      hideSuggestions: true,
    });
    expect(plain(await ours({ document, operation, variables, context: world().context(actor) }))).toEqual(
      plain(theirs),
    );
    expect(plain(await ours({ document, operation, variables, context: world().context(actor) }))).toEqual(
      plain(theirs),
    );
  }
});
