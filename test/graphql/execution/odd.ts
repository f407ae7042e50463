/** A schema in which everything goes wrong that can, at once or a while later, to hold our execution against graphql-js. */
import { GraphQLScalarType } from 'graphql';
import { joinSchema } from '#graphql/joinSchema.ts';

const thing = { text: 'a text', number: 3, colour: 'RED', self: {}, kept: [1, 2] };

/** What a field's name begins with says how it fails; `later` at its end that it does so in a promise. */
const failures: Record<string, () => unknown> = {
  fine: () => thing,
  nothing: () => null,
  absent: () => undefined,
  thrown: () => {
    throw new Error('thrown');
  },
  thrownText: () => {
    throw 'no error at all';
  },
  returned: () => new Error('returned'),
};
const types = { Thing: 'Thing', Must: 'Thing!', List: '[Thing]', MustList: '[Thing!]!', Deep: '[[Thing!]!]' };

export const fieldNames: readonly string[] = Object.keys(failures).flatMap((failure) =>
  Object.keys(types).flatMap((type) => ['Now', 'Later'].map((when) => `${failure}${type}${when}`)),
);

const lists: Record<string, (value: () => unknown) => unknown> = {
  Thing: (value) => value(),
  Must: (value) => value(),
  List: (value) => [thing, value(), thing],
  MustList: (value) => [thing, value(), thing],
  Deep: (value) => [[thing], [thing, value()], [thing]],
};

const typeDefs = `
  type Query { thing: Thing must: Thing! any: Any odd: Thing echo(text: String = "none", must: Int!, list: [Colour!], at: Day, in: In): String! }
  type Mutation { first: Int second: Int! third: Int broken: Int! }
  interface Any { text: String }
  enum Colour { RED GREEN }
  scalar Day
  input In { must: Int! colour: Colour = GREEN inner: In days: [Day!] }
  type Other implements Any { text: String other: Int! }
  type Thing implements Any {
    text: String number: Int! colour: Colour! wrong: Colour wrongMust: Colour! day: Day self: Thing! missing: String! any: Any anyLater: Any!
    noType: Any badType: Any typeLater: Any typeThrown: Any!
    method(times: Int = 2): Int kept: [Int!]! set: [Int] notAList: [Int] promises: [Thing] promisesMust: [Thing!] badLeaves: [Int!] leaves: [Int]
    given(text: String!): String
    ${fieldNames.map((name) => `${name}: ${types[/(Thing|MustList|Must|List|Deep)(Now|Later)$/.exec(name)?.[1] as keyof typeof types]}`).join('\n    ')}
  }`;

const later = async (value: () => unknown) => {
  await null;
  return value();
};

function resolverOf(name: string): () => unknown {
  const [, failure = '', type = '', when] =
    /^([a-z]+(?:Text)?)(Thing|MustList|Must|List|Deep)(Now|Later)$/.exec(name) ?? [];
  const value = () => lists[type]?.(failures[failure] ?? (() => null));
  return when === 'Later' ? () => later(value) : value;
}

/** The mutations that ran, in their order. */
export const ran: string[] = [];
const step = (name: string, value: () => unknown) => async () => {
  ran.push(`${name} begins`);
  await new Promise((done) => setTimeout(done, 1));
  ran.push(`${name} ends`);
  return value();
};

export const oddSchema = joinSchema(typeDefs, [
  {
    Query: {
      thing: () => thing,
      must: async () => thing,
      any: () => ({ kind: 'Other', text: 'another', other: 1 }),
      odd: () => 'a string has no fields',
      echo: (_: unknown, args: unknown, ctx: unknown) => JSON.stringify([args, ctx]),
    },
    Mutation: {
      first: step('first', () => 1),
      second: step('second', () => 2),
      third: step('third', () => 3),
      broken: step('broken', () => null),
    },
    Any: {
      __resolveType: ({ kind = 'Thing' }: { kind?: unknown }) => (typeof kind === 'function' ? kind() : kind),
    },
    Day: new GraphQLScalarType<string, string>({
      name: 'Day',
      serialize: (value) => `day ${String(value)}`,
      parseValue: (value) => {
        if (value === 'bad') throw new TypeError('A day is needed.');
        return `read ${String(value)}`;
      },
    }),
    Thing: {
      wrong: () => 'BLUE',
      wrongMust: () => 'BLUE',
      day: () => 'today',
      self: () => thing,
      any: () => ({ kind: 'Other', text: 'other', other: null }),
      anyLater: async () => ({ kind: 'Other', other: 2 }),
      typeLater: () => ({ kind: async () => 'Other', other: 3 }),
      typeThrown: () => ({
        kind: () => {
          throw new Error('no type');
        },
      }),
      set: () => new Set([1, 2]),
      notAList: () => 'text',
      promises: () => [Promise.resolve(thing), thing, Promise.reject(new Error('one of many'))],
      promisesMust: () => [Promise.resolve(thing), Promise.reject(new Error('one of many'))],
      badLeaves: () => [1, 'two', 3],
      leaves: () => [1, null, Promise.resolve(3), 'four', Promise.reject(new Error('five'))],
      method: (_: unknown, { times }: { times: number }) => times,
      given: (
        _: unknown,
        { text }: { text: string },
        __: unknown,
        info: { path: { key: string | number }; fieldName: string },
      ) => `${text} at ${info.path.key} ${info.fieldName}`,
      ...Object.fromEntries(fieldNames.map((name) => [name, resolverOf(name)])),
    },
  },
]);
