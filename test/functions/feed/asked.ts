/** The feed function on the real engine with the small record, asked as API Gateway asks it, in December 2012. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { graphql } from 'graphql';
import { afterAll, beforeAll } from 'vitest';
import { handler } from '#functions/feed/index.ts';
import { entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import type { Context } from '#graphql/context.ts';
import { type Actor, system } from '#graphql/people/actor.ts';
import { makeSchema } from '#graphql/schema.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';
import { enterRecord } from '#test/support/record.ts';
import { now, visitor } from '#test/support/world.ts';

export const site = 'https://travaux.test';

/** One engine for a test file. The clock of the record begins at the moment of all tests, `now`. */
export function withFeeds(enter: (context: () => Promise<Context>) => Promise<void> = async () => {}): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine();
    const { name } = await engine.newTable();
    assume({
      TABLE_NAME: name,
      DYNAMODB_ENDPOINT: engine.endpoint,
      PUBLIC_URL: site,
      ISSUER: 'http://localhost/oidc',
      CLIENT_ID: 'travaux-web',
      CATALOGUE_PATH: ':memory:',
      LOG_LEVEL: 'silent',
      CLOCK_OFFSET_MS: String(now.getTime() - Date.now()),
    });
    await enterRecord(await contextOf());
    await enter(contextOf);
  });
  afterAll(async () => {
    (await entry()).catalogue.close();
    await engine.stop();
  });
}

export const contextOf = async (actor: Actor = system): Promise<Context> => (await entry()).contextFor(actor);

/** Asks for an address, with its question, as it stands in a request. */
export function get(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const [rawPath = '', ...question] = address.split('?');
  const event = { rawPath, rawQueryString: question.join('?'), headers, requestContext: { http: { method } } };
  return handler(event as APIGatewayProxyEventV2);
}

const schema = makeSchema();

/** What the API answers to a visitor at the same moment. */
export async function api(source: string, variableValues: Record<string, unknown> = {}): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: await contextOf(visitor) });
  if (errors) throw errors[0];
  return data;
}
