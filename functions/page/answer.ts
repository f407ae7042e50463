/** Answers over HTTP, with how long they may be kept. Nothing here depends on who asks, so everything may be kept by anyone. */
import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** A minute at most passes from a change to the page that shows it; the client's own questions are never answered from a page's copy. */
const kept = 'public, max-age=10, stale-while-revalidate=50';

export interface Content {
  type: string;
  body: string;
  status?: number;
  /** What stays the same as long as the content does; the body when absent. */
  edition?: string;
}

/** An answer that may be kept; 304 where the asker has this very one. */
export function keepable(event: APIGatewayProxyEventV2, { type, body, status = 200, edition = body }: Content): Answer {
  const etag = `"${createHash('sha256').update(edition).digest('base64url').slice(0, 24)}"`;
  const headers = { etag, 'cache-control': kept };
  if (status === 200 && asked(event, 'if-none-match').includes(etag)) return { statusCode: 304, headers, body: '' };
  return { statusCode: status, headers: { ...headers, 'content-type': type }, body };
}

/** An answer for this moment alone. */
export function fleeting(status: number, type: string, body: string): Answer {
  return {
    statusCode: status,
    headers: { 'content-type': type, 'cache-control': 'no-store', ...(status === 503 && { 'retry-after': '5' }) },
    body,
  };
}

export const html = 'text/html; charset=utf-8';
export const text = 'text/plain; charset=utf-8';

/** ETags that were sent, without the mark that a cache on the way may have put before them. */
function asked(event: APIGatewayProxyEventV2, name: string): string[] {
  return (event.headers[name] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}
