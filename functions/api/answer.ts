/** The way between API Gateway's payload, version 2, and Apollo: what a request may look like, and what every answer carries. */
import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { limits } from '#graphql/execution/limits.ts';

export type Answer = APIGatewayProxyStructuredResultV2 & { headers: Record<string, string>; body: string };

/**
 * Anyone may read the public record from any page. A browser sends no cookie here, and a token only when the page itself holds
 * one, so `*` gives nobody the rights of the person who looks at the page.
 */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, ratelimit, ratelimit-policy, retry-after, www-authenticate',
};
const preflight = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers':
    'accept, authorization, content-type, if-none-match, apollo-require-preflight, x-apollo-operation-name',
  'access-control-max-age': '7200',
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The request as Apollo takes it, or at once the answer to one that it need not see. */
export function readRequest(event: APIGatewayProxyEventV2): { request: HTTPGraphQLRequest } | { answer: Answer } {
  const { method } = event.requestContext.http;
  if (method === 'OPTIONS') return { answer: { statusCode: 204, headers: { ...always, ...preflight }, body: '' } };
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(event.headers))
    if (value !== undefined) headers.set(name.toLowerCase(), value);
  const request = { method, headers, search: event.rawQueryString ? `?${event.rawQueryString}` : '' };
  if (method !== 'POST') return { request: { ...request, body: undefined } };

  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (body.byteLength > limits.bodyBytes) {
    return { answer: refuse(413, 'This request is too large; its body may hold 256 KiB.') };
  }
  if (!isJson(headers.get('content-type'))) {
    return { answer: refuse(415, 'Send the query as JSON in UTF-8, with the header Content-Type: application/json.') };
  }
  try {
    return { request: { ...request, body: JSON.parse(utf8.decode(body)) } };
  } catch {
    return { answer: refuse(400, 'The body of this request is not JSON in UTF-8.') };
  }
}

export function writeAnswer({ status = 200, headers, body }: HTTPGraphQLResponse): Answer {
  if (body.kind !== 'complete') throw new Error('Answers in parts are not offered.');
  return { statusCode: status, headers: { ...Object.fromEntries(headers), ...always }, body: body.string };
}

/** An answer without a result: the request as a whole is at fault, or we are. */
export function refuse(
  statusCode: number,
  message: string,
  extensions: Record<string, unknown> = { code: 'BAD_REQUEST' },
): Answer {
  return {
    statusCode,
    headers: { ...always, 'content-type': 'application/json; charset=utf-8' },
    body: `${JSON.stringify({ errors: [{ message, extensions }] })}\n`,
  };
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?;?\s*$/i.test(contentType ?? '');
}
