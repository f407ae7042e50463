/** Answers, answers to answers, and what becomes of them when a note above them goes. */
import { describe, expect, it } from 'vitest';
import { annotate, deleteAnnotation, moderateAnnotation, note, publicNote } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, inWorld, member, member2, moderator, visitor } from '#test/support/world.ts';

const world = inWorld();
const read = 'query ($id: ID!) { node(id: $id) { ... on Annotation { body isAnswer parent { id } } } }';
const seen = async (id: string, actor = visitor) => at(await world().get(actor, read, { id }), 'node');

describe('an answer', () => {
  it('survives the note it answers, and still says that it is one', async () => {
    const parent = await publicNote(world(), member);
    const answer = await publicNote(world(), member2, { parent, body: 'No.' });
    expect(await seen(answer)).toEqual({ body: 'No.', isAnswer: true, parent: { id: parent } });
    await world().get(member, deleteAnnotation, { id: parent });
    expect(await seen(answer)).toEqual({ body: 'No.', isAnswer: true, parent: null });
    expect(await seen(await publicNote(world(), member))).toMatchObject({ isAnswer: false, parent: null });
  });

  it('to a note that is hidden has no parent for those who may not see it', async () => {
    const parent = await publicNote(world(), member);
    const answer = await publicNote(world(), member2, { parent, body: 'No.' });
    await world().get(moderator, moderateAnnotation, { id: parent, moderation: 'HIDDEN', reason: 'Rude.' });
    expect(await seen(answer)).toMatchObject({ isAnswer: true, parent: null });
    expect(await seen(answer, moderator)).toMatchObject({ parent: { id: parent } });
  });

  it('may be answered, twenty deep and no deeper; further up there is still room', async () => {
    const chain = [await publicNote(world(), member)];
    for (let depth = 1; depth <= 20; depth += 1) {
      chain.push(await publicNote(world(), depth % 2 ? member2 : member, { parent: chain.at(-1) }));
    }
    const target = await world().proposalId('rus-27-1');
    const input = { target, body: 'And?', parent: chain.at(-1) };
    expect(await refused(world(), member, annotate, { input })).toBe('INVALID parent');
    await note(world(), member, { parent: chain.at(-2) });
  });
});
