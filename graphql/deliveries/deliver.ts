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
  const held = await claim(ctx, id);
  if (!held) return null;
  const began = performance.now();
  const outcome = await send(ctx, held, channels);
  const attempt = attemptOf(outcome, ctx.now, performance.now() - began);
  const after = afterTry(held, outcome, attempt, ctx.now);
  return (await write(ctx, after)) ? after : null;
}

/** What is thrown is most often our own table that did not answer, so it is tried again at once; what the receiver says is answered. */
async function send(ctx: Context, held: Delivery, channels: Channels): Promise<Outcome> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await channels[held.channel].send(ctx, held);
    } catch (error) {
      if (tried === 3) return unforeseen(error);
      ctx.forget();
      await new Promise((done) => setTimeout(done, Math.random() * 20 * 4 ** tried));
    }
  }
}

/** Whoever comes second finds another version than the one it read. */
async function claim(ctx: Context, id: string): Promise<Delivery | null> {
  const found = await readDelivery(ctx, id);
  const now = ctx.now.toISOString();
  if (found?.state !== 'WAITING' || found.nextAt === null || found.nextAt > now) return null;
  const lease = new Date(ctx.now.getTime() + leaseMilliseconds).toISOString();
  const held = { ...found, nextAt: lease, version: found.version + 1 };
  return (await put(ctx, held)) ? held : null;
}

/** What was sent must not be forgotten because the table hiccups: that would send it twice. */
async function write(ctx: Context, after: Delivery): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await put(ctx, after);
    } catch (error) {
      if (tried === 5) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 100 * 2 ** tried));
    }
  }
}

/** False when somebody else has changed it. */
async function put(ctx: Context, delivery: Delivery): Promise<boolean> {
  const taken = new Refusal('CONFLICT', 'Somebody else tries this delivery.');
  try {
    await commit(
      ctx,
      putDelivery(delivery).map((write) => ({ write, otherwise: taken })),
    );
    return true;
  } catch (error) {
    if (error === taken) return false;
    throw error;
  }
}

/** Of an unexpected error only its class: its message may quote an address. */
const unforeseen = (error: unknown): Outcome => ({
  ...{ result: 'LATER', status: null, response: null },
  fault: error instanceof Error ? error.name : 'Error',
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
  const isGivenUp = result === 'NEVER' || (result === 'LATER' && nextAt === null);
  const ended = result === 'SENT' ? 'SENT' : 'FAILED';
  return {
    ...held,
    tries,
    nextAt,
    state: nextAt === null ? ended : 'WAITING',
    attempts: [...held.attempts, attempt].slice(-attemptsKept),
    deadAt: isGivenUp ? now.toISOString() : null,
    // The secret of a letter is needed no more once the letter is gone.
    cargo: result === 'SENT' && held.cargo.kind === 'CONFIRMATION' ? { ...held.cargo, secret: '' } : held.cargo,
    version: held.version + 1,
  };
}
