/** The API's own handler in this process, on the real engine, asked as the gateway asks it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll } from 'vitest';
import { assume } from '#functions/runtime/env.ts';
import { type Engine, startEngine } from './engine.ts';
import { makeWorld, type World } from './world.ts';

export interface Asked {
  /** In the body of a POST, or in the address of a GET. */
  query?: string;
  variables?: object;
  extensions?: object;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** From where it comes, as the gateway saw it. */
  sourceIp?: string;
}

export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: string;
  json: { data?: unknown; errors?: { message: string; extensions: { code: string } }[]; extensions?: unknown };
}

export interface Api {
  world: World;
  ask(asked: Asked): Promise<Answered>;
  /** A token of the stand-in issuer for somebody by this name. */
  token(handle: string, groups?: readonly string[]): Promise<string>;
}

type Handler = (
  event: APIGatewayProxyEventV2,
) => Promise<{ statusCode?: number; headers: Record<string, string>; body: string }>;

/** One for a test file; `settings` go to the handler's environment. */
export function withApi(settings: Parameters<typeof assume>[0] = {}): () => Api {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-api-'));
  let engine: Engine;
  let issuer: Server;
  let api: Api | undefined;

  beforeAll(async () => {
    engine = await startEngine();
    const world = await makeWorld(engine);
    const keys = await generateKeyPair('RS256');
    issuer = createServer();
    await new Promise<void>((done) => issuer.listen(0, '127.0.0.1', done));
    const place = issuer.address();
    const url = `http://127.0.0.1:${place && typeof place === 'object' ? place.port : 0}`;
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
    issuer.on('request', (request, response) => {
      const said = request.url === '/jwks' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
    });
    assume({
      TABLE_NAME: world.name,
      DYNAMODB_ENDPOINT: engine.endpoint,
      PUBLIC_URL: 'https://travaux.test',
      ISSUER: url,
      CLIENT_ID: 'pages',
      // The world's people sign in here by their handles.
      ACCOUNT_REALM: 'https://issuer.test',
      CATALOGUE_PATH: join(folder, 'catalogue.sqlite'),
      LOG_LEVEL: 'silent',
      QUOTA_VISITOR: 'off',
      ...settings,
    });
    const { handler }: { handler: Handler } = await import('#functions/api/index.ts');
    api = {
      world,
      async ask(asked) {
        const { statusCode = 200, headers, body } = await handler(eventFor(asked));
        return { status: statusCode, headers, body, json: body === '' ? {} : JSON.parse(body) };
      },
      token: (handle, groups = []) =>
        new SignJWT({ aud: 'pages', sub: handle, username: handle, token_use: 'access', 'cognito:groups': groups })
          .setProtectedHeader({ alg: 'RS256', kid: 'k' })
          .setIssuer(url)
          .setIssuedAt()
          .setExpirationTime('5m')
          .sign(keys.privateKey),
    };
  });
  afterAll(async () => {
    issuer.closeAllConnections();
    issuer.close();
    await engine.stop();
    rmSync(folder, { recursive: true });
  });
  return () => {
    if (!api) throw new Error('The API is only there inside a test.');
    return api;
  };
}

export function eventFor({
  query,
  variables,
  extensions,
  method = 'POST',
  headers,
  sourceIp = '192.0.2.1',
}: Asked): APIGatewayProxyEventV2 {
  const given = Object.entries({ query, variables, extensions }).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(
    given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
  const isGet = method === 'GET';
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/graphql',
    rawQueryString: isGet ? search.toString() : '',
    headers: isGet
      ? { 'apollo-require-preflight': 'yes', ...headers }
      : { 'content-type': 'application/json', ...headers },
    requestContext: {
      accountId: 'test',
      apiId: 'test',
      domainName: 'travaux.test',
      domainPrefix: 'travaux',
      http: { method, path: '/graphql', protocol: 'HTTP/1.1', sourceIp, userAgent: '' },
      requestId: 'test',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(!isGet && { body: JSON.stringify(Object.fromEntries(given)) }),
    isBase64Encoded: false,
  };
}
