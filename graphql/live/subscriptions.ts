/** Subscriptions: taken up, caught up with the feed, and from then on told by the stream. README.md of this folder says why nothing is lost between. */
import type { Context } from '../context.ts';
import { invalid, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import type { EventQuery } from '../events/query.ts';
import { send } from './answer.ts';
import { type Audience, type Connection, dropSubscription } from './connections.ts';
import { type Question, readWish } from './question.ts';
import {
  beginTelling,
  isOver,
  putOver,
  putSubscription,
  readSubscription,
  readSubscriptions,
  readTold,
  startSending,
} from './store.ts';
import type { Wire } from './wire.ts';

export interface Subscription extends Question {
  /** The client's own name for it, one of its connection. */
  id: string;
  connectionId: string;
  audience: Audience;
  query: EventQuery;
  /** While it catches up, whoever began that sends; from then on the stream alone does. */
  state: 'CATCHING_UP' | 'LIVE';
  /** Number of the event after which the stream sends. */
  position: number;
  /** Number of the newest event that the stream met while it was catching up; 0 when none. */
  wanted: number;
  /** When catching up must be over, ISO 8601. */
  caughtUpBy: string;
  /** When its connection ends, seconds since 1970. */
  endsAt: number;
}

/** Open at a time, and made in all, by one connection. */
export const mostSubscriptions = 20;
const mostMade = 500;
/** Events that are sent to whoever begins at an earlier place. */
export const mostMissed = 1000;
const pageSize = 100;
/** Longer than the gateway waits for the function. */
const secondsToCatchUp = 60;

const tooFar = () =>
  invalid(
    'after',
    `More than ${mostMissed} events of this query came since. Read them by the query \`events\`, and subscribe after the last of them.`,
  );

/**
 * Takes up what is asked for and sends what it missed. EXISTS when the connection has one of that id; TOO_MANY when it has made
 * too many. Throws Faulty or a Refusal for what the caller is to be told.
 */
export async function subscribe(
  wire: Wire,
  ctx: Context,
  connection: Connection,
  id: string,
  question: Question,
): Promise<'TAKEN_UP' | 'EXISTS' | 'TOO_MANY'> {
  const wish = readWish(wire.schema(), question);
  const { length } = await readSubscriptions(ctx, connection.id);
  if (length >= mostSubscriptions) {
    throw new Refusal('TOO_MANY', `At most ${mostSubscriptions} subscriptions at a time. Complete one first.`);
  }
  const newest = await newestEvent(ctx);
  if ((wish.after ?? 0) > newest)
    throw invalid('after', 'The feed has not come so far. Pass a cursor that it gave you.');
  const position = wish.after ?? newest;
  const missed = (await ctx.catalogue()).events(wish.query, { after: position }, mostMissed);
  if (missed.hasMore) throw tooFar();
  if ((await readTold(ctx)) === null)
    await commit(ctx, [{ write: beginTelling(newest), otherwise: begun }]).catch(ifBegun);

  const subscription: Subscription = {
    ...question,
    id,
    connectionId: connection.id,
    audience: connection.audience,
    query: wish.query,
    state: 'CATCHING_UP',
    position,
    wanted: 0,
    caughtUpBy: new Date(ctx.now.getTime() + secondsToCatchUp * 1000).toISOString(),
    endsAt: connection.endsAt,
  };
  const exists = new Refusal('CONFLICT', 'There is one of this id.');
  const spent = new Refusal('TOO_MANY', 'This connection made too many.');
  const { put, count, stand } = putSubscription(subscription, secondsOf(ctx.now), mostMade);
  try {
    await commit(ctx, [{ write: put, otherwise: exists }, { write: count, otherwise: spent }, ...stand]);
  } catch (error) {
    if (error === exists) return (await wasCompleted(ctx, connection.id, id)) ? 'TAKEN_UP' : 'EXISTS';
    if (error === spent) return 'TOO_MANY';
    throw error;
  }
  await catchUp(wire, ctx, subscription);
  return 'TAKEN_UP';
}

const secondsOf = (moment: Date) => Math.floor(moment.getTime() / 1000);

/** Whether its completion came first; that is then forgotten, and the id is free. */
async function wasCompleted(ctx: Context, connectionId: string, id: string): Promise<boolean> {
  ctx.forget();
  return (await isOver(ctx, connectionId, id)) && (await dropSubscription(ctx, connectionId, id));
}

const begun = new Error('Others were told before.');
const ifBegun = (error: unknown) => {
  if (error !== begun) throw error;
};

/** Number of the newest event, as of now and not as last known here. */
async function newestEvent(ctx: Context): Promise<number> {
  ctx.learn(null);
  ctx.forget();
  return (await ctx.catalogue()).cursor();
}

/** Sends what lies between, until the stream can go on from there. */
async function catchUp(wire: Wire, ctx: Context, subscription: Subscription): Promise<void> {
  for (let { position } = subscription; ; ) {
    const newest = await newestEvent(ctx);
    const { events, hasMore } = (await ctx.catalogue()).events(subscription.query, { after: position }, pageSize);
    for (const event of events) {
      if ((await send(wire, ctx, subscription, event)) !== 'SENT') return;
    }
    position = hasMore ? (events.at(-1)?.sequence ?? newest) : newest;
    if (hasMore) continue;
    if (await goesLive(ctx, subscription, position)) return;
    ctx.forget();
    // It was completed, or lost its connection.
    if (!(await readSubscription(ctx, subscription.connectionId, subscription.id))) return;
  }
}

async function goesLive(ctx: Context, subscription: Subscription, position: number): Promise<boolean> {
  const disturbed = new Error('An event came meanwhile.');
  try {
    await commit(ctx, [{ write: startSending(subscription, position), otherwise: disturbed }]);
    return true;
  } catch (error) {
    if (error === disturbed) return false;
    throw error;
  }
}

/** Ends a subscription that its client completed; also one that is yet to be taken up, because its message was overtaken. */
export async function unsubscribe(ctx: Context, connectionId: string, id: string): Promise<void> {
  if (await dropSubscription(ctx, connectionId, id)) return;
  const met = new Error('It is there by now, or its connection is not.');
  try {
    const parts = putOver(connectionId, id, secondsOf(ctx.now), mostMade);
    await commit(
      ctx,
      parts.map((write) => ({ write, otherwise: met })),
    );
  } catch (error) {
    if (error !== met) throw error;
    await dropSubscription(ctx, connectionId, id);
  }
}
