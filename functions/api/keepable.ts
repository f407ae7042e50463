/** Answers that anybody may keep: how long, and how to ask whether they still hold. */
import { hash } from 'node:crypto';
import type { Answer } from './answer.ts';

/** Seconds: a deadline that passes, or a change, shows that much later to whoever asks a cache. */
const fresh = 30;

/** The answer for a cache; without its body for whoever has it already. */
export function keepable(answer: Answer, known: string | undefined): Answer {
  const etag = `W/"${hash('sha256', answer.body, 'base64url').slice(0, 27)}"`;
  const headers: Record<string, string> = {
    ...answer.headers,
    'cache-control': `public, max-age=${fresh}, stale-while-revalidate=${fresh}`,
    // The media type follows Accept, and with a token nothing may be kept at all.
    vary: 'accept, authorization',
    etag,
  };
  if (!isKnown(etag, known)) return { ...answer, headers };
  const { 'content-type': _type, ...rest } = headers;
  return { statusCode: 304, headers: rest, body: '' };
}

/** As `If-None-Match` is read: any of a list, weak or strong alike. */
function isKnown(etag: string, known: string | undefined): boolean {
  if (known === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').some((tag) => opaque(tag) === opaque(etag));
}
