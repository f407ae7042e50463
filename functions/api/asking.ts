/** What a request carries through Apollo: the context that verbs know, and what becomes of the request on its way. */
import type { Context } from '#graphql/context.ts';
import type { Actor } from '#graphql/people/actor.ts';
import type { Allowance } from './allowance.ts';

/** What became of a request, for its log line, its status and its headers. */
export interface Outcome {
  operation?: string;
  code?: string;
  /** The document or its variables are at fault, and nothing was executed. */
  documentFault: boolean;
  /** Objects the query may need, at least one; 0 while it is not measured. */
  cost: number;
  allowance?: Allowance;
  /** Something in the answer depends on who asks, or could. */
  isPersonal: boolean;
  /** Asked so that anybody may keep the answer, if nothing in it is personal. */
  isKeepable: boolean;
}

export const newOutcome = (): Outcome => ({ documentFault: false, cost: 0, isPersonal: false, isKeepable: false });

export interface RequestContext extends Context {
  outcome: Outcome;
}

/** Apollo copies a context's own properties and keeps its prototype; so the look at who acts must stand here to be noticed. */
class Watched {
  declare outcome: Outcome;
  declare watched: Actor;
  get actor(): Actor {
    this.outcome.isPersonal = true;
    return this.watched;
  }
}

/** A context in which no field can look at who acts without the answer being the caller's alone. */
export function watch({ actor, ...rest }: Context, outcome: Outcome): RequestContext {
  return Object.assign(new Watched(), rest, { outcome, watched: actor });
}
