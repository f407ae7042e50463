/** Answers over HTTP: with what tells a reader that it has this already, and 304 when it does. */
import { createHash, randomUUID } from 'node:crypto';
import { Refusal } from '#graphql/errors.ts';
import { faultOf, log } from '../runtime/log.ts';
import { clean } from './markup.ts';

export interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

type Headers = Record<string, string | undefined>;

export interface Content {
  type: string;
  body: string;
  /** When the record as a whole last changed: nothing in the answer is newer. */
  changedAt: string;
}

/** Any page may read feeds: they are public, and who asks makes no difference. */
const always = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };

export function answer({ type, body, changedAt }: Content, asked: Headers, now: Date): Answer {
  const etag = etagOf(body);
  const changed = Math.floor(Date.parse(changedAt) / 1000) * 1000;
  const headers = {
    ...always,
    'cache-control': 'public, max-age=300',
    etag,
    // A header counts in whole seconds: until this one is over, more could still happen in it.
    ...(changed + 1000 <= now.getTime() && { 'last-modified': new Date(changed).toUTCString() }),
  };
  if (isKnown(asked, etag, changed)) return { statusCode: 304, headers, body: '' };
  return { statusCode: 200, headers: { ...headers, 'content-type': type }, body };
}

/** What one reader alone may see: nobody else keeps it, nobody finds it, and no address it leads to is told where its reader came from. */
const alone = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};

export function answerAlone({ type, body }: Omit<Content, 'changedAt'>, asked: Headers): Answer {
  const etag = etagOf(body);
  const headers = { ...alone, 'cache-control': 'private, no-cache', etag };
  const isKnown = asked['if-none-match'] !== undefined && isKnownBy(asked['if-none-match'], etag);
  return isKnown
    ? { statusCode: 304, headers, body: '' }
    : { statusCode: 200, headers: { ...headers, 'content-type': type }, body };
}

/** Malformed, wrong and revoked addresses are one. */
export const refuseAlone = (): Answer => ({
  statusCode: 404,
  headers: { ...alone, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
  body: 'There is no personal feed at this address. Its owner can make new addresses in the settings.\n',
});

/** Whether the reader has this very answer. The date counts only where no ETag was sent (RFC 9110, 13.2.2). */
function isKnown(asked: Headers, etag: string, changed: number): boolean {
  const tags = asked['if-none-match'];
  if (tags !== undefined) {
    return isKnownBy(tags, etag);
  }
  const since = Date.parse(asked['if-modified-since'] ?? '');
  return !Number.isNaN(since) && changed <= since;
}

const etagOf = (body: string) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** A cache on the way may have marked ours as weak. */
const isKnownBy = (tags: string, etag: string) =>
  tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);

export const refuse = (statusCode: number, sentence: string, headers: Record<string, string> = {}): Answer => ({
  statusCode,
  headers: { ...always, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8', ...headers },
  body: `${sentence}\n`,
});

const statuses: Partial<Record<Refusal['code'], number>> = { NOT_FOUND: 404, UNAVAILABLE: 503 };

/** A refusal in its own words. Of anything else the reader learns an id to quote, and the log has the rest beside it. */
export function refuseFault(fault: unknown): Answer {
  if (fault instanceof Refusal) {
    const { code, field, message } = fault;
    const place = field === undefined || code === 'NOT_FOUND' ? '' : `${clean(field).slice(0, 60)}: `;
    return refuse(statuses[code] ?? 400, place + message);
  }
  const requestId = randomUUID();
  log('error', { function: 'feed', requestId, ...faultOf(fault) });
  const sentence = `A part of the system does not answer. Try again; if it stays so, quote ${requestId}.`;
  return refuse(503, sentence, { 'retry-after': '5' });
}
