/** What SES says of letters, as SNS brings it: sending stops, and what is no notice changes nothing. */
import type { SNSEvent } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { handler } from '#functions/bounces/index.ts';
import { mailAddressOf } from '#graphql/addresses/mail/mailAddress.ts';
import { setMailAddress } from '#graphql/addresses/mail/setMailAddress.ts';
import { withLetters } from '#test/functions/deliver/letters.ts';
import { somebody } from '#test/support/accounts.ts';
import type { SignedIn } from '#test/support/world.ts';

const letters = withLetters(setMailAddress);
let who: SignedIn;
let address: string;
beforeEach(async () => {
  who = somebody();
  address = `${who.handle}@example.org`;
  await letters().confirmed(who, address);
});

const state = async () => (await mailAddressOf(await letters().as(who), who))?.state;
const say = (...messages: unknown[]) => {
  const Records = messages.map((message) => ({
    ...{ EventVersion: '1.0', EventSubscriptionArn: '', EventSource: 'aws:sns' },
    Sns: {
      ...{ SignatureVersion: '1', Timestamp: '', Signature: '', SigningCertUrl: '', MessageId: '', Subject: '' },
      ...{ MessageAttributes: {}, Type: 'Notification', UnsubscribeUrl: '', TopicArn: '' },
      Message: typeof message === 'string' ? message : JSON.stringify(message),
    },
  }));
  const event: SNSEvent = { Records };
  return handler(event);
};
const bounce = (bounceType: string, to = address, kind = 'notificationType') => ({
  [kind]: 'Bounce',
  bounce: { bounceType, bounceSubType: 'General', bouncedRecipients: [{ emailAddress: to, status: '5.1.1' }] },
  mail: { destination: [to] },
});

describe('a notice', () => {
  it.each(['notificationType', 'eventType'])(
    'of a letter that came back for good stops letters at once (%s)',
    async (kind) => {
      await say(bounce('Permanent', address, kind));
      expect(await state()).toBe('BOUNCED');
    },
  );

  it('of a complaint stops letters at once, also where the server names its reader with the address', async () => {
    await say({
      notificationType: 'Complaint',
      complaint: { complainedRecipients: [{ emailAddress: `"Some One" <${address.toUpperCase()}>` }] },
    });
    expect(await state()).toBe('COMPLAINED');
  });

  it('of letters that come back for now stops them after five in a row; one that arrives begins it anew', async () => {
    const full = bounce('Transient');
    await say(full, full, full, full);
    await say({ eventType: 'Delivery', delivery: { recipients: [address] } });
    await say(full, full, full, bounce('Undetermined'));
    expect(await state()).toBe('CONFIRMED');
    await say(full);
    expect(await state()).toBe('BOUNCED');
  });

  it('that comes twice is heeded once', async () => {
    await say(bounce('Permanent'), bounce('Permanent'));
    expect(await state()).toBe('BOUNCED');
  });

  it('that cannot be read, or is of another kind, changes nothing and keeps none of those after it from being read', async () => {
    await say(
      'Successfully validated SNS topic for Amazon SES event publishing.',
      '{',
      'null',
      [],
      { notificationType: 'Bounce' },
      { notificationType: 'Bounce', bounce: { bounceType: 1, bouncedRecipients: 'x' } },
      { eventType: 'Open', open: {} },
      bounce('Permanent', 'nobody@example.org'),
    );
    expect(await state()).toBe('CONFIRMED');
    await say('{', bounce('Permanent'));
    expect(await state()).toBe('BOUNCED');
  });
});
