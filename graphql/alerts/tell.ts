/** Telling: from one event to the inboxes of all who follow what it concerns, once each, however often it is asked. */
import type { Context } from '../context.ts';
import { commit } from '../events/commit.ts';
import type { Event } from '../events/events.ts';
import { notificationId } from '../ids.ts';
import { wants } from './match.ts';
import { deliver, followsOf, isFollowed } from './store.ts';

/** Thrown by the condition of a delivery that was made before. */
class Told extends Error {}

/** Looks up together who is followed of all that these events concern, for telling them one after the other. */
export async function foresee(ctx: Context, events: readonly Event[]): Promise<void> {
  await Promise.all(events.flatMap(({ concerns }) => concerns.map((id) => isFollowed(ctx, id))));
}

const together = 10;

/** Returns how many were told now; those told before are left alone. */
export async function tellFollowers(ctx: Context, event: Event): Promise<number> {
  const follows = (await Promise.all(event.concerns.map((id) => followsOf(ctx, id))))
    .flat()
    .filter((follow) => wants(follow, event));
  // Concerns go from the subject itself to what it belongs to, so the first follow of an account is the closest reason.
  const closest = new Map(follows.toReversed().map((follow) => [follow.accountId, follow]));
  const waiting = [...closest.values()];
  let told = 0;
  while (waiting.length > 0) {
    const batch = waiting.splice(0, together);
    const outcomes = await Promise.all(
      batch.map(({ accountId, subjectId, name }) =>
        tellOne(ctx, {
          id: notificationId(accountId, event.sequence),
          accountId,
          eventId: event.id,
          sequence: event.sequence,
          followSubjectId: subjectId,
          reason: name,
          at: ctx.now.toISOString(),
          readAt: null,
        }),
      ),
    );
    told += outcomes.filter(Boolean).length;
  }
  return told;
}

async function tellOne(ctx: Context, notification: Parameters<typeof deliver>[0]): Promise<boolean> {
  try {
    await commit(
      ctx,
      deliver(notification).map((write) => ({ write, otherwise: new Told() })),
    );
    return true;
  } catch (error) {
    if (error instanceof Told) return false;
    throw error;
  }
}
