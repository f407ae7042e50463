/** An account's chat room: the incoming webhook to which alerts are posted in words. Its address is a secret of its own. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { planDelivery } from '../deliveries/planDelivery.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { deliveryId, newTestId } from '../ids.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { countedPost } from '../webhooks/countedPost.ts';
import { addressFault } from '../webhooks/publicAddress.ts';
import { putChatRoom, readChatRoom, removeChatRoomItem } from './store.ts';

/** As it lies with its owner. */
export interface OwnChatRoom {
  accountId: string;
  url: string;
  since: string;
  /** Why nothing is posted there any more; null when all is well. */
  fault: string | null;
  version: number;
}

export interface ChatRoom {
  host: string;
  since: string;
  fault: string | null;
}

const shown = ({ url, since, fault }: OwnChatRoom): ChatRoom => ({ host: new URL(url).host, since, fault });

/** The owner's room, without the rest of its address; null when there is none. */
export async function chatRoomOf(ctx: Context, { id }: SignedIn): Promise<ChatRoom | null> {
  const room = await readChatRoom(ctx, id);
  return room && shown(room);
}

/** All that is held of it, for its owner to take along. */
export async function chatRoomHeld(ctx: Context, { id }: SignedIn) {
  const room = await readChatRoom(ctx, id);
  return room && { url: room.url, since: room.since, fault: room.fault };
}

const roomInput = z.object({ url: z.string().trim() });
const atOnce = () => new Refusal('CONFLICT', 'The chat room changed at the same moment. Try again.');

/** Names the room, in the place of the one before it, and has a word of greeting posted there. */
export async function setChatRoom(ctx: Context, input: string, key?: string | null): Promise<ChatRoom> {
  demand(ctx.actor, 'setChatRoom');
  const account = signedIn(ctx.actor);
  const { url } = parse(roomInput, { url: input });
  const fault = addressFault(url, ctx.outside);
  if (fault !== null) throw invalid('url', fault);
  return once(
    ctx,
    { verb: 'setChatRoom', key, input: { url } },
    async () => demandRoom(await chatRoomOf(ctx, account)),
    (claim) => {
      const collision = atOnce();
      return undisturbed(ctx, collision, async () => {
        const before = await readChatRoom(ctx, account.id);
        const since = ctx.now.toISOString();
        const room = { accountId: account.id, url, since, fault: null, version: (before?.version ?? 0) + 1 };
        await commit(ctx, [
          { write: putChatRoom(room), otherwise: collision },
          countedPost(ctx, account.id, 'rooms'),
          ...planDelivery(greeting(ctx, account), ctx.now),
          ...claim(account.id),
        ]);
        return shown(room);
      });
    },
  );
}

const greeting = (ctx: Context, { id }: SignedIn) => ({
  id: deliveryId(id, `chat_${newTestId(ctx.now)}`),
  accountId: id,
  channel: 'CHAT' as const,
  cargo: { kind: 'GREETING' as const },
});

function demandRoom(room: ChatRoom | null): ChatRoom {
  if (!room) throw atOnce();
  return room;
}

/** Forgets the room; returns whether there was one. */
export async function removeChatRoom(ctx: Context, key?: string | null): Promise<boolean> {
  demand(ctx.actor, 'removeChatRoom');
  const account = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'removeChatRoom', key, input: {} },
    async (result) => result === 'removed',
    (claim) => {
      const collision = atOnce();
      return undisturbed(ctx, collision, async () => {
        const room = await readChatRoom(ctx, account.id);
        const parts = room ? [{ write: removeChatRoomItem(room), otherwise: collision }] : [];
        await commit(ctx, [...parts, ...claim(room ? 'removed' : 'none')]);
        return room !== null;
      });
    },
  );
}

/** Where to post for an account; null where there is no room, or it was given up. */
export async function roomFor(ctx: Context, accountId: string): Promise<{ url: string } | null> {
  demand(ctx.actor, 'deliver');
  const room = await readChatRoom(ctx, accountId);
  return room?.fault === null ? { url: room.url } : null;
}

/** Gives up a room, unless another was named meanwhile: its owner sees why. */
export async function giveUpRoom(ctx: Context, accountId: string, url: string, fault: string): Promise<void> {
  demand(ctx.actor, 'deliver');
  const collision = atOnce();
  await undisturbed(ctx, collision, async () => {
    const room = await readChatRoom(ctx, accountId);
    if (room?.url !== url || room.fault !== null) return;
    const after = { ...room, fault, version: room.version + 1 };
    await commit(ctx, [{ write: putChatRoom(after), otherwise: collision }]);
  });
}
