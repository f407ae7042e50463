/** The way to those who are connected: API Gateway's endpoint for connections, or what stands there on one machine. */
import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  GoneException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { GraphQLSchema } from 'graphql';
import type { Wire } from '#graphql/live/wire.ts';
import { makeSchema } from '#graphql/schema.ts';
import { entry } from './entry.ts';
import { readSurroundings } from './env.ts';
import { faultOf, type Line, log } from './log.ts';
import { mask } from './mask.ts';

let client: ApiGatewayManagementApiClient | null | undefined;
let schema: GraphQLSchema | undefined;

/** The same for every batch and message. `from` is the function that speaks, for its log. */
export async function openWire(from: Line['function'] = 'stream'): Promise<Wire> {
  const { contextFor } = await entry();
  client ??= connect();
  const report = (fault: unknown) => log('error', { function: from, operation: 'live', ...faultOf(fault) });
  return {
    contextFor,
    schema() {
      schema ??= makeSchema();
      return schema;
    },
    now: () => new Date(),
    async post(ConnectionId, message) {
      try {
        await client?.send(new PostToConnectionCommand({ ConnectionId, Data: message }));
        return client ? 'SENT' : 'GONE';
      } catch (fault) {
        if (!(fault instanceof GoneException)) report(fault);
        return 'GONE';
      }
    },
    async close(ConnectionId, code, reason) {
      try {
        const command = new DeleteConnectionCommand({ ConnectionId });
        // API Gateway ends a connection by a code of its own; one machine's host reads ours.
        command.middlewareStack.add(
          (next) => (args) => {
            if (hasHeaders(args.request)) {
              args.request.headers['x-close-code'] = String(code);
              args.request.headers['x-close-reason'] = encodeURIComponent(reason);
            }
            return next(args);
          },
          { step: 'build' },
        );
        await client?.send(command);
      } catch (fault) {
        if (!(fault instanceof GoneException)) report(fault);
      }
    },
    report,
    mask: (error) => mask(error.toJSON(), error, from),
  };
}

const hasHeaders = (request: unknown): request is { headers: Record<string, string> } =>
  typeof request === 'object' && request !== null && 'headers' in request;

/** Null where nobody can be connected. */
function connect(): ApiGatewayManagementApiClient | null {
  const { LIVE_URL, LIVE_ENDPOINT } = readSurroundings();
  const requestHandler = { connectionTimeout: 1000, requestTimeout: 3000 };
  if (LIVE_ENDPOINT !== undefined) {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    return new ApiGatewayManagementApiClient({ requestHandler, endpoint: LIVE_ENDPOINT, region: 'local', credentials });
  }
  return LIVE_URL === undefined ? null : new ApiGatewayManagementApiClient({ requestHandler, endpoint: LIVE_URL });
}
