/** What becomes of a published assessment: replaced, taken back, removed; and who follows it. */
import { describe, expect, it } from 'vitest';
import { followCountKey } from '#graphql/table/keys.ts';
import { drafted, publishAssessment, published, removeImpact, saidOf } from '#test/support/assessments.ts';
import { assessed, withdrawImpact } from '#test/support/curating.ts';
import { unfollow } from '#test/support/mutations.ts';
import { toldOf } from '#test/support/toldOf.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  at,
  curator,
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
const reason = 'The words were misread.';
const lists = '{ proposal(slug: "rus-27-1") { impacts { id } supersededImpacts { id } withdrawnImpacts { id } } }';
const listed = async () => at(await world().get(visitor, lists), 'proposal');
const found = async (query: string) =>
  at(await world().get(visitor, `{ proposals(query: ${query}) { totalCount } }`), 'proposals.totalCount');

describe('a newer assessment of the same assessor', () => {
  it('takes the place of the one before it, which stays to be read and counts nowhere', async () => {
    const old = await published(world(), member, { direction: 'ADVANCES' });
    expect(await found('{ bases: [OWN], directions: [ADVANCES] }')).toBe(1);
    const id = await published(world(), member, { direction: 'MIXED', supersedes: old }, hours(1));
    expect(await saidOf(world(), old, 'state direction supersededBy { id } supersedes { id }')).toEqual({
      ...{ state: 'SUPERSEDED', direction: 'ADVANCES' },
      ...{ supersededBy: { id }, supersedes: null },
    });
    expect(await saidOf(world(), id, 'state supersedes { id } supersededBy { id }')).toEqual({
      state: 'PUBLISHED',
      supersedes: { id: old },
      supersededBy: null,
    });
    expect(await found('{ bases: [OWN], directions: [ADVANCES] }')).toBe(0);
    expect(await found('{ bases: [OWN], directions: [MIXED] }')).toBe(1);
    expect(await listed()).toMatchObject({ supersededImpacts: [{ id: old }], withdrawnImpacts: [] });
    expect(JSON.stringify(await listed()).split(old)).toHaveLength(2);
    const told = [`IMPACT_SUPERSEDED; supersededBy: null → ${id}`, 'IMPACT_ASSESSED'];
    expect(await toldOf(world(), 2)).toEqual(told);
  });

  it('is one, when two are published in its place at once', async () => {
    const old = await published(world(), member);
    const drafts = [
      await drafted(world(), member, { supersedes: old }),
      await drafted(world(), member, { supersedes: old }),
    ];
    const answers = await Promise.all(
      drafts.map((draft) => world().ask(member, publishAssessment, { draft, version: 1 })),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.filter(({ errors }) => errors.length > 0).map(refusal)).toEqual(['INVALID supersedes']);
  });

  it('does not bring the one before it back when it is itself taken back', async () => {
    const old = await published(world(), member);
    const id = await published(world(), member, { supersedes: old });
    expect(await refused(world(), member, withdrawImpact, { id: old, reason })).toBe('INVALID id');
    await world().get(member, withdrawImpact, { id, reason });
    expect(await listed()).toMatchObject({ supersededImpacts: [{ id: old }], withdrawnImpacts: [{ id }] });
  });
});

describe('an assessment', () => {
  it('is taken back by whoever signed it, and by a curator; by nobody else', async () => {
    const id = await published(world(), member);
    for (const actor of [member2, moderator]) {
      expect(await refused(world(), actor, withdrawImpact, { id, reason })).toBe('FORBIDDEN');
    }
    expect(await refused(world(), member, withdrawImpact, { id: await assessed(world()), reason })).toBe('FORBIDDEN');
    await world().get(member, withdrawImpact, { id, reason });
    expect(await saidOf(world(), id, 'state withdrawnReason rationale')).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnReason: reason,
    });
    await world().get(curator, withdrawImpact, { id: await published(world(), member), reason });
  });

  it('says to each what they may do with it', async () => {
    const id = await published(world(), member);
    const may =
      'query ($id: ID!) { node(id: $id) { ... on Impact { viewerMayWithdraw viewerMaySupersede viewerMayRemove } } }';
    const told = await Promise.all(
      [visitor, member, member2, curator, moderator].map(async (actor) =>
        Object.values(Object(at(await world().get(actor, may, { id }), 'node')))
          .map(Number)
          .join(''),
      ),
    );
    expect(told).toEqual(['000', '110', '000', '100', '001']);
  });

  it('that was withdrawn or replaced, another may not be put in its place, or be taken back again', async () => {
    const id = await published(world(), member);
    await world().get(member, withdrawImpact, { id, reason });
    const may = `query ($id: ID!) { node(id: $id) { ... on Impact { viewerMayWithdraw viewerMaySupersede } } }`;
    const none = { viewerMayWithdraw: false, viewerMaySupersede: false };
    expect(at(await world().get(member, may, { id }), 'node')).toEqual(none);
  });
});

describe('an assessment that a moderator removes', () => {
  it('is nowhere, and what answered or replaced it leads nowhere; the feed keeps that it was there', async () => {
    const old = await published(world(), member, { rationale: 'A zyzzyva says so.' });
    const answer = await published(world(), member2, { answers: old, stance: 'DISSENTS', direction: 'ADVANCES' });
    const id = await published(world(), member, { supersedes: old, rationale: 'Two zyzzyvas say so.' });
    await world().get(moderator, removeImpact, { id, reason: 'It names a person.' });
    await world().get(moderator, removeImpact, { id: old, reason: 'So does this.' });
    const told = [
      'IMPACT_WITHDRAWN; reason: null → It names a person.',
      'IMPACT_WITHDRAWN; reason: null → So does this.',
    ];
    expect(await toldOf(world(), 2)).toEqual(told);
    for (const gone of [id, old]) {
      expect(
        at(await world().get(visitor, 'query ($id: ID!) { node(id: $id) { id } }', { id: gone }), 'node'),
      ).toBeNull();
      expect(JSON.stringify(await listed())).not.toContain(gone);
    }
    expect(await saidOf(world(), answer, 'state stance answers { id } differences { aspect }')).toEqual({
      ...{ state: 'PUBLISHED', stance: 'DISSENTS' },
      ...{ answers: null, differences: [] },
    });
    expect(JSON.stringify(await world().dump())).not.toContain('zyzzyva');
    expect(await refused(world(), moderator, removeImpact, { id, reason })).toBe('NOT_FOUND id');
  });

  it('leaves the one it replaced as it is: replaced', async () => {
    const old = await published(world(), member);
    const id = await published(world(), member, { supersedes: old });
    await world().get(moderator, removeImpact, { id, reason });
    expect(await saidOf(world(), old, 'state supersededBy { id }')).toEqual({
      state: 'SUPERSEDED',
      supersededBy: null,
    });
  });

  it('is removed for a reason, and by nobody but a moderator', async () => {
    const id = await published(world(), member);
    for (const actor of [member, curator]) {
      expect(await refused(world(), actor, removeImpact, { id, reason })).toBe('FORBIDDEN');
    }
    expect(await refused(world(), moderator, removeImpact, { id, reason: ' ' })).toBe('INVALID reason');
  });
});

describe('whoever publishes an assessment', () => {
  const follows =
    '{ viewer { follows { totalCount nodes { name rate subject { id } } } inbox { nodes { event { kind } } } } }';

  it('follows it, and is told of answers and of the end of it, but not of what they did themselves', async () => {
    const id = await published(world(), member);
    await published(world(), member2, { answers: id, stance: 'AGREES' }, hours(1));
    await world().get(curator, withdrawImpact, { id, reason }, hours(2));
    await world().tellAll(0, hours(3));
    const answer = await world().get(member, follows);
    expect(at(answer, 'viewer.follows.nodes')).toEqual([
      { name: 'Your assessment: UDHR-19 · The text of rus-27-1', rate: 'LIVE', subject: { id } },
    ]);
    expect(listAt(answer, 'viewer.inbox.nodes')).toEqual([
      { event: { kind: 'IMPACT_WITHDRAWN' } },
      { event: { kind: 'IMPACT_ASSESSED' } },
    ]);
    await world().get(member, unfollow, { id });
    expect(at(await world().get(member, follows), 'viewer.follows.totalCount')).toBe(0);
  });

  it('who follows as much as one can publishes without it', async () => {
    await world().table.transact([{ put: { ...followCountKey(member.id), count: 1000 } }]);
    const id = await published(world(), member);
    expect(await saidOf(world(), id, 'state')).toEqual({ state: 'PUBLISHED' });
    expect(at(await world().get(member, follows), 'viewer.follows.totalCount')).toBe(0);
  });
});
