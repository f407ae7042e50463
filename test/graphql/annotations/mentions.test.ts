/** Mentions of members of a note's group. */
import { describe, expect, it } from 'vitest';
import { isMentioned } from '#graphql/annotations/mentions.ts';
import { publishDue } from '#graphql/annotations/publishDue.ts';
import { group, join, leaveGroup, removeFromGroup } from '#test/support/groups.ts';
import { annotate, deleteAnnotation, editAnnotation, note, publicNote } from '#test/support/mutations.ts';
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
  system,
  textAt,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const mentions = async (who: typeof member) =>
  at(await world().get(who, '{ viewer { mentions { totalCount nodes { id } } } }'), 'viewer.mentions');
const none = { totalCount: 0, nodes: [] };

/** A group of the first member's, with the second in it. */
async function pair(): Promise<string> {
  const id = await group(world(), member);
  await join(world(), member, id, member2);
  return id;
}
const inGroup = (id: string, body: string, rest: object = {}) =>
  note(world(), member, { visibility: 'GROUP', group: id, body, ...rest });

describe('a pseudonym', () => {
  it.each([
    ['ann', '@ann', true],
    ['ann', 'Ask @ann, or @ANN.', true],
    ['ann', '(@ann)', true],
    ['ann', '@ann-b and @anna', false],
    ['ann-b', '@ann-b?', true],
    ['ann', 'mail ann@ann.example', false],
    ['ann', 'x@ann', false],
    ['ann', '@@ann', false],
    ['ann', 'ann', false],
    ['ann', '@ann.b', false],
    ['ann', 'It was @ann. Yes.', true],
    ['سارة', 'اسأل @سارة من فضلك', true],
    ['a.*(b', '@a.*(b', true],
    ['a.*(b', '@aXX(b', false],
  ])('%s in %j: %s', (handle, text, expected) => expect(isMentioned(handle, text)).toBe(expected));
});

describe('a note of a group', () => {
  it('mentions members by @, who find it among their mentions, newest first', async () => {
    const id = await pair();
    const first = await inGroup(id, 'Ask @member2 and @member, not @curator.');
    const target = await world().proposalId('rus-27-1');
    const input = { target, visibility: 'GROUP', group: id, body: 'And @member2 again.' };
    const second = textAt(await world().get(member, annotate, { input }, hours(1)), 'annotate.id');
    expect(await mentions(member2)).toEqual({ totalCount: 2, nodes: [{ id: second }, { id: first }] });
    expect(await mentions(member)).toEqual(none);
    expect(await mentions(curator)).toEqual(none);
    const read = 'query ($id: ID!) { node(id: $id) { ... on Annotation { mentions { id handle } } } }';
    expect(at(await world().get(member2, read, { id: first }), 'node.mentions')).toEqual([
      { id: member2.id, handle: 'member2' },
    ]);
  });

  it('mentions whom it names after a change, and no longer whom it does not', async () => {
    const id = await pair();
    const noted = await inGroup(id, 'Nobody.');
    await world().get(member, editAnnotation, { id: noted, body: 'But @member2.' });
    expect(await mentions(member2)).toMatchObject({ totalCount: 1 });
    await world().get(member, editAnnotation, { id: noted, body: 'Nobody again.' });
    expect(await mentions(member2)).toEqual(none);
    await world().get(member, editAnnotation, { id: noted, body: 'But @member2.' });
    await world().get(member, deleteAnnotation, { id: noted });
    expect(await mentions(member2)).toEqual(none);
    expect((await world().dump()).filter(({ sk }) => sk.startsWith('mention#'))).toEqual([]);
  });

  it('is no longer among the mentions of whoever left, or was taken out', async () => {
    const id = await pair();
    await join(world(), member, id, curator);
    await inGroup(id, 'Ask @member2 and @curator.');
    await world().get(member2, leaveGroup, { id });
    await world().get(member, removeFromGroup, { group: id, member: curator.id });
    for (const who of [member2, curator]) expect(await mentions(who)).toEqual(none);
  });

  it('mentions at most twenty', async () => {
    const id = await group(world(), member);
    const crowd = Array.from({ length: 21 }, (_, place) => ({
      ...member,
      handle: `reader-${place}`,
      id: `acct_${String(place).padStart(32, '0')}`,
    }));
    for (const who of crowd) await join(world(), member, id, who);
    const body = crowd.map(({ handle }) => `@${handle}`).join(' ');
    const target = await world().proposalId('rus-27-1');
    const input = { target, visibility: 'GROUP', group: id, body };
    expect(await refused(world(), member, annotate, { input })).toBe('INVALID body');
    await inGroup(
      id,
      crowd
        .slice(1)
        .map(({ handle }) => `@${handle}`)
        .join(' '),
    );
    for (const who of crowd.slice(1, 3)) expect(await mentions(who)).toMatchObject({ totalCount: 1 });
  });
});

it('a note for oneself or for everyone mentions nobody, whatever it says', async () => {
  await pair();
  await publicNote(world(), member, { body: 'Ask @member2.' });
  await note(world(), member, { body: 'Ask @member2.' });
  expect(await mentions(member2)).toEqual(none);
});

it('a note that became public does not tell whom of the group it mentioned', async () => {
  const id = await pair();
  const noted = await inGroup(id, 'Ask @member2.', { embargoUntil: hours(1).toISOString() });
  await publishDue(world().context(system, hours(2)));
  const read = 'query ($id: ID!) { node(id: $id) { ... on Annotation { visibility mentions { id } edits { body } } } }';
  for (const who of [visitor, moderator, member2]) {
    expect(at(await world().get(who, read, { id: noted }), 'node')).toEqual({
      visibility: 'PUBLIC',
      mentions: [],
      edits: [],
    });
  }
  expect(
    listAt(await world().get(member2, '{ viewer { mentions { nodes { id } } } }'), 'viewer.mentions.nodes'),
  ).toEqual([]);
});
