/** Drafts that a group writes together; and what becomes of them when somebody leaves, or the group ends. */
import { describe, expect, it } from 'vitest';
import { clearGroups } from '#graphql/groups/deleteGroup.ts';
import {
  complete,
  deleteDraft,
  drafted,
  ownDrafts,
  publishAssessment,
  published,
  readDraft,
  saidOf,
  saveDraft,
} from '#test/support/assessments.ts';
import { deleteGroup, group, join, leaveGroup, removeFromGroup, setGroupRole } from '#test/support/groups.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  at,
  curator,
  inWorld,
  listAt,
  member,
  member2,
  moderator,
  type SignedIn,
  system,
  type Variables,
} from '#test/support/world.ts';

const world = inWorld();
const reader = curator;

/** A group of a member with another who writes and one who reads, and a draft of it. */
async function shared(rest: Variables = {}) {
  const id = await group(world(), member);
  await join(world(), member, id, member2);
  await join(world(), member, id, reader, 'READER');
  return { group: id, draft: await drafted(world(), member, { group: id, ...rest }) };
}
const seenBy = async (who: SignedIn) => listAt(await world().get(who, ownDrafts), 'viewer.assessmentDrafts');
const save = async (id: string, version: number, rest: Variables = {}) => ({
  input: await complete(world(), { id, version, ...rest }),
});

describe('a draft of a group', () => {
  it('is there for all who belong to it, says who began it, and for nobody else', async () => {
    const { group: id, draft } = await shared();
    for (const who of [member, member2, reader]) {
      const answer = await world().get(who, readDraft, { id: draft });
      expect(at(answer, 'assessmentDraft')).toMatchObject({ group: { id }, startedBy: { handle: 'member' } });
      expect(await seenBy(who)).toEqual([{ id: draft, version: 1 }]);
    }
    expect(at(await world().get(moderator, readDraft, { id: draft }), 'assessmentDraft')).toBeNull();
    expect(await seenBy(moderator)).toEqual([]);
  });

  it('is saved, deleted and published by those who may write there, not by readers', async () => {
    const { draft } = await shared();
    await world().get(member2, saveDraft, await save(draft, 1, { direction: 'MIXED' }));
    for (const [document, variables] of [
      [saveDraft, await save(draft, 2, { direction: 'ADVANCES' })],
      [deleteDraft, { id: draft }],
      [publishAssessment, { draft, version: 2 }],
    ] as const) {
      expect(await refused(world(), reader, document, variables)).toBe('FORBIDDEN group');
    }
    const told = await world().get(member2, publishAssessment, { draft, version: 2 });
    expect(at(told, 'publishAssessment')).toMatchObject({ assessor: 'member2', author: { handle: 'member2' } });
    for (const who of [member, member2, reader]) expect(await seenBy(who)).toEqual([]);
  });

  it('is saved over by nobody unseen', async () => {
    const { draft } = await shared();
    await world().get(member2, saveDraft, await save(draft, 1, { direction: 'MIXED' }));
    expect(await refused(world(), member, saveDraft, await save(draft, 1))).toBe('CONFLICT version');
  });

  it('that replaces an assessment is published by whoever signed that one; the others leave it in', async () => {
    const old = await published(world(), member);
    const { draft } = await shared({ supersedes: old });
    await world().get(member2, saveDraft, await save(draft, 1, { supersedes: old, direction: 'MIXED' }));
    expect(await refused(world(), member2, publishAssessment, { draft, version: 2 })).toBe('INVALID supersedes');
    await world().get(member, publishAssessment, { draft, version: 2 });
    expect(await saidOf(world(), old, 'state')).toEqual({ state: 'SUPERSEDED' });
  });

  it('is lost to whoever leaves, and stays with the group', async () => {
    const { group: id, draft } = await shared();
    await world().get(member, setGroupRole, { group: id, member: member2.id, role: 'OWNER' });
    await world().get(member, leaveGroup, { id });
    expect(at(await world().get(member, readDraft, { id: draft }), 'assessmentDraft')).toBeNull();
    expect(await refused(world(), member, saveDraft, await save(draft, 1, { direction: 'MIXED' }))).toBe(
      'NOT_FOUND id',
    );
    const answer = await world().get(member2, readDraft, { id: draft });
    expect(at(answer, 'assessmentDraft.startedBy')).toEqual({ id: member.id, handle: 'member' });
    await world().get(member2, saveDraft, await save(draft, 1, { direction: 'MIXED' }));
  });

  it('is not saved by whoever is taken out while saving', async () => {
    const { group: id, draft } = await shared();
    const tries = [
      world().ask(member2, saveDraft, await save(draft, 1, { direction: 'MIXED' })),
      world().get(member, removeFromGroup, { group: id, member: member2.id }),
    ];
    await Promise.all(tries);
    expect(at(await world().get(member2, readDraft, { id: draft }), 'assessmentDraft')).toBeNull();
    expect(at(await world().get(member, readDraft, { id: draft }), 'assessmentDraft.id')).toBe(draft);
  });
});

describe('when a group ends, its drafts', () => {
  it('become private to those who began them, if they belonged to it to the end', async () => {
    const { group: id, draft } = await shared();
    const another = await drafted(world(), member2, { group: id, rationale: 'A zyzzyva says so.' });
    await world().get(member, removeFromGroup, { group: id, member: member2.id });
    await world().get(member, deleteGroup, { id });
    const own = at(await world().get(member, readDraft, { id: draft }), 'assessmentDraft');
    expect(own).toMatchObject({ group: null, version: 1, content: { direction: 'RESTRICTS' } });
    for (const who of [member2, reader]) expect(await seenBy(who)).toEqual([]);
    expect(at(await world().get(member, readDraft, { id: another }), 'assessmentDraft')).toBeNull();
    expect(JSON.stringify(await world().dump())).not.toContain('zyzzyva');
    await world().get(member, publishAssessment, { draft, version: 1 });
  });

  it('are handed out by the clock where they are many, and nothing of the group is left', async () => {
    const id = await group(world(), member);
    for (let count = 0; count < 60; count += 1) await drafted(world(), member, { group: id });
    await join(world(), member, id, member2);
    await world().get(member, deleteGroup, { id });
    await clearGroups(world().context(system));
    expect(await seenBy(member)).toHaveLength(60);
    expect((await world().dump()).filter(({ pk }) => pk === id)).toEqual([]);
    const counted = (await world().dump()).find(({ pk, sk }) => pk === `own#${member.id}` && sk === 'drafts');
    expect(counted).toMatchObject({ count: 60 });
  });
});
