/**
 * Sends a delivery, once at a time: whoever sends it holds it for two minutes, which is longer than a function may run, so that a
 * crash between sending and writing that down has it tried again. What is received twice bears the same id.
 */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { demand } from '../people/permissions.ts';
import type { Attempt, Channels, Delivery, Outcome } from './deliveries.ts';
import { nextTry } from './schedule.ts';
import { putDelivery, readDelivery } from './store.ts';

const leaseMilliseconds = 2 * 60 * 1000;
const attemptsKept = 20;
const longestResponse = 1000;

/** Tries a delivery that is due. Returns it as it stands then; null when it is gone, over, not due, or being tried by somebody else. */
export async function deliver(ctx: Context, id: string, channels: Channels): Promise<Delivery | null> {
  demand(ctx.actor, 'deliver');
  const claimed = await claim(ctx, id);
  if (!claimed) return null;
  const began = performance.now();
  const outcome = await channels[claimed.channel].send(ctx, claimed).catch(fault);
  const attempt = attemptOf(outcome, ctx.now, performance.now() - began);
  const after = afterTry(claimed, outcome, attempt, ctx.now);
  const isDead = after.state === 'FAILED' && outcome.result !== 'DROPPED';
  await commit(ctx, putDelivery(after, isDead ? ctx.now.toISOString() : null));
  return after;
}

/** Whoever comes second finds another version than the one it read. */
async function claim(ctx: Context, id: string): Promise<Delivery | null> {
  const found = await readDelivery(ctx, id);
  const now = ctx.now.toISOString();
  if (found?.state !== 'WAITING' || found.nextAt === null || found.nextAt > now) return null;
  const lease = new Date(ctx.now.getTime() + leaseMilliseconds).toISOString();
  const held = { ...found, nextAt: lease, version: found.version + 1 };
  const taken = new Refusal('CONFLICT', 'Somebody else tries this delivery.');
  try {
    await commit(
      ctx,
      putDelivery(held).map((write) => ({ write, otherwise: taken })),
    );
  } catch (error) {
    if (error === taken) return null;
    throw error;
  }
  return held;
}

/** Of an unexpected error only its class: its message may quote an address. */
const fault = (error: unknown): Outcome => ({
  result: 'LATER',
  status: null,
  fault: error instanceof Error ? error.name : 'Error',
  response: null,
});

const attemptOf = ({ status, fault, response }: Outcome, now: Date, milliseconds: number): Attempt => ({
  at: now.toISOString(),
  milliseconds: Math.round(milliseconds),
  status,
  fault,
  response: response?.slice(0, longestResponse) ?? null,
});

function afterTry(held: Delivery, { result, retryAt }: Outcome, attempt: Attempt, now: Date): Delivery {
  const tries = held.tries + 1;
  const nextAt = result === 'LATER' ? nextTry({ tries, lastAt: held.lastAt }, now, Math.random(), retryAt) : null;
  const over = result === 'SENT' ? 'SENT' : 'FAILED';
  return {
    ...held,
    tries,
    nextAt,
    state: nextAt === null ? over : 'WAITING',
    attempts: [...held.attempts, attempt].slice(-attemptsKept),
    // The secret of a letter is needed no more once the letter is gone.
    cargo: result === 'SENT' && held.cargo.kind === 'CONFIRMATION' ? { ...held.cargo, secret: '' } : held.cargo,
    version: held.version + 1,
  };
}
