/** The export as it is deployed: behind an address of its own, answering as it reads. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { assume } from '../runtime/env.ts';
import { streamed } from '../runtime/streamed.ts';
import { handler as answering } from './index.ts';

export const handler = streamed(async (event: APIGatewayProxyEventV2) => {
  // The distribution names this function, so the stack cannot tell the function how the site is called. The distribution
  // does, with every request; nobody else can call.
  assume({ PUBLIC_URL: `https://${event.headers['x-site']}` });
  return await answering(event);
});
