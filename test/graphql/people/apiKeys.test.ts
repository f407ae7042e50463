/** API keys: made, listed and revoked by their owner, and what is held of them. */
import { describe, expect, it } from 'vitest';
import { actorByKey } from '#graphql/people/apiKeys.ts';
import { apiKey, createApiKey, revokeApiKey } from '#test/support/mutations.ts';
import {
  at,
  everyone,
  hours,
  inWorld,
  keyHolder,
  listAt,
  member,
  member2,
  refusal,
  textAt,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const holder = (secret: string) => actorByKey(world().context(visitor), secret);
const list = '{ viewer { apiKeys { id name createdAt } } }';

describe('a key just made', () => {
  it('has a name, an id and a moment, and a secret that is shown this once', async () => {
    const made = await world().get(member, createApiKey, { name: '  Nightly copy ' });
    expect(textAt(made, 'createApiKey.secret')).toMatch(/^trv_[\w-]{49}$/);
    expect(at(made, 'createApiKey.key')).toEqual({
      id: expect.stringMatching(/^key_[0-9A-Z]{26}$/),
      name: 'Nightly copy',
      createdAt: '2012-12-03T06:00:00.000Z',
    });
    expect(at(await world().get(member, list), 'viewer.apiKeys.0')).toEqual(at(made, 'createApiKey.key'));
  });

  it('leads to an actor that sees what a visitor sees, and not to its owner', async () => {
    const { secret } = await apiKey(world(), member);
    const actor = await holder(secret);
    expect(actor).toEqual({ kind: 'KEY', countedAs: expect.any(String) });
    expect(JSON.stringify(actor)).not.toContain(member.id.slice(5));
  });

  it('is counted with the other keys of its owner, and with nobody else’s', async () => {
    const keys = [await apiKey(world(), member), await apiKey(world(), member), await apiKey(world(), member2)];
    const counted = await Promise.all(keys.map(async ({ secret }) => JSON.stringify(await holder(secret))));
    expect(counted[1]).toBe(counted[0]);
    expect(counted[2]).not.toBe(counted[0]);
  });

  it('lies in the table without its secret, or any part of it', async () => {
    const { secret } = await apiKey(world(), member);
    const everything = JSON.stringify(await world().dump());
    for (let from = 4; from + 12 <= secret.length; from += 6)
      expect(everything).not.toContain(secret.slice(from, from + 12));
  });

  it('needs a name of 1 to 80 characters', async () => {
    for (const name of ['', '   ', 'x'.repeat(81)]) {
      expect(refusal(await world().ask(member, createApiKey, { name }))).toBe('INVALID name');
    }
    await world().get(member, createApiKey, { name: 'x'.repeat(80) });
  });
});

describe('a list of keys', () => {
  it('is the owner’s alone, newest first', async () => {
    const ids = [];
    for (const hour of [0, 1, 2]) {
      const made = await world().get(member, createApiKey, { name: `Key ${hour}` }, hours(hour));
      ids.unshift(textAt(made, 'createApiKey.key.id'));
    }
    const listed = listAt(await world().get(member, list), 'viewer.apiKeys');
    expect(listed.map((key) => Reflect.get(Object(key), 'id'))).toEqual(ids);
    for (const actor of everyone.filter((one) => one !== member)) {
      const seen = await world().get(actor, list);
      if (actor.kind === 'SIGNED_IN') expect(listAt(seen, 'viewer.apiKeys')).toEqual([]);
      else expect(at(seen, 'viewer')).toBeNull();
    }
  });

  it('ends at 20, also when all ask at once', async () => {
    const asked = Array.from({ length: 30 }, (_, n) => world().ask(member, createApiKey, { name: `Key ${n}` }));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(20);
    expect(new Set(answers.filter(({ errors }) => errors.length > 0).map(refusal))).toEqual(new Set(['TOO_MANY']));
    expect(listAt(await world().get(member, list), 'viewer.apiKeys')).toHaveLength(20);
    await world().get(member, revokeApiKey, { id: textAt(await world().get(member, list), 'viewer.apiKeys.3.id') });
    await world().get(member, createApiKey, { name: 'One more' });
  });
});

describe('a key that was revoked', () => {
  it('holds no longer, and stands in no list', async () => {
    const kept = await apiKey(world(), member, 'Kept');
    const { id, secret } = await apiKey(world(), member, 'Lost');
    const before = (await world().dump()).length;
    expect(at(await world().get(member, revokeApiKey, { id }), 'revokeApiKey')).toBe(id);
    expect(await holder(secret)).toBeNull();
    expect(await holder(kept.secret)).not.toBeNull();
    expect(listAt(await world().get(member, list), 'viewer.apiKeys')).toHaveLength(1);
    expect(await world().dump()).toHaveLength(before - 2);
  });

  it('cannot be revoked again, and nobody can revoke another’s: the two answer alike', async () => {
    const { id, secret } = await apiKey(world(), member);
    expect(refusal(await world().ask(member2, revokeApiKey, { id }))).toBe('NOT_FOUND id');
    expect(await holder(secret)).not.toBeNull();
    await world().get(member, revokeApiKey, { id });
    expect(refusal(await world().ask(member, revokeApiKey, { id }))).toBe('NOT_FOUND id');
    expect(refusal(await world().ask(member, revokeApiKey, { id: 'x'.repeat(3000) }))).toBe('NOT_FOUND id');
  });

  it('is ended once by ten who revoke it at once', async () => {
    const { id } = await apiKey(world(), member);
    const answers = await Promise.all(Array.from({ length: 10 }, () => world().ask(member, revokeApiKey, { id })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    for (let made = 0; made < 20; made += 1) await apiKey(world(), member);
    expect(refusal(await world().ask(member, createApiKey, { name: 'x' }))).toBe('TOO_MANY');
  });
});

describe('a retry with its key', () => {
  it('makes no second key and does not show the secret again', async () => {
    const asked = { name: 'Once', key: 'retry' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => world().ask(member, createApiKey, asked)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(refusal(await world().ask(member, createApiKey, asked))).toBe('CONFLICT idempotencyKey');
    expect(refusal(await world().ask(member, createApiKey, { ...asked, name: 'Other' }))).toBe(
      'CONFLICT idempotencyKey',
    );
    expect(listAt(await world().get(member, list), 'viewer.apiKeys')).toHaveLength(1);
  });
});

describe('what is no key', () => {
  it.each([
    ['nothing', () => ''],
    ['the prefix alone', () => 'trv_'],
    ['a slip of the pen', (secret: string) => secret.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    [
      'a slip in the middle',
      (secret: string) => secret.slice(0, 20) + (secret[20] === 'x' ? 'y' : 'x') + secret.slice(21),
    ],
    ['one letter less', (secret: string) => secret.slice(0, -1)],
    ['one letter more', (secret: string) => `${secret}A`],
    ['another prefix', (secret: string) => secret.replace('trv', 'tvr')],
    ['a line more', (secret: string) => `${secret}\n`],
  ])('%s is told without asking the table', async (_, change) => {
    const { secret } = await apiKey(world(), member);
    world().requests.length = 0;
    expect(await holder(change(secret))).toBeNull();
    expect(world().requests).toEqual([]);
  });

  it('a well-formed one that nobody made', async () => {
    const { id, secret } = await apiKey(world(), member);
    await world().get(member, revokeApiKey, { id });
    world().requests.length = 0;
    expect(await holder(secret)).toBeNull();
    expect(world().requests).toEqual(['getMany']);
  });
});

describe('whoever sends a key', () => {
  it('sees of private things what a visitor sees', async () => {
    const document = `{ viewer { unreadCount } proposal(slug: "rus-27-1") { viewerFollows
      annotations { totalCount nodes { viewerMayEdit viewerMayModerate } } } }`;
    await world().get(member, 'mutation ($id: ID!) { follow(id: $id) { id } }', {
      id: await world().proposalId('rus-27-1'),
    });
    expect(await world().get(keyHolder, document)).toEqual(await world().get(visitor, document));
  });
});
