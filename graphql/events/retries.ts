/** Retries: a mutation sent again with the same key and input within 24 hours has one effect and gives the first answer. */
import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { invalid, Refusal } from '../errors.ts';
import { signedIn } from '../people/actor.ts';
import type { Verb } from '../people/permissions.ts';
import type { Part } from './commit.ts';
import { claimRetry, readRetry } from './store.ts';

export interface Attempt {
  verb: Verb;
  /** The caller's key; no claim is made without one. */
  key: string | null | undefined;
  input: unknown;
}

const longest = 200;
const keptSeconds = 24 * 60 * 60;

const attempts = 5;

/** Runs again on fresh reads while others are in the way, which `collision` tells; after five times that is the answer. */
export async function undisturbed<T>(ctx: Context, collision: Refusal, run: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run();
    } catch (error) {
      if (error !== collision || tried === attempts) throw error;
      ctx.forget();
    }
  }
}

/**
 * Runs a mutation once per key. `run` gets the parts to commit with its change, given the id of its result;
 * `recall` finds the result of an earlier attempt by that id. Refuses the same key with other input with CONFLICT.
 */
export async function once<T>(
  ctx: Context,
  { verb, key, input }: Attempt,
  recall: (result: string) => Promise<T>,
  run: (claim: (result: string) => Part[]) => Promise<T>,
): Promise<T> {
  if (key == null) return run(() => []);
  if (key.length < 1 || key.length > longest) throw invalid('idempotencyKey', `1 to ${longest} characters.`);
  const { id: accountId } = signedIn(ctx.actor);
  const digest = createHash('sha256')
    .update(JSON.stringify([verb, input]))
    .digest('base64url');

  const earlier = async (): Promise<{ result: T } | null> => {
    const claim = await readRetry(ctx, accountId, key);
    if (!claim) return null;
    if (claim.digest !== digest) {
      throw new Refusal('CONFLICT', 'This key was used for another request. Take a new one.', 'idempotencyKey');
    }
    return { result: await recall(claim.result) };
  };

  const known = await earlier();
  if (known) return known.result;
  try {
    return await run((result) => {
      const claim = { accountId, key, digest, result, now: Math.floor(ctx.now.getTime() / 1000), keptSeconds };
      return [claimRetry(claim)];
    });
  } catch (error) {
    // The same attempt may have succeeded meanwhile: this one then finds its key claimed, or its object changed or gone.
    ctx.forget();
    const meanwhile = await earlier();
    if (!meanwhile) throw error;
    return meanwhile.result;
  }
}
