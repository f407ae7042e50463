/** Founding, joining, leaving and ending groups, each through the real schema. */
import { describe, expect, it } from 'vitest';
import { publishDue } from '#graphql/annotations/publishDue.ts';
import { clearGroups } from '#graphql/groups/deleteGroup.ts';
import type { SignedIn } from '#graphql/people/actor.ts';
import {
  createGroup,
  deleteGroup,
  editGroup,
  group,
  invitation,
  inviteToGroup,
  join,
  joinGroup,
  leaveGroup,
  removeFromGroup,
  revokeInvitation,
  setGroupRole,
} from '#test/support/groups.ts';
import { annotate, note } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  at,
  curator,
  days,
  hours,
  inWorld,
  listAt,
  member,
  member2,
  moderator,
  refusal,
  system,
} from '#test/support/world.ts';

const world = inWorld();

const groupsOf = `{ viewer { groups { id name viewerRole members { role account { handle } } } } }`;
const names = async (who: SignedIn) =>
  listAt(await world().get(who, groupsOf), 'viewer.groups').map((one) => String(Object(one).name));
const crowd = (size: number) =>
  Array.from({ length: size }, (_, place) => ({
    ...member,
    id: `acct_${String(place).padStart(32, '0')}`,
    handle: `someone-${place}`,
  }));

describe('a group', () => {
  it('has its founder as its owner, and is in the lists of its members by name', async () => {
    await group(world(), member, 'Zebra');
    const id = await group(world(), member, 'Anchor');
    await join(world(), member, id, member2, 'READER');
    await join(world(), member, id, curator);
    const answer = await world().get(member, groupsOf);
    expect(at(answer, 'viewer.groups.0')).toEqual({
      id,
      name: 'Anchor',
      viewerRole: 'OWNER',
      members: [
        { role: 'OWNER', account: { handle: 'member' } },
        { role: 'MEMBER', account: { handle: 'curator' } },
        { role: 'READER', account: { handle: 'member2' } },
      ],
    });
    expect(await names(member)).toEqual(['Anchor', 'Zebra']);
    expect(await names(member2)).toEqual(['Anchor']);
    expect(await names(moderator)).toEqual([]);
  });

  it.each([
    ['without a name', { name: ' ' }, 'INVALID name'],
    ['with a name of 101 characters', { name: 'n'.repeat(101) }, 'INVALID name'],
    ['with a description of 1,001 characters', { name: 'n', description: 'd'.repeat(1001) }, 'INVALID description'],
  ])('%s is refused', async (_, input, expected) => {
    expect(await refused(world(), member, createGroup, input)).toBe(expected);
    const id = await group(world(), member);
    expect(await refused(world(), member, editGroup, { id, ...input })).toBe(expected);
  });

  it('is told of in no event and in nothing that the catalogue holds', async () => {
    const events = async () => (await world().dump()).filter(({ pk }) => pk.startsWith('feed')).length;
    const before = await events();
    const id = await group(world(), member);
    await join(world(), member, id, member2);
    await note(world(), member, { visibility: 'GROUP', group: id });
    await world().get(member, deleteGroup, { id });
    expect(await events()).toBe(before);
  });

  it('is one of at most 50 of an account', async () => {
    for (let made = 0; made < 50; made += 1) await group(world(), member, `Group ${made}`);
    expect(await refused(world(), member, createGroup, { name: 'One more' })).toBe('TOO_MANY');
    const other = await group(world(), member2);
    const { token } = await invitation(world(), member2, other);
    expect(await refused(world(), member, joinGroup, { token })).toBe('TOO_MANY');
    const [first] = listAt(await world().get(member, groupsOf), 'viewer.groups');
    await world().get(member, deleteGroup, { id: Object(first).id });
    await world().get(member, joinGroup, { token });
  });

  it('has at most 500 members, also when many join at once', async () => {
    const id = await group(world(), member);
    const { token } = await invitation(world(), member, id);
    const [last, ...others] = crowd(500);
    for (let from = 0; from < 490; from += 70) {
      await Promise.all(others.slice(from, from + 70).map((who) => world().get(who, joinGroup, { token })));
    }
    const latest = [...others.slice(490), last ?? member2, curator];
    const answers = await Promise.all(latest.map((who) => world().ask(who, joinGroup, { token })));
    expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['TOO_MANY', 'TOO_MANY']);
    const answer = await world().get(member, groupsOf);
    expect(listAt(answer, 'viewer.groups.0.members')).toHaveLength(500);
  }, 60_000);
});

describe('an invitation', () => {
  it('lets whoever holds it join, more than once and as it says', async () => {
    const id = await group(world(), member);
    const { token } = await invitation(world(), member, id, { role: 'READER', days: 30 });
    for (const who of [member2, curator]) {
      expect((await world().get(who, joinGroup, { token }, days(29.9))).data).toEqual({
        joinGroup: { id, name: 'Readers of routes', viewerRole: 'READER' },
      });
    }
    // Whoever is in already stays what they are.
    expect(at(await world().get(member, joinGroup, { token }), 'joinGroup.viewerRole')).toBe('OWNER');
    expect(at(await world().get(member, groupsOf), 'viewer.groups.0.members.length')).toBe(3);
  });

  it.each([
    ['to be an owner', { role: 'OWNER' }, 'INVALID role'],
    ['for no day', { days: 0 }, 'INVALID days'],
    ['for 31 days', { days: 31 }, 'INVALID days'],
  ])('%s is refused', async (_, input, expected) => {
    const id = await group(world(), member);
    expect(await refused(world(), member, inviteToGroup, { group: id, ...input })).toBe(expected);
  });

  it('is one of at most 50 that hold, also when many are made at once', async () => {
    const id = await group(world(), member);
    for (let made = 0; made < 48; made += 1) await invitation(world(), member, id, { days: made === 0 ? 1 : 7 });
    const atOnce = await Promise.all([1, 2, 3, 4].map(() => world().ask(member, inviteToGroup, { group: id })));
    expect(atOnce.filter(({ errors }) => errors.length === 0)).toHaveLength(2);
    expect(refusal(await world().ask(member, inviteToGroup, { group: id }))).toBe('TOO_MANY');
    await world().get(member, inviteToGroup, { group: id }, days(2));
  });

  it('that was taken back is in no list and lets nobody in', async () => {
    const id = await group(world(), member);
    const { id: invited, token } = await invitation(world(), member, id);
    await world().get(member, revokeInvitation, { id: invited });
    const shown = await world().get(member, '{ viewer { groups { invitations { id } } } }');
    expect(at(shown, 'viewer.groups.0.invitations')).toEqual([]);
    expect(await refused(world(), member2, joinGroup, { token })).toBe('NOT_FOUND token');
    expect(await refused(world(), member, revokeInvitation, { id: invited })).toBe('NOT_FOUND id');
  });
});

describe('only an owner', () => {
  it.each([
    ['edits it', editGroup, { name: 'Ours' }],
    ['invites', inviteToGroup, {}],
    ['takes an invitation back', revokeInvitation, {}],
    ['gives roles', setGroupRole, { role: 'OWNER' }],
    ['takes somebody out', removeFromGroup, {}],
    ['ends it', deleteGroup, {}],
  ])('%s', async (_, document, rest) => {
    const id = await group(world(), member);
    for (const [who, role] of [
      [member2, 'MEMBER'],
      [curator, 'READER'],
    ] as const) {
      await join(world(), member, id, who, role);
      const { id: invited } = await invitation(world(), member, id);
      const variables = { id: document === revokeInvitation ? invited : id, group: id, member: member.id, ...rest };
      expect(await refused(world(), who, document, variables)).toBe('FORBIDDEN');
    }
    const answer = await world().ask(member2, '{ viewer { groups { invitations { id } } } }');
    expect(refusal(answer)).toBe('FORBIDDEN');
  });
});

describe('the last owner', () => {
  it('cannot leave, be taken out or become less; with another they can', async () => {
    const id = await group(world(), member);
    await join(world(), member, id, member2);
    const self = { group: id, member: member.id };
    expect(await refused(world(), member, leaveGroup, { id })).toBe('CONFLICT');
    expect(await refused(world(), member, removeFromGroup, self)).toBe('CONFLICT');
    expect(await refused(world(), member, setGroupRole, { ...self, role: 'READER' })).toBe('CONFLICT');
    await world().get(member, setGroupRole, { group: id, member: member2.id, role: 'OWNER' });
    await world().get(member, leaveGroup, { id });
    expect(await names(member)).toEqual([]);
    expect(await refused(world(), member2, leaveGroup, { id })).toBe('CONFLICT');
  });

  it('is one also when two owners leave at one moment', async () => {
    const id = await group(world(), member);
    await join(world(), member, id, member2);
    await world().get(member, setGroupRole, { group: id, member: member2.id, role: 'OWNER' });
    const answers = await Promise.all([member, member2].map((who) => world().ask(who, leaveGroup, { id })));
    expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['CONFLICT']);
  });
});

describe('whoever was taken out', () => {
  it('reads nothing more, keeps their own notes, and does not come back by a link they have', async () => {
    const id = await group(world(), member);
    const { token } = await invitation(world(), member, id);
    await world().get(member2, joinGroup, { token });
    const theirs = await note(world(), member, { body: 'Ours.', visibility: 'GROUP', group: id });
    const own = await note(world(), member2, { body: 'Mine.', visibility: 'GROUP', group: id });
    await world().get(member, removeFromGroup, { group: id, member: member2.id });
    const document =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Annotation { body group { id } author { handle } } } }';
    const seen = await world().get(member2, document, { ids: [theirs, own, id] });
    expect(at(seen, 'nodes')).toEqual([null, { body: 'Mine.', group: null, author: { handle: 'member2' } }, null]);
    const stays = await world().get(member, document, { ids: [own] });
    expect(at(stays, 'nodes')).toEqual([{ body: 'Mine.', group: { id }, author: { handle: 'member2' } }]);
    expect(await refused(world(), member2, joinGroup, { token })).toBe('NOT_FOUND token');
    const target = await world().proposalId('rus-27-1');
    const more = { target, body: 'More.', visibility: 'GROUP', group: id };
    expect(await refused(world(), member2, annotate, { input: more })).toBe('NOT_FOUND group');
  });

  it('writes nothing that was begun before', async () => {
    const id = await group(world(), member);
    await join(world(), member, id, member2);
    const target = await world().proposalId('rus-27-1');
    const input = { target, body: 'Still here?', visibility: 'GROUP', group: id };
    const [answer] = await Promise.all([
      world().ask(member2, annotate, { input }),
      world().get(member, removeFromGroup, { group: id, member: member2.id }),
    ]);
    const written = (await world().dump()).filter(({ pk, sk }) => pk.startsWith('ann_') && sk === '@');
    expect(written).toHaveLength(answer.errors.length === 0 ? 1 : 0);
  });
});

describe('a reader of a group', () => {
  it('reads its notes and writes none', async () => {
    const id = await group(world(), member);
    await join(world(), member, id, member2, 'READER');
    const target = await world().proposalId('rus-27-1');
    await note(world(), member, { body: 'Ours.', visibility: 'GROUP', group: id });
    const list = '{ proposal(slug: "rus-27-1") { annotations { totalCount nodes { body group { name } } } } }';
    expect(at(await world().get(member2, list), 'proposal.annotations.nodes.0.body')).toBe('Ours.');
    const input = { target, body: 'Mine.', visibility: 'GROUP', group: id };
    expect(await refused(world(), member2, annotate, { input })).toBe('FORBIDDEN group');
    await world().get(member, setGroupRole, { group: id, member: member2.id, role: 'MEMBER' });
    await world().get(member2, annotate, { input });
    expect(at(await world().get(member, list), 'proposal.annotations.totalCount')).toBe(2);
  });
});

describe('a note of a group', () => {
  it.each([
    ['that names none', { visibility: 'GROUP' }, 'INVALID group'],
    ['that is private', { visibility: 'PRIVATE', group: 'grp_x' }, 'INVALID group'],
    ['that is public', { visibility: 'PUBLIC', group: 'grp_x' }, 'INVALID group'],
    [
      'with an embargo and no group',
      { visibility: 'PUBLIC', embargoUntil: days(1).toISOString() },
      'INVALID embargoUntil',
    ],
  ])('%s is refused', async (_, input, expected) => {
    const target = await world().proposalId('rus-27-1');
    expect(await refused(world(), member, annotate, { input: { target, body: 'x', ...input } })).toBe(expected);
  });

  it('is answered in its group or privately, and a private note privately alone', async () => {
    const target = await world().proposalId('rus-27-1');
    const [one, other] = [await group(world(), member), await group(world(), member, 'Others')];
    const parent = await note(world(), member, { visibility: 'GROUP', group: one });
    const own = await note(world(), member);
    const answer = (input: object) => refused(world(), member, annotate, { input: { target, body: 'x', ...input } });
    expect(await answer({ parent, visibility: 'PUBLIC' })).toBe('INVALID visibility');
    expect(await answer({ parent, visibility: 'GROUP', group: other })).toBe('INVALID group');
    expect(await answer({ parent: own, visibility: 'GROUP', group: one })).toBe('INVALID visibility');
    expect(await answer({ parent: own, visibility: 'PUBLIC' })).toBe('INVALID visibility');
    await note(world(), member, { parent, visibility: 'GROUP', group: one });
    await note(world(), member, { parent });
    const replies = 'query ($id: ID!) { node(id: $id) { ... on Annotation { replies { totalCount } } } }';
    expect(at(await world().get(member, replies, { id: parent }), 'node.replies.totalCount')).toBe(2);
  });
});

it('a note that waits for moderators takes no answer by which others would learn of it', async () => {
  const target = await world().proposalId('rus-27-1');
  const parent = await note(world(), member, { visibility: 'PUBLIC' });
  const hide = `mutation ($id: ID!) { moderateAnnotation(id: $id, moderation: HIDDEN, reason: "So.") { id } }`;
  await world().get(moderator, hide, { id: parent });
  const input = { target, body: 'x', parent };
  for (const who of [member, moderator]) {
    expect(await refused(world(), who, annotate, { input: { ...input, visibility: 'PUBLIC' } })).toBe(
      'INVALID visibility',
    );
    await world().get(who, annotate, { input });
  }
});

describe('a group that was ended', () => {
  it('is gone for everybody, and its notes are private to their authors', async () => {
    const id = await group(world(), member);
    await join(world(), member, id, member2);
    const theirs = await note(world(), member, { body: 'Ours.', visibility: 'GROUP', group: id });
    const own = await note(world(), member2, { body: 'Mine.', visibility: 'GROUP', group: id, parent: theirs });
    const embargoUntil = days(1).toISOString();
    const awaited = await note(world(), member2, { body: 'Soon.', visibility: 'GROUP', group: id, embargoUntil });
    await world().get(member, deleteGroup, { id });
    expect([await names(member), await names(member2)]).toEqual([[], []]);
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Annotation { body visibility embargoUntil } } }';
    const seen = await world().get(member2, document, { ids: [theirs, own, awaited, id] });
    expect(at(seen, 'nodes')).toEqual([
      null,
      { body: 'Mine.', visibility: 'PRIVATE', embargoUntil: null },
      { body: 'Soon.', visibility: 'PRIVATE', embargoUntil: null },
      null,
    ]);
    expect(await publishDue(world().context(system, days(2)))).toBe(0);
    const left = (await world().dump()).filter((item) => JSON.stringify(item).includes(id));
    expect(left).toEqual([]);
  });

  it('is gone at once however large it was, and the clock clears away what it left', async () => {
    const id = await group(world(), member);
    const { token } = await invitation(world(), member, id);
    const people = crowd(60);
    for (const who of people) await world().get(who, joinGroup, { token });
    const [first = member, second = member2] = people;
    for (let written = 0; written < 30; written += 1) {
      await note(world(), first, { body: `Note ${written}`, visibility: 'GROUP', group: id });
    }
    await world().get(member, deleteGroup, { id });
    expect((await world().dump()).some(({ pk }) => pk === id)).toBe(true);
    const list = '{ proposal(slug: "rus-27-1") { annotations { totalCount } } viewer { groups { id } } }';
    const counts = async () =>
      Promise.all(
        [first, second, member].map(async (who) => at(await world().get(who, list), 'proposal.annotations.totalCount')),
      );
    expect(await counts()).toEqual([30, 0, 0]);
    for (const who of people) expect(await names(who)).toEqual([]);
    expect(await clearGroups(world().context(system, hours(1)))).toBeGreaterThan(0);
    expect(await clearGroups(world().context(system, hours(1)))).toBe(0);
    expect(await counts()).toEqual([30, 0, 0]);
    expect((await world().dump()).filter((item) => JSON.stringify(item).includes(id))).toEqual([]);
  }, 60_000);
});
