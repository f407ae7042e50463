/** Where alerts are told, and whether they reach their reader there. Where none does, an alert stands in the inbox as unread, whatever was chosen: nobody is to miss it. */
import { roomFor } from '../addresses/chatRoom.ts';
import { addressForLetters } from '../addresses/mail/mailAddress.ts';
import type { Context } from '../context.ts';

export const alertChannels = ['INBOX', 'EMAIL', 'CHAT'] as const;
export type AlertChannel = (typeof alertChannels)[number];

const reaches: Record<AlertChannel, (ctx: Context, accountId: string) => Promise<boolean>> = {
  INBOX: async () => false,
  EMAIL: async (ctx, accountId) => (await addressForLetters(ctx, accountId))?.state === 'CONFIRMED',
  CHAT: async (ctx, accountId) => (await roomFor(ctx, accountId)) !== null,
};

/** Whether a notification stands in the inbox as read from the beginning. */
export async function isReadElsewhere(
  ctx: Context,
  accountId: string,
  channels: readonly AlertChannel[],
): Promise<boolean> {
  if (channels.includes('INBOX')) return false;
  return (await Promise.all(channels.map((channel) => reaches[channel](ctx, accountId)))).some(Boolean);
}
