/** What a note said before, and two who change it at once. */
import { describe, expect, it } from 'vitest';
import { withEdit } from '#graphql/annotations/editAnnotation.ts';
import { readAnnotation } from '#graphql/annotations/store.ts';
import {
  deleteAnnotation,
  editAnnotation,
  flagAnnotation,
  moderateAnnotation,
  note,
  publicNote,
} from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, hours, inWorld, listAt, member, member2, moderator, now, visitor } from '#test/support/world.ts';

const world = inWorld();
const read = 'query ($id: ID!) { node(id: $id) { ... on Annotation { body version edits { until body tags } } } }';
const seen = async (id: string, actor = visitor) => at(await world().get(actor, read, { id }), 'node');
const edit = (id: string, body: string, rest: object = {}) =>
  world().ask(member, editAnnotation, { id, body, ...rest });

describe('what a note said before', () => {
  it('is kept with the moment until which it said so, newest first', async () => {
    const id = await publicNote(world(), member, { body: 'One.', tags: ['a'] });
    await world().get(member, editAnnotation, { id, body: 'Two.', tags: [] }, hours(1));
    await world().get(member, editAnnotation, { id, body: 'Three.' }, hours(2));
    expect(await seen(id)).toEqual({
      body: 'Three.',
      version: 3,
      edits: [
        { until: hours(2).toISOString(), body: 'Two.', tags: [] },
        { until: hours(1).toISOString(), body: 'One.', tags: ['a'] },
      ],
    });
  });

  it('is kept twenty times, and no more of it than an item of the table can hold', async () => {
    const id = await note(world(), member, { body: 'Draft 0.' });
    for (let draft = 1; draft <= 22; draft += 1) await edit(id, `Draft ${draft}.`);
    const { edits } = Object(await seen(id, member));
    expect(edits).toHaveLength(20);
    expect([edits[0].body, edits[19].body]).toEqual(['Draft 21.', 'Draft 2.']);

    const kept = await readAnnotation(world().context(member), id);
    if (!kept) throw new Error('the note is gone');
    let long = { ...kept, body: '\u6587'.repeat(10_000), edits: kept.edits.slice(0, 0) };
    for (let times = 0; times < 30; times += 1) long = { ...long, edits: withEdit(long, now.toISOString()) };
    expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThan(200_000);
    expect(long.edits.length).toBeGreaterThan(1);
  });

  it('is not kept when nothing was changed', async () => {
    const id = await publicNote(world(), member, { body: 'One.', tags: ['a'] });
    const before = await world().dump();
    for (const rest of [{}, { tags: ['a'] }, { version: 1 }]) expect((await edit(id, 'One.', rest)).errors).toEqual([]);
    expect(await world().dump()).toEqual(before);
  });

  it('goes with the note', async () => {
    const id = await publicNote(world(), member, { body: 'Unforgettable.' });
    await edit(id, 'Forgettable.');
    await world().get(member, deleteAnnotation, { id });
    expect(JSON.stringify(await world().dump())).not.toMatch(/orgettable/);
  });

  it('while nobody but the moderators saw it stays between it and them', async () => {
    const id = await publicNote(world(), member, { body: 'Rude.' });
    await world().get(moderator, moderateAnnotation, { id, moderation: 'HIDDEN', reason: 'Rude.' });
    await edit(id, 'Polite.');
    expect(JSON.stringify(await seen(id, moderator))).toContain('Rude.');
    await world().get(moderator, moderateAnnotation, { id, moderation: 'APPROVED', reason: 'It is polite now.' });
    expect(await seen(id)).toMatchObject({ body: 'Polite.', edits: [] });
  });
});

describe('whoever changes a version that is no longer the newest', () => {
  it('is refused with what it says now, and nothing is lost', async () => {
    const id = await publicNote(world(), member, { body: 'One.', tags: ['a'] });
    await edit(id, 'Two.', { version: 1 });
    const { data, errors } = await edit(id, 'Mine.', { version: 1 });
    expect([data, errors]).toEqual([
      null,
      [{ code: 'CONFLICT', message: expect.any(String), current: { body: 'Two.', tags: ['a'], version: 2 } }],
    ]);
    expect((await edit(id, 'Both.', { version: 2 })).errors).toEqual([]);
    expect(at(await world().get(visitor, read, { id }), 'node.body')).toBe('Both.');
  });

  it('is refused for a version that there never was', async () => {
    const id = await note(world(), member);
    for (const version of [0, -1, 2, 2 ** 31 - 1]) {
      expect(await refused(world(), member, editAnnotation, { id, body: 'x', version })).toBe('CONFLICT');
    }
  });

  it('is taken where others changed nothing of the words: a flag, a decision', async () => {
    const id = await publicNote(world(), member, { body: 'One.' });
    await world().get(member2, flagAnnotation, { id, reason: 'Rude.' });
    await world().get(moderator, moderateAnnotation, { id, moderation: 'APPROVED', reason: 'It is not.' });
    expect((await edit(id, 'Two.', { version: 1 })).errors).toEqual([]);
    expect((await edit(id, 'Three.', { version: 1 })).errors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('of ten at once one is taken, and the others are told what it says', async () => {
    const id = await publicNote(world(), member, { body: 'One.' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) => edit(id, `By ${place}.`, { version: 1 })),
    );
    const body = at(await world().get(visitor, read, { id }), 'node.body');
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    for (const { errors } of answers.filter(({ errors }) => errors.length > 0)) {
      expect(errors).toMatchObject([{ code: 'CONFLICT', current: { body, version: 2 } }]);
    }
    const edited = '{ events(query: { kinds: [ANNOTATION_EDITED] }) { nodes { id } } }';
    expect(listAt(await world().get(visitor, edited), 'events.nodes')).toHaveLength(1);
  });

  it('is told nothing of a note that is not theirs', async () => {
    const id = await note(world(), member, { body: 'Secret.' });
    const answer = await world().ask(member2, editAnnotation, { id, body: 'x', version: 7 });
    expect(answer.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(JSON.stringify(answer)).not.toContain('Secret');
  });
});

it('a note of before there was all this is read, changed and taken away as any', async () => {
  const id = await publicNote(world(), member, { body: 'Old.' });
  const old = (await world().dump()).find(({ pk, sk }) => pk === id && sk === '@');
  const { placement, groupId, embargoUntil, mentionedIds, edits, ...stored } = Object(old);
  expect([placement, groupId, embargoUntil, mentionedIds, edits]).toEqual([null, null, null, [], []]);
  await world().table.transact([{ put: stored }]);
  const all = `query ($id: ID!) { node(id: $id) { ... on Annotation {
    body embargoUntil group { id } mentions { id } edits { body } isAnswer anchor moderation } } }`;
  expect(at(await world().get(member, all, { id }), 'node')).toMatchObject({ body: 'Old.', mentions: [], edits: [] });
  expect((await edit(id, 'New.', { version: 1 })).errors).toEqual([]);
  expect(await seen(id)).toMatchObject({ body: 'New.', edits: [{ body: 'Old.' }] });
  await world().get(member, deleteAnnotation, { id });
});
