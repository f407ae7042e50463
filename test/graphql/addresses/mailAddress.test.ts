/** The address for letters, through the real schema: double opt-in, limits, what stops it, and what nobody learns. */
import { beforeEach, describe, expect, it } from 'vitest';
import { letterReturned } from '#graphql/addresses/mail/letterReturned.ts';
import { addressForLetters } from '#graphql/addresses/mail/mailAddress.ts';
import { stopLetters } from '#graphql/addresses/mail/stopLetters.ts';
import { deliver } from '#graphql/deliveries/deliver.ts';
import { type Channels, type Delivery, sent } from '#graphql/deliveries/deliveries.ts';
import { overdueDeliveries } from '#graphql/deliveries/overdueDeliveries.ts';
import {
  at,
  days,
  hours,
  inWorld,
  keyHolder,
  member,
  member2,
  now,
  refusal,
  system,
  visitor,
} from '#test/support/world.ts';

const world = inWorld('EACH', async () => {});
const set = `mutation ($address: String!, $key: String) { setMailAddress(address: $address, idempotencyKey: $key) { address state since } }`;
const confirm = `mutation ($secret: String!) { confirmMailAddress(secret: $secret) }`;
const remove = `mutation { removeMailAddress }`;
const own = `{ viewer { mailAddress { address state since } } }`;
const mine = 'someone@example.org';

let planned: Delivery[];
const channel = {
  async send(_: unknown, delivery: Delivery) {
    planned.push(delivery);
    return sent;
  },
};
const channels: Channels = { EMAIL: channel, CHAT: channel, WEBHOOK: channel };
beforeEach(() => {
  planned = [];
});

/** The secrets of the letters that were planned and not sent yet, oldest first. */
async function secrets(when = now): Promise<string[]> {
  const before = planned.length;
  for (const id of (await overdueDeliveries(world().context(system, when))).sort())
    await deliver(world().context(system, when), id, channels);
  return planned.slice(before).flatMap(({ cargo }) => (cargo.kind === 'CONFIRMATION' ? [cargo.secret] : []));
}
const setFor = (who = member, address = mine, when = now) => world().ask(who, set, { address }, when);
const confirmBy = async (secret: string | undefined, when = now, who: typeof visitor = visitor) =>
  at(await world().get(who, confirm, { secret: secret ?? '' }, when), 'confirmMailAddress');
const stateOf = async (who = member) => at(await world().get(who, own), 'viewer.mailAddress.state');
const stopSecret = async (who = member) => (await addressForLetters(world().context(system), who.id))?.stopSecret ?? '';

async function confirmed(who = member, address = mine) {
  await setFor(who, address);
  // Of several letters the newest works.
  const worked: unknown[] = [];
  for (const secret of await secrets()) worked.push(await confirmBy(secret));
  expect(worked.filter(Boolean)).toEqual([true]);
}

describe('an address', () => {
  it('is confirmed by the secret of its letter, signed in or not, and by nothing else', async () => {
    expect(at(await setFor(), 'setMailAddress')).toEqual({
      address: mine,
      state: 'UNCONFIRMED',
      since: now.toISOString(),
    });
    const [secret, ...others] = await secrets();
    expect(others).toEqual([]);
    expect(secret).toMatch(/^[\w-]{43}$/);
    const wrong = `${secret?.slice(0, -2)}${secret?.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const other of ['', 'x', wrong, `${secret} `, 'A'.repeat(43), 'é'.repeat(43), await stopSecret()])
      expect(await confirmBy(other)).toBe(false);
    expect(await stateOf()).toBe('UNCONFIRMED');
    expect(await confirmBy(secret)).toBe(true);
    expect(await stateOf()).toBe('CONFIRMED');
    // A button pressed twice says the same.
    expect(await confirmBy(secret)).toBe(true);
  });

  it('waits three days to be confirmed, and no longer', async () => {
    await setFor();
    const [secret] = await secrets();
    expect(await confirmBy(secret, days(3))).toBe(false);
    expect(await confirmBy(secret, hours(71))).toBe(true);
  });

  it('that takes the place of another has it forgotten: no link to the former works', async () => {
    await confirmed();
    const stop = await stopSecret();
    await setFor(member, 'other@example.org');
    expect(await stateOf()).toBe('UNCONFIRMED');
    const [secret] = await secrets();
    expect(await stopLetters(world().context(system), stop)).toBe(false);
    await letterReturned(world().context(system), mine, 'GONE');
    expect(await confirmBy(secret)).toBe(true);
    expect(await stateOf()).toBe('CONFIRMED');
    expect(JSON.stringify(await world().dump())).not.toContain(mine);
  });

  it('that is set again before it is confirmed gets another letter, and only the newest works', async () => {
    await setFor();
    const [first] = await secrets();
    await setFor();
    const [second] = await secrets();
    expect(await confirmBy(first)).toBe(false);
    expect(await confirmBy(second)).toBe(true);
  });

  it('that is confirmed and set again stays as it is, and gets no letter', async () => {
    await confirmed();
    expect(at(await setFor(), 'setMailAddress.state')).toBe('CONFIRMED');
    expect(await secrets()).toEqual([]);
  });

  it('is removed with all that led to it', async () => {
    await confirmed();
    const stop = await stopSecret();
    expect(at(await world().get(member, remove), 'removeMailAddress')).toBe(true);
    expect(at(await world().get(member, remove), 'removeMailAddress')).toBe(false);
    expect(at(await world().get(member, own), 'viewer.mailAddress')).toBeNull();
    expect(await stopLetters(world().context(system), stop)).toBe(false);
    const left = JSON.stringify(await world().dump());
    expect(left).not.toContain(mine);
    expect(left).not.toContain('mail#secret');
    expect(left).not.toContain('mail#at');
  });

  it('of somebody else may be set too, confirmed by whoever reads it, and nothing tells that it was taken', async () => {
    await confirmed();
    const one = await setFor(member2, mine);
    const other = await setFor(member2, 'free@example.org');
    expect(Object.keys(Object(at(one, 'setMailAddress')))).toEqual(Object.keys(Object(at(other, 'setMailAddress'))));
    expect(one.errors).toEqual(other.errors);
    await confirmed(member2);
    expect([await stateOf(member), await stateOf(member2)]).toEqual(['CONFIRMED', 'CONFIRMED']);
  });

  it('is set by members alone', async () => {
    expect(refusal(await world().ask(visitor, set, { address: mine }))).toBe('UNAUTHENTICATED');
    expect(refusal(await world().ask(keyHolder, set, { address: mine }))).toBe('FORBIDDEN');
    expect(refusal(await world().ask(visitor, remove))).toBe('UNAUTHENTICATED');
  });

  it('set twice with one retry key gets one letter', async () => {
    for (let tried = 0; tried < 3; tried += 1) await world().get(member, set, { address: mine, key: 'once' });
    expect(await secrets()).toHaveLength(1);
  });
});

describe('what is no address is refused, and no letter is planned', () => {
  it.each([
    ['nothing', ''],
    ['a name alone', 'someone'],
    ['no host', 'someone@'],
    ['a host without a dot', 'someone@localhost'],
    ['an address in brackets', 'someone@[127.0.0.1]'],
    ['a line break', 'someone@example.org\r\nBcc: all@example.org'],
    ['a line break of another kind', 'someone@example.org\nBcc: all@example.org'],
    ['a coded line break that is none', 'someone%0d%0aBcc:x@example.org '.concat('\u0000')],
    ['a separator of lines', 'someone@example.org\u2028Bcc: x@example.org'],
    ['a sign that turns the direction', 'someone@\u202eexample.org'],
    ['a name with an address', 'Someone <someone@example.org>'],
    ['a quoted name', '"a b"@example.org'],
    ['two addresses', 'someone@example.org,other@example.org'],
    ['two with a semicolon', 'someone@example.org;other@example.org'],
    ['two @', 'someone@example.org@example.net'],
    ['a space', 'some one@example.org'],
    ['255 bytes', `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example.organ`],
    ['a name of 65 bytes', `${'a'.repeat(65)}@example.org`],
    ['two dots', 'some..one@example.org'],
    ['half a character', 'some\ud800one@example.org'],
  ])('%s', async (_, address) => {
    expect(refusal(await setFor(member, address))).toBe('INVALID address');
    expect(await secrets()).toEqual([]);
    expect(await world().dump()).toEqual([]);
  });

  it('while unusual ones are taken', async () => {
    for (const address of ["o'hara+alerts@sub.example.museum", 'пример@пример.рф', 'a@b.co', ' spaced@example.org '])
      expect((await setFor(member2, address)).errors).toEqual([]);
  });
});

describe('letters of confirmation', () => {
  it('are five a day for an account, and five a day to an address, whoever asks', async () => {
    for (let one = 1; one <= 5; one += 1) expect((await setFor(member, `n${one}@example.org`)).errors).toEqual([]);
    expect(refusal(await setFor(member, 'n6@example.org'))).toBe('TOO_MANY address');
    expect((await setFor(member, 'n6@example.org', days(1))).errors).toEqual([]);

    for (let one = 1; one <= 4; one += 1) await setFor(member2, 'N1@example.org');
    // The other account asked for one to it before.
    expect(refusal(await setFor(member2, 'n1@example.org'))).toBe('TOO_MANY address');
    expect((await setFor(member2, 'free@example.org')).errors).toEqual([]);
  });

  it('are no more when all are asked for at one moment', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => setFor()));
    expect(answers.filter(({ errors }) => errors.length === 0).length).toBeLessThanOrEqual(5);
    expect((await secrets()).length).toBeLessThanOrEqual(5);
  });
});

describe('what is said of letters', () => {
  const say = (word: Parameters<typeof letterReturned>[2], address = mine) =>
    letterReturned(world().context(system), address, word);

  it('coming back for good, or called spam, stops them at once, for everybody who has the address', async () => {
    await confirmed();
    await confirmed(member2);
    expect(await say('GONE', 'SomeOne@Example.ORG')).toBe(2);
    expect([await stateOf(member), await stateOf(member2)]).toEqual(['BOUNCED', 'BOUNCED']);
    await say('SPAM');
    expect(await stateOf()).toBe('COMPLAINED');
    // Said again, nothing changes.
    expect(await say('SPAM')).toBe(0);
  });

  it('coming back for now stops them after five in a row, and one that arrives begins the row anew', async () => {
    await confirmed();
    for (let one = 1; one <= 4; one += 1) await say('FULL');
    expect(await stateOf()).toBe('CONFIRMED');
    await say('ARRIVED');
    for (let one = 1; one <= 4; one += 1) await say('FULL');
    expect(await stateOf()).toBe('CONFIRMED');
    await say('FULL');
    expect(await stateOf()).toBe('BOUNCED');
  });

  it('does nothing to an address that nobody has', async () => expect(await say('GONE', 'nobody@example.org')).toBe(0));

  it('holds until the address is set and confirmed again', async () => {
    await confirmed();
    await say('GONE');
    expect(at(await setFor(), 'setMailAddress.state')).toBe('UNCONFIRMED');
    const [secret] = await secrets();
    expect(await confirmBy(secret)).toBe(true);
    expect(await stateOf()).toBe('CONFIRMED');
  });

  it('is heeded from the system alone', async () =>
    await expect(letterReturned(world().context(member), mine, 'GONE')).rejects.toThrow('role'));
});

it('an address that was stopped cannot be confirmed by an old letter', async () => {
  await setFor();
  const [secret] = await secrets();
  await confirmBy(secret);
  expect(await stopLetters(world().context(visitor), await stopSecret())).toBe(true);
  expect(await stateOf()).toBe('STOPPED');
  expect(await confirmBy(secret)).toBe(false);
  expect(await stateOf()).toBe('STOPPED');
});

it('from outside an address is found by digests alone: no key holds it, a secret or whose it is by name', async () => {
  await confirmed();
  const keys = (await world().dump()).map(({ pk, sk }) => `${pk} ${sk}`).join('\n');
  expect(keys).not.toContain(mine);
  expect(keys).not.toContain(await stopSecret());
  expect(keys).not.toContain(member.handle);
});
