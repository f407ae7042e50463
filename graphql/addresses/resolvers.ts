/** Where somebody wants to be told, as the schema has it. */
import type { Resolvers } from '../__generated__/resolvers.ts';
import { mailAddressOf } from './mail/mailAddress.ts';
import { confirmMailAddress, removeMailAddress, setMailAddress } from './mail/setMailAddress.ts';

export const resolvers: Resolvers = {
  Mutation: {
    setMailAddress: (_, { address, idempotencyKey }, ctx) => setMailAddress(ctx, address, idempotencyKey),
    confirmMailAddress: (_, { secret }, ctx) => confirmMailAddress(ctx, secret),
    removeMailAddress: (_, { idempotencyKey }, ctx) => removeMailAddress(ctx, idempotencyKey),
  },
  Viewer: {
    mailAddress: (viewer, _, ctx) => mailAddressOf(ctx, viewer),
  },
};
