/** Deliveries by e-mail. Whether the address may be written to is asked each time anew: it may have been stopped since the letter was planned. */

import { letterReturned } from '#graphql/addresses/mail/letterReturned.ts';
import { addressForLetters, isConfirmedBy, type MailAddress } from '#graphql/addresses/mail/mailAddress.ts';
import { alertOf, digestOf } from '#graphql/alerts/readAlerts.ts';
import { settingsOf } from '#graphql/alerts/settings.ts';
import type { Context } from '#graphql/context.ts';
import { type Channel, type Delivery, dropped, never } from '#graphql/deliveries/deliveries.ts';
import { disabledWebhook } from '#graphql/webhooks/sending.ts';
import { readSurroundings } from '../../runtime/env.ts';
import { alertLetter } from '../letters/alertLetter.ts';
import { confirmationLetter } from '../letters/confirmationLetter.ts';
import { digestLetter } from '../letters/digestLetter.ts';
import { disabledLetter } from '../letters/disabledLetter.ts';
import type { Letter } from '../letters/letter.ts';
import { BadAddress, bareAddress, compose, messageIdOf } from '../post/compose.ts';
import { post } from '../post/post.ts';
import { wordsIn } from '../words/words.ts';

export const email: Channel = {
  async send(ctx, delivery) {
    const surroundings = readSurroundings();
    const from = surroundings.MAIL_FROM;
    if (from === undefined) return dropped('No letters are sent here.');
    const address = await addressForLetters(ctx, delivery.accountId);
    if (!address || !mayWrite(ctx, address, delivery)) return dropped('The address is not confirmed.');
    const letter = await letterOf(ctx, delivery, address);
    if (!letter) return dropped('There is nothing to tell any more.');
    const { id, createdAt: at } = delivery;
    try {
      const raw = await compose(letter, { from, to: address.address, id, at });
      const messageId = messageIdOf(id, from).slice(1, -1);
      const handed = await post({ from: bareAddress(from), to: address.address, raw, messageId }, surroundings);
      if (handed !== 'REFUSED') return handed;
      await letterReturned(ctx, address.address, 'GONE');
      return dropped('There is no such mailbox.');
    } catch (error) {
      if (error instanceof BadAddress) return never('The address holds what no address may hold.');
      throw error;
    }
  },
};

/** The letter that asks for an address goes to one that waits for it, and everything else to one that was confirmed. */
const mayWrite = (ctx: Context, address: MailAddress, { cargo }: Delivery) =>
  cargo.kind === 'CONFIRMATION'
    ? address.state === 'UNCONFIRMED' && isConfirmedBy(address, cargo.secret, ctx.now)
    : address.state === 'CONFIRMED';

async function letterOf(ctx: Context, { cargo, accountId }: Delivery, address: MailAddress): Promise<Letter | null> {
  const { timeZone } = await settingsOf(ctx, accountId);
  const reader = { words: wordsIn('en'), timeZone };
  const { publicUrl } = ctx;
  const to = { publicUrl, stop: `${publicUrl}/mail/unsubscribe/${address.stopSecret}` };
  switch (cargo.kind) {
    case 'ALERT': {
      const alert = await alertOf(ctx, cargo.notificationId);
      return alert && alertLetter(reader, alert, to);
    }
    case 'DIGEST': {
      const digest = await digestOf(ctx, accountId, cargo.digestId, 'EMAIL');
      return digest && digestLetter(reader, digest, to);
    }
    case 'CONFIRMATION':
      return confirmationLetter(reader, `${publicUrl}/mail/confirm/${cargo.secret}`, address.confirmation.until);
    case 'DISABLED': {
      const webhook = await disabledWebhook(ctx, accountId, cargo.webhookId);
      const { webhookId: id } = cargo;
      return webhook && disabledLetter(reader, { id, host: new URL(webhook.url).host, fault: webhook.fault }, to);
    }
    default:
      return null;
  }
}
