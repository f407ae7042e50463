/** The secret addresses of one's personal feeds: made, shown once, made anew, revoked, and gone with the account. */
import { describe, expect, it } from 'vitest';
import { feedOwner } from '#graphql/addresses/feedLinks.ts';
import { makeFeedLinks, revokeFeedLinks } from '#test/support/feedLinks.ts';
import { at, everyone, hours, inWorld, member, member2, refusal, textAt, visitor } from '#test/support/world.ts';

const world = inWorld();
const secretOf = (address: string) => /mine\/([\w-]{43})\./.exec(address)?.[1] ?? '';
const make = async (actor = member) => secretOf(textAt(await world().get(actor, makeFeedLinks), 'makeFeedLinks.atom'));
const ownerOf = async (secret: string) => (await feedOwner(world().context(visitor), secret))?.id ?? null;
const seen = '{ viewer { feedLinks { createdAt } } }';

describe('secret addresses of personal feeds', () => {
  it('lead to their owner, who sees when they were made and never again what they are', async () => {
    expect(at(await world().get(member, seen), 'viewer.feedLinks')).toBeNull();
    const secret = await make();
    expect(await ownerOf(secret)).toBe(member.id);
    const answer = await world().get(member, '{ viewer { feedLinks { createdAt } download } }', {}, hours(1));
    expect(at(answer, 'viewer.feedLinks')).toEqual({ createdAt: '2012-12-03T06:00:00.000Z' });
    expect(textAt(answer, 'viewer.download')).toContain('"feedLinks": {\n  "createdAt": "2012-12-03T06:00:00.000Z"');
    expect(textAt(answer, 'viewer.download')).not.toContain(secret);
    expect(JSON.stringify(await world().dump())).not.toContain(secret);
    expect(at(await world().get(member2, seen), 'viewer.feedLinks')).toBeNull();
  });

  it('made anew end those before; revoked, they end at once', async () => {
    const [first, second] = [await make(), await make()];
    expect([await ownerOf(first), await ownerOf(second)]).toEqual([null, member.id]);
    expect((await world().get(member, revokeFeedLinks)).data).toEqual({ revokeFeedLinks: true });
    expect(await ownerOf(second)).toBeNull();
    expect((await world().get(member, revokeFeedLinks)).data).toEqual({ revokeFeedLinks: false });
    expect(at(await world().get(member, seen), 'viewer.feedLinks')).toBeNull();
    expect((await world().dump()).filter(({ pk }) => pk.startsWith('personal#'))).toEqual([]);
  });

  it('made by several requests at once are those of one of them', async () => {
    const made = await Promise.all([1, 2, 3].map(() => make()));
    const owners = await Promise.all(made.map(ownerOf));
    expect(owners.filter((owner) => owner === member.id)).toHaveLength(1);
    expect((await world().dump()).filter(({ pk }) => pk.startsWith('personal#'))).toHaveLength(1);
  });

  it.each(['', 'x', 'a'.repeat(42), 'a'.repeat(43), `${'a'.repeat(42)}/`, '../../..', 'ä'.repeat(43)])(
    'are not %j',
    async (secret) => {
      await make();
      expect(await ownerOf(secret)).toBeNull();
    },
  );

  it('are shown to no retry, which makes none either; a revocation sent again has one effect', async () => {
    await world().get(member, makeFeedLinks, { key: 'one' });
    const before = await world().dump();
    expect(refusal(await world().ask(member, makeFeedLinks, { key: 'one' }))).toBe('CONFLICT idempotencyKey');
    expect(await world().dump()).toEqual(before);
    const revoke = async () => (await world().get(member, revokeFeedLinks, { key: 'two' })).data;
    expect([await revoke(), await revoke()]).toEqual([{ revokeFeedLinks: true }, { revokeFeedLinks: true }]);
  });

  it('are made by whoever has an account, and by nobody else', async () => {
    for (const actor of everyone.filter(({ kind }) => kind !== 'SIGNED_IN')) {
      const code = actor.kind === 'VISITOR' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      for (const document of [makeFeedLinks, revokeFeedLinks])
        expect(refusal(await world().ask(actor, document))).toBe(code);
    }
  });

  it('go with the account', async () => {
    const secret = await make();
    const end = 'mutation ($handle: String!) { deleteAccount(handle: $handle, publicNotes: REMOVE) }';
    await world().get(member, end, { handle: member.handle });
    expect(await ownerOf(secret)).toBeNull();
    expect(JSON.stringify(await world().dump())).not.toContain(member.id);
  });
});
