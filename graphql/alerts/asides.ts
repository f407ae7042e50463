/** Follows that could not be used: set aside with what they missed, so that they stop nobody, and tried again until it is told. */
import type { Context } from '../context.ts';
import { commit } from '../events/commit.ts';
import { type Event, eventAt } from '../events/events.ts';
import { demand } from '../people/permissions.ts';
import { type Aside, nextTry } from './aside.ts';
import { type Follow, unreadable } from './follow.ts';
import { putAside, putFault, readAsides, readFollow, removeAside } from './store.ts';
import { tellAccount } from './tell.ts';

/** Thrown where the follow has been ended. */
class Ended extends Error {}

/** Says so on the follow, and keeps what it missed. */
export async function setAside(
  ctx: Context,
  { sequence }: Event,
  { accountId, subjectId }: Pick<Follow, 'accountId' | 'subjectId'>,
): Promise<void> {
  await put(ctx, { accountId, sequence, subjectId, tries: 1, nextAt: nextTry(1, ctx.now) });
}

async function put(ctx: Context, aside: Aside): Promise<void> {
  const fault = { write: putFault(aside.accountId, aside.subjectId, unreadable), otherwise: new Ended() };
  try {
    await commit(ctx, [fault, putAside(aside)]);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
}

const atOnce = 200;

/** The clock's verb: tells what was set aside, where the follow can be used by now. Returns how many were told. */
export async function tellAsides(ctx: Context): Promise<number> {
  demand(ctx.actor, 'tellAsides');
  let told = 0;
  const failures: unknown[] = [];
  for (const aside of await readAsides(ctx, ctx.now.toISOString(), atOnce)) {
    try {
      told += (await tellAgain(ctx, aside)) ? 1 : 0;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return told;
}

async function tellAgain(ctx: Context, aside: Aside): Promise<boolean> {
  const event = await eventAt(ctx, aside.sequence);
  const follow = await readFollow(ctx, aside.accountId, aside.subjectId);
  // Whoever ended the follow wants nothing of it.
  if (event && follow && !(await tellAccount(ctx, event, aside.accountId))) {
    const tries = aside.tries + 1;
    await put(ctx, { ...aside, tries, nextAt: nextTry(tries, ctx.now) });
    return false;
  }
  await commit(ctx, [removeAside(aside)]);
  return event !== null && follow !== null;
}
