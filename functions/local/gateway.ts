/** Stands where API Gateway's HTTP API stands in AWS: turns a request into its payload, version 2, and the handler's answer into a response. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export interface Answer {
  statusCode?: number;
  headers?: Record<string, unknown>;
  /** Text, or base64 where `isBase64Encoded` says so; a stream is sent as it comes, and destroyed when the reader hangs up. */
  body?: string | Readable;
  isBase64Encoded?: boolean;
}
export type Handler = (event: APIGatewayProxyEventV2) => Promise<Answer>;

/** The gateway itself takes no more than this. */
const largestBody = 10 * 1024 * 1024;

export async function callHandler(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (body === null) {
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  const { statusCode = 200, headers = {}, body: answer = '', isBase64Encoded } = await handler(eventFor(request, body));
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (typeof answer !== 'string') {
    response.writeHead(statusCode);
    // Whoever hangs up half-way is no fault of ours; the stream is destroyed and frees what it holds.
    await pipeline(answer, response).catch(() => response.destroy());
    return;
  }
  // Text leaves in one piece with the head.
  const sent = isBase64Encoded ? Buffer.from(answer, 'base64') : answer;
  // To HEAD a function may say how long its answer to GET would be.
  const told = request.method === 'HEAD' ? headers['content-length'] : undefined;
  response.writeHead(statusCode, { 'content-length': Number(told ?? Buffer.byteLength(sent)) });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > largestBody) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function eventFor(request: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 {
  const address = new URL(request.url ?? '/', 'http://localhost');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'cookie') headers[name] = String(value);
  }
  const isText = /^(text\/|application\/(json|xml|javascript))/.test(headers['content-type'] ?? '');
  const now = new Date();
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: address.pathname,
    rawQueryString: address.search.slice(1),
    headers,
    queryStringParameters: Object.fromEntries(address.searchParams),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method: request.method ?? 'GET',
        path: address.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}
