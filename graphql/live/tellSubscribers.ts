/** Telling subscribers: every event from where the last call ended up to a place in the feed, in order. */
import type { Context } from '../context.ts';
import { commit } from '../events/commit.ts';
import { type Event, eventAt } from '../events/events.ts';
import { system } from '../people/actor.ts';
import { standingFor } from '../standing/standing.ts';
import { type Answers, send } from './answer.ts';
import { hangUp } from './connections.ts';
import { moveTold, parseStandingId, readSubscription, readTold, wantLater } from './store.ts';
import type { Subscription } from './subscriptions.ts';
import type { Wire } from './wire.ts';

/** Events told in one go, and subscribers told at a time. */
const stretch = 100;
const together = 50;

/**
 * Called by the stream once for a batch, with the number of its newest event. Returns how many messages were sent. Throws only
 * when the table does not answer; the batch must then come again. A connection that does not take its messages stops nobody.
 */
export async function tellSubscribers(wire: Wire, upTo: number): Promise<number> {
  const ctx = wire.contextFor(system);
  let told = await readTold(ctx);
  let sent = 0;
  // Nobody ever subscribed, or another call was faster.
  while (told !== null && told < upTo) {
    const to = Math.min(upTo, told + stretch);
    sent += await tellStretch(wire, ctx, told, to);
    if (!(await moved(ctx, told, to))) return sent;
    told = to;
  }
  return sent;
}

async function tellStretch(wire: Wire, ctx: Context, from: number, to: number): Promise<number> {
  // What was committed elsewhere is known here from now on, so that nobody is told of a record as it was before.
  ctx.learn(null);
  ctx.forget();
  await ctx.catalogue();
  const sequences = Array.from({ length: to - from }, (_, at) => from + at + 1);
  const events = (await Promise.all(sequences.map((sequence) => eventAt(ctx, sequence)))).filter((one) => one !== null);
  const concerned = new Map<string, Event[]>();
  for (const event of events) {
    for (const id of await standingFor(ctx, 'live', event)) concerned.set(id, [...(concerned.get(id) ?? []), event]);
  }
  const answers = new Map(events.map(({ sequence }) => [sequence, new Map()]));
  const waiting = [...concerned];
  let sent = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [id, news] = next;
      sent += await tellOne(wire, ctx, id, news, answers).catch(async (fault: unknown) => {
        // What goes wrong with one must stop nobody; if it is the table that does not answer, this fails too.
        wire.report(fault);
        await hangUp(wire, ctx, parseStandingId(id).connectionId, 1013, 'Something went wrong. Come again.');
        return 0;
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(together, waiting.length) }, work));
  return sent;
}

/** Sends one subscriber its events in their order. */
async function tellOne(
  wire: Wire,
  ctx: Context,
  standing: string,
  news: readonly Event[],
  answers: ReadonlyMap<number, Answers>,
): Promise<number> {
  const { connectionId, id } = parseStandingId(standing);
  const subscription = await whoListens(wire, ctx, connectionId, id, news.at(-1)?.sequence ?? 0);
  if (!subscription) return 0;
  let sent = 0;
  for (const event of news) {
    if (event.sequence <= subscription.position) continue;
    if ((await send(wire, ctx, subscription, event, answers.get(event.sequence))) !== 'SENT') return sent;
    sent += 1;
  }
  return sent;
}

/** The subscription, if it is the stream's turn to send; whoever still catches up is told that there is more to send. */
async function whoListens(
  wire: Wire,
  ctx: Context,
  connectionId: string,
  id: string,
  newest: number,
): Promise<Subscription | null> {
  for (;;) {
    const found = await readSubscription(ctx, connectionId, id);
    if (found?.state !== 'CATCHING_UP') return found;
    if (new Date(found.caughtUpBy) < ctx.now) {
      // Whoever caught up for it is no more. Its client comes again.
      await hangUp(wire, ctx, connectionId, 1013, 'Catching up was broken off. Come again.');
      return null;
    }
    const over = new Error('It is live, or gone.');
    try {
      await commit(ctx, [{ write: wantLater(found, newest), otherwise: over }]);
      return null;
    } catch (error) {
      if (error !== over) throw error;
      ctx.forget();
    }
  }
}

/** Whether nobody else told meanwhile. */
async function moved(ctx: Context, from: number, to: number): Promise<boolean> {
  const others = new Error('Another call told them.');
  try {
    await commit(ctx, [{ write: moveTold(from, to), otherwise: others }]);
    return true;
  } catch (error) {
    if (error === others) return false;
    throw error;
  }
}
