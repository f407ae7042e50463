/** Authors change and delete their notes. */
import { describe, expect, it } from 'vitest';
import { editAnnotation as editVerb } from '#graphql/annotations/editAnnotation.ts';
import {
  deleteAnnotation,
  editAnnotation,
  flagAnnotation,
  moderateAnnotation,
  note,
  publicNote,
} from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, hours, inWorld, listAt, member, member2, moderator, visitor } from '#test/support/world.ts';

const world = inWorld();
const read = 'query ($id: ID!) { node(id: $id) { ... on Annotation { body tags editedAt selector { exact } } } }';
const lastEvent = async () => {
  const document = '{ events(last: 1) { nodes { kind subjectId subject { id } changes { field } } } }';
  return at(await world().get(visitor, document), 'events.nodes.0');
};

describe('an author', () => {
  it('changes the words, and the tags only when they say so', async () => {
    const id = await publicNote(world(), member, { tags: ['a'] });
    await world().get(member, editAnnotation, { id, body: 'Better.' }, hours(1));
    expect((await world().get(visitor, read, { id })).data).toEqual({
      node: { body: 'Better.', tags: ['a'], editedAt: hours(1).toISOString(), selector: null },
    });
    await world().get(member, editAnnotation, { id, body: 'Better.', tags: [] });
    expect(at(await world().get(visitor, read, { id }), 'node.tags')).toEqual([]);
  });

  it('of a public note tells of the change, not of the words; of a private one tells nothing', async () => {
    const before = await lastEvent();
    const own = await note(world(), member);
    await world().get(member, editAnnotation, { id: own, body: 'Better.' });
    await world().get(member, deleteAnnotation, { id: own });
    expect(await lastEvent()).toEqual(before);
    const id = await publicNote(world(), member);
    await world().get(member, editAnnotation, { id, body: 'Better.' });
    expect(await lastEvent()).toEqual({ kind: 'ANNOTATION_EDITED', subjectId: id, subject: { id }, changes: [] });
  });

  it('deletes a note for good: its words are nowhere in the table, and the feed says that it went', async () => {
    const id = await publicNote(world(), member, { body: 'Unforgettable words.' });
    const reply = await publicNote(world(), member2, { parent: id });
    expect(at(await world().get(member, deleteAnnotation, { id }), 'deleteAnnotation')).toBe(id);
    expect(JSON.stringify(await world().dump())).not.toContain('Unforgettable');
    expect(await lastEvent()).toEqual({ kind: 'ANNOTATION_REMOVED', subjectId: id, subject: null, changes: [] });
    const list = '{ proposal(slug: "rus-27-1") { annotations { nodes { id parent { id } } } annotationCount } }';
    expect((await world().get(visitor, list)).data).toEqual({
      proposal: { annotationCount: 1, annotations: { nodes: [{ id: reply, parent: null }] } },
    });
  });

  it('deletes the flags on a note and what was decided of it too', async () => {
    const id = await publicNote(world(), member);
    await world().get(member2, flagAnnotation, { id, reason: 'Rude.' });
    await world().get(moderator, moderateAnnotation, { id, moderation: 'APPROVED', reason: 'It is not.' });
    const held = async () => (await world().dump()).filter(({ pk }) => pk === id).length;
    expect(await held()).toBe(3);
    await world().get(member, deleteAnnotation, { id });
    expect(await held()).toBe(0);
  });

  it('deletes once; then there is nothing by that id', async () => {
    const id = await note(world(), member);
    await world().get(member, deleteAnnotation, { id });
    for (const document of [deleteAnnotation, editAnnotation]) {
      expect(await refused(world(), member, document, { id, body: 'x' })).toBe('NOT_FOUND id');
    }
  });
});

describe('a change is refused', () => {
  it.each([
    ['without words', { body: '' }, 'INVALID body'],
    ['with blank words', { body: '\t' }, 'INVALID body'],
    ['with 10,001 characters', { body: 'a'.repeat(10_001) }, 'INVALID body'],
    ['with an empty tag', { body: 'x', tags: [''] }, 'INVALID tags.0'],
  ])('%s', async (_, input, expected) => {
    const id = await note(world(), member);
    expect(await refused(world(), member, editAnnotation, { id, ...input })).toBe(expected);
  });

  it.each(['', 'x', 'ann_01JD0000000000000000000000', 'topic_spam', 'ann_'.repeat(2000), 'ann_\u0000'])(
    'of %j, where there is no note',
    async (id) => {
      expect(await refused(world(), member, editAnnotation, { id, body: 'x' })).toBe('NOT_FOUND id');
      expect(await refused(world(), member, deleteAnnotation, { id })).toBe('NOT_FOUND id');
    },
  );

  it('of another’s public note, also to a moderator', async () => {
    const id = await publicNote(world(), member);
    for (const actor of [member2, moderator]) {
      expect(await refused(world(), actor, editAnnotation, { id, body: 'x' })).toBe('FORBIDDEN');
      expect(await refused(world(), actor, deleteAnnotation, { id })).toBe('FORBIDDEN');
    }
  });
});

describe('two changes of one note at once', () => {
  it('leave what the last one wrote who was not told of a CONFLICT', async () => {
    const id = await publicNote(world(), member);
    const bodies = ['One.', 'Two.'];
    const answers = await Promise.all(bodies.map((body) => world().ask(member, editAnnotation, { id, body })));
    const refusals = answers.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect([[], ['CONFLICT']]).toContainEqual(refusals);
    const won = answers.map((answer) => at(answer, 'editAnnotation.body')).filter((body) => body !== undefined);
    expect(won).toContain(at(await world().get(visitor, read, { id }), 'node.body'));
    const edits = '{ events(query: { kinds: [ANNOTATION_EDITED] }) { nodes { id } } }';
    expect(listAt(await world().get(visitor, edits), 'events.nodes')).toHaveLength(won.length);
  });

  it('of which one has read long ago lose nothing', async () => {
    const id = await note(world(), member);
    const slow = world().context(member);
    await slow.load({ pk: id, sk: '@' });
    await world().get(member, editAnnotation, { id, body: 'Quick.' });
    await expect(editVerb(slow, { id, body: 'Slow.' })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(at(await world().get(member, read, { id }), 'node.body')).toBe('Quick.');
  });
});
