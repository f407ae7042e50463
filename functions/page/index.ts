/** Pages: real HTML on first response, drawn by the client's own components for a reader who is signed out. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { visitor } from '#graphql/people/actor.ts';
import { entry } from '../runtime/entry.ts';
import { faultOf, log } from '../runtime/log.ts';
import { type Answer, fleeting, text } from './answer.ts';
import { answerEmbed } from './embed.ts';
import { answerPage } from './pages.ts';
import { answerSitemap } from './sitemap.ts';

export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  const began = performance.now();
  const answer = await respond(event).catch((fault: unknown) => {
    log('error', { function: 'page', ...faultOf(fault) });
    return fleeting(503, text, 'This cannot be shown now. Try again in a moment.\n');
  });
  const milliseconds = Math.round(performance.now() - began);
  log('info', { function: 'page', status: answer.statusCode, milliseconds });
  return answer;
}

async function respond(event: APIGatewayProxyEventV2): Promise<Answer> {
  const { method } = event.requestContext.http;
  if (method !== 'GET' && method !== 'HEAD') {
    const answer = fleeting(405, text, 'Pages are read with GET.\n');
    return { ...answer, headers: { ...answer.headers, allow: 'GET, HEAD' } };
  }
  const { contextFor } = await entry();
  const context = contextFor(visitor);
  const { rawPath } = event;
  if (rawPath.startsWith('/embed/')) return await answerEmbed(event, context);
  return (await answerSitemap(event, context)) ?? (await answerPage(event, context));
}
