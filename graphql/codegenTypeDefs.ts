/** A code generator plugin: writes the whole schema as one text, so that a bundled Lambda needs no file beside it, and without the spaces that only people need. */
import { type GraphQLSchema, printSchema, stripIgnoredCharacters } from 'graphql';

export const plugin = (schema: GraphQLSchema): string =>
  `export const typeDefs = ${JSON.stringify(stripIgnoredCharacters(printSchema(schema)))};\n`;
