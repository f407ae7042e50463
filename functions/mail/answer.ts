/** An answer to API Gateway: a page that runs nothing, is kept by nobody, and tells no other site where one was. */
import { createHash } from 'node:crypto';
import { type Page, page, style } from './pages.ts';

export interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const answer = (statusCode: number, content: Page, headers: Record<string, string> = {}): Answer => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    ...headers,
  },
  body: page(content),
});
