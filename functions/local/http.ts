/** The host's door: the API, the issuer, what the pages ask at run time, and the pages themselves, all at one address that only this machine reaches. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { clientId } from './accounts.ts';
import { callHandler } from './gateway.ts';
import { dataPolicy, everyAnswer, pagePolicy } from './headers.ts';
import { type Issuer, issuerPath, scope } from './issuer.ts';
import { routes } from './routes.ts';
import { refuse } from './sockets.ts';
import { StartFault } from './startFault.ts';

export interface Parts {
  api(request: IncomingMessage, response: ServerResponse): Promise<void>;
  issuer: Issuer;
  pages(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void>;
  /** Somebody at `/live` asks to speak by socket. */
  live(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** In development the tools speak by socket too. */
  isDevelopment: boolean;
  pagePolicy?: string;
  /** Whether a path names a file that pages are made of, whatever else begins so; in development only. */
  isSource?(pathname: string): boolean;
}

export interface Door {
  port: number;
  /** Both servers; hot reload needs the first. */
  servers: Server[];
  /** From here on requests are answered; before, they are asked to wait. */
  open(parts: Parts): void;
  close(): Promise<void>;
}

/** Takes the port on this machine's own addresses. 0 takes any that is free. */
export async function takePort(asked: number): Promise<Door> {
  let parts: Parts | undefined;
  const listener: RequestListener = (request, response) => {
    for (const [name, value] of Object.entries(everyAnswer)) response.setHeader(name, value);
    if (!parts) response.writeHead(503, { 'retry-after': '1' }).end('Travaux is starting.\n');
    else answer(parts, port, request, response).catch(() => fail(response));
  };
  const first = createServer(listener);
  const port = await listen(first, asked, '127.0.0.1');
  const second = createServer(listener);
  // A machine without IPv6 is reached by the first alone.
  const servers = [
    first,
    ...(await listen(second, port, '::1').then(
      () => [second],
      () => [],
    )),
  ];
  for (const server of servers) {
    server.on('upgrade', (request, socket, head) => upgrade(parts, port, request, socket, head));
  }
  return {
    port,
    servers,
    open(given) {
      parts = given;
    },
    async close() {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((done) => {
              server.close(() => done());
              server.closeIdleConnections();
              setTimeout(() => server.closeAllConnections(), 1000).unref();
            }),
        ),
      );
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, refuse) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE')
        refuse(
          new StartFault(
            `Port ${port} is taken by another program; choose another with PORT, for example PORT=${port + 1} npm start.`,
          ),
        );
      else if (fault.code === 'EACCES')
        refuse(new StartFault(`Port ${port} is not open to this user; choose one above 1023 with PORT.`));
      else refuse(fault);
    });
    server.listen(port, host, () => {
      const address = server.address();
      done(address && typeof address === 'object' ? address.port : port);
    });
  });
}

/** Upgrades as they were met: in development those of one server are shown to the other too. */
const met = new WeakSet<Duplex>();

function upgrade(parts: Parts | undefined, port: number, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  if (met.has(socket)) return;
  met.add(socket);
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!parts) refuse(socket, 503);
  else if (!isOurs(request, port)) refuse(socket, 421);
  else if (pathname === '/live') parts.live(request, socket, head);
  else if (!parts.isDevelopment) refuse(socket, 404);
}

/** Accounts have no password here, so a page elsewhere whose name was made to lead to this machine is turned away. */
function isOurs({ headers }: IncomingMessage, port: number): boolean {
  const host = headers.host?.toLowerCase() ?? '';
  return ['localhost', '127.0.0.1', '[::1]'].some(
    (name) => host === `${name}:${port}` || (port === 80 && host === name),
  );
}

async function answer(parts: Parts, port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = request.headers.host?.toLowerCase() ?? '';
  if (!isOurs(request, port)) {
    response.writeHead(421).end('This host answers to localhost alone.\n');
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  response.setHeader('content-security-policy', dataPolicy);
  if (pathname === '/graphql') return await parts.api(request, response);
  if (pathname === issuerPath || pathname.startsWith(`${issuerPath}/`))
    return await parts.issuer.answer(request, response);
  if (pathname === '/config.json') return sendConfiguration(port, response);
  const route = parts.isSource?.(pathname) ? undefined : routes.find(({ begins }) => pathname.startsWith(begins));
  for (const [name, value] of Object.entries(route?.headers ?? {})) response.setHeader(name, value);
  if (route) return await callHandler((await route.load()).handler, request, response);
  // The issuer knows the pages by one address only.
  if (request.method === 'GET' && !host.startsWith('localhost')) {
    response.writeHead(307, { location: `http://localhost:${port}${request.url}` }).end();
    return;
  }
  response.setHeader('content-security-policy', parts.pagePolicy ?? pagePolicy);
  await parts.pages(request, response, pathname);
}

function sendConfiguration(port: number, response: ServerResponse): void {
  const issuer = `http://localhost:${port}${issuerPath}`;
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify({ issuer, clientId, scope, apiUrl: '/graphql', liveUrl: '/live' }));
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('Something went wrong on our side.\n');
}
