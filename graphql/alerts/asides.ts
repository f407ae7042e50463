/** Follows that could not be used: set aside with what they missed, so that they stop nobody, and tried again until it is told. */
import type { Context } from '../context.ts';
import { commit } from '../events/commit.ts';
import { type Event, eventAt } from '../events/events.ts';
import { demand } from '../people/permissions.ts';
import { keepStanding, standingFaults } from '../standing/standing.ts';
import { type Aside, nextTry } from './aside.ts';
import type { Follow } from './follow.ts';
import { eventsOfSearch } from './searches.ts';
import { putAside, putFault, readAsides, readFollow, removeAside } from './store.ts';
import { tellAccount } from './tell.ts';

/** Thrown where the follow has been ended. */
class Ended extends Error {}

const saying = (accountId: string, subjectId: string, fault: string | null) =>
  putFault(accountId, subjectId, fault).map((write) => ({ write, otherwise: new Ended() }));

/** Says so on the follow, and keeps what it missed. */
export async function setAside(
  ctx: Context,
  { sequence }: Event,
  { accountId, subjectId }: Pick<Follow, 'accountId' | 'subjectId'>,
  fault: string,
): Promise<void> {
  const said = saying(accountId, subjectId, fault);
  const aside = { accountId, sequence, subjectId, tries: 1, nextAt: nextTry(1, ctx.now) };
  try {
    await commit(ctx, [...said, putAside(aside)]);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
}

/** Says of a follow that it no longer is set aside. */
export async function mend(ctx: Context, { accountId, subjectId }: Follow): Promise<void> {
  try {
    await commit(ctx, saying(accountId, subjectId, null));
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
  const { accountId, subjectId } = aside;
  const event = await eventAt(ctx, aside.sequence);
  const follow = await readFollow(ctx, accountId, subjectId);
  // Whoever ended the follow wants nothing of it.
  if (!event || !follow) {
    await commit(ctx, [removeAside(aside)]);
    return false;
  }
  if (follow.query && aside.tries === 1 && (await standingFaults(ctx, 'search')).has(subjectId)) {
    await commit(ctx, keepStanding('search', { id: subjectId, query: eventsOfSearch(follow.query) }));
  }
  if (await tellAccount(ctx, event, accountId)) {
    await commit(ctx, [...saying(accountId, subjectId, null), removeAside(aside)]);
    return true;
  }
  const tries = aside.tries + 1;
  await commit(ctx, [putAside({ ...aside, tries, nextAt: nextTry(tries, ctx.now) })]);
  return false;
}
