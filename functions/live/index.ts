/**
 * GraphQL over WebSocket, by the protocol graphql-transport-ws: one event of API Gateway's WebSocket API in, answers posted to the
 * connection. Deployed it needs LIVE_URL, the address of the API's stage, and leave to manage its connections
 * (execute-api:ManageConnections), as the stream does.
 */
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL as protocol } from 'graphql-ws/client';
import { dropConnection } from '#graphql/live/connections.ts';
import { system, visitor } from '#graphql/people/actor.ts';
import type { Quotas } from '#graphql/quotas/quotas.ts';
import { addressOf } from '../runtime/address.ts';
import { entry } from '../runtime/entry.ts';
import { readSurroundings } from '../runtime/env.ts';
import { faultOf, log } from '../runtime/log.ts';
import { quotasOn } from '../runtime/quotas.ts';
import { openWire } from '../runtime/wire.ts';
import { receive } from './receive.ts';

/** What is read of the gateway's event. Headers come with $connect alone. */
export interface SocketEvent {
  headers?: Record<string, string | undefined> | null;
  requestContext: {
    routeKey: string;
    connectionId: string;
    /** Milliseconds since 1970. */
    connectedAt: number;
    identity?: { sourceIp?: string };
  };
  body?: string | null;
  isBase64Encoded?: boolean;
}

/** Points of an hour that a connection costs a visitor, as many as a hundred small queries. */
const costOfConnection = 100;

let quotas: Quotas | undefined;

export async function handler(event: SocketEvent): Promise<APIGatewayProxyStructuredResultV2> {
  const { routeKey, connectionId } = event.requestContext;
  const began = performance.now();
  let statusCode = 200;
  let operation = routeKey;
  try {
    if (routeKey === '$connect') {
      const answer = await admit(event);
      statusCode = answer.statusCode ?? 200;
      return answer;
    }
    if (routeKey === '$disconnect') await dropConnection((await entry()).contextFor(system), connectionId);
    else operation = await receive(await openWire('live'), event);
    return { statusCode };
  } catch (fault) {
    statusCode = 500;
    log('error', { function: 'live', ...faultOf(fault) });
    const wire = await openWire('live');
    await wire.close(connectionId, 1013, 'A part of the system does not answer. Come again.');
    return { statusCode };
  } finally {
    const milliseconds = Math.round(performance.now() - began);
    log('info', { function: 'live', operation, status: statusCode, milliseconds });
  }
}

/** Whether somebody may connect: they speak our protocol, and have not connected too often. Who they are they say later. */
async function admit(event: SocketEvent): Promise<APIGatewayProxyStructuredResultV2> {
  const headers = Object.fromEntries(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim());
  if (!offered.includes(protocol)) {
    return { statusCode: 400, body: `Connect with the subprotocol ${protocol}.` };
  }
  const { table, contextFor } = await entry();
  const { EDGE_MARK: mark } = readSurroundings();
  const sourceIp = event.requestContext.identity?.sourceIp ?? '';
  quotas ??= quotasOn(table, 'live');
  const name = addressOf({ headers, requestContext: { http: { sourceIp } } }, mark);
  const spent = await quotas.spend({ kind: 'VISITOR', name }, costOfConnection, contextFor(visitor).now);
  if (spent?.isGranted === false) return { statusCode: 429, body: 'Too many connections in this hour. Wait.' };
  return { statusCode: 200, headers: { 'Sec-WebSocket-Protocol': protocol } };
}
