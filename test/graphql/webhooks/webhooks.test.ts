/** Webhooks as their owner has them, and as nobody else does. */
import { describe, expect, it } from 'vitest';
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  deliverDue,
  planAll,
  replayWebhook,
  rotateWebhookSecret,
  testWebhook,
  webhook,
  webhookLog,
} from '#test/support/webhooks.ts';
import {
  type Actor,
  at,
  everyone,
  hours,
  inWorld,
  listAt,
  member,
  member2,
  now,
  refusal,
  textAt,
  type Variables,
} from '#test/support/world.ts';

const world = inWorld();
const url = 'https://hooks.example.com/a';
const create = (input: Variables, who: Actor = member) => world().ask(who, createWebhook, { input: { url, ...input } });

describe('a webhook', () => {
  it('is made with what was said and a secret of 32 random bytes, which nothing shows again', async () => {
    const made = await world().get(member, createWebhook, {
      input: {
        url,
        description: ' For the bot. ',
        query: { kinds: ['PROPOSAL_TABLED'], processes: [], proposals: { text: 'spam' } },
      },
      key: 'once',
    });
    expect(at(made, 'createWebhook.webhook')).toEqual({
      id: expect.stringMatching(/^hook_[0-9A-Z]{26}$/),
      url,
      description: 'For the bot.',
      query: '{"kinds":["PROPOSAL_TABLED"],"proposals":{"text":"spam"}}',
      state: 'ENABLED',
      fault: null,
      failuresInARow: 0,
      failingSince: null,
      formerSecretUntil: null,
      createdAt: now.toISOString(),
    });
    const secret = textAt(made, 'createWebhook.secret');
    expect(Buffer.from(/^whsec_(.+)$/.exec(secret)?.[1] ?? '', 'base64')).toHaveLength(32);
    expect(refusal(await world().ask(member, createWebhook, { input: { url }, key: 'once' }))).toBe(
      'CONFLICT idempotencyKey',
    );
    const shown = JSON.stringify([
      await world().get(member, webhookLog),
      await world().get(member, '{ viewer { download } }'),
    ]);
    expect(shown).toContain('hooks.example.com/a');
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(secret.slice('whsec_'.length));
  });

  it.each([
    ['of this machine', { url: 'https://127.0.0.1/' }, 'INVALID url'],
    ['of this machine over plain http', { url: 'http://localhost:3000/' }, 'INVALID url'],
    ['in another notation', { url: 'https://0x7f000001/' }, 'INVALID url'],
    ['of metadata', { url: 'https://169.254.169.254/latest/' }, 'INVALID url'],
    ['with a password', { url: 'https://a:b@example.com/' }, 'INVALID url'],
    ['of 2,001 characters', { url: `https://example.com/${'a'.repeat(1981)}` }, 'INVALID url'],
    ['that is none', { url: 'example' }, 'INVALID url'],
    ['and a kind of event that there is not', { query: { kinds: ['RAIN'] } }, 'INVALID query.kinds.0'],
    ['and 101 processes', { query: { processes: Array(101).fill('a') } }, 'INVALID query.processes'],
    [
      'and days in the wrong order',
      { query: { proposals: { tabledFrom: '2012-02-01', tabledTo: '2012-01-01' } } },
      'INVALID query.proposals.tabledTo',
    ],
    ['and a description of 201 characters', { description: 'a'.repeat(201) }, 'INVALID description'],
  ])('is not made to an address %s', async (_, input, told) => {
    const before = await world().dump();
    expect(refusal(await create(input))).toBe(told);
    expect(await world().dump()).toEqual(before);
  });

  it('names the way out where an address is refused', async () => {
    const { errors } = await create({ url: 'https://10.0.0.1/' });
    expect(errors[0]?.message).toBe(
      'This address does not lead to the public internet. Give one that everybody could reach.',
    );
  });

  it('is one of ten at most; one that is deleted makes room', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => create({})));
    expect(made.filter(({ errors }) => errors.length === 0)).toHaveLength(10);
    expect(new Set(made.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(new Set(['TOO_MANY']));
    const id = textAt(await world().get(member, webhookLog), 'viewer.webhooks.0.id');
    await world().get(member, deleteWebhook, { id });
    expect((await create({})).errors).toEqual([]);
    expect(refusal(await create({}))).toBe('TOO_MANY');
  });

  it('that is deleted leaves nothing: neither log, nor secret, nor anything that waits', async () => {
    const before = await world().dump();
    const { id } = await webhook(world(), member);
    expect((await planAll(world())).length).toBeGreaterThan(5);
    await world().get(member, testWebhook, { id });
    await world().get(member, deleteWebhook, { id });
    const left = (await world().dump()).filter(
      (item) => !before.some(({ pk, sk }) => pk === item.pk && sk === item.sk),
    );
    expect(JSON.stringify(left)).not.toContain(id);
    expect(await deliverDue(world())).toBe(0);
    expect(await planAll(world())).toEqual([]);
    expect(refusal(await world().ask(member, deleteWebhook, { id }))).toBe('NOT_FOUND id');
  });

  it('has a log in pages, what tells of the newest first', async () => {
    await webhook(world(), member);
    const planned = await planAll(world());
    const seen: unknown[] = [];
    for (let after: unknown = null; ; ) {
      const page = await world().get(member, webhookLog, { first: 4, after });
      seen.push(
        ...listAt(page, 'viewer.webhooks.0.deliveries.nodes').map((node) => at({ data: node, errors: [] }, 'event.id')),
      );
      if (at(page, 'viewer.webhooks.0.deliveries.pageInfo.hasNextPage') !== true) break;
      after = at(page, 'viewer.webhooks.0.deliveries.pageInfo.endCursor');
    }
    expect(seen).toHaveLength(planned.length);
    expect(seen).toEqual(seen.toSorted().reverse());
    expect(new Set(seen).size).toBe(seen.length);
    const input = { url: 'https://hooks.example.com/second' };
    const second = textAt(await world().get(member, createWebhook, { input }, hours(1)), 'createWebhook.webhook.id');
    const cursor = at(
      await world().get(member, webhookLog, { first: 1 }),
      'viewer.webhooks.1.deliveries.pageInfo.endCursor',
    );
    expect(second).toBe(at(await world().get(member, webhookLog), 'viewer.webhooks.0.id'));
    expect(refusal(await world().ask(member, webhookLog, { after: cursor }))).toBe('STALE_CURSOR after');
  });
});

describe('another’s webhook', () => {
  it('answers like a missing one, on every way', async () => {
    const { id } = await webhook(world(), member);
    await planAll(world());
    const message = textAt(await world().get(member, webhookLog), 'viewer.webhooks.0.deliveries.nodes.0.id');
    const missing = 'hook_01JD0000000000000000000000';
    const ways: [string, Variables][] = [
      [changeWebhook, { input: { url } }],
      [deleteWebhook, {}],
      [rotateWebhookSecret, {}],
      [testWebhook, {}],
      [replayWebhook, { since: now.toISOString() }],
      ['query ($id: ID!) { node(id: $id) { id } }', {}],
      ['query ($id: ID!) { events(query: { subjects: [$id] }) { nodes { id } } }', {}],
    ];
    const before = await world().dump();
    for (const who of everyone.filter((one) => one !== member)) {
      for (const [document, rest] of ways) {
        const [theirs, nobodys] = await Promise.all(
          [id, missing].map(async (one) =>
            JSON.stringify(await world().ask(who, document, { id: one, ...rest })).replaceAll(one, 'ID'),
          ),
        );
        expect(theirs, document).toBe(nobodys);
      }
    }
    expect(await world().dump()).toEqual(before);
    await webhook(world(), member2);
    const own = await world().get(
      member2,
      'query ($id: ID!) { viewer { webhooks { id delivery(id: $id) { id } deliveries { nodes { id } } } } }',
      { id: message },
    );
    expect(listAt(own, 'viewer.webhooks')).toHaveLength(1);
    expect(at(own, 'viewer.webhooks.0')).toMatchObject({ delivery: null, deliveries: { nodes: [] } });
  });

  it('is told to nobody by the catalogue, the feed or the numbers of anything', async () => {
    const document = '{ events(last: 3) { nodes { id } } proposals { totalCount } processes { totalCount } }';
    const ask = () => Promise.all(everyone.map((who) => world().get(who, document)));
    const before = await ask();
    await webhook(world(), member);
    await planAll(world());
    expect(await ask()).toEqual(before);
  });
});

describe('webhooks of an account', () => {
  it('are in its download, without secrets, with their logs', async () => {
    await webhook(world(), member, { description: 'For the bot.' });
    await planAll(world());
    const held = JSON.parse(textAt(await world().get(member, '{ viewer { download } }'), 'viewer.download'));
    expect(held.webhooks).toMatchObject([
      { url: 'https://hooks.example.com/', description: 'For the bot.', state: 'ENABLED', query: '{}' },
    ]);
    expect(held.webhooks[0].messages.length).toBeGreaterThan(5);
    expect(JSON.stringify(held)).not.toContain('whsec_');
  });

  it('go with it when it is deleted', async () => {
    await webhook(world(), member2);
    await planAll(world());
    await world().get(member2, 'mutation ($handle: String!) { deleteAccount(handle: $handle, publicNotes: REMOVE) }', {
      handle: member2.handle,
    });
    expect(JSON.stringify(await world().dump())).not.toContain(member2.id.slice('acct_'.length));
    expect(await planAll(world(), 0, hours(1))).toEqual([]);
    expect(await deliverDue(world(), hours(1))).toBe(0);
  });
});
