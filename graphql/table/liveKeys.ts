/** Keys of what is connected: a connection with what it subscribed to, all connections by their end, and those of one account or of its keys. */
import { accountPartition, type Key } from './keys.ts';

const connectionPrefix = 'live#';
const subscriptionPrefix = 'sub#';
const connectionPartition = (connectionId: string) => `${connectionPrefix}${connectionId}`;
export const connectionKey = (connectionId: string): Key => ({ pk: connectionPartition(connectionId), sk: '@' });
export const subscriptionKey = (connectionId: string, id: string): Key => ({
  pk: connectionPartition(connectionId),
  sk: `${subscriptionPrefix}${id}`,
});
export const connectionRange = (connectionId: string) => ({
  pk: connectionPartition(connectionId),
  begins: subscriptionPrefix,
});
export const connectionsIndex = 'live#connections';
export const ownConnectionKey = (owner: string, connectionId: string): Key => ({
  pk: accountPartition(owner),
  sk: `${connectionPrefix}${connectionId}`,
});
export const ownConnectionRange = (owner: string) => ({ pk: accountPartition(owner), begins: connectionPrefix });
/** How far subscribers were told of the feed. */
export const toldKey: Key = { pk: 'live', sk: 'told' };
