/** What the page says of webhooks holds: the code it shows runs, and the message it shows has the shape of a real one. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventById } from '#graphql/events/events.ts';
import { bodyOf } from '#graphql/webhooks/message.ts';
import { newSecret, signedHeaders } from '#graphql/webhooks/signature.ts';
import { assessImpact, impactInput } from '#test/support/mutations.ts';
import { newest } from '#test/support/webhooks.ts';
import { curator, inWorld, system } from '#test/support/world.ts';
import { message, verification } from '#web/developers/webhookExamples.ts';

const shown = z.object({
  isGenuine: z.custom<(body: string, headers: object, secret: string) => boolean>((it) => typeof it === 'function'),
});
const { isGenuine } = shown.parse(await import(`data:text/javascript,${encodeURIComponent(verification)}`));

describe('the verification that the page shows', () => {
  const [old, fresh] = [newSecret(), newSecret()];
  const body = '{"type":"webhook.test"}';
  const headers = signedHeaders('hook_1', body, new Date(), [fresh, old]);

  it('takes what was signed with a secret that it knows, also while two sign', () => {
    expect(isGenuine(body, headers, fresh)).toBe(true);
    expect(isGenuine(body, headers, old)).toBe(true);
  });

  it.each([
    ['another secret', body, headers, newSecret()],
    ['another body', `${body} `, headers, fresh],
    ['another id', body, { ...headers, 'webhook-id': 'hook_2' }, fresh],
    ['a second that is old', body, signedHeaders('hook_1', body, new Date(Date.now() - 301_000), [fresh]), fresh],
    ['a second that is none', body, { ...headers, 'webhook-timestamp': 'now' }, fresh],
    ['no signature', body, { ...headers, 'webhook-signature': undefined }, fresh],
    ['half a signature', body, { ...headers, 'webhook-signature': headers['webhook-signature'].slice(0, 20) }, fresh],
    [
      'another version',
      body,
      { ...headers, 'webhook-signature': headers['webhook-signature'].replaceAll('v1', 'v2') },
      fresh,
    ],
  ])('refuses %s', (_, words, given, secret) => {
    expect(isGenuine(words, given, secret)).toBe(false);
  });
});

const world = inWorld('ONCE');

describe('the message that the page shows', () => {
  /** Names of all fields, however deep. */
  const names = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, names(one)]))
      : null;

  it('has the fields of a real one, in their order', async () => {
    await world().get(curator, assessImpact, { input: impactInput(await world().proposalId('rus-27-1')) });
    const ctx = world().context(system);
    const event = await eventById(ctx, `evt_${String(await newest(world())).padStart(12, '0')}`);
    if (!event) throw new Error('It was entered.');
    const real: unknown = JSON.parse(await bodyOf(ctx, event));
    expect(JSON.stringify(names(message), null, 1)).toBe(JSON.stringify(names(real), null, 1));
  });
});
