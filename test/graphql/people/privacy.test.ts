/** "Not yours" and "not there" are one answer, on every way in. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { followId, notificationId } from '#graphql/ids.ts';
import {
  annotate,
  assessImpact,
  changeDeadline,
  deleteAnnotation,
  editAnnotation,
  flagAnnotation,
  follow,
  impactInput,
  moderateAnnotation,
  note,
  notifications,
  publicNote,
  unfollow,
} from '#test/support/mutations.ts';
import {
  type Actor,
  at,
  curator,
  everyone,
  inWorld,
  listAt,
  member,
  member2,
  moderator,
  type Variables,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const others = everyone.filter((actor) => actor !== member);
const missing = 'ann_01JD0000000000000000000000';
const secret = 'Do not tell anyone.';

const everything = `id ... on Annotation { body target { id } author { id handle } replies { totalCount } }
  ... on Follow { name subject { id } } ... on Notification { reason event { id } } ... on Proposal { title }`;

/** Whole answers to the same question on something another owns and on something that is not there. */
async function same(actor: Actor, document: string, theirs: Variables, nobodys: Variables) {
  const answers = [];
  for (const variables of [theirs, nobodys]) {
    const before = await world().dump();
    answers.push(JSON.stringify(await world().ask(actor, document, variables)).replaceAll(String(variables.id), 'ID'));
    expect(await world().dump()).toEqual(before);
  }
  expect(answers[0], document).toBe(answers[1]);
}

describe('another’s private note', () => {
  it.each([
    ['node', `query ($id: ID!) { node(id: $id) { ${everything} } }`],
    ['nodes', `query ($id: ID!) { nodes(ids: [$id, "topic_spam", $id]) { ${everything} } }`],
    ['events on it', 'query ($id: ID!) { events(query: { subjects: [$id] }) { nodes { id } } }'],
    ['editAnnotation', editAnnotation],
    ['deleteAnnotation', deleteAnnotation],
    ['flagAnnotation', flagAnnotation],
    ['moderateAnnotation', moderateAnnotation],
    ['follow', follow],
    ['unfollow', unfollow],
    ['markRead', 'mutation ($id: ID!) { markRead(ids: [$id]) { id } }'],
    ['changeDeadline', changeDeadline],
  ])('answers like a missing one to %s', async (_, document) => {
    const rest = { body: 'x', reason: 'x', moderation: 'SPAM', closesAt: '2012-12-24T16:00:00Z' };
    const id = await note(world(), member, { body: secret });
    for (const actor of others) await same(actor, document, { id, ...rest }, { id: missing, ...rest });
  });

  it.each([
    ['the note answered', (id: string, target: string) => ({ target, body: 'x', parent: id })],
    [
      'the note answered in public',
      (id: string, target: string) => ({ target, body: 'x', parent: id, visibility: 'PUBLIC' }),
    ],
    ['the target', (id: string) => ({ target: id, body: 'x' })],
    ['the text', (id: string, target: string) => ({ target, body: 'x', selector: { textId: id, exact: secret } })],
  ])('answers like a missing one as %s of a new note', async (_, input) => {
    const id = await note(world(), member, { body: secret });
    const target = await world().proposalId('rus-27-1');
    for (const actor of others) {
      await same(actor, annotate, { input: input(id, target) }, { input: input(missing, target) });
    }
  });

  it('answers like a missing one as the subject of an assessment', async () => {
    const id = await note(world(), member, { body: secret });
    await same(curator, assessImpact, { input: impactInput(id) }, { input: impactInput(missing) });
  });

  it('is in no list and no count of anybody else', async () => {
    const document = `{ proposal(slug: "rus-27-1") { annotationCount
      annotations(query: { visibility: [PRIVATE, PUBLIC] }) { totalCount nodes { id body } }
      history { nodes { kind subjectId } } }
      events(last: 5) { nodes { id kind } } proposals { totalCount facets { topics { count } } } }`;
    const ask = () => Promise.all(others.map((actor) => world().get(actor, document)));
    const before = await ask();
    await note(world(), member, { body: secret });
    expect(await ask()).toEqual(before);
    expect(at(await world().get(member, document), 'proposal.annotations.totalCount')).toBe(1);
    expect(at(await world().get(member, document), 'proposal.annotationCount')).toBe(0);
  });

  it('under a public note counts as an answer for its author only', async () => {
    const id = await publicNote(world(), member2);
    await note(world(), member, { body: secret, parent: id });
    const document =
      'query ($id: ID!) { node(id: $id) { ... on Annotation { replies { totalCount nodes { body } } } } }';
    const counts = await Promise.all(
      everyone.map(async (actor) => at(await world().get(actor, document, { id }), 'node.replies.totalCount')),
    );
    expect(counts).toEqual(everyone.map((actor) => (actor === member ? 1 : 0)));
  });

  it('is not in the catalogue, nor are follows and inboxes', async () => {
    await note(world(), member, { body: secret });
    await notifications(world(), member);
    await world().get(visitor, '{ proposals { totalCount } }');
    const folder = await mkdtemp(join(tmpdir(), 'travaux-'));
    world().catalogue.snapshot(`${folder}/copy`);
    const copy = (await readFile(`${folder}/copy`)).toString('latin1');
    await rm(folder, { recursive: true });
    expect(copy).toContain('The text of rus-27-1');
    for (const word of [secret, member.id, member.id.slice(5), 'flw_', 'ntf_']) expect(copy).not.toContain(word);
  });
});

describe('another’s follow', () => {
  it('and the notification it brought answer like missing ones', async () => {
    const [notification = ''] = await notifications(world(), member);
    const follows = followId(member.id, 'proc_wcit-12');
    const none = [followId(member.id, 'proc_nowhere'), notificationId(member.id, 999_999)];
    for (const actor of others) {
      for (const [place, id] of [follows, notification].entries()) {
        for (const document of [`query ($id: ID!) { node(id: $id) { ${everything} } }`, unfollow, follow]) {
          await same(actor, document, { id }, { id: none[place] });
        }
        await same(actor, 'mutation ($id: ID!) { markRead(ids: [$id]) { id } }', { id }, { id: none[place] });
      }
    }
    expect(
      at(await world().get(member, '{ viewer { follows { totalCount } unreadCount } }'), 'viewer.follows.totalCount'),
    ).toBe(1);
  });

  it('is in nobody’s list but their own, and in no small number', async () => {
    await world().get(member, follow, { id: 'topic_routing' });
    const consultation = at(await world().get(visitor, '{ consultation(slug: "comments") { id } }'), 'consultation.id');
    await world().get(member, follow, { id: consultation });
    const document = `{ viewer { follows { totalCount nodes { id } } inbox { nodes { id } } unreadCount }
      topic(slug: "routing") { viewerFollows } consultation(slug: "comments") { followers viewerFollows } }`;
    for (const actor of others) {
      const viewer =
        actor.kind === 'SIGNED_IN'
          ? { follows: { totalCount: 0, nodes: [] }, inbox: { nodes: [] }, unreadCount: 0 }
          : null;
      expect((await world().get(actor, document)).data).toEqual({
        viewer,
        topic: { viewerFollows: false },
        consultation: { followers: null, viewerFollows: false },
      });
    }
    expect(listAt(await world().get(member, document), 'viewer.follows.nodes')).toHaveLength(2);
  });

  it('counts for a consultation from five on', async () => {
    const found = await world().get(visitor, '{ consultation(slug: "comments") { id followers } }');
    const crowd = Array.from({ length: 5 }, (_, place) => ({ ...member, id: `acct_${String(place).repeat(32)}` }));
    const followers = async () =>
      at(await world().get(visitor, '{ consultation(slug: "comments") { followers } }'), 'consultation.followers');
    const id = at(found, 'consultation.id');
    for (const actor of crowd.slice(0, 4)) await world().get(actor, follow, { id });
    expect(await followers()).toBeNull();
    await Promise.all(crowd.map((actor) => world().get(actor, follow, { id })));
    expect(await followers()).toBe(5);
    const [first = member] = crowd;
    await Promise.all([1, 2, 3].map(() => world().ask(first, unfollow, { id })));
    expect(await followers()).toBeNull();
  });
});

it('a moderator sees of a private note what anybody else sees: nothing', async () => {
  const id = await note(world(), member, { body: secret });
  expect(
    at(await world().get(moderator, `query ($id: ID!) { node(id: $id) { ${everything} } }`, { id }), 'node'),
  ).toBeNull();
});
