/** From the text of the schema and the resolvers of the domains to a schema that can be executed. It runs at every cold start, so it does no more than that. */
import {
  buildASTSchema,
  type GraphQLFieldResolver,
  GraphQLScalarType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isInterfaceType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';

/** By type: a scalar of its own, or resolvers by field; an interface says by `__resolveType` what a record is. */
export type TypeResolvers = Readonly<Record<string, unknown>>;

/** Throws when resolvers name what the schema does not have. The text itself was checked when it was generated. */
export function joinSchema(text: string, resolvers: readonly TypeResolvers[]): GraphQLSchema {
  const schema = buildASTSchema(parse(text, { noLocation: true }), { assumeValidSDL: true });
  for (const [name, given] of resolvers.flatMap((domain) => Object.entries(domain))) attach(schema, name, given);
  return schema;
}

function attach(schema: GraphQLSchema, name: string, given: unknown): void {
  const type = schema.getType(name);
  if (isScalarType(type) && given instanceof GraphQLScalarType) {
    // Its description stays that of the text.
    const { serialize, parseValue, parseLiteral } = given;
    Object.assign(type, { serialize, parseValue, parseLiteral });
    return;
  }
  if (typeof given !== 'object' || given === null || !(isObjectType(type) || isInterfaceType(type))) {
    throw new Error(`The schema has no type ${name} that could be resolved.`);
  }
  for (const [key, resolve] of Object.entries(given)) {
    const field = type.getFields()[key];
    if (isInterfaceType(type) && key === '__resolveType' && isTypeResolver(resolve)) type.resolveType = resolve;
    else if (field && isFieldResolver(resolve)) field.resolve = resolve;
    else throw new Error(`The schema has no field ${name}.${key} that could be resolved.`);
  }
}

const isFieldResolver = (value: unknown): value is GraphQLFieldResolver<unknown, unknown> =>
  typeof value === 'function';
const isTypeResolver = (value: unknown): value is GraphQLTypeResolver<unknown, unknown> => typeof value === 'function';
