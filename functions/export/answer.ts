/** What every answer of the export says, whatever it holds. */
import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Refusal } from '#graphql/errors.ts';
import { faultOf, log } from '../runtime/log.ts';

export interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string | Readable;
}

/** The record is public: any page may read it, and a cache may keep it as long as it asks each time whether it still holds. */
const always = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-disposition, etag',
  'cache-control': 'public, no-cache',
  'x-content-type-options': 'nosniff',
};

export const answer = (statusCode: number, headers: Record<string, string>, body: string | Readable): Answer => ({
  statusCode,
  headers: { ...always, ...headers },
  body,
});

/** A quick name for an answer: the same as long as it would be the same. */
export const tagOf = (parts: readonly unknown[]) =>
  `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;

export function refuse(statusCode: number, message: string, extensions: Record<string, unknown>): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  return answer(statusCode, headers, `${JSON.stringify({ errors: [{ message, extensions }] })}\n`);
}

/** A refusal is told as it is; of anything else the reader learns an id to quote, and the log has the rest beside it. */
export function refuseFault(fault: unknown): Answer {
  if (fault instanceof Refusal) return refuse(400, fault.message, { code: fault.code, field: fault.field });
  const requestId = randomUUID();
  log('error', { function: 'export', requestId, code: 'UNAVAILABLE', ...faultOf(fault) });
  return refuse(503, `A part of the system does not answer. Try again; if it stays so, quote ${requestId}.`, {
    code: 'UNAVAILABLE',
    requestId,
  });
}
