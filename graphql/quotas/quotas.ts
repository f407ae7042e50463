/**
 * How much anyone may ask in an hour, counted in the table and right however many instances answer. An instance takes a share of
 * an hour's points at a time and spends it on its own: what is granted in all can never be more than there is, and what lies
 * unspent in instances at the end is small, since shares shrink as instances grow and points run out.
 */
import { hash, randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { endOf, hourOf, readSecret, takePoints } from './store.ts';

export type CallerKind = 'VISITOR' | 'MEMBER' | 'KEY';

export interface Caller {
  kind: CallerKind;
  /** Tells this caller from others of the kind: an address, an account. It is not written down. */
  name: string;
}

/** Points an hour for each kind; null: not counted. */
export type Limits = Readonly<Record<CallerKind, number | null>>;

export interface Spent {
  /** False when the points of the hour do not reach. */
  isGranted: boolean;
  limit: number;
  /** As last known here: other instances may have taken more since. */
  remaining: number;
  /** When the hour ends and the points are back. */
  resetsAt: Date;
}

export interface Quotas {
  /** Takes the cost of one request from what its caller has. Null where that is not counted, or cannot be at the moment. */
  spend(caller: Caller, cost: number, now: Date): Promise<Spent | null>;
}

/**
 * Drawers, in binary digits of their number. Callers who fall into one drawer share its points. For people there are few, so
 * that a full drawer does not say who filled it; a program with a key is told from every other.
 */
const drawerBits: Readonly<Record<CallerKind, number>> = { VISITOR: 12, MEMBER: 12, KEY: 48 };

/** Parts of an hour's points that one instance may hold unspent. */
const share = { first: 0.002, most: 0.01, ofAll: 0.015, ofRest: 0.05 };

/** Milliseconds for which nothing is counted after the table did not answer. */
const blindFor = 5000;

/** What one instance holds of one drawer. */
class Purse {
  left = 0;
  taken = 0;
  instances = 0;
  renewal: Promise<void> | null = null;
}

export function makeQuotas(
  table: Context['table'],
  limits: Limits,
  onFault: (fault: unknown) => void = () => {},
): Quotas {
  let hour = 0;
  let secret: Promise<string> | null = null;
  let blindUntil = 0;
  const purses = new Map<string, Purse>();

  function purseIn(drawer: string): Purse {
    const found = purses.get(drawer) ?? new Purse();
    purses.set(drawer, found);
    return found;
  }

  async function renew(purse: Purse, drawer: string, limit: number, cost: number, at: number): Promise<void> {
    const wanted = Math.max(cost - purse.left, shareOf(purse, limit));
    const { taken, instances } = await takePoints(table, at, drawer, wanted, purse.instances === 0);
    // Whatever was taken beyond the limit is nobody's.
    purse.left += Math.max(0, Math.min(wanted, limit - (taken - wanted)));
    purse.taken = taken;
    purse.instances = instances;
  }

  async function take(caller: Caller, limit: number, cost: number, at: number): Promise<Spent> {
    secret ??= readSecret(table, at, () => randomBytes(32).toString('base64url'));
    const drawer = drawerOf(caller, await secret);
    const purse = purseIn(drawer);
    while (purse.left < cost && purse.taken < limit) {
      purse.renewal ??= renew(purse, drawer, limit, cost, at).finally(() => {
        purse.renewal = null;
      });
      await purse.renewal;
    }
    const isGranted = purse.left >= cost;
    if (isGranted) purse.left -= cost;
    const remaining = Math.max(0, limit - purse.taken) + purse.left;
    return { isGranted, limit, remaining, resetsAt: new Date(endOf(at) * 1000) };
  }

  return {
    async spend(caller, cost, now) {
      const limit = limits[caller.kind];
      if (limit === null || now.getTime() < blindUntil) return null;
      const at = hourOf(now);
      if (at !== hour) {
        hour = at;
        secret = null;
        purses.clear();
      }
      try {
        return await take(caller, limit, Math.max(1, cost), at);
      } catch (fault) {
        // Readers are worth more than the count: while the table does not answer, nobody is turned away.
        secret = null;
        blindUntil = now.getTime() + blindFor;
        onFault(fault);
        return null;
      }
    },
  };
}

/** How much an instance takes at a time: little at first, then the less the more instances there are and the less is left. */
function shareOf({ taken, instances }: Purse, limit: number): number {
  if (instances === 0) return Math.ceil(limit * share.first);
  const rest = limit - taken;
  return Math.ceil(Math.min(limit * share.most, (limit * share.ofAll) / instances, rest * share.ofRest));
}

/** The secret has one length and stands first, so that nobody without it can work out a drawer. */
function drawerOf({ kind, name }: Caller, secret: string): string {
  const digest = hash('sha256', `${secret}\n${kind}\n${name}`, 'hex');
  const number = Number.parseInt(digest.slice(0, 12), 16) % 2 ** drawerBits[kind];
  return `${kind}-${number.toString(16)}`;
}
