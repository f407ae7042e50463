/** Notes that wait for a moderator, the moderators' queue, and how many an account may write in an hour. */
import { describe, expect, it } from 'vitest';
import { somebody } from '#test/support/accounts.ts';
import {
  annotate,
  deleteAnnotation,
  editAnnotation,
  flagAnnotation,
  moderateAnnotation,
  note,
  publicNote,
} from '#test/support/mutations.ts';
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
  refusal,
  textAt,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const read = 'query ($id: ID!) { node(id: $id) { ... on Annotation { id moderation } } }';
const decide = (id: string, moderation: string) =>
  world().get(moderator, moderateAnnotation, { id, moderation, reason: `${moderation}: house rules.` });
const kinds = async () =>
  listAt(await world().get(visitor, '{ events(last: 3) { nodes { kind subjectId } } }'), 'events.nodes');
const queue = async (states = '') => {
  const document = `{ viewer { moderationQueue${states} { totalCount nodes { id moderation } } } }`;
  return at(await world().get(moderator, document), 'viewer.moderationQueue');
};

describe('where notes of new members wait', () => {
  it('a public one is seen by its author and the moderators alone, in no list and no count, and nothing is told', async () => {
    world().noteRules.newMembers = 'wait';
    const before = await kinds();
    const id = await publicNote(world(), member);
    const seen = await Promise.all(everyone.map(async (actor) => at(await world().get(actor, read, { id }), 'node')));
    const pending = { id, moderation: 'PENDING' };
    expect(seen).toEqual(everyone.map((actor) => (actor === member || actor === moderator ? pending : null)));
    const list =
      '{ proposal(slug: "rus-27-1") { annotationCount annotations { totalCount } } annotations { totalCount } }';
    for (const actor of [visitor, keyHolder, member2]) {
      expect((await world().get(actor, list)).data).toEqual({
        proposal: { annotationCount: 0, annotations: { totalCount: 0 } },
        annotations: { totalCount: 0 },
      });
    }
    expect(await kinds()).toEqual(before);
    await world().get(member, editAnnotation, { id, body: 'Better.' });
    expect(await kinds()).toEqual(before);
    expect(await queue()).toEqual({ totalCount: 1, nodes: [pending] });
  });

  it('a moderator publishes one, and it is told of then', async () => {
    world().noteRules.newMembers = 'wait';
    const id = await publicNote(world(), member);
    await decide(id, 'APPROVED');
    expect((await kinds()).at(-1)).toEqual({ kind: 'ANNOTATION_PUBLISHED', subjectId: id });
    expect(at(await world().get(visitor, read, { id }), 'node.moderation')).toBe('APPROVED');
    expect(await queue()).toEqual({ totalCount: 0, nodes: [] });
  });

  it('after three that stand an account is new no more; one that was hidden does not count', async () => {
    world().noteRules.newMembers = 'wait';
    const state = async (id: string) => at(await world().get(member, read, { id }), 'node.moderation');
    for (const moderation of ['APPROVED', 'HIDDEN', 'APPROVED'])
      await decide(await publicNote(world(), member), moderation);
    for (let count = 0; count < 3; count += 1) await note(world(), member);
    const third = await publicNote(world(), member);
    expect(await state(third)).toBe('PENDING');
    await decide(third, 'APPROVED');
    expect(await state(await publicNote(world(), member))).toBe('APPROVED');
  });

  it('private notes do not wait, nor do those of whoever has a role', async () => {
    world().noteRules.newMembers = 'wait';
    await note(world(), member);
    await publicNote(world(), curator);
    await publicNote(world(), moderator);
    expect(await queue()).toEqual({ totalCount: 0, nodes: [] });
  });

  it('one that waits cannot be flagged or answered by those who do not see it, and is its author’s to delete', async () => {
    world().noteRules.newMembers = 'wait';
    const id = await publicNote(world(), member);
    const target = await world().proposalId('rus-27-1');
    expect(await refused(world(), member2, flagAnnotation, { id, reason: 'Rude.' })).toBe('NOT_FOUND id');
    expect(await refused(world(), member2, annotate, { input: { target, body: 'x', parent: id } })).toBe(
      'NOT_FOUND parent',
    );
    await world().get(member, deleteAnnotation, { id });
    expect(await queue()).toEqual({ totalCount: 0, nodes: [] });
    expect((await kinds()).map((event) => Reflect.get(Object(event), 'subjectId'))).not.toContain(id);
  });
});

describe('the moderators’ queue', () => {
  it('holds notes of all texts by state, newest first, page by page', async () => {
    world().noteRules.newMembers = 'wait';
    const target = await world().proposalId('rus-27-1');
    const writtenAt = async (hour: number, author = member, input: object = {}) => {
      const asked = { input: { target, body: 'A note.', visibility: 'PUBLIC', ...input } };
      return textAt(await world().get(author, annotate, asked, hours(hour)), 'annotate.id');
    };
    const waiting = [await writtenAt(1), await writtenAt(2)];
    const hidden = await writtenAt(3, member, { target: await world().proposalId('rcc-14-2') });
    await decide(hidden, 'HIDDEN');
    const spam = await writtenAt(4, member2);
    await decide(spam, 'SPAM');
    const good = await writtenAt(5, curator);
    const ids = async (states: string) => Object(await queue(states)).nodes.map(({ id }: { id: string }) => id);
    expect(await ids('')).toEqual(waiting.toReversed());
    expect(await ids('(states: [HIDDEN])')).toEqual([hidden]);
    expect(await ids('(states: [SPAM, HIDDEN, SPAM])')).toEqual([spam, hidden]);
    expect(await ids('(states: [APPROVED])')).toEqual([good]);
    expect(await ids('(states: [PENDING, HIDDEN, SPAM, APPROVED])')).toEqual([
      good,
      spam,
      hidden,
      ...waiting.toReversed(),
    ]);
    expect(await ids('(states: [])')).toEqual([]);
    const page = (after: string | null) =>
      world().get(
        moderator,
        'query ($after: String) { viewer { moderationQueue(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }',
        { after },
      );
    const first = await page(null);
    const second = await page(String(at(first, 'viewer.moderationQueue.pageInfo.endCursor')));
    expect(at(second, 'viewer.moderationQueue')).toMatchObject({
      nodes: [{ id: waiting[0] }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('is for moderators only', async () => {
    for (const actor of [member, curator]) {
      expect(refusal(await world().ask(actor, '{ viewer { moderationQueue { totalCount } } }'))).toBe('FORBIDDEN');
    }
  });
});

describe('why a note was flagged and what was decided of it', () => {
  const log = `query ($id: ID!) { node(id: $id) { ... on Annotation {
    flags { reason at } moderationLog { moderation reason at by { handle } } } } }`;

  it('is shown to moderators, newest first, without who flagged; to others, and to its author, it is empty', async () => {
    const id = await publicNote(world(), member);
    await world().get(member2, flagAnnotation, { id, reason: 'Rude.' });
    await world().get(curator, flagAnnotation, { id, reason: 'Wrong.' }, hours(1));
    const decision = { id, moderation: 'HIDDEN', reason: 'It is.' };
    await world().get(moderator, moderateAnnotation, decision, hours(2));
    await world().get(moderator, moderateAnnotation, { ...decision, moderation: 'APPROVED' }, hours(3));
    expect(at(await world().get(moderator, log, { id }), 'node')).toEqual({
      flags: [
        { reason: 'Wrong.', at: hours(1).toISOString() },
        { reason: 'Rude.', at: now.toISOString() },
      ],
      moderationLog: [
        { moderation: 'APPROVED', reason: 'It is.', at: hours(3).toISOString(), by: { handle: 'moderator' } },
        { moderation: 'HIDDEN', reason: 'It is.', at: hours(2).toISOString(), by: { handle: 'moderator' } },
      ],
    });
    for (const actor of everyone.filter((one) => one !== moderator)) {
      expect(at(await world().get(actor, log, { id }), 'node')).toEqual({ flags: [], moderationLog: [] });
    }
    const own = await note(world(), moderator);
    expect(at(await world().get(moderator, log, { id: own }), 'node')).toEqual({ flags: [], moderationLog: [] });
  });

  it('nobody else sees that a note was flagged: it is the same as before, also its version', async () => {
    const id = await publicNote(world(), member);
    const all = `query ($id: ID!) { node(id: $id) { ... on Annotation {
      version editedAt moderation edits { body } flags { reason } viewerMayModerate } } }`;
    const others = everyone.filter((actor) => actor !== moderator);
    const ask = () => Promise.all(others.map((actor) => world().get(actor, all, { id })));
    const before = await ask();
    await world().get(member2, flagAnnotation, { id, reason: 'Rude.' });
    expect(await ask()).toEqual(before);
  });
});

describe('an account that writes', () => {
  it('more notes than an hour allows is told when it may go on, and nothing is written', async () => {
    world().noteRules.notesPerHour = 3;
    await note(world(), member);
    await publicNote(world(), member);
    const third = await note(world(), member);
    const input = { target: await world().proposalId('rus-27-1'), body: 'Too many.' };
    for (const visibility of ['PRIVATE', 'PUBLIC']) {
      expect(await refused(world(), member, annotate, { input: { ...input, visibility } })).toBe('TOO_MANY');
    }
    const { errors } = await world().ask(member, annotate, { input });
    expect(errors[0]?.message).toBe(
      'An account writes at most 3 notes and assessments an hour. Write on from 07:00 UTC.',
    );
    await world().get(member, deleteAnnotation, { id: third });
    expect(await refused(world(), member, annotate, { input })).toBe('TOO_MANY');
    await note(world(), member2);
    await world().get(member, annotate, { input }, hours(1));
  });

  it('is counted for what was written, not for what was refused, nor for a retry', async () => {
    world().noteRules.notesPerHour = 2;
    const who = somebody();
    const target = await world().proposalId('rus-27-1');
    for (let times = 0; times < 5; times += 1) {
      await refused(world(), who, annotate, { input: { target, body: '' } });
      await world().get(who, annotate, { input: { target, body: 'Once.' }, key: 'the-key' });
    }
    await note(world(), who);
    expect(await refused(world(), who, annotate, { input: { target, body: 'Twice.' } })).toBe('TOO_MANY');
  });

  it('many at once gets so many and no more', async () => {
    world().noteRules.notesPerHour = 5;
    const target = await world().proposalId('rus-27-1');
    const input = { target, body: 'At once.', visibility: 'PUBLIC' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => world().ask(member, annotate, { input })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(5);
    expect(new Set(answers.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(new Set(['TOO_MANY']));
  });

  it('leaves a count behind that ends with the hour', async () => {
    world().noteRules.notesPerHour = 5;
    await note(world(), member);
    const counts = (await world().dump()).filter(({ sk }) => sk.startsWith('written#'));
    expect(counts).toEqual([
      { pk: `own#${member.id}`, sk: 'written#2012-12-03T06', count: 1, expiresAt: hours(1).getTime() / 1000 + 300 },
    ]);
  });
});
