/** Answers over HTTP, by the Web Annotation Protocol: what a client may do here, and whether it has this already. */
import { createHash, randomUUID } from 'node:crypto';
import { annotationMediaType } from '#graphql/annotations/files/jsonLd.ts';
import { Refusal } from '#graphql/errors.ts';
import { faultOf, log } from '../runtime/log.ts';
import type { Representation } from './collection.ts';

export interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

export const methods = ['GET', 'HEAD', 'OPTIONS'];

/** Any page may read these: they are public, and who asks makes no difference. */
const always = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Allow',
  'x-content-type-options': 'nosniff',
  allow: methods.join(', '),
};

/** A note that was hidden or deleted must not be read from a cache for long. */
const keptSeconds = 30;

export function answer({ body, links }: Representation, asked: Record<string, string | undefined>): Answer {
  const text = `${JSON.stringify(body)}\n`;
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ...always,
    'cache-control': `public, max-age=${keptSeconds}`,
    etag,
    link: links.join(', '),
    vary: 'Accept',
  };
  const tags = asked['if-none-match']?.split(',') ?? [];
  // A cache on the way may have marked ours as weak.
  const isKnown = tags.some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  if (isKnown) return { statusCode: 304, headers, body: '' };
  return { statusCode: 200, headers: { ...headers, 'content-type': annotationMediaType }, body: text };
}

/** What a client may do, for whoever asks only that. */
export const options = (): Answer => ({
  statusCode: 204,
  headers: {
    ...always,
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': 'If-None-Match, Accept, Prefer',
    'access-control-max-age': '86400',
    'cache-control': 'no-store',
  },
  body: '',
});

export const refuse = (statusCode: number, sentence: string, headers: Record<string, string> = {}): Answer => ({
  statusCode,
  headers: { ...always, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8', ...headers },
  body: `${sentence}\n`,
});

const statuses: Partial<Record<Refusal['code'], number>> = { NOT_FOUND: 404, UNAVAILABLE: 503 };

/** A refusal in its own words. Of anything else the reader learns an id to quote, and the log has the rest beside it. */
export function refuseFault(fault: unknown): Answer {
  if (fault instanceof Refusal) return refuse(statuses[fault.code] ?? 400, fault.message);
  const requestId = randomUUID();
  log('error', { function: 'annotations', requestId, ...faultOf(fault) });
  const sentence = `A part of the system does not answer. Try again; if it stays so, quote ${requestId}.`;
  return refuse(503, sentence, { 'retry-after': '5' });
}
