/** Where somebody wants to be told, as the schema has it. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { chatRoomOf, removeChatRoom, setChatRoom } from './chatRoom.ts';
import { feedLinksOf, makeFeedLinks, revokeFeedLinks } from './feedLinks.ts';
import { mailAddressOf } from './mail/mailAddress.ts';
import { confirmMailAddress, removeMailAddress, setMailAddress } from './mail/setMailAddress.ts';

export const resolvers: Resolvers = {
  Mutation: {
    setMailAddress: (_, { address, idempotencyKey }, ctx) => setMailAddress(ctx, address, idempotencyKey),
    confirmMailAddress: (_, { secret }, ctx) => confirmMailAddress(ctx, secret),
    setChatRoom: (_, { url, idempotencyKey }, ctx) => setChatRoom(ctx, url, idempotencyKey),
    removeChatRoom: (_, { idempotencyKey }, ctx) => removeChatRoom(ctx, idempotencyKey),
    removeMailAddress: (_, { idempotencyKey }, ctx) => removeMailAddress(ctx, idempotencyKey),
    makeFeedLinks: (_, { idempotencyKey }, ctx) => makeFeedLinks(ctx, idempotencyKey),
    revokeFeedLinks: (_, { idempotencyKey }, ctx) => revokeFeedLinks(ctx, idempotencyKey),
  },
  Viewer: {
    chatRoom: (viewer, _, ctx) => chatRoomOf(ctx, viewer),
    mailAddress: (viewer, _, ctx) => mailAddressOf(ctx, viewer),
    feedLinks: (viewer, _, ctx) => feedLinksOf(ctx, viewer),
  },
};
