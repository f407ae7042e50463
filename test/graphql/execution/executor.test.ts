/** Our execution answers as graphql-js does: everything that can go wrong, and what chance puts together. */
import fc from 'fast-check';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  getIntrospectionQuery,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { makeExecutor } from '#graphql/execution/executor.ts';
import { fieldNames, oddSchema, ran } from './odd.ts';

type Variables = Record<string, unknown>;

const plain = ({ data, errors }: ExecutionResult) => ({
  // A round through JSON is the way to the caller: order of keys and all.
  text: JSON.stringify(data),
  errors: errors?.map((error) => ({ ...error.toJSON(), nodes: error.nodes?.map(({ kind }) => kind) })),
});

const oddly = makeExecutor(oddSchema);

async function both(document: DocumentNode, variables?: Variables, operationName?: string) {
  const context = { who: 'somebody' };
  const operation = getOperationAST(document, operationName) ?? undefined;
  const ours = async () => plain(await oddly({ document, operation, operationName, variables, context }));
  const theirs = async () =>
    plain(
      await execute({
        schema: oddSchema,
        document,
        contextValue: context,
        hideSuggestions: true,
        ...(variables && { variableValues: variables }),
        ...(operationName && { operationName }),
      }),
    );
  return { ours: await ours(), again: await ours(), theirs: await theirs() };
}

async function same(text: string, variables?: Variables, operationName?: string) {
  const document = parse(text);
  const { ours, again, theirs } = await both(document, variables, operationName);
  expect(ours).toEqual(theirs);
  // With the plan that is kept.
  expect(again).toEqual(theirs);
  return ours;
}

describe('one thing that goes wrong', () => {
  it.each(fieldNames)('%s', async (name) => {
    await same(`{ thing { text ${name} { text number } number } }`);
    await same(`{ must { ${name} { self { number } } } }`);
    await same(`{ thing { self { a: text ${name} { text } b: text } number } }`);
  });

  it.each([
    '{ thing { wrong text } }',
    '{ thing { wrongMust text } }',
    '{ must { wrongMust } }',
    '{ thing { missing } }',
    '{ thing { any { text ... on Other { other } } } }',
    '{ thing { anyLater { __typename text ... on Other { other } } } }',
    '{ thing { typeLater { ... on Other { other } } } }',
    '{ thing { typeThrown { text } text } }',
    '{ any { __typename ... on Thing { number } ... on Any { text } } }',
    '{ thing { set kept day method notAList text } }',
    '{ thing { method(times: 5) a: method(times: null) } }',
    '{ thing { promises { number } } }',
    '{ thing { promisesMust { number } text } }',
    '{ thing { badLeaves text } }',
    '{ thing { leaves } }',
    '{ odd { text } }',
    '{ odd { number } }',
    '{ __typename thing { __typename t: __typename } }',
    '{ thing { given(text: "x") self { deep: given(text: "y") } } }',
    '{ thing { __proto__: text } }',
    '{ constructor: thing { toString: text hasOwnProperty: number } }',
    '{ __schema { types { name } } thing { text } }',
    getIntrospectionQuery(),
  ])('%s', async (text) => {
    await same(text);
  });
});

describe('values that come with the question', () => {
  const echo =
    'query ($must: Int!, $text: String, $list: [Colour!], $at: Day, $in: In) { echo(must: $must, text: $text, list: $list, at: $at, in: $in) }';

  it.each<[string, Variables]>([
    ['what is asked for alone', { must: 1 }],
    ['null in the place of a default', { must: 1, text: null }],
    ['one in the place of a list', { must: 1, list: 'RED' }],
    [
      'everything',
      { must: 1, text: 'x', list: ['RED', 'GREEN'], at: 'now', in: { must: 2, inner: { must: 3, days: ['one'] } } },
    ],
    ['nothing', {}],
    ['null where something must be', { must: null }],
    ['a number that is none', { must: 'one' }],
    ['a number too large', { must: 2 ** 40 }],
    ['a colour that is none', { must: 1, list: ['RED', 'BLEU'] }],
    ['a day that is none', { must: 1, at: 'bad' }],
    ['a day that is none, deep inside', { must: 1, in: { must: 1, inner: { must: 1, days: ['ok', 'bad'] } } }],
    ['a field that is none', { must: 1, in: { must: 1, musst: 2 } }],
    ['a field that is not there', { must: 1, in: { inner: { colour: 'RED' } } }],
    ['more than was asked for', { must: 1, more: true }],
    ['names of every object', { must: 1, constructor: 1, __proto__: { must: 2 } }],
  ])('%s', async (_, variables) => {
    await same(echo, variables);
  });

  it('too many faults', async () => {
    await same(echo, { must: 1, list: Array.from({ length: 80 }, () => 'BLUE') });
  });

  it.each([
    '{ echo(must: 1, list: [RED], in: { must: 2 }) }',
    '{ echo(must: 1, list: RED, at: "x") }',
    'query ($n: Int = 4) { echo(must: $n) thing { method(times: $n) } }',
  ])('%s', async (text) => {
    await same(text);
    await same(text, { n: null });
    await same(text, { n: 7 });
  });
});

describe('what is asked only under a condition', () => {
  const text = `query ($yes: Boolean!, $no: Boolean = false) { thing {
    text @include(if: $yes) number @skip(if: $no) ... @skip(if: $yes) { self { colour } }
    self { ...one @include(if: $no) } self { text } } } fragment one on Thing { number any { ... on Other @include(if: $yes) { text } } }`;

  it.each([true, false].flatMap((yes) => [true, false].map((no) => ({ yes, no }))))('%j', async (variables) => {
    const { errors } = await same(text, variables);
    expect(errors).toBeUndefined();
  });

  it.each<[string, Variables | undefined]>([
    ['nothing', undefined],
    ['null for the one', { yes: null }],
    ['null for the other', { yes: true, no: null }],
    ['text', { yes: 'true' }],
  ])('%s', async (_, variables) => {
    await same(text, variables);
  });

  it('in more ways than are kept', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const many = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { thing { ${names.map((name) => `${name}: text @include(if: $${name})`).join(' ')} } }`;
    for (let bits = 0; bits < 32; bits += 1) {
      await same(many, Object.fromEntries(names.map((name, place) => [name, (bits & (1 << place)) !== 0])));
    }
  });
});

describe('operations', () => {
  const two = 'query a { thing { text } } query b { thing { number } }';

  it('are chosen by name', async () => {
    expect((await same(two, undefined, 'b')).text).toBe('{"thing":{"number":3}}');
  });

  it.each([
    [two, undefined],
    [two, 'c'],
    ['fragment x on Thing { text }', undefined],
  ])('%s by the name %s', async (text, name) => {
    await same(text, undefined, name);
  });

  it.each(['{ first second third }', '{ first broken third }', '{ a: third first b: third }'])(
    'that change something run one after the other: %s',
    async (selection) => {
      const ours: string[][] = [];
      for (const run of [oddly, null]) {
        ran.length = 0;
        const document = parse(`mutation ${selection}`);
        const operation = getOperationAST(document) ?? undefined;
        if (run) await run({ document, operation, context: {} });
        else await execute({ schema: oddSchema, document });
        ours.push([...ran]);
      }
      expect(ours[0]).toEqual(ours[1]);
      await same(`mutation ${selection}`);
    },
  );
});

/** A selection of things, `depth` levels of them. */
function selection(names: readonly string[], depth: number): fc.Arbitrary<string> {
  const plain = fc.constantFrom('text', 'number', 'colour', '__typename', 'x: text', 'wrong');
  if (depth === 0) return fc.array(plain, { minLength: 1, maxLength: 3 }).map((all) => `{ ${all.join(' ')} }`);
  const nested = fc
    .tuple(
      fc.constantFrom(...names),
      selection(names, depth - 1),
      fc.constantFrom('', '', '... on Any', '... on Thing'),
    )
    .map(([name, inner, on]) => (on ? `${on} { ${name} ${inner} }` : `${name} ${inner}`));
  return fc
    .array(fc.oneof(plain, nested, nested), { minLength: 1, maxLength: 4 })
    .map((all) => `{ text ${all.join(' ')} }`);
}

describe('whatever chance puts together', () => {
  const allNow = fieldNames.filter((name) => name.endsWith('Now'));
  // Where an item fails at once while the one before it waits, graphql-js forgets that one's promise, and its rejection ends the process.
  const most = fieldNames.filter((name) => name.startsWith('fine') || !/(MustList|Deep)/.test(name));

  it('without waiting: the same to the last error', async () => {
    await fc.assert(
      fc.asyncProperty(selection(allNow, 3), async (inner) => {
        const document = parse(`{ thing ${inner.replaceAll('... on Any {', '... on Thing {')} }`);
        fc.pre(validate(oddSchema, document).length === 0);
        const { ours, again, theirs } = await both(document);
        expect(ours).toEqual(theirs);
        expect(again).toEqual(theirs);
      }),
      { numRuns: 400 },
    );
  });

  it('with waiting: the same data, and errors where theirs has errors', async () => {
    await fc.assert(
      fc.asyncProperty(selection(most, 3), async (inner) => {
        const document = parse(`{ thing ${inner.replaceAll('... on Any {', '... on Thing {')} }`);
        fc.pre(validate(oddSchema, document).length === 0);
        const { ours, theirs } = await both(document);
        expect(ours.text).toBe(theirs.text);
        expect(ours.errors === undefined).toBe(theirs.errors === undefined);
      }),
      { numRuns: 400 },
    );
  });
});
