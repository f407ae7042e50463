/** Lets Apollo hand a document to our own execution. */
import type { ApolloServerOptions } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { makeExecutor } from '#graphql/execution/executor.ts';
import type { RequestContext } from './asking.ts';

type Gateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;

/** What Apollo calls a gateway is the one place where it lets somebody else execute. */
export function planned(schema: GraphQLSchema): Gateway {
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
