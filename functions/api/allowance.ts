/** What a caller has of an hour, and how an answer says so. */
import { Refusal } from '#graphql/errors.ts';
import type { Actor } from '#graphql/people/actor.ts';
import type { Caller, Quotas, Spent } from '#graphql/quotas/quotas.ts';
import { withStatus } from '../runtime/withStatus.ts';

/** One request's way of paying. Remembers what it was last told. */
export interface Allowance {
  /** Null where nothing is counted. */
  spent: Spent | null;
  /** Throws TOO_MANY, 429, when the points of the hour do not reach. */
  spend(cost: number): Promise<void>;
  /** As the draft on RateLimit header fields of the IETF's httpapi group has them; none where nothing is counted. */
  headers(): Record<string, string>;
}

export function makeAllowance(quotas: Quotas, caller: Caller, now: Date): Allowance {
  return {
    spent: null,
    async spend(cost) {
      this.spent = await quotas.spend(caller, cost, now);
      if (this.spent === null || this.spent.isGranted) return;
      const wait = secondsUntil(this.spent.resetsAt, now);
      const sentence = `The ${this.spent.limit} points of this hour are used up, or do not reach for this query. Wait ${wait} seconds, or ask for less.`;
      throw withStatus(new Refusal('TOO_MANY', sentence), 429, [['retry-after', String(wait)]]);
    },
    headers(): Record<string, string> {
      if (this.spent === null) return {};
      const { limit, remaining, resetsAt } = this.spent;
      return {
        'ratelimit-policy': `"hour";q=${limit};w=3600`,
        ratelimit: `"hour";r=${remaining};t=${secondsUntil(resetsAt, now)}`,
      };
    },
  };
}

/** As whom somebody is counted. */
export function callerOf(actor: Actor, address: string): Caller {
  if (actor.kind === 'SIGNED_IN') return { kind: 'MEMBER', name: actor.id };
  return actor.kind === 'KEY' ? { kind: 'KEY', name: actor.countedAs } : { kind: 'VISITOR', name: address };
}

/** `extensions.cost`; where nothing is counted, or anybody may keep the answer, only what is the same for everybody. */
export function costTold(query: number, spent: Spent | null) {
  if (spent === null) return { query };
  const { limit, remaining, resetsAt } = spent;
  return { query, limit, remaining, resetsAt: resetsAt.toISOString() };
}

const secondsUntil = (moment: Date, now: Date) => Math.max(1, Math.ceil((moment.getTime() - now.getTime()) / 1000));
