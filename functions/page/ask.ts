/** Asks the schema in this process, as a visitor: what is drawn for one reader may be kept for all. */
import { type DocumentNode, type ExecutionResult, execute, type GraphQLError } from 'graphql';
import type { Context } from '#graphql/context.ts';
import { inputRefusal } from '#graphql/inputErrors.ts';
import { makeSchema } from '#graphql/schema.ts';

export type Ask = (document: DocumentNode, variables: Record<string, unknown>) => Promise<ExecutionResult>;

let schema: ReturnType<typeof makeSchema> | undefined;

/** Asks in one context, so that the questions of one page share what they read. A rejection means that the page cannot be drawn. */
export function askIn(context: Context): Ask {
  return async (document, variables) => {
    schema ??= makeSchema();
    // Documents come from our own build, where they were checked against this schema.
    const result = await execute({ schema, document, contextValue: context, variableValues: variables });
    if (!result.errors) return result;
    return { ...result, errors: result.errors.map(told) };
  };
}

/** A refusal as the page shows it. Anything else is no answer to a question, and is thrown. */
function told(error: GraphQLError): GraphQLError {
  const refusal = inputRefusal(error) ?? error;
  const { code } = refusal.extensions;
  if (typeof code !== 'string' || code === 'UNAVAILABLE') throw error.originalError ?? error;
  return refusal;
}
