/**
 * Stands where API Gateway's WebSocket API stands in AWS: turns what happens to a socket into its events, and takes the messages
 * and closings that functions send to connections. Those come to a door of their own, behind a word that only this process knows.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import type { SocketEvent } from '../live/index.ts';
import { faultOf, log } from '../runtime/log.ts';

export type SocketHandler = (event: SocketEvent) => Promise<APIGatewayProxyStructuredResultV2>;

export interface Sockets {
  /** Where functions post to connections. */
  endpoint: string;
  /** A browser or program asks to speak by socket. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** From here on somebody answers. */
  open(handler: SocketHandler): void;
  /** Ends all connections, so that clients come again when there is a host again. */
  close(): Promise<void>;
}

/** The gateway's own limits: bytes of a frame, and how long a connection may live. */
const longestFrame = 32 * 1024;
const longestLife = 2 * 3_600_000;
const mostConnections = 5000;
/** Bytes that wait for somebody who does not read; beyond, they are hung up on. */
const mostWaiting = 4 * 1024 * 1024;

export async function openSockets(): Promise<Sockets> {
  const connections = new Map<string, WebSocket>();
  const underWay = new Set<Promise<unknown> | undefined>();
  const protocols = new WeakMap<IncomingMessage, string>();
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: longestFrame,
    handleProtocols: (_, request) => protocols.get(request) ?? false,
  });
  const word = randomBytes(16).toString('hex');
  const door = createServer((request, response) => serve(request, response));
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  const address = door.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  let handler: SocketHandler | undefined;

  async function connect(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (!handler || connections.size >= mostConnections) return refuse(socket, 503);
    // As long as those of the gateway, and never the same again after a restart.
    const connectionId = randomBytes(12).toString('base64url');
    const context = { connectionId, connectedAt: Date.now(), identity: { sourceIp: '127.0.0.1' } };
    const told = Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]);
    const headers: Record<string, string | undefined> = Object.fromEntries(told);
    const answer = await handler({ headers, requestContext: { ...context, routeKey: '$connect' } });
    if (answer.statusCode !== 200) return refuse(socket, answer.statusCode ?? 500, answer.body);
    protocols.set(request, String(answer.headers?.['Sec-WebSocket-Protocol'] ?? ''));
    server.handleUpgrade(request, socket, head, (client) => attend(client, context));
  }

  function attend(client: WebSocket, context: Omit<SocketEvent['requestContext'], 'routeKey'>): void {
    const { connectionId } = context;
    connections.set(connectionId, client);
    const call = (routeKey: string, more: Pick<SocketEvent, 'body' | 'isBase64Encoded'> = {}) => {
      // As at the gateway, the next message does not wait for the answer to this one.
      const answer = handler?.({ requestContext: { ...context, routeKey }, ...more })
        .catch((fault: unknown) => log('error', { function: 'host', operation: 'live', ...faultOf(fault) }))
        .finally(() => underWay.delete(answer));
      underWay.add(answer);
    };
    const life = setTimeout(() => client.close(1001, 'Going away'), longestLife);
    client.on('message', (data: RawData, isBinary) => {
      const body = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer);
      call('$default', { body: body.toString(isBinary ? 'base64' : 'utf8'), isBase64Encoded: isBinary });
    });
    // A broken frame, or one that is too long, closes the socket; nothing else is to be done.
    client.on('error', () => {});
    client.on('close', () => {
      clearTimeout(life);
      connections.delete(connectionId);
      call('$disconnect');
    });
  }

  /** What the gateway's endpoint for connections answers. */
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, given, at, id = ''] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const client = connections.get(decodeURIComponent(id));
    if (given !== word || decodeURIComponent(at ?? '') !== '@connections') response.writeHead(403).end();
    else if (client?.readyState !== WebSocket.OPEN)
      response.writeHead(410, { 'x-amzn-errortype': 'GoneException' }).end();
    else if (request.method === 'DELETE') {
      const { 'x-close-code': code = '1000', 'x-close-reason': reason = '' } = request.headers;
      client.close(Number(code), decodeURIComponent(String(reason)).slice(0, 120));
      response.writeHead(204).end();
    } else if (client.bufferedAmount > mostWaiting) {
      client.terminate();
      response.writeHead(410, { 'x-amzn-errortype': 'GoneException' }).end();
    } else {
      client.send(Buffer.concat(parts).toString('utf8'));
      response.writeHead(200).end();
    }
  }

  return {
    endpoint: `http://127.0.0.1:${port}/${word}`,
    accept(request, socket, head) {
      // Whoever hangs up while being asked in is no fault of ours.
      socket.on('error', () => {});
      connect(request, socket, head).catch(() => refuse(socket, 500));
    },
    open(given) {
      handler = given;
    },
    async close() {
      for (const client of connections.values()) client.close(1012, 'Service restart');
      const leave = setTimeout(() => {
        for (const client of connections.values()) client.terminate();
      }, 500);
      while (connections.size > 0) await new Promise((done) => setTimeout(done, 20));
      clearTimeout(leave);
      // Their leaving is told, so that nothing is posted to them after a restart.
      await Promise.all(underWay);
      handler = undefined;
      door.closeAllConnections();
      await new Promise((done) => door.close(done));
    },
  };
}

/** Answers an upgrade that is not to be, in plain HTTP. */
export function refuse(socket: Duplex, status: number, body = ''): void {
  const length = Buffer.byteLength(body);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nconnection: close\r\ncontent-type: text/plain\r\ncontent-length: ${length}\r\n\r\n${body}`,
  );
}
