/** A code generator plugin: writes the whole schema as a file for readers. */
import { type GraphQLSchema, printSchema } from 'graphql';

export const plugin = (schema: GraphQLSchema): string => `${printSchema(schema)}\n`;
