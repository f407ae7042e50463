/** Connections and subscriptions in and out of the table, and how far subscribers were told. */
import type { Context } from '../context.ts';
import { dropStanding, keepStanding } from '../standing/standing.ts';
import type { Write } from '../table/client.ts';
import {
  connectionKey,
  connectionRange,
  connectionsIndex,
  ownConnectionKey,
  ownConnectionRange,
  subscriptionKey,
  toldKey,
} from '../table/liveKeys.ts';
import { fromItem } from '../table/records.ts';
import type { Connection } from './connections.ts';
import type { Subscription } from './subscriptions.ts';

/** Whose connections are counted together: an account's, or those of all keys of an account. Null for visitors. */
type Owner = { kind: 'VISITOR' } | { kind: 'SIGNED_IN'; id: string } | { kind: 'KEY'; countedAs: string };
const ownerOf = (owner: Owner): string | null => {
  if (owner.kind === 'VISITOR') return null;
  return owner.kind === 'SIGNED_IN' ? owner.id : owner.countedAs;
};

export async function readConnection(ctx: Context, id: string): Promise<Connection | null> {
  const item = await ctx.load(connectionKey(id));
  return item && fromItem<Connection>(item);
}

type OwnConnection = Pick<Connection, 'id' | 'openedAt' | 'endsAt'>;

/** Those of one owner, also some that have ended. */
export async function readConnectionsOf(ctx: Context, audience: Owner): Promise<OwnConnection[]> {
  const owner = ownerOf(audience);
  if (owner === null) return [];
  const items = await ctx.range(ownConnectionRange(owner));
  return items.map((item) => fromItem<OwnConnection>(item));
}

const digits = (seconds: number) => String(seconds).padStart(12, '0');

/** Seconds for which the table keeps what has ended, for the clock to clear away with all that hangs on it. */
const clearedWithin = 86_400;

/** A new connection, found by its owner and by its end. */
export function putConnection(connection: Connection): Write[] {
  const { id, audience, openedAt, endsAt } = connection;
  const index = { gsi1pk: connectionsIndex, gsi1sk: `${digits(endsAt)}#${id}` };
  const expiresAt = endsAt + clearedWithin;
  const put: Write = { put: { ...connection, ...index, made: 0, expiresAt, ...connectionKey(id) }, if: 'ABSENT' };
  const owner = ownerOf(audience);
  if (owner === null) return [put];
  return [put, { put: { id, openedAt, endsAt, expiresAt, ...ownConnectionKey(owner, id) } }];
}

export function removeConnection({ id, audience }: Connection): Write[] {
  const owner = ownerOf(audience);
  const gone: Write = { delete: connectionKey(id) };
  return owner === null ? [gone] : [gone, { delete: ownConnectionKey(owner, id) }];
}

/** Ids of connections that ended, the latest first. */
export async function lapsedConnections(ctx: Context, limit: number): Promise<string[]> {
  const after = digits(Math.floor(ctx.now.getTime() / 1000));
  const items = await ctx.range({ pk: connectionsIndex, index: 'gsi1', after, newestFirst: true, limit });
  return items.map(({ id }) => String(id));
}

export async function readSubscriptions(ctx: Context, connectionId: string): Promise<Subscription[]> {
  const items = await ctx.range(connectionRange(connectionId));
  return items.filter(({ state }) => state !== over).map((item) => fromItem<Subscription>(item));
}

export async function readSubscription(ctx: Context, connectionId: string, id: string): Promise<Subscription | null> {
  const item = await ctx.load(subscriptionKey(connectionId, id));
  return item && item.state !== over ? fromItem<Subscription>(item) : null;
}

/** Stands in the place of a subscription that was completed before it was taken up: the gateway keeps no order among messages. */
const over = 'OVER';
const overForSeconds = 60;

export async function isOver(ctx: Context, connectionId: string, id: string): Promise<boolean> {
  return (await ctx.load(subscriptionKey(connectionId, id)))?.state === over;
}

/** Met only where there is no such subscription, in a connection that has made few enough. */
export const putOver = (connectionId: string, id: string, now: number, most: number): Write[] => [
  {
    put: { ...subscriptionKey(connectionId, id), state: over, expiresAt: now + overForSeconds },
    if: { absentOrExpiredAt: now },
  },
  countOne(connectionId, most),
];

/** One more that a connection made. */
const countOne = (connectionId: string, most: number): Write => ({
  update: connectionKey(connectionId),
  set: 'ADD #made :one',
  names: { '#made': 'made' },
  values: { ':one': 1, ':most': most },
  if: 'attribute_exists(pk) AND #made < :most',
});

/** Under which its query stands. */
export const standingId = ({ connectionId, id }: Pick<Subscription, 'connectionId' | 'id'>) => `${connectionId} ${id}`;
export function parseStandingId(text: string): { connectionId: string; id: string } {
  const at = text.indexOf(' ');
  return { connectionId: text.slice(0, at), id: text.slice(at + 1) };
}

/** A new subscription: itself, one more that its connection made, and its query among those that stand, in this order. */
export function putSubscription(subscription: Subscription, now: number, most: number) {
  const { connectionId, id, query, endsAt } = subscription;
  const item = { ...subscription, expiresAt: endsAt + clearedWithin, ...subscriptionKey(connectionId, id) };
  const put: Write = { put: item, if: { absentOrExpiredAt: now } };
  const stand = keepStanding('live', { id: standingId({ connectionId, id }), query });
  return { put, count: countOne(connectionId, most), stand };
}

export const removeSubscription = (connectionId: string, id: string): Write[] => [
  { delete: subscriptionKey(connectionId, id), if: 'PRESENT' },
  ...dropStanding('live', standingId({ connectionId, id })),
];

/** From here on the stream sends; met only while it does not, and while it has not seen a later event than `position`. */
export const startSending = ({ connectionId, id }: Subscription, position: number): Write => ({
  update: subscriptionKey(connectionId, id),
  set: 'SET #state = :live, #position = :position',
  names: { '#state': 'state', '#position': 'position', '#wanted': 'wanted' },
  values: { ':live': 'LIVE', ':catching': 'CATCHING_UP', ':position': position },
  if: '#state = :catching AND #wanted <= :position',
});

/** Notes that an event came while it was catching up; met only while it is. */
export const wantLater = ({ connectionId, id }: Subscription, sequence: number): Write => ({
  update: subscriptionKey(connectionId, id),
  set: 'SET #wanted = :wanted',
  names: { '#state': 'state', '#wanted': 'wanted' },
  values: { ':catching': 'CATCHING_UP', ':wanted': sequence },
  if: '#state = :catching',
});

/** Number of the last event of which all subscribers were told; null while nobody has ever subscribed. */
export async function readTold(ctx: Context): Promise<number | null> {
  const item = await ctx.load(toldKey);
  return typeof item?.sequence === 'number' ? item.sequence : null;
}

/** Met only where nobody has begun. */
export const beginTelling = (sequence: number): Write => ({ put: { ...toldKey, sequence }, if: 'ABSENT' });

/** Met only when nobody else told meanwhile. */
export const moveTold = (from: number, to: number): Write => ({
  update: toldKey,
  set: 'SET #sequence = :to',
  names: { '#sequence': 'sequence' },
  values: { ':from': from, ':to': to },
  if: '#sequence = :from',
});
