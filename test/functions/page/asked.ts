/** The page function on the real engine with the small record and the built pages, asked as API Gateway asks it, in December 2012. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll } from 'vitest';
import { buildPages, bundlePath } from '#functions/local/build.ts';
import { handler } from '#functions/page/index.ts';
import { entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import type { Context } from '#graphql/context.ts';
import { type Actor, system } from '#graphql/people/actor.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';
import { enterRecord } from '#test/support/record.ts';
import { now } from '#test/support/world.ts';

export const site = 'https://travaux.test';

/** One engine for a test file. The clock of the record begins at the moment of all tests, `now`. */
export function withPages(enter: (context: () => Promise<Context>) => Promise<void> = async () => {}): void {
  let engine: Engine;
  beforeAll(async () => {
    await buildPages(new AbortController().signal);
    engine = await startEngine();
    const { name } = await engine.newTable();
    assume({
      TABLE_NAME: name,
      DYNAMODB_ENDPOINT: engine.endpoint,
      PUBLIC_URL: site,
      ISSUER: 'http://localhost/oidc',
      CLIENT_ID: 'travaux-web',
      CATALOGUE_PATH: ':memory:',
      PAGES_PATH: bundlePath,
      LOG_LEVEL: 'silent',
      CLOCK_OFFSET_MS: String(now.getTime() - Date.now()),
    });
    await enterRecord(await contextOf());
    await enter(contextOf);
  }, 120_000);
  afterAll(async () => {
    (await entry()).catalogue.close();
    await engine.stop();
  });
}

export const contextOf = async (actor: Actor = system): Promise<Context> => (await entry()).contextFor(actor);

/** Asks for an address, with its query string, as it stands in a request. */
export function get(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const [rawPath = '', ...question] = address.split('?');
  const event = { rawPath, rawQueryString: question.join('?'), headers, requestContext: { http: { method } } };
  return handler(event as APIGatewayProxyEventV2);
}

/** One page of each kind. */
export const pages = [
  '/',
  '/processes',
  '/processes/wcit-12',
  '/proposals',
  '/proposals?text=route&actions=MOD',
  '/proposals/rus-27-1',
  '/matrix',
  '/assess',
  '/parties',
  '/parties/RCC',
  '/topics',
  '/topics/routing',
  '/rights',
  '/rights/UDHR-19',
  '/consultations',
  '/consultations/comments',
];

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
/** Text as it stood before it was written into HTML. */
export const plain = (html: string) =>
  html.replaceAll('<!-- -->', '').replace(/&(\w+|#x27);/g, (whole, name) => named[name] ?? whole);
/** What a reader sees: without the data of the client. */
export const seen = (html: string) => plain(html.replaceAll(/<script[\s\S]*?<\/script>/g, ''));
