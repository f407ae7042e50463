/** Public notes as Web Annotations: one request of API Gateway's HTTP API in, one answer out. Everybody is answered as a visitor is. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { visitor } from '#graphql/people/actor.ts';
import { entry } from '../runtime/entry.ts';
import { log } from '../runtime/log.ts';
import { readAddress } from './address.ts';
import { type Answer, answer, options, refuse, refuseFault } from './answer.ts';
import { represent } from './collection.ts';

export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  const began = performance.now();
  const sent = await respond(event).catch(refuseFault);
  const milliseconds = Math.round(performance.now() - began);
  log('info', { function: 'annotations', status: sent.statusCode, milliseconds });
  return sent;
}

async function respond({ rawPath, rawQueryString, headers, requestContext }: APIGatewayProxyEventV2): Promise<Answer> {
  const { method } = requestContext.http;
  if (method === 'OPTIONS') return options();
  // To HEAD the gateway sends the same without its body.
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'These annotations are read with GET.');
  const address = readAddress(rawPath, new URLSearchParams(rawQueryString));
  const ctx = (await entry()).contextFor(visitor);
  return answer(await represent(ctx, address), headers);
}
