/** Apollo Server as we run it: the schema, its limits, what it costs, and what an answer may say. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { Refusal } from '#graphql/errors.ts';
import { excess, limits } from '#graphql/execution/limits.ts';
import { mask } from '../runtime/mask.ts';
import { withStatus } from '../runtime/withStatus.ts';
import { costTold } from './allowance.ts';
import type { RequestContext } from './asking.ts';
import { makeMeasure } from './measured.ts';
import { planned } from './planned.ts';

export function makeServer(schema: GraphQLSchema): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: planned(schema),
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
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
      bounds(schema),
    ],
  });
}

const silent = () => {};

function bounds(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const measure = makeMeasure(schema);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return;
          const { outcome } = contextValue;
          outcome.operation = nameOf(operation);
          const measured = measure({ document, operation, variables: request.variables ?? {} });
          outcome.cost = Math.max(1, measured.cost);
          const sentence = excess(measured);
          if (sentence !== null) throw withStatus(new Refusal('TOO_COSTLY', sentence), 400);
          // The first point was paid at the door.
          if (outcome.cost > 1) await outcome.allowance?.spend(outcome.cost - 1);
        },
        async willSendResponse({ request, response: { body }, contextValue: { outcome } }) {
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          // Validation adds one error of its own when it gives up.
          if (singleResult.errors) singleResult.errors = singleResult.errors.slice(0, limits.errors);
          const code = singleResult.errors?.[0]?.extensions?.code;
          outcome.code = typeof code === 'string' ? code : undefined;
          outcome.documentFault =
            singleResult.errors !== undefined &&
            singleResult.data === undefined &&
            code !== 'BAD_REQUEST' &&
            code !== 'TOO_MANY';
          outcome.isKeepable =
            request.http?.method === 'GET' &&
            !request.http.headers.has('authorization') &&
            singleResult.errors === undefined &&
            !outcome.isPersonal;
          if (outcome.cost > 0) {
            const spent = outcome.isKeepable ? null : (outcome.allowance?.spent ?? null);
            singleResult.extensions = { ...singleResult.extensions, cost: costTold(outcome.cost, spent) };
          }
        },
      };
    },
  };
}

/** Kind of operation and its root fields, which the schema knows; the name a caller gave might say anything. */
function nameOf({ operation, selectionSet }: OperationDefinitionNode): string {
  const fields = selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
  return [operation, ...new Set(fields)].slice(0, 6).join(' ');
}
