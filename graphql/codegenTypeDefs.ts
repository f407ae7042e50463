/** A code generator plugin: writes the whole schema as one text, so that a bundled Lambda needs no file beside it. */
import { type GraphQLSchema, printSchema } from 'graphql';

export const plugin = (schema: GraphQLSchema): string =>
  `export const typeDefs = ${JSON.stringify(printSchema(schema))};\n`;
