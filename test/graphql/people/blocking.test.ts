/** An account that moderators keep from publishing. */
import { describe, expect, it } from 'vitest';
import { withholdDue } from '#graphql/annotations/withhold.ts';
import { blockAccount, somebodySeen, unblockAccount } from '#test/support/accounts.ts';
import { group, join } from '#test/support/groups.ts';
import { annotate, editAnnotation, moderateAnnotation, note, publicNote } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  at,
  curator,
  everyone,
  hours,
  inWorld,
  keyHolder,
  listAt,
  member,
  member2,
  moderator,
  now,
  system,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const block = (account = member.id) => world().get(moderator, blockAccount, { account, reason: 'Spam.' });
const unblock = (account = member.id) => world().get(moderator, unblockAccount, { account });
const read = 'query ($id: ID!) { node(id: $id) { ... on Annotation { id moderation } } }';
const seenBy = async (id: string) => {
  const seen = await Promise.all(everyone.map(async (actor) => at(await world().get(actor, read, { id }), 'node.id')));
  return everyone.filter((_, place) => seen[place] === id);
};
const list = '{ proposal(slug: "rus-27-1") { annotationCount annotations { totalCount nodes { id } } } }';
const counts = async (actor = visitor) => {
  const answer = await world().get(actor, list);
  return [at(answer, 'proposal.annotationCount'), at(answer, 'proposal.annotations.totalCount')];
};
const kinds = async () =>
  listAt(await world().get(visitor, '{ events(last: 100) { nodes { kind } } }'), 'events.nodes').filter((event) =>
    String(Reflect.get(Object(event), 'kind')).startsWith('ANNOTATION'),
  ).length;

describe('a blocked account', () => {
  it('is seen no more in public, and sees its own as before; its block is told to itself alone', async () => {
    const [id, other] = [await publicNote(world(), member), await publicNote(world(), member2)];
    await block();
    expect(await seenBy(id)).toEqual([member, moderator]);
    expect(await counts()).toEqual([1, 1]);
    expect(await counts(member)).toEqual([1, 2]);
    expect(await seenBy(other)).toEqual(everyone);
    const own = '{ viewer { isBlocked } }';
    expect((await world().get(member, own)).data).toEqual({ viewer: { isBlocked: true } });
    expect((await world().get(member2, own)).data).toEqual({ viewer: { isBlocked: false } });
  });

  it('writes for itself and for its groups, and publishes nothing; the refusal says what is left to do', async () => {
    await publicNote(world(), member);
    const shared = await group(world(), member2);
    await join(world(), member2, shared, member);
    await block();
    await note(world(), member);
    const id = await note(world(), member, { visibility: 'GROUP', group: shared, body: 'Still here.' });
    expect(await seenBy(id)).toEqual([member, member2]);
    const target = await world().proposalId('rus-27-1');
    const input = { target, body: 'Buy.', visibility: 'PUBLIC' };
    expect(await refused(world(), member, annotate, { input })).toBe('FORBIDDEN');
    const { errors } = await world().ask(member, annotate, { input });
    expect(errors[0]?.message).toContain('Write privately or for a group');
    world().noteRules.newMembers = 'wait';
    expect(await refused(world(), member, annotate, { input })).toBe('FORBIDDEN');
  });

  it('changes its hidden notes, and they stay hidden and untold', async () => {
    const id = await publicNote(world(), member);
    await block();
    const told = await kinds();
    await world().get(member, editAnnotation, { id, body: 'Better.' });
    expect(await kinds()).toBe(told);
    expect(await seenBy(id)).toEqual([member, moderator]);
  });

  it('finds its notes shown again once it is unblocked, except those hidden one by one', async () => {
    const ids = [];
    for (let count = 0; count < 3; count += 1) ids.push(await publicNote(world(), member));
    const [shown = '', hidden = '', hiddenLater = ''] = ids;
    const decision = { moderation: 'HIDDEN', reason: 'Rude.' };
    await world().get(moderator, moderateAnnotation, { id: hidden, ...decision });
    await block();
    await world().get(moderator, moderateAnnotation, { id: hiddenLater, ...decision });
    await unblock();
    expect(await seenBy(shown)).toEqual(everyone);
    for (const id of [hidden, hiddenLater]) expect(await seenBy(id)).toEqual([member, moderator]);
    expect(await counts()).toEqual([1, 1]);
    expect((await world().get(member, '{ viewer { isBlocked } }')).data).toEqual({ viewer: { isBlocked: false } });
    await publicNote(world(), member);
    expect(await counts()).toEqual([2, 2]);
    // Published thrice, one hidden, two hidden with the block, one shown again, and one more published.
    expect(await kinds()).toBe(3 + 1 + 2 + 1 + 1);
  });

  it('stands as hidden before the moderators, with who blocked it and why', async () => {
    const id = await publicNote(world(), member);
    await block();
    const queue =
      '{ viewer { moderationQueue(states: [HIDDEN]) { nodes { id moderation moderationLog { moderation reason at by { id } } } } } }';
    expect(at(await world().get(moderator, queue), 'viewer.moderationQueue.nodes')).toEqual([
      {
        id,
        moderation: 'HIDDEN',
        moderationLog: [{ moderation: 'HIDDEN', reason: 'Spam.', at: now.toISOString(), by: { id: moderator.id } }],
      },
    ]);
  });

  it('that is let stand one note while it is blocked shows nothing until it is unblocked', async () => {
    const id = await publicNote(world(), member);
    await block();
    await world().get(moderator, moderateAnnotation, { id, moderation: 'APPROVED', reason: 'Fine.' });
    expect(await seenBy(id)).toEqual([member, moderator]);
  });
});

describe('many notes', () => {
  const many = 45;
  const bodies = Array.from({ length: many }, (_, place) => `Note ${place}.`);

  it('are hidden in steps, also when the first steps fail, and shown again in steps', async () => {
    for (const body of bodies) await publicNote(world(), member, { body });
    const before = await kinds();
    const table = world().table;
    const transact = table.transact;
    let calls = 0;
    // The transaction that blocks goes through, and one step; then the machine is gone.
    table.transact = async (writes) => {
      calls += 1;
      if (calls > 2) throw new Error('gone');
      return transact(writes);
    };
    await expect(block()).rejects.toThrow('gone');
    table.transact = transact;
    expect(await counts()).toEqual([many - 20, many - 20]);
    expect(
      await refused(world(), member, annotate, {
        input: { target: await world().proposalId('rus-27-1'), body: 'x', visibility: 'PUBLIC' },
      }),
    ).toBe('FORBIDDEN');
    expect(await withholdDue(world().context(system))).toBe(1);
    expect(await counts()).toEqual([0, 0]);
    expect(await kinds()).toBe(before + many);
    expect(await withholdDue(world().context(system))).toBe(0);
    await unblock();
    expect(await counts()).toEqual([many, many]);
    expect((await world().dump()).filter(({ pk }) => pk === 'withholdings')).toEqual([]);
  });

  it('of an account that is unblocked while they are being hidden all stand in the end', async () => {
    for (const body of bodies.slice(0, 30)) await publicNote(world(), member, { body });
    await Promise.all([block(), unblock(), withholdDue(world().context(system))]);
    await withholdDue(world().context(system));
    const blocked = at(await world().get(member, '{ viewer { isBlocked } }'), 'viewer.isBlocked');
    expect(await counts()).toEqual(blocked === true ? [0, 0] : [30, 30]);
  });

  it('written at the very moment of the block are hidden with it, or refused', async () => {
    await publicNote(world(), member);
    const target = await world().proposalId('rus-27-1');
    const writing = bodies.map((body) =>
      world().ask(member, annotate, { input: { target, body, visibility: 'PUBLIC' } }),
    );
    await block();
    await Promise.all(writing);
    await withholdDue(world().context(system));
    expect(await counts(keyHolder)).toEqual([0, 0]);
  });
});

describe('a block is refused', () => {
  it.each([
    ['of nobody', { account: 'acct_x', reason: 'Spam.' }, 'NOT_FOUND account'],
    ['of what is no account', { account: 'topic_spam', reason: 'Spam.' }, 'NOT_FOUND account'],
    ['of an account that nobody can see', { account: member2.id, reason: 'Spam.' }, 'NOT_FOUND account'],
    ['of oneself', { account: moderator.id, reason: 'Spam.' }, 'INVALID account'],
    ['without a reason', { account: member.id, reason: ' ' }, 'INVALID reason'],
    ['with a reason of 1,001 characters', { account: member.id, reason: 'a'.repeat(1_001) }, 'INVALID reason'],
  ])('%s', async (_, variables, expected) => {
    await publicNote(world(), member);
    expect(await refused(world(), moderator, blockAccount, variables)).toBe(expected);
  });

  it('to whoever is no moderator, and so is its end', async () => {
    const { id: account } = await somebodySeen(world());
    for (const actor of [member, curator]) {
      expect(await refused(world(), actor, blockAccount, { account, reason: 'x' })).toBe('FORBIDDEN');
      expect(await refused(world(), actor, unblockAccount, { account })).toBe('FORBIDDEN');
    }
    expect(await refused(world(), moderator, unblockAccount, { account: 'acct_x' })).toBe('NOT_FOUND account');
  });
});

it('a block leaves the account as others see it, and nobody reads of it', async () => {
  const who = await somebodySeen(world());
  const author = 'query ($id: ID!) { node(id: $id) { ... on Author { id handle organisation } } }';
  const before = await world().get(visitor, author, { id: who.id });
  await world().get(moderator, blockAccount, { account: who.id, reason: 'Unspeakable.' }, hours(1));
  expect(await world().get(visitor, author, { id: who.id })).toEqual(before);
  const events = await world().get(
    visitor,
    '{ events(last: 100) { nodes { subjectId concerns: subjectLabel changes { after } } } }',
  );
  expect(JSON.stringify(events)).not.toMatch(new RegExp(`Unspeakable|${who.id}`));
});
