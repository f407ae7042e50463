/** Alerts and digests in a chat room: posted to its incoming webhook in words, as Slack takes them, and Mattermost, Rocket.Chat and others. */
import { giveUpRoom, roomFor } from '#graphql/addresses/chatRoom.ts';
import { alertOf, digestOf } from '#graphql/alerts/readAlerts.ts';
import { settingsOf } from '#graphql/alerts/settings.ts';
import type { Context } from '#graphql/context.ts';
import { type Channel, type Delivery, dropped } from '#graphql/deliveries/deliveries.ts';
import { addressFault } from '#graphql/webhooks/publicAddress.ts';
import { post } from '../../runtime/outgoing.ts';
import { alertLetter } from '../letters/alertLetter.ts';
import { asMrkdwn } from '../letters/asMrkdwn.ts';
import { digestLetter } from '../letters/digestLetter.ts';
import { greetingLetter } from '../letters/greetingLetter.ts';
import type { Letter } from '../letters/letter.ts';
import { outcomeOf } from '../outcomeOf.ts';
import { wordsIn } from '../words/words.ts';

export const chat: Channel = {
  async send(ctx, delivery) {
    const { accountId } = delivery;
    const room = await roomFor(ctx, accountId);
    if (!room) return dropped('There is no chat room that takes it.');
    const refused = addressFault(room.url, ctx.outside);
    if (refused !== null) {
      await giveUpRoom(ctx, accountId, room.url, refused);
      return dropped(refused);
    }
    const letter = await letterOf(ctx, delivery);
    if (!letter) return dropped('There is nothing to tell any more.');
    const body = JSON.stringify({ text: asMrkdwn(letter) });
    const posted = await post({ url: room.url, body }, { outside: ctx.outside });
    const isOver = posted.status !== null && gone.has(posted.status);
    if (isOver) await giveUpRoom(ctx, accountId, room.url, `${posted.fault} Name the room again.`);
    return outcomeOf(posted, ctx.now, isOver);
  },
};

/** What rooms answer that were closed, or whose address was taken back. */
const gone = new Set([403, 404, 410]);

/** A room is no page: what is not listed stands in the inbox. */
const entriesListed = 10;

async function letterOf(ctx: Context, { cargo, accountId }: Delivery): Promise<Letter | null> {
  const { timeZone } = await settingsOf(ctx, accountId);
  const reader = { words: wordsIn('en'), timeZone };
  const settings = `${ctx.publicUrl}/account/alerts`;
  const sent = { publicUrl: ctx.publicUrl, stop: settings };
  switch (cargo.kind) {
    case 'ALERT': {
      const alert = await alertOf(ctx, cargo.notificationId);
      return alert && alertLetter(reader, alert, sent);
    }
    case 'DIGEST': {
      const digest = await digestOf(ctx, accountId, cargo.digestId, 'CHAT', entriesListed);
      return digest && digestLetter(reader, digest, sent);
    }
    case 'GREETING':
      return greetingLetter(reader.words, settings);
    default:
      return null;
  }
}
