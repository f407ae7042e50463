/** The pages of the site. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Context } from '#graphql/context.ts';
import { faultOf, log } from '../runtime/log.ts';
import { type Answer, fleeting, html, keepable } from './answer.ts';
import { askIn } from './ask.ts';
import { type Bundle, loadBundle } from './bundle.ts';

/** A page, drawn; where it cannot be drawn, the plain page, from which the browser draws it and says itself what is wrong. */
export async function answerPage(event: APIGatewayProxyEventV2, context: Context): Promise<Answer> {
  const bundle = await loadBundle();
  const { rawPath, rawQueryString } = event;
  // The issuer's answer stands in this address, and is for the browser alone.
  if (rawPath === '/signed-in') return fleeting(200, html, bundle.plainPage);
  if (!isReadable(rawPath)) return fleeting(404, html, bundle.plainPage);
  const path = rawQueryString ? `${rawPath}?${rawQueryString}` : rawPath;
  return await drawn(event, context, bundle, path).catch((fault: unknown) => {
    log('error', { function: 'page', ...faultOf(fault) });
    return fleeting(503, html, bundle.plainPage);
  });
}

async function drawn(event: APIGatewayProxyEventV2, context: Context, bundle: Bundle, path: string): Promise<Answer> {
  const { now, publicUrl: origin } = context;
  const { status, html: body } = await bundle.drawPage({ path, origin, now, ask: askIn(context) });
  // The moment of drawing alone makes no other edition.
  return keepable(event, { type: html, body, status, edition: body.replace(`"at":${now.getTime()},`, '') });
}

/** Whether every part of the path is text. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return !path.startsWith('//');
  } catch {
    return false;
  }
}
