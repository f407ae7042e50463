/** Where somebody wants to be told, in and out of the table: it lies in their own partition, and is found from outside by digests alone. */
import type { Context } from '../context.ts';
import type { Write } from '../table/client.ts';
import { chatRoomKey, feedLinksKey, ownFeedLinksKey } from '../table/keys.ts';
import { fromItem } from '../table/records.ts';
import type { OwnChatRoom } from './chatRoom.ts';

/** The addresses of personal feeds as they lie with their owner. */
export interface OwnFeedLinks {
  digest: string;
  createdAt: string;
  version: number;
}

export async function readFeedLinks(ctx: Context, accountId: string): Promise<OwnFeedLinks | null> {
  const item = await ctx.load(ownFeedLinksKey(accountId));
  return item && fromItem<OwnFeedLinks>(item);
}

/** Whose feeds a secret leads to, by its digest, and the digest as it is stored; null when to nobody's. */
export async function readFeedOwner(
  ctx: Context,
  digest: string,
): Promise<{ accountId: string; digest: string } | null> {
  const item = await ctx.load(feedLinksKey(digest));
  return item && fromItem<{ accountId: string; digest: string }>(item);
}

/** Puts addresses in the place of those before them, which lead nowhere from then on. */
export const putFeedLinks = (accountId: string, links: OwnFeedLinks, before: OwnFeedLinks | null): Write[] => [
  { put: { ...links, ...ownFeedLinksKey(accountId) }, if: before ? { version: before.version } : 'ABSENT' },
  { put: { ...feedLinksKey(links.digest), accountId, digest: links.digest }, if: 'ABSENT' },
  ...(before ? [{ delete: feedLinksKey(before.digest) }] : []),
];

export const removeFeedLinks = (accountId: string, { digest }: OwnFeedLinks): Write[] => [
  { delete: ownFeedLinksKey(accountId), if: 'PRESENT' },
  { delete: feedLinksKey(digest), if: 'PRESENT' },
];

export async function readChatRoom(ctx: Context, accountId: string): Promise<OwnChatRoom | null> {
  const item = await ctx.load(chatRoomKey(accountId));
  return item && fromItem<OwnChatRoom>(item);
}

/** A room in the place of the one before it. */
export const putChatRoom = (room: OwnChatRoom): Write => ({
  put: { ...room, ...chatRoomKey(room.accountId) },
  if: room.version === 1 ? 'ABSENT' : { version: room.version - 1 },
});

export const removeChatRoomItem = ({ accountId, version }: OwnChatRoom): Write => ({
  delete: chatRoomKey(accountId),
  if: { version },
});
