/** Who is connected, and as whom. A connection is written down once it has said who it is; one that never does leaves nothing. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import type { Actor } from '../people/actor.ts';
import { isKeyHeld, keyDigest } from '../people/apiKeys.ts';
import { demand } from '../people/permissions.ts';
import {
  lapsedConnections,
  putConnection,
  readConnection,
  readConnectionsOf,
  readSubscriptions,
  removeConnection,
  removeSubscription,
} from './store.ts';
import type { Wire } from './wire.ts';

/** As whom a connection is told things: no more than is needed to ask again, at each message, whether that still holds. */
export type Audience =
  | { kind: 'VISITOR' }
  | { kind: 'KEY'; countedAs: string; digest: string }
  /** Until the token ends, ISO 8601. */
  | { kind: 'SIGNED_IN'; id: string; role: 'MEMBER' | 'CURATOR' | 'MODERATOR'; until: string };

export interface Connection {
  id: string;
  audience: Audience;
  openedAt: string;
  /** Seconds since 1970. The gateway ends every connection after two hours. */
  endsAt: number;
}

const longestSeconds = 2 * 3600;
/** Connections that one account, or the keys of one account, may have at a time. */
export const mostConnections = 20;

/** Who acts for an audience. Whoever listens changes nothing, so that no name is needed. */
export function actorOf(audience: Audience): Actor {
  if (audience.kind === 'VISITOR') return audience;
  if (audience.kind === 'KEY') return { kind: 'KEY', countedAs: audience.countedAs };
  return { kind: 'SIGNED_IN', id: audience.id, handle: '', role: audience.role };
}

/** What is kept of somebody who was recognised. `secret` is the API key that was sent, where one was. */
export function audienceOf(actor: Actor, until: Date | null, secret: string | null): Audience {
  if (actor.kind === 'KEY' && secret !== null) {
    return { kind: 'KEY', countedAs: actor.countedAs, digest: keyDigest(secret) };
  }
  if (actor.kind !== 'SIGNED_IN' || until === null) return { kind: 'VISITOR' };
  return { kind: 'SIGNED_IN', id: actor.id, role: actor.role, until: until.toISOString() };
}

/** Whether what was recognised then still holds: the token has not ended, the key was not revoked. `now` is the machine's, which tokens keep to. */
export async function stillHolds(ctx: Context, audience: Audience, now: Date): Promise<boolean> {
  if (audience.kind === 'SIGNED_IN') return new Date(audience.until) > now;
  return audience.kind === 'VISITOR' || isKeyHeld(ctx, audience.digest);
}

/** Writes a connection down. EXISTS when that was done before. Refuses with TOO_MANY. */
export async function openConnection(ctx: Context, id: string, audience: Audience): Promise<'OPENED' | 'EXISTS'> {
  const at = Math.floor(ctx.now.getTime() / 1000);
  const open = (await readConnectionsOf(ctx, audience)).filter(({ endsAt }) => endsAt > at);
  if (open.length >= mostConnections) {
    throw new Refusal('TOO_MANY', `At most ${mostConnections} connections at a time. Close one first.`);
  }
  const exists = new Refusal('CONFLICT', 'This connection has said already who it is.');
  const connection = { id, audience, openedAt: ctx.now.toISOString(), endsAt: at + longestSeconds };
  try {
    await commit(
      ctx,
      putConnection(connection).map((write) => ({ write, otherwise: exists })),
    );
    return 'OPENED';
  } catch (error) {
    if (error === exists) return 'EXISTS';
    throw error;
  }
}

/** Null when it has not said who it is, or has ended. */
export const connectionById = (ctx: Context, id: string): Promise<Connection | null> => readConnection(ctx, id);

/** Takes a connection away with all that it subscribed to. Done again it finds nothing. */
export async function dropConnection(ctx: Context, id: string): Promise<void> {
  for (const subscription of await readSubscriptions(ctx, id)) await dropSubscription(ctx, id, subscription.id);
  const connection = await readConnection(ctx, id);
  if (connection) await commit(ctx, removeConnection(connection));
}

/** Ends a connection whose messages no longer arrive or are no longer allowed, so that its client comes again and misses nothing. */
export async function hangUp(wire: Wire, ctx: Context, id: string, code: number, reason: string): Promise<void> {
  await dropConnection(ctx, id);
  await wire.close(id, code, reason);
}

class Gone extends Error {}

/** Takes one subscription away; false when there is none. */
export async function dropSubscription(ctx: Context, connectionId: string, id: string): Promise<boolean> {
  const gone = new Gone();
  try {
    await commit(
      ctx,
      removeSubscription(connectionId, id).map((write) => ({ write, otherwise: gone })),
    );
    return true;
  } catch (error) {
    if (error === gone) return false;
    throw error;
  }
}

/** Forgets connections of an account that is deleted; they stay open and hear nothing more. */
export async function forgetConnections(ctx: Context, accountId: string): Promise<void> {
  for (const { id } of await readConnectionsOf(ctx, { kind: 'SIGNED_IN', id: accountId }))
    await dropConnection(ctx, id);
}

/** When the account's connections that still stand were opened, for its download. */
export async function ownConnections(ctx: Context, accountId: string): Promise<Pick<Connection, 'openedAt'>[]> {
  const at = ctx.now.getTime() / 1000;
  return (await readConnectionsOf(ctx, { kind: 'SIGNED_IN', id: accountId }))
    .filter(({ endsAt }) => endsAt > at)
    .map(({ openedAt }) => ({ openedAt }));
}

/** Clears away connections that ended and were never taken leave of, at most 100 a call. Returns how many. */
export async function clearConnections(ctx: Context): Promise<number> {
  demand(ctx.actor, 'clearConnections');
  const lapsed = await lapsedConnections(ctx, 100);
  for (const id of lapsed) await dropConnection(ctx, id);
  return lapsed.length;
}
