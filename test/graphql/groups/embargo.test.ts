/** Notes of a group that become public when their embargo ends, and not before. */
import { describe, expect, it } from 'vitest';
import { publishDue } from '#graphql/annotations/publishDue.ts';
import { group, join, removeFromGroup, setGroupRole } from '#test/support/groups.ts';
import { annotate, deleteAnnotation, editAnnotation, note, publicNote } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { type Actor, at, days, hours, inWorld, listAt, member, member2, system, visitor } from '#test/support/world.ts';

const world = inWorld();
const publish = (moment: Date) => publishDue(world().context(system, moment));

const fields = `body visibility embargoUntil isAnswer editedAt group { name } parent { id } mentions { handle } edits { body }`;
const read = async (who: Actor, id: string, moment: Date) =>
  at(
    await world().get(who, `query ($id: ID!) { node(id: $id) { ... on Annotation { ${fields} } } }`, { id }, moment),
    'node',
  );
const told = async () =>
  listAt(await world().get(visitor, '{ events(last: 100) { nodes { kind at subjectLabel } } }'), 'events.nodes')
    .map((event) => Object(event))
    .filter(({ kind }) => String(kind).startsWith('ANNOTATION_'))
    .map(({ kind, at: when }) => `${kind} ${when}`);

/** A note of a group of two whose embargo ends in a day. */
async function awaited(input: object = {}) {
  const id = await group(world(), member);
  await join(world(), member, id, member2);
  const embargoUntil = days(1).toISOString();
  return {
    id,
    note: await note(world(), member, { body: 'Soon.', visibility: 'GROUP', group: id, embargoUntil, ...input }),
  };
}

describe('an embargo', () => {
  it.each([
    ['that ended', days(-1)],
    ['that ends now', days(0)],
    ['of more than two years', days(732)],
  ])('%s is refused', async (_, until) => {
    const id = await group(world(), member);
    const target = await world().proposalId('rus-27-1');
    const input = { target, body: 'x', visibility: 'GROUP', group: id, embargoUntil: until.toISOString() };
    expect(await refused(world(), member, annotate, { input })).toBe('INVALID embargoUntil');
  });

  it('ends at its instant: then everybody reads the note, and then it is told of', async () => {
    const { note: id } = await awaited({ embargoUntil: '2012-12-04T09:00:00+03:00' });
    const before = new Date(days(1).getTime() - 1);
    expect(await publish(before)).toBe(0);
    expect(await read(visitor, id, before)).toBeNull();
    expect(await told()).toEqual([]);
    expect(await publish(days(1))).toBe(1);
    expect(await publish(days(1))).toBe(0);
    expect(await read(visitor, id, days(1))).toMatchObject({ body: 'Soon.', visibility: 'PUBLIC', embargoUntil: null });
    expect(await told()).toEqual([`ANNOTATION_PUBLISHED ${days(1).toISOString()}`]);
    const list =
      '{ proposal(slug: "rus-27-1") { annotationCount annotations { totalCount nodes { author { handle } } } } }';
    expect(at(await world().get(visitor, list), 'proposal')).toEqual({
      annotationCount: 1,
      annotations: { totalCount: 1, nodes: [{ author: { handle: 'member' } }] },
    });
    expect(at(await world().get(member2, list), 'proposal.annotations.totalCount')).toBe(1);
    expect((await world().dump()).filter(({ pk }) => pk === 'embargo')).toEqual([]);
  });

  it('publishes the words as they are then, and nothing that was the group’s alone', async () => {
    const { id, note: parent } = await awaited({ embargoUntil: days(3).toISOString() });
    const shared = { visibility: 'GROUP', group: id, embargoUntil: days(1).toISOString() };
    const answer = await note(world(), member, { ...shared, body: 'Ask @member2 first.', parent });
    await world().get(member, editAnnotation, { id: answer, body: 'Asked @member2 indeed.' });
    for (const who of [member, member2])
      expect(await read(who, answer, days(0))).toMatchObject({
        mentions: [{ handle: 'member2' }],
        edits: [{ body: 'Ask @member2 first.' }],
        parent: { id: parent },
        group: { name: 'Readers of routes' },
      });
    await publish(days(1));
    for (const who of [visitor, member2, member]) {
      expect(await read(who, answer, days(1))).toMatchObject({
        ...{ body: 'Asked @member2 indeed.', mentions: [], edits: [], parent: null, isAnswer: false, group: null },
      });
    }
    const replies = 'query ($id: ID!) { node(id: $id) { ... on Annotation { replies { totalCount nodes { id } } } } }';
    const thread = await world().get(member, replies, { id: parent }, days(1));
    expect(at(thread, 'node.replies')).toEqual({ totalCount: 0, nodes: [] });
    expect(JSON.stringify(await world().dump())).not.toContain('Ask @member2 first.');
  });

  it('keeps the thread where that is public', async () => {
    const parent = await publicNote(world(), member2);
    const { note: id } = await awaited({ parent });
    const replies = 'query ($id: ID!) { node(id: $id) { ... on Annotation { replies { totalCount } } } }';
    expect(at(await world().get(visitor, replies, { id: parent }), 'node.replies.totalCount')).toBe(0);
    await publish(days(1));
    expect(await read(visitor, id, days(1))).toMatchObject({ parent: { id: parent }, isAnswer: true });
    expect(at(await world().get(visitor, replies, { id: parent }), 'node.replies.totalCount')).toBe(1);
  });

  it('is over with the note', async () => {
    const { note: id } = await awaited();
    await world().get(member, deleteAnnotation, { id });
    expect((await world().dump()).filter(({ pk }) => pk === 'embargo')).toEqual([]);
    expect(await publish(days(2))).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('outlasts that its author was taken out of the group', async () => {
    const { id } = await awaited();
    await world().get(member, setGroupRole, { group: id, member: member2.id, role: 'OWNER' });
    await world().get(member2, removeFromGroup, { group: id, member: member.id });
    expect(await publish(days(1))).toBe(1);
  });

  it('of a blocked author ends without publishing: the note stays with its group', async () => {
    const { id, note: kept } = await awaited();
    await publicNote(world(), member);
    await world().get(
      { ...member2, role: 'MODERATOR' },
      'mutation ($account: ID!) { blockAccount(account: $account, reason: "So.") { id } }',
      { account: member.id },
    );
    expect(await publish(days(1))).toBe(0);
    expect(await publish(days(1))).toBe(0);
    expect(await read(visitor, kept, days(1))).toBeNull();
    expect(await read(member2, kept, days(1))).toMatchObject({ visibility: 'GROUP', embargoUntil: null });
    expect((await world().dump()).filter(({ pk }) => pk === 'embargo')).toEqual([]);
    expect(id).toMatch(/^grp_/);
  });

  it('of many ends in order, and two clocks publish each once', async () => {
    const id = await group(world(), member);
    const until = (place: number) => hours(1 + (place % 3)).toISOString();
    const written = [];
    for (let place = 0; place < 30; place += 1) {
      written.push(await note(world(), member, { visibility: 'GROUP', group: id, embargoUntil: until(place) }));
    }
    const counts = await Promise.all([publish(hours(2)), publish(hours(2))]);
    expect(counts[0] + counts[1]).toBe(20);
    expect(await told()).toHaveLength(20);
    expect(await publish(hours(3))).toBe(10);
    expect(new Set(written).size).toBe(30);
  });
});
