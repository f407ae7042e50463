/** What a post means for the delivery that it was a try of. */
import type { Outcome } from '#graphql/deliveries/deliveries.ts';
import type { Posted } from '../runtime/outgoing.ts';

/** `isOver`: it is not tried again if it failed, and nobody is to look into it. */
export function outcomeOf({ status, fault, response, retryAfter }: Posted, now: Date, isOver: boolean): Outcome {
  const told = { status, fault, response };
  if (fault === null) return { result: 'SENT', ...told };
  if (isOver) return { result: 'DROPPED', ...told };
  if (retryAfter === null) return { result: 'LATER', ...told };
  return { result: 'LATER', ...told, retryAt: new Date(now.getTime() + retryAfter * 1000) };
}
