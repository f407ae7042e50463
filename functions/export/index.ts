/** What can be taken away: proposals and the matrix of any question as files, the whole record, and what their columns mean. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { visitor } from '#graphql/people/actor.ts';
import { entry } from '../runtime/entry.ts';
import { faultOf, log } from '../runtime/log.ts';
import { isHangUp } from '../runtime/streamed.ts';
import { type Answer, answer, refuse, refuseFault } from './answer.ts';
import { downloadNames, sendDownload } from './downloads.ts';
import { formats, sendMatrix, sendProposals, sendSchema } from './files.ts';
import { impactFormats, sendImpacts } from './impactFiles.ts';

export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  const began = performance.now();
  const sent = await respond(event).catch(refuseFault);
  // Half of the answer may have left by then, so that nobody but the log can be told.
  if (typeof sent.body !== 'string') {
    sent.body.on('error', (fault) => {
      if (!isHangUp(fault)) log('error', { function: 'export', code: 'CUT_SHORT', ...faultOf(fault) });
    });
  }
  log('info', {
    function: 'export',
    status: sent.statusCode,
    milliseconds: Math.round(performance.now() - began),
  });
  return sent;
}

export const exportNames: readonly string[] = [
  ...formats.map((format) => `proposals.${format}`),
  ...impactFormats.map((format) => `impacts.${format}`),
  'matrix.csv',
  'schema.json',
  ...downloadNames,
];

async function respond({ rawPath, rawQueryString, headers, requestContext }: APIGatewayProxyEventV2): Promise<Answer> {
  const { method } = requestContext.http;
  if (method === 'OPTIONS') return answer(204, { 'access-control-allow-methods': 'GET, HEAD' }, '');
  if (method !== 'GET' && method !== 'HEAD') {
    const refused = refuse(405, 'Only GET and HEAD are answered here.', { code: 'BAD_REQUEST' });
    return { ...refused, headers: { ...refused.headers, allow: 'GET, HEAD' } };
  }
  const name = rawPath.replace(/^\/export\//, '');
  const request = { parameters: new URLSearchParams(rawQueryString), headers, isHead: method === 'HEAD' };
  const { contextFor, downloads } = await entry();
  const ctx = contextFor(visitor);
  const [, what, format] = /^(proposals|impacts|matrix)\.([a-z0-9]{1,10})$/.exec(name) ?? [];
  if (what === 'proposals') return await sendProposals(ctx, format ?? '', request);
  if (what === 'impacts') return await sendImpacts(ctx, format ?? '', request);
  if (what === 'matrix') return await sendMatrix(ctx, format ?? '', request);
  if (name === 'schema.json') return sendSchema(ctx, request);
  const download = downloadNames.find((one) => one === name);
  if (download) return await sendDownload(ctx, downloads, download, request);
  return refuse(404, `There is nothing here. There are: ${exportNames.map((path) => `/export/${path}`).join(', ')}.`, {
    code: 'NOT_FOUND',
  });
}
