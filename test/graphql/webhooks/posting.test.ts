/** From an event to a receiver: a real server, the real channel, and the official library that verifies. */
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseDeliveryId } from '#graphql/ids.ts';
import {
  assessImpact,
  impactInput,
  moderateAnnotation,
  note,
  proposalInput,
  publicNote,
  tableProposal,
} from '#test/support/mutations.ts';
import { answering, type Received, type Receiver, startReceiver } from '#test/support/receiver.ts';
import {
  changeWebhook,
  deliverDue,
  logOf,
  newest,
  planAll,
  replayWebhook,
  rotateWebhookSecret,
  testWebhook,
  webhook,
  webhookLog,
} from '#test/support/webhooks.ts';
import {
  at,
  curator,
  days,
  hours,
  inWorld,
  listAt,
  member,
  moderator,
  now,
  refusal,
  textAt,
} from '#test/support/world.ts';

const world = inWorld();
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
beforeEach(() => {
  world().outside.loopback = true;
  receiver.answer = answering(204);
});
afterEach(() => {
  receiver.received = [];
});
afterAll(() => receiver.stop());

const here = (rest = {}) => webhook(world(), member, { url: receiver.url, ...rest });

/** Tables a proposal, plans its messages and returns their deliveries' ids. */
async function happen(title: string, when = now): Promise<string[]> {
  const before = await newest(world());
  await world().get(curator, tableProposal, { input: { ...proposalInput, title } }, when);
  return planAll(world(), before, when);
}

const verify = (secret: string, { body, headers }: Received) =>
  new Verifier(secret).verify(body, {
    'webhook-id': String(headers['webhook-id']),
    'webhook-timestamp': String(headers['webhook-timestamp']),
    'webhook-signature': String(headers['webhook-signature']),
  });
const only = (): Received => {
  expect(receiver.received).toHaveLength(1);
  const [one] = receiver.received;
  if (!one) throw new Error('Nothing came.');
  return one;
};
const state = async () => at(await world().get(member, webhookLog), 'viewer.webhooks.0');

describe('an event', () => {
  it('is posted once, signed so that the official library verifies it, with the body as documented', async () => {
    const { id, secret } = await here({ query: { processes: ['wcit-12'] } });
    const before = await newest(world());
    const [delivery = ''] = await happen('A duty to tell the route');
    expect(await planAll(world(), before)).toEqual([delivery]);
    expect(await deliverDue(world())).toBe(1);
    const received = only();
    const body = verify(secret, received);
    expect(body).toMatchObject({
      type: 'proposal.tabled',
      timestamp: now.toISOString(),
      data: {
        kind: 'PROPOSAL_TABLED',
        at: now.toISOString(),
        subject: { label: 'A duty to tell the route', url: expect.stringContaining('https://travaux.test/proposals/') },
        process: { id: 'proc_wcit-12', slug: 'wcit-12', isInvented: false },
        changes: [],
      },
    });
    expect(received.headers['webhook-id']).toBe(parseDeliveryId(delivery)?.rest);
    expect(received.headers['webhook-id']).toContain(id);
    expect(received.body).not.toContain(member.id);
    const cursor = at({ data: body, errors: [] }, 'data.cursor');
    const next = await world().get(member, 'query ($after: String) { events(after: $after) { nodes { id } } }', {
      after: cursor,
    });
    expect(listAt(next, 'events.nodes')).toEqual([]);
  });

  it('is not posted with another secret, an older second, or another body', async () => {
    const { secret } = await here();
    await happen('A duty');
    await deliverDue(world());
    const received = only();
    expect(() => verify(secret, received)).not.toThrow();
    expect(() => verify(`whsec_${Buffer.alloc(32).toString('base64')}`, received)).toThrow();
    expect(() => verify(secret, { ...received, body: `${received.body} ` })).toThrow();
    const old = { ...received.headers, 'webhook-timestamp': '1354514400' };
    expect(() => verify(secret, { ...received, headers: old })).toThrow();
  });

  it('is posted to those alone whose query it meets, before and after a change of the query', async () => {
    const { id } = await here({ query: { kinds: ['CONSULTATION_OPENED'] } });
    expect(await happen('One')).toEqual([]);
    await world().get(member, changeWebhook, {
      id,
      input: { url: receiver.url, query: { kinds: ['PROPOSAL_TABLED'] } },
    });
    expect(await happen('Two')).toHaveLength(1);
    await world().get(member, changeWebhook, {
      id,
      input: { url: receiver.url, query: { proposals: { topics: ['spam'] } } },
    });
    expect(await happen('Three')).toEqual([]);
    await deliverDue(world());
    expect(only().body).toContain('"label":"Two"');
  });

  it('on an assessment says whose it is and on what basis', async () => {
    await here({ query: { kinds: ['IMPACT_ASSESSED'] } });
    const before = await newest(world());
    await world().get(curator, assessImpact, { input: impactInput(await world().proposalId('rus-27-1')) });
    await planAll(world(), before);
    await deliverDue(world());
    expect(JSON.parse(only().body)).toMatchObject({
      type: 'impact.assessed',
      data: { impact: { right: 'UDHR-19', direction: 'RESTRICTS', basis: 'EDITORIAL', assessor: 'curator' } },
    });
  });

  it('on a private note there is none; on a public one its words are not in the message', async () => {
    await here();
    const before = await newest(world());
    await note(world(), member, { body: 'zyzzyva in private' });
    expect(await planAll(world(), before)).toEqual([]);
    await publicNote(world(), member, { body: 'zyzzyva in public' });
    expect(await planAll(world(), before)).toHaveLength(1);
    await deliverDue(world());
    expect(only().body).not.toContain('zyzzyva');
  });

  it('on a note that was hidden before it was posted is not posted', async () => {
    await here({ query: { kinds: ['ANNOTATION_PUBLISHED', 'ANNOTATION_REMOVED'] } });
    const before = await newest(world());
    const id = await publicNote(world(), member, { body: 'Rude.' });
    await planAll(world(), before);
    await world().get(moderator, moderateAnnotation, { id, moderation: 'HIDDEN', reason: 'Rude.' });
    await planAll(world(), before);
    await deliverDue(world());
    expect(JSON.parse(only().body)).toMatchObject({ type: 'annotation.removed' });
  });
});

describe('a secret that was rotated', () => {
  it('signs beside the new one for a day, and then no more', async () => {
    const { id, secret: old } = await here();
    const made = await world().get(member, rotateWebhookSecret, { id });
    const fresh = textAt(made, 'rotateWebhookSecret.secret');
    expect(fresh).not.toBe(old);
    expect(at(made, 'rotateWebhookSecret.webhook.formerSecretUntil')).toBe(days(1).toISOString());
    await happen('Within the day');
    await deliverDue(world());
    const received = only();
    expect(String(received.headers['webhook-signature']).split(' ')).toHaveLength(2);
    for (const secret of [old, fresh]) expect(() => verify(secret, received)).not.toThrow();
    receiver.received = [];
    await happen('After the day', hours(25));
    await deliverDue(world(), hours(25));
    expect(() => verify(fresh, only())).not.toThrow();
    expect(() => verify(old, only())).toThrow();
    expect(at(await world().get(member, webhookLog, {}, hours(25)), 'viewer.webhooks.0.formerSecretUntil')).toBeNull();
  });
});

describe('a receiver that fails', () => {
  it('is tried again with the same id and body, until it accepts', async () => {
    const { secret } = await here();
    await happen('Tried again');
    receiver.answer = answering(503, {}, 'busy');
    await deliverDue(world());
    await deliverDue(world(), hours(1));
    receiver.answer = answering(200, {}, 'thanks');
    await deliverDue(world(), hours(2));
    await deliverDue(world(), hours(3));
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(1);
    for (const one of receiver.received) verify(secret, one);
    const [logged] = await logOf(world(), member);
    expect(logged).toMatchObject({
      state: 'SENT',
      nextAt: null,
      body: receiver.received[0]?.body,
      event: { kind: 'PROPOSAL_TABLED' },
      attempts: [
        { status: 503, response: 'busy', fault: 'The answer was 503, and not one of 200 to 299.' },
        { status: 503 },
        { status: 200, response: 'thanks', fault: null },
      ],
    });
  });

  it('is not tried before it asked to be', async () => {
    await here();
    await happen('Later');
    receiver.answer = answering(429, { 'retry-after': '7200' });
    await deliverDue(world());
    await deliverDue(world(), new Date(hours(2).getTime() - 1000));
    expect(receiver.received).toHaveLength(1);
    await deliverDue(world(), hours(3));
    expect(receiver.received).toHaveLength(2);
  });

  it('is disabled by 410 at once, and its owner is told by mail too', async () => {
    await here();
    await happen('Gone');
    await happen('Gone too');
    receiver.answer = answering(410);
    await deliverDue(world());
    expect(receiver.received).toHaveLength(1);
    expect(await state()).toMatchObject({ state: 'DISABLED', fault: expect.stringContaining('410') });
    expect(await happen('Nothing more')).toEqual([]);
    const letters = (await world().dump()).filter(({ channel }) => channel === 'EMAIL');
    expect(letters).toMatchObject([{ accountId: member.id, cargo: { kind: 'DISABLED' } }]);
  });

  it('is disabled by eight failures in a row; enabled again it gets what it missed', async () => {
    const { id } = await here();
    receiver.answer = answering(500);
    // Each hour something new is due, whatever the pauses of what failed before.
    for (let hour = 0; hour < 8; hour += 1) {
      await happen(`Missed ${hour}`, hours(hour));
      expect(await state()).toMatchObject({ state: 'ENABLED', failuresInARow: hour, fault: null });
      await deliverDue(world(), hours(hour));
    }
    expect(await state()).toMatchObject({
      state: 'DISABLED',
      failuresInARow: 8,
      failingSince: now.toISOString(),
      fault: expect.stringContaining('The answer was 500'),
    });
    const tried = receiver.received.length;
    for (let day = 1; day < 5; day += 1) await deliverDue(world(), days(day));
    expect(receiver.received).toHaveLength(tried);
    const range = { id, since: now.toISOString() };
    expect(refusal(await world().ask(member, replayWebhook, range, days(5)))).toBe('INVALID id');
    await world().get(member, changeWebhook, { id, input: { url: receiver.url } }, days(5));
    expect(await state()).toMatchObject({ state: 'ENABLED', failuresInARow: 0, failingSince: null, fault: null });
    receiver.answer = answering(204);
    receiver.received = [];
    await world().get(member, replayWebhook, range, days(5));
    await deliverDue(world(), days(5));
    const labels = receiver.received.map(({ body }) =>
      at({ data: JSON.parse(body), errors: [] }, 'data.subject.label'),
    );
    expect(labels.filter((label) => String(label).startsWith('Missed')).sort()).toEqual(
      Array.from({ length: 8 }, (_, place) => `Missed ${place}`),
    );
  });

  it('is not disabled by a burst while it starts anew, nor by failures with a success between', async () => {
    await here();
    receiver.answer = answering(502);
    for (let place = 0; place < 12; place += 1) await happen(`Burst ${place}`);
    await deliverDue(world());
    expect(receiver.received).toHaveLength(12);
    expect(await state()).toMatchObject({ state: 'ENABLED', failuresInARow: 1 });
    receiver.answer = answering(204);
    await deliverDue(world(), hours(1));
    expect(await state()).toMatchObject({ state: 'ENABLED', failuresInARow: 0 });
    expect(
      (await logOf(world(), member)).filter((one) => at({ data: one, errors: [] }, 'state') === 'SENT'),
    ).toHaveLength(12);
  });

  it('that redirects has failed, and the log says so', async () => {
    await here();
    await happen('Elsewhere');
    receiver.answer = answering(302, { location: 'http://169.254.169.254/latest/meta-data/' });
    await deliverDue(world());
    expect(receiver.received).toHaveLength(1);
    expect((await logOf(world(), member))[0]).toMatchObject({
      state: 'WAITING',
      attempts: [{ status: 302, fault: expect.stringContaining('redirect') }],
    });
  });

  it('with a long answer has its first 1,000 characters in the log', async () => {
    await here();
    await happen('Long');
    receiver.answer = answering(200, {}, '€'.repeat(100_000));
    await deliverDue(world());
    const answered = textAt({ data: { log: await logOf(world(), member) }, errors: [] }, 'log.0.attempts.0.response');
    expect(answered).toBe('€'.repeat(1000));
  });
});

describe('an address', () => {
  it('that is no longer allowed when it is posted to is not reached', async () => {
    await here();
    await happen('Moved');
    world().outside.loopback = false;
    await deliverDue(world());
    expect(receiver.received).toEqual([]);
    expect((await logOf(world(), member))[0]).toMatchObject({ state: 'WAITING', attempts: [{ status: null }] });
  });
});

describe('a test', () => {
  it('is posted once and signed, logged with how it went, and counts for nothing', async () => {
    const { id, secret } = await here();
    const asked = await world().get(member, testWebhook, { id });
    expect(at(asked, 'testWebhook')).toMatchObject({ state: 'WAITING', attempts: [], event: null });
    receiver.answer = answering(500, {}, 'no');
    await deliverDue(world());
    await deliverDue(world(), hours(5));
    const received = only();
    expect(verify(secret, received)).toMatchObject({ type: 'webhook.test', data: { webhook: id } });
    expect(received.headers['webhook-id']).toBe(textAt(asked, 'testWebhook.id'));
    const one = await world().get(
      member,
      'query ($id: ID!) { viewer { webhooks { failuresInARow delivery(id: $id) { state body attempts { status response } } } } }',
      { id: textAt(asked, 'testWebhook.id') },
    );
    expect(at(one, 'viewer.webhooks.0')).toEqual({
      failuresInARow: 0,
      delivery: { state: 'FAILED', body: received.body, attempts: [{ status: 500, response: 'no' }] },
    });
  });

  it('reaches a webhook that is disabled', async () => {
    const { id } = await here();
    await happen('Gone');
    receiver.answer = answering(410);
    await deliverDue(world());
    receiver.answer = answering(200);
    await world().get(member, testWebhook, { id });
    await deliverDue(world());
    expect(receiver.received).toHaveLength(2);
    expect(await state()).toMatchObject({ state: 'DISABLED' });
  });

  it('is asked for ten times in an hour at most', async () => {
    const { id } = await here();
    for (let time = 0; time < 10; time += 1) await world().get(member, testWebhook, { id });
    expect(refusal(await world().ask(member, testWebhook, { id }))).toBe('TOO_MANY');
    await world().get(member, testWebhook, { id }, hours(1));
  });
});

describe('what is posted again', () => {
  it('bears the ids it had, and the log shows the new tries with the old', async () => {
    const { id, secret } = await here({ query: { kinds: ['PROPOSAL_TABLED'] } });
    await happen('Before', hours(-2));
    await happen('One', hours(1));
    await happen('Two', hours(2));
    await happen('After', hours(4));
    await deliverDue(world(), hours(5));
    const first = receiver.received.filter(({ body }) => /"label":"(One|Two)"/.test(body));
    receiver.received = [];
    const range = { id, since: hours(1).toISOString(), until: hours(3).toISOString(), key: 'once' };
    expect(at(await world().get(member, replayWebhook, range, hours(6)), 'replayWebhook')).toBe(2);
    expect(at(await world().get(member, replayWebhook, range, hours(6)), 'replayWebhook')).toBe(2);
    await deliverDue(world(), hours(6));
    await deliverDue(world(), hours(7));
    const key = ({ headers, body }: Received) => `${headers['webhook-id']} ${body}`;
    expect(receiver.received.map(key).sort()).toEqual(first.map(key).sort());
    for (const one of receiver.received) verify(secret, one);
    const log = await logOf(world(), member);
    expect(log.map((one) => listAt({ data: one, errors: [] }, 'attempts').length)).toEqual([1, 2, 2, 1]);
  });

  it('also holds what happened before the webhook was made', async () => {
    const { id } = await here();
    const all = await newest(world());
    const count = at(await world().get(member, replayWebhook, { id, since: '2012-01-01T00:00:00Z' }), 'replayWebhook');
    expect(count).toBe(all);
    expect(await deliverDue(world())).toBe(all);
    expect(receiver.received).toHaveLength(all);
  });

  it('is a range that ends after it begins, ten times in an hour at most', async () => {
    const { id } = await here({ query: { kinds: ['CONSULTATION_RESULTS'] } });
    const since = now.toISOString();
    expect(refusal(await world().ask(member, replayWebhook, { id, since, until: hours(-1).toISOString() }))).toBe(
      'INVALID until',
    );
    expect(refusal(await world().ask(member, replayWebhook, { id, since: 'yesterday' }))).toBe('INVALID since');
    for (let time = 0; time < 10; time += 1) await world().get(member, replayWebhook, { id, since });
    expect(refusal(await world().ask(member, replayWebhook, { id, since }))).toBe('TOO_MANY');
  });
});
