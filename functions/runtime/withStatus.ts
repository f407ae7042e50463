/** A refusal of the whole request. */
import type { Refusal } from '#graphql/errors.ts';

/** Gives a refusal its HTTP status and headers, in the place where Apollo looks for them. */
export function withStatus(refusal: Refusal, status: number, headers: [string, string][] = []): Refusal {
  refusal.extensions.http = { status, headers: new Map(headers) };
  return refusal;
}
