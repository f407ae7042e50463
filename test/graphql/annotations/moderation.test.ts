/** Flags, and what moderators decide. */
import { describe, expect, it } from 'vitest';
import { editAnnotation, flagAnnotation, moderateAnnotation, note, publicNote } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  at,
  curator,
  everyone,
  hours,
  inWorld,
  listAt,
  member,
  member2,
  moderator,
  refusal,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const flagged = async () =>
  listAt(await world().get(moderator, '{ viewer { flagged { nodes { id } totalCount } } }'), 'viewer.flagged.nodes');
const decide = (id: string, moderation: string) => ({ id, moderation, reason: 'House rules.' });
const read = 'query ($id: ID!) { node(id: $id) { ... on Annotation { id moderation viewerMayModerate } } }';
const kinds = async () =>
  listAt(await world().get(visitor, '{ events(last: 3) { nodes { kind } } }'), 'events.nodes').map((event) =>
    Reflect.get(Object(event), 'kind'),
  );

describe('a flag', () => {
  it('brings a note before the moderators, latest first, and changes nothing else', async () => {
    const [first, second] = [await publicNote(world(), member), await publicNote(world(), member2)];
    const before = await kinds();
    await world().get(member2, flagAnnotation, { id: first, reason: 'Rude.' });
    await world().get(member, flagAnnotation, { id: second, reason: 'Wrong.' }, hours(1));
    expect(await flagged()).toEqual([{ id: second }, { id: first }]);
    expect(await kinds()).toEqual(before);
    expect((await world().get(visitor, read, { id: first })).data).toEqual({
      node: { id: first, moderation: 'APPROVED', viewerMayModerate: false },
    });
  });

  it('by one person counts once, also when it comes twice at once', async () => {
    const id = await publicNote(world(), member);
    const flag = (reason: string) => world().get(member2, flagAnnotation, { id, reason });
    await Promise.all([flag('Rude.'), flag('Wrong.')]);
    await flag('Both.');
    expect((await world().dump()).filter(({ sk }) => sk.startsWith('flag#'))).toHaveLength(1);
  });

  it('by several people at once is taken from each', async () => {
    const id = await publicNote(world(), member);
    const flag = { id, reason: 'Rude.' };
    await Promise.all([member2, curator, moderator].map((actor) => world().get(actor, flagAnnotation, flag)));
    expect((await world().dump()).filter(({ sk }) => sk.startsWith('flag#'))).toHaveLength(3);
    expect(await flagged()).toEqual([{ id }]);
  });

  it('needs a reason of at most 1,000 characters, and a public note', async () => {
    const id = await publicNote(world(), member);
    for (const reason of ['', '  ', 'a'.repeat(1_001)]) {
      expect(await refused(world(), member2, flagAnnotation, { id, reason })).toBe('INVALID reason');
    }
    expect(await refused(world(), member, flagAnnotation, { id: await note(world(), member), reason: 'x' })).toBe(
      'INVALID id',
    );
    expect(await refused(world(), member, flagAnnotation, { id: 'ann_x', reason: 'x' })).toBe('NOT_FOUND id');
  });
});

describe('a decision', () => {
  it('to hide a note hides it from everyone but its author and the moderators', async () => {
    const id = await publicNote(world(), member);
    await world().get(member2, flagAnnotation, { id, reason: 'Rude.' });
    await world().get(moderator, moderateAnnotation, decide(id, 'HIDDEN'));
    expect(await flagged()).toEqual([]);
    const seen = await Promise.all(
      everyone.map(async (actor) => at(await world().get(actor, read, { id }), 'node.id')),
    );
    expect(seen).toEqual(everyone.map((actor) => (actor === member || actor === moderator ? id : undefined)));
    const list = '{ proposal(slug: "rus-27-1") { annotationCount annotations { totalCount } } }';
    expect((await world().get(visitor, list)).data).toEqual({
      proposal: { annotationCount: 0, annotations: { totalCount: 0 } },
    });
    expect((await kinds()).slice(-1)).toEqual(['ANNOTATION_REMOVED']);
  });

  it('to let it stand again shows it again, and says so', async () => {
    const id = await publicNote(world(), member);
    for (const moderation of ['SPAM', 'APPROVED', 'APPROVED']) {
      await world().get(moderator, moderateAnnotation, decide(id, moderation));
    }
    expect(await kinds()).toEqual(['ANNOTATION_PUBLISHED', 'ANNOTATION_REMOVED', 'ANNOTATION_PUBLISHED']);
    expect(at(await world().get(visitor, read, { id }), 'node.moderation')).toBe('APPROVED');
  });

  it('is not undone by the author: a hidden note stays hidden when it is changed', async () => {
    const id = await publicNote(world(), member);
    await world().get(moderator, moderateAnnotation, decide(id, 'HIDDEN'));
    await world().get(member, editAnnotation, { id, body: 'Polite.' });
    expect(at(await world().get(visitor, read, { id }), 'node')).toBeNull();
    expect((await kinds()).slice(-1)).toEqual(['ANNOTATION_REMOVED']);
  });

  it('cannot be to look later, nor be taken without a reason', async () => {
    const id = await publicNote(world(), member);
    expect(await refused(world(), moderator, moderateAnnotation, decide(id, 'PENDING'))).toBe('INVALID moderation');
    expect(await refused(world(), moderator, moderateAnnotation, decide(id, 'BURIED'))).toMatch(/^INVALID/);
    expect(await refused(world(), moderator, moderateAnnotation, { ...decide(id, 'SPAM'), reason: '' })).toBe(
      'INVALID reason',
    );
    expect(await refused(world(), moderator, moderateAnnotation, decide('ann_x', 'SPAM'))).toBe('NOT_FOUND id');
  });

  it('is none of a private note, not even one’s own', async () => {
    for (const author of [member, moderator]) {
      const id = await note(world(), author);
      expect(await refused(world(), moderator, moderateAnnotation, decide(id, 'HIDDEN'))).toBe('NOT_FOUND id');
    }
  });
});

it('the list of flagged notes is for moderators only', async () => {
  for (const actor of [member, curator]) {
    expect(refusal(await world().ask(actor, '{ viewer { flagged { totalCount } } }'))).toBe('FORBIDDEN');
  }
  expect((await world().get(visitor, '{ viewer { flagged { totalCount } } }')).data).toEqual({ viewer: null });
});
