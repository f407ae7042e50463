/** Apollo Server as we run it: the schema, its limits, and what an answer may say. */
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { Context } from '#graphql/context.ts';
import { Refusal } from '#graphql/errors.ts';
import { makeExecutor } from '#graphql/execution/executor.ts';
import { excess, limits } from './limits.ts';
import { mask } from './mask.ts';
import { makeMeasure } from './measured.ts';

/** What became of a request, for its log line and its HTTP status. */
export interface Outcome {
  operation?: string;
  code?: string;
  /** The document or its variables are at fault, and nothing was executed. */
  documentFault: boolean;
}

export interface RequestContext extends Context, BaseContext {
  outcome: Outcome;
}

export function makeServer(schema: GraphQLSchema): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: planned(schema),
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: limits.tokens, noLocation: false },
    validationOptions: { maxErrors: limits.errors },
    formatError: mask,
    // What Apollo says of itself is of no use to an operator and may quote a query.
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    plugins: [
      // Its landing page would load a third party's script; its reports would go to a third party.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      boundsAndOutcome(schema),
    ],
  });
}

const silent = () => {};

type Gateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;

/** What Apollo calls a gateway is the one place where it lets somebody else execute. */
function planned(schema: GraphQLSchema): Gateway {
  const answer = makeExecutor(schema);
  let tell: Parameters<Gateway['onSchemaLoadOrUpdate']>[0] = () => {};
  return {
    onSchemaLoadOrUpdate(callback) {
      tell = callback;
      return () => {};
    },
    async load() {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        executor: ({ document, operation, request, context }) =>
          answer({ document, operation, operationName: request.operationName, variables: request.variables, context }),
      };
    },
    async stop() {},
  };
}

const boundsAndOutcome = (schema: GraphQLSchema): ApolloServerPlugin<RequestContext> => {
  const measure = makeMeasure(schema);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return;
          const { outcome } = contextValue;
          outcome.operation = nameOf(operation);
          // What is about to be changed must be seen as it is.
          if (operation.operation === 'mutation') contextValue.fromTable();
          const sentence = excess(measure({ document, operation, variables: request.variables ?? {} }));
          if (sentence === null) return;
          const refusal = new Refusal('TOO_COSTLY', sentence);
          refusal.extensions.http = { status: 400 };
          throw refusal;
        },
        async willSendResponse({ response: { body }, contextValue: { outcome } }) {
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          // Validation adds one error of its own when it gives up.
          if (singleResult.errors) singleResult.errors = singleResult.errors.slice(0, limits.errors);
          const code = singleResult.errors?.[0]?.extensions?.code;
          outcome.code = typeof code === 'string' ? code : undefined;
          outcome.documentFault =
            singleResult.errors !== undefined && singleResult.data === undefined && code !== 'BAD_REQUEST';
        },
      };
    },
  };
};

/** Kind of operation and its root fields, which the schema knows; the name a caller gave might say anything. */
function nameOf({ operation, selectionSet }: OperationDefinitionNode): string {
  const fields = selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
  return [operation, ...new Set(fields)].slice(0, 6).join(' ');
}
