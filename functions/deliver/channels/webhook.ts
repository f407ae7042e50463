/** Messages to webhooks: signed by the Standard Webhooks specification, with the same id at every try. */
import { type Channel, dropped } from '#graphql/deliveries/deliveries.ts';
import { messageToSend, noteTry } from '#graphql/webhooks/sending.ts';
import { signedHeaders } from '#graphql/webhooks/signature.ts';
import { type Posted, post } from '../../runtime/outgoing.ts';
import { outcomeOf } from '../outcomeOf.ts';

export const webhook: Channel = {
  async send(ctx, delivery) {
    const message = await messageToSend(ctx, delivery);
    if ('dropped' in message) return dropped(message.dropped);
    const { id, url, body, secrets } = message;
    // Receivers hold the second against their own clock, so it is the machine's and not the record's.
    const headers = signedHeaders(id, body, new Date(), secrets);
    const posted = await post({ url, body, headers }, { outside: ctx.outside });
    await noteTry(ctx, delivery, wordOf(posted), posted.fault ?? '');
    // A test is posted once; whoever asked for it waits for the answer.
    const isTest = delivery.cargo.kind === 'MESSAGE' && delivery.cargo.eventId === null;
    return outcomeOf(posted, ctx.now, isTest || posted.status === gone);
  },
};

const gone = 410;

function wordOf({ status, fault }: Posted) {
  if (fault === null) return 'ACCEPTED';
  return status === gone ? 'GONE' : 'FAILED';
}
