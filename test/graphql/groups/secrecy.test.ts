/** A group, and what is its own, answers like something that is not there: the same bytes, on every way in. */
import { describe, expect, it } from 'vitest';
import type { SignedIn } from '#graphql/people/actor.ts';
import {
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
import {
  annotate,
  deleteAnnotation,
  editAnnotation,
  flagAnnotation,
  follow,
  markRead,
  moderateAnnotation,
  note,
  publicNote,
  unfollow,
} from '#test/support/mutations.ts';
import {
  type Actor,
  at,
  curator,
  days,
  everyone,
  inWorld,
  member,
  member2,
  moderator,
  type Variables,
  visitor,
} from '#test/support/world.ts';

// What is refused changes nothing, so one world does for all.
const world = inWorld('ONCE');
const secret = 'Meet at the bridge';
const noNote = 'ann_01JD0000000000000000000000';
const noGroup = 'grp_01JD0000000000000000000000';
const noInvitation = 'inv_01JD0000000000000000000000_01JD0000000000000000000000';
/** Nobody of these belongs to the group. */
const strangers = everyone.filter((actor) => actor !== member && actor !== member2);

/** A group of two, with a note, an answer, a note under embargo, and a link that holds. */
async function shared() {
  const id = await group(world(), member, secret);
  await join(world(), member, id, member2);
  const invited = await invitation(world(), member, id);
  const written = await note(world(), member, { body: secret, visibility: 'GROUP', group: id });
  await note(world(), member2, { body: secret, visibility: 'GROUP', group: id, parent: written });
  const embargoUntil = days(5).toISOString();
  const awaited = await note(world(), member, { body: secret, visibility: 'GROUP', group: id, embargoUntil });
  return { id, invited, written, awaited };
}

let made: ReturnType<typeof shared> | undefined;
const once = () => {
  made ??= shared();
  return made;
};

/** Whole answers to one question, with what is there and with what is not. */
async function same(actor: Actor, document: string, theirs: Variables, nobodys: Variables) {
  const ids = [...JSON.stringify(theirs).matchAll(/(?:ann|grp|inv)_[0-9A-Z_]{26,}/g)].map(([id]) => id);
  const answers = [];
  for (const variables of [theirs, nobodys]) {
    let said = JSON.stringify(await world().ask(actor, document, variables));
    for (const id of [...ids, noNote, noGroup, noInvitation]) said = said.replaceAll(id, 'ID');
    answers.push(said);
  }
  expect(answers[0], document).toBe(answers[1]);
  expect(answers[0]).not.toContain(secret);
}

/** The same of many, of which none writes anything. */
async function allTheSame(asked: () => Promise<void>): Promise<void> {
  const before = await world().dump();
  await asked();
  expect(await world().dump()).toEqual(before);
}

const whole = `id ... on Annotation { body group { name } replies { totalCount nodes { body } } parent { id } }
  ... on Group { name members { account { handle } } viewerRole invitations { id } }`;

describe('to whoever does not belong to it', () => {
  it.each([
    ['node', `query ($id: ID!) { node(id: $id) { ${whole} } }`],
    ['nodes', `query ($id: ID!) { nodes(ids: [$id, "topic_spam", $id]) { ${whole} } }`],
    ['events on it', 'query ($id: ID!) { events(query: { subjects: [$id] }) { nodes { id } } }'],
    ['notes on it', 'query ($id: ID!) { annotations(query: { targets: [$id] }) { totalCount nodes { body } } }'],
    ['notes of it', 'query ($id: ID!) { annotations(query: { groups: [$id] }) { totalCount nodes { body } } }'],
    ['editAnnotation', editAnnotation],
    ['deleteAnnotation', deleteAnnotation],
    ['flagAnnotation', flagAnnotation],
    ['moderateAnnotation', moderateAnnotation],
    ['follow', follow],
    ['unfollow', unfollow],
    ['markRead', markRead],
    ['editGroup', editGroup],
    ['leaveGroup', leaveGroup],
    ['deleteGroup', deleteGroup],
    ['revokeInvitation', revokeInvitation],
    ['inviteToGroup', inviteToGroup],
    ['setGroupRole', setGroupRole],
    ['removeFromGroup', removeFromGroup],
  ])('it answers like something missing to %s', async (_, document) => {
    const { id, invited, written, awaited } = await once();
    const rest = { body: 'x', reason: 'x', name: 'x', moderation: 'SPAM', role: 'OWNER', member: member.id };
    await allTheSame(async () => {
      for (const actor of strangers) {
        for (const [theirs, nobodys] of [
          [written, noNote],
          [awaited, noNote],
          [id, noGroup],
          [invited.id, noInvitation],
        ]) {
          await same(
            actor,
            document,
            variablesOf(document, { ...rest, of: theirs }),
            variablesOf(document, { ...rest, of: nobodys }),
          );
        }
      }
    });
  });

  it('it answers like something missing to annotate: as the group, the note answered, the target and the text', async () => {
    const { id, written, awaited } = await once();
    const target = await world().proposalId('rus-27-1');
    const pairs: [Variables, Variables][] = [
      [
        { target, visibility: 'GROUP', group: id },
        { target, visibility: 'GROUP', group: noGroup },
      ],
      [
        { target, parent: written },
        { target, parent: noNote },
      ],
      [
        { target, parent: awaited, visibility: 'PUBLIC' },
        { target, parent: noNote, visibility: 'PUBLIC' },
      ],
      [
        { target, parent: written, visibility: 'GROUP', group: id },
        { target, parent: noNote, visibility: 'GROUP', group: noGroup },
      ],
      [{ target: written }, { target: noNote }],
      [{ target: id }, { target: noGroup }],
      [
        { target, selector: { textId: id, exact: secret } },
        { target, selector: { textId: noGroup, exact: secret } },
      ],
    ];
    await allTheSame(async () => {
      for (const actor of strangers) {
        for (const [theirs, nobodys] of pairs) {
          await same(actor, annotate, { input: { body: 'x', ...theirs } }, { input: { body: 'x', ...nobodys } });
        }
      }
    });
  });

  it('it changes nothing that they are told, and no number', async () => {
    const target = await world().proposalId('rus-27-1');
    const open = await publicNote(world(), curator);
    const document = `query ($open: ID!) { proposal(slug: "rus-27-1") { annotationCount
      annotations(first: 100) { totalCount pageInfo { hasNextPage } nodes { id body replies { totalCount } } }
      filtered: annotations(query: { visibility: [GROUP, PRIVATE] }) { totalCount } history { nodes { kind } } }
      node(id: $open) { ... on Annotation { replies { totalCount nodes { body } } } }
      annotations { totalCount nodes { body } } annotationFile(format: JSON) { count }
      events(last: 50) { nodes { id kind subjectLabel } }
      viewer { groups { name } unreadCount inbox { nodes { id } } mentions { totalCount } } }`;
    for (const actor of strangers) if (actor.kind === 'SIGNED_IN') await world().get(actor, follow, { id: target });
    await world().tellAll();
    const ask = () => Promise.all(strangers.map((actor) => world().get(actor, document, { open })));
    const before = await ask();
    const { id } = await shared();
    await note(world(), member, { body: secret, visibility: 'GROUP', group: id, parent: open });
    await world().tellAll();
    expect(await ask()).toEqual(before);
    const countTo = async (actor: Actor) =>
      Number(at(await world().get(actor, document, { open }), 'proposal.annotations.totalCount'));
    expect(await countTo(member2)).toBeGreaterThan(await countTo(curator));
    expect(at(await world().get(member2, document, { open }), 'node.replies.totalCount')).toBe(1);
  });

  it('nobody becomes visible by belonging to it', async () => {
    const { written } = await shared();
    for (const actor of strangers) {
      const answer = await world().get(actor, 'query ($id: ID!) { node(id: $id) { ... on Author { handle } } }', {
        id: member.id,
      });
      expect(at(answer, 'node')).toBeNull();
    }
    const seen = await world().get(
      member2,
      'query ($id: ID!) { node(id: $id) { ... on Annotation { author { handle } } } }',
      {
        id: written,
      },
    );
    expect(at(seen, 'node.author.handle')).toBe('member');
  });
});

/** Of these variables, those that a document has; `of` is the id in question, whatever the document calls it. */
function variablesOf(document: string, { of, ...rest }: Variables): Variables {
  const names = [...document.slice(0, document.indexOf('{')).matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
  const given: Variables = { ...rest, id: of, group: of, ids: [of] };
  return Object.fromEntries(names.filter((name) => name !== 'key' && name in given).map((name) => [name, given[name]]));
}

describe('the secret of a link', () => {
  it('that is unknown, malformed, expired, taken back or of a group that ended leads to one answer', async () => {
    const owner: SignedIn = member;
    const id = await group(world(), owner, secret);
    const ended = await group(world(), owner, secret);
    const [holds, back, lost] = [
      await invitation(world(), owner, id, { days: 2 }),
      await invitation(world(), owner, id),
      await invitation(world(), owner, ended),
    ];
    await world().get(owner, revokeInvitation, { id: back.id });
    await world().get(owner, deleteGroup, { id: ended });
    const preview = 'query ($token: String!) { invitation(token: $token) { groupName role expiresAt } }';
    const wrong = [
      back.token,
      lost.token,
      'x',
      '',
      'A'.repeat(43),
      `${holds.token}x`,
      holds.token.slice(1),
      id,
      holds.id,
    ];
    for (const actor of everyone) {
      for (const token of wrong) {
        expect(at(await world().get(actor, preview, { token }), 'invitation')).toBeNull();
        if (actor.kind !== 'SIGNED_IN') continue;
        const answer = await world().ask(actor, joinGroup, { token });
        expect(answer).toEqual(await world().ask(actor, joinGroup, { token: 'A'.repeat(43) }));
        expect(answer.errors.map(({ code, field }) => `${code} ${field}`)).toEqual(['NOT_FOUND token']);
      }
      expect(at(await world().get(actor, preview, { token: holds.token }), 'invitation.groupName')).toBe(secret);
      const last = await world().get(actor, preview, { token: holds.token }, new Date(days(2).getTime() - 1));
      expect(at(last, 'invitation.groupName')).toBe(secret);
      expect(at(await world().get(actor, preview, { token: holds.token }, days(2)), 'invitation')).toBeNull();
    }
    const late = await world().ask(curator, joinGroup, { token: holds.token }, days(2));
    expect(late.errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  it('has at least 128 random bits and is held as a digest alone', async () => {
    const id = await group(world(), member);
    const links = await Promise.all(Array.from({ length: 5 }, () => invitation(world(), member, id)));
    expect(new Set(links.map(({ token }) => token)).size).toBe(5);
    const held = JSON.stringify(await world().dump());
    for (const { token, url } of links) {
      expect(url).toBe(`https://travaux.test/join#${token}`);
      expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
      expect(held).not.toContain(token);
    }
    const shown = await world().get(member, '{ viewer { groups { invitations { id role createdAt expiresAt } } } }');
    for (const { token } of links) expect(JSON.stringify(shown)).not.toContain(token);
  });
});

it('a moderator has no way into a group', async () => {
  const { id, written } = await shared();
  const answer = await world().get(moderator, `query ($ids: [ID!]!) { nodes(ids: $ids) { ${whole} } }`, {
    ids: [id, written],
  });
  expect(at(answer, 'nodes')).toEqual([null, null]);
  expect(at(await world().get(visitor, 'query ($id: ID!) { node(id: $id) { id } }', { id }), 'node')).toBeNull();
});
