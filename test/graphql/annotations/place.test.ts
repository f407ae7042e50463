/** Notes follow their words from version to version, and their authors have the last word. */
import { describe, expect, it } from 'vitest';
import { group, join } from '#test/support/groups.ts';
import { editAnnotation, note, placeAnnotation, publicNote, reviseProposal } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  type Actor,
  at,
  curator,
  hours,
  inWorld,
  keyHolder,
  listAt,
  member,
  member2,
  moderator,
  textAt,
  type Variables,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const first =
  'Member States that have deposited their acts shall see the route of traffic that crosses their territory. Operators shall keep records of it for thirty days.\n\n' +
  'A visitor shall be told of charges before a call is made. Nobody may look into the call itself.';
const second =
  'Nobody may look into the call itself. Member States that have deposited their acts shall see the route of traffic that crosses their territory. Operators shall keep full records of it for sixty days.';

/** Enters a version and returns its id. */
async function revise(body: string, more: Variables = {}, when = hours(1)): Promise<string> {
  const input = { proposal: await world().proposalId('rus-27-1'), language: 'en', body, ...more };
  const answer = await world().get(curator, reviseProposal, { input }, when);
  const made = listAt(answer, 'reviseProposal.texts').find((text) => Reflect.get(Object(text), 'body') === body);
  return String(Reflect.get(Object(made), 'id'));
}
const marking = (textId: string, exact: string, more: Variables = {}) => ({ selector: { textId, exact, ...more } });
const read = `query ($id: ID!) { node(id: $id) { ... on Annotation {
  anchor isPlaceConfirmed place { exact start end textId } selector { exact start textId } editedAt version
} } }`;
const see = async (id: string, who: Actor = member) => at(await world().get(who, read, { id }, hours(5)), 'node');
const report = `query ($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on ProposalText { carried {
  from { id } exact moved possible orphaned
  annotations(first: $first, after: $after) { totalCount nodes { id anchor } pageInfo { hasNextPage endCursor } }
} } } }`;
const carried = async (id: string, who: Actor = visitor, more: Variables = {}) =>
  at(await world().get(who, report, { id, ...more }, hours(5)), 'node.carried');

describe('a note on one version', () => {
  it('stands where it was written until there is another, and its author is asked nothing', async () => {
    const v1 = await revise(first);
    const id = await note(world(), member, marking(v1, 'the route'));
    expect(await see(id)).toMatchObject({
      anchor: 'EXACT',
      isPlaceConfirmed: true,
      place: { exact: 'the route', start: first.indexOf('the route'), textId: v1 },
    });
  });

  it('keeps what it was written on, and is found in the next', async () => {
    const v1 = await revise(first);
    const id = await note(world(), member, marking(v1, 'the route'));
    const v2 = await revise(second, {}, hours(2));
    expect(await see(id)).toMatchObject({
      anchor: 'EXACT',
      isPlaceConfirmed: false,
      selector: { exact: 'the route', start: first.indexOf('the route'), textId: v1 },
      place: { exact: 'the route', start: second.indexOf('the route'), textId: v2 },
    });
  });

  it.each([
    ['with its sentence is MOVED', 'Nobody may', 'MOVED', 'Nobody may'],
    [
      'when reworded is to be confirmed',
      'keep records of it for thirty days',
      'POSSIBLE',
      'keep full records of it for sixty days',
    ],
    ['with its sentence gone is ORPHANED', 'told of charges', 'ORPHANED', undefined],
  ])('%s', async (_, exact, anchor, found) => {
    const v1 = await revise(first);
    const id = await note(world(), member, marking(v1, exact));
    await revise(second, {}, hours(2));
    expect(at({ data: await see(id), errors: [] }, 'anchor')).toBe(anchor);
    expect(at({ data: await see(id), errors: [] }, 'place.exact')).toBe(found);
  });

  it('follows over several versions, straight to the newest', async () => {
    const v1 = await revise(first);
    const id = await note(world(), member, marking(v1, 'the route'));
    await revise('Nothing is left.', {}, hours(2));
    const v3 = await revise(`As before. ${first}`, {}, hours(3));
    expect(await see(id)).toMatchObject({
      anchor: 'EXACT',
      place: { start: 11 + first.indexOf('the route'), textId: v3 },
    });
  });

  it('does not follow into another language, nor into a version that is older', async () => {
    const v1 = await revise(first);
    const id = await note(world(), member, marking(v1, 'the route'));
    await revise('يرى الأعضاء المسار.', { language: 'ar' }, hours(2));
    await revise('Older.', { versionedAt: '2012-01-01T00:00:00Z' }, hours(2));
    expect(await see(id)).toMatchObject({ anchor: 'EXACT', isPlaceConfirmed: true, place: { textId: v1 } });
  });

  it('about the whole has no place and needs none', async () => {
    expect(await see(await note(world(), member))).toMatchObject({
      anchor: 'WHOLE',
      isPlaceConfirmed: true,
      place: null,
    });
  });

  it('is found alike by everybody who may see it, and the list can be asked for what is to be confirmed', async () => {
    const v1 = await revise(first);
    const reworded = await publicNote(world(), member, marking(v1, 'keep records of it for thirty days'));
    const gone = await publicNote(world(), member, marking(v1, 'told of charges'));
    await note(world(), member2, marking(v1, 'told of charges'));
    await revise(second, {}, hours(2));
    const list = `query ($query: AnnotationQuery) {
      proposal(slug: "rus-27-1") { annotations(query: $query) { totalCount nodes { id } } }
      annotations(query: $query) { nodes { id } }
    }`;
    for (const who of [visitor, member, keyHolder]) {
      expect((await world().get(who, list, { query: { anchors: ['POSSIBLE'] } }, hours(5))).data).toEqual({
        proposal: { annotations: { totalCount: 1, nodes: [{ id: reworded }] } },
        annotations: { nodes: [{ id: reworded }] },
      });
      expect((await world().get(who, list, { query: { anchors: ['ORPHANED'] } }, hours(5))).data).toMatchObject({
        proposal: { annotations: { totalCount: 1, nodes: [{ id: gone }] } },
      });
    }
  });

  it('costs one comparison of texts, not one for each', async () => {
    const v1 = await revise(first);
    for (const exact of ['the route', 'Operators', 'thirty']) await publicNote(world(), member, marking(v1, exact));
    await revise(second, {}, hours(2));
    const page = '{ proposal(slug: "rus-27-1") { annotations { nodes { anchor place { start } isPlaceConfirmed } } } }';
    await world().get(visitor, page, {}, hours(5));
    world().requests.length = 0;
    await world().get(visitor, page, {}, hours(5));
    expect(world().requests.length).toBeLessThanOrEqual(1);
  });
});

describe('a report on a revision', () => {
  const four = async (author = member, input: Variables = { visibility: 'PUBLIC' }) => {
    const v1 = await revise(first);
    const ids = [];
    for (const exact of ['told of charges', 'the route', 'Nobody may', 'keep records of it for thirty days']) {
      ids.push(await note(world(), author, { ...marking(v1, exact), ...input }));
    }
    await note(world(), author, input);
    return { v1, ids, v2: await revise(second, {}, hours(2)) };
  };

  it('counts the notes on words, and shows those to be confirmed first, then those whose words are gone', async () => {
    const { v1, v2, ids } = await four();
    const [gone, kept, moved, reworded] = ids;
    expect(await carried(v2)).toEqual({
      from: { id: v1 },
      exact: 1,
      moved: 1,
      possible: 1,
      orphaned: 1,
      annotations: {
        totalCount: 4,
        nodes: [
          { id: reworded, anchor: 'POSSIBLE' },
          { id: gone, anchor: 'ORPHANED' },
          { id: moved, anchor: 'MOVED' },
          { id: kept, anchor: 'EXACT' },
        ],
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      },
    });
  });

  it('is read by pages', async () => {
    const { v2, ids } = await four();
    const page = await carried(v2, visitor, { first: 3 });
    const after = at({ data: page, errors: [] }, 'annotations.pageInfo.endCursor');
    expect(at({ data: await carried(v2, visitor, { first: 3, after }), errors: [] }, 'annotations.nodes')).toEqual([
      { id: ids[1], anchor: 'EXACT' },
    ]);
  });

  it('is null for a first version', async () => {
    const v1 = await revise(first);
    expect(await carried(v1)).toBeNull();
  });

  it('on an earlier version says what became of them then', async () => {
    const { v2 } = await four();
    await revise('Nothing is left.', {}, hours(3));
    expect(await carried(v2)).toMatchObject({ exact: 1, moved: 1, possible: 1, orphaned: 1 });
  });

  it.each(['PRIVATE', 'GROUP'])('counts nothing that one may not see: %s notes of others', async (visibility) => {
    const shared = await group(world(), member);
    await join(world(), member, shared, member2);
    const { v2 } = await four(member, visibility === 'GROUP' ? { visibility, group: shared } : { visibility });
    const all = { exact: 1, moved: 1, possible: 1, orphaned: 1, annotations: { totalCount: 4 } };
    const none = { exact: 0, moved: 0, possible: 0, orphaned: 0, annotations: { totalCount: 0, nodes: [] } };
    expect(await carried(v2, member)).toMatchObject(all);
    expect(await carried(v2, member2)).toMatchObject(visibility === 'GROUP' ? all : none);
    for (const who of [visitor, keyHolder, curator, moderator]) expect(await carried(v2, who)).toMatchObject(none);
  });
});

describe('an author', () => {
  const placed = async (input: Variables = {}) => {
    const v1 = await revise(first);
    const id = await note(world(), member, { ...marking(v1, 'keep records of it for thirty days'), ...input });
    return { v1, id, v2: await revise(second, {}, hours(2)) };
  };
  const place = (variables: Variables, who: Actor = member) => world().get(who, placeAnnotation, variables, hours(3));

  it('accepts the place that was found', async () => {
    const { v1, v2, id } = await placed();
    expect(at(await place({ id, textId: v2, verdict: 'ACCEPT' }), 'placeAnnotation')).toMatchObject({
      anchor: 'MOVED',
      isPlaceConfirmed: true,
      place: { exact: 'keep full records of it for sixty days', textId: v2 },
      selector: { exact: 'keep records of it for thirty days', textId: v1 },
      version: 2,
    });
  });

  it('moves it to other words', async () => {
    const { v2, id } = await placed();
    const start = second.indexOf('sixty');
    expect(
      at(await place({ id, textId: v2, verdict: 'MOVE', start, end: start + 5 }), 'placeAnnotation'),
    ).toMatchObject({
      anchor: 'MOVED',
      isPlaceConfirmed: true,
      place: { exact: 'sixty', prefix: 'ators shall keep full records of it for '.slice(-32), suffix: ' days.', start },
    });
  });

  it('drops it: it belongs to the old words alone, also when there are newer versions with them', async () => {
    const { v2, id } = await placed();
    expect(at(await place({ id, textId: v2, verdict: 'DROP' }), 'placeAnnotation')).toMatchObject({
      anchor: 'ORPHANED',
      isPlaceConfirmed: true,
      place: null,
      selector: { exact: 'keep records of it for thirty days' },
    });
    await revise(first, {}, hours(4));
    expect(await see(id)).toMatchObject({ anchor: 'ORPHANED', isPlaceConfirmed: true });
  });

  it('takes up again what they dropped', async () => {
    const { v2, id } = await placed();
    await place({ id, textId: v2, verdict: 'DROP' });
    expect(at(await place({ id, textId: v2, verdict: 'ACCEPT' }), 'placeAnnotation.anchor')).toBe('MOVED');
  });

  it('decides anew when there is a newer version, from the words at which they placed it', async () => {
    const { v2, id } = await placed();
    const start = second.indexOf('sixty');
    await place({ id, textId: v2, verdict: 'MOVE', start, end: start + 5 });
    const third = `First of all: ${second}`;
    const v3 = await revise(third, {}, hours(4));
    expect(await see(id)).toMatchObject({
      anchor: 'EXACT',
      isPlaceConfirmed: false,
      place: { exact: 'sixty', start: third.indexOf('sixty'), textId: v3 },
    });
  });

  it('of a public note tells that it changed, not what it says; of a private one tells nobody', async () => {
    const last = async () =>
      at(
        await world().get(visitor, '{ events(last: 1) { nodes { kind subjectId } } }', {}, hours(5)),
        'events.nodes.0',
      );
    const { v2, id } = await placed();
    const before = await last();
    await place({ id, textId: v2, verdict: 'ACCEPT' });
    expect(await last()).toEqual(before);
    const open = await publicNote(world(), member, marking(v2, 'sixty'));
    await place({ id: open, textId: v2, verdict: 'DROP' });
    expect(await last()).toEqual({ kind: 'ANNOTATION_EDITED', subjectId: open });
  });

  it('may edit the words meanwhile: a place is no other text of the note', async () => {
    const { v2, id } = await placed();
    await place({ id, textId: v2, verdict: 'ACCEPT' });
    await world().get(member, editAnnotation, { id, body: 'Better.' }, hours(4));
    expect(await see(id)).toMatchObject({ anchor: 'MOVED', isPlaceConfirmed: true, version: 3 });
  });

  it.each([
    ['without a start', { verdict: 'MOVE', end: 5 }, 'INVALID start'],
    ['without an end', { verdict: 'MOVE', start: 5 }, 'INVALID end'],
    ['before the text', { verdict: 'MOVE', start: -1, end: 5 }, 'INVALID start'],
    ['behind the text', { verdict: 'MOVE', start: 0, end: 100_000 }, 'INVALID end'],
    ['just behind the text', { verdict: 'MOVE', start: 0, end: second.length + 1 }, 'INVALID end'],
    ['to no words', { verdict: 'MOVE', start: 5, end: 5 }, 'INVALID end'],
    ['backwards', { verdict: 'MOVE', start: 9, end: 5 }, 'INVALID end'],
    ['by an unknown verdict', { verdict: 'LATER' }, 'INVALID verdict'],
    ['in no version of it', { verdict: 'ACCEPT', textId: 'text_x' }, 'INVALID textId'],
  ])('does not place it %s', async (_, given, expected) => {
    const { v2, id } = await placed();
    expect(await refused(world(), member, placeAnnotation, { id, textId: v2, ...given })).toBe(expected);
  });

  it('does not place it in a version that is not the newest, and is told which is', async () => {
    const { v1, v2, id } = await placed();
    expect(await refused(world(), member, placeAnnotation, { id, textId: v1, verdict: 'ACCEPT' })).toBe(
      'CONFLICT textId',
    );
    const { errors } = await world().ask(member, placeAnnotation, { id, textId: v1, verdict: 'ACCEPT' });
    expect(errors[0]?.message).toContain(v2);
  });

  it('accepts nothing that was not found, and places nothing about the whole', async () => {
    const { v1, v2 } = await placed();
    const gone = await note(world(), member, marking(v1, 'told of charges'));
    const whole = await note(world(), member);
    expect(await refused(world(), member, placeAnnotation, { id: gone, textId: v2, verdict: 'ACCEPT' })).toBe(
      'INVALID verdict',
    );
    expect(await refused(world(), member, placeAnnotation, { id: whole, textId: v2, verdict: 'DROP' })).toBe(
      'INVALID id',
    );
  });

  it('alone decides: others are refused, and of a private note they learn nothing', async () => {
    const { v2, id } = await placed();
    const open = await publicNote(world(), member, marking(v2, 'sixty'));
    const input = { textId: v2, verdict: 'DROP' };
    expect(await refused(world(), member2, placeAnnotation, { id, ...input })).toBe('NOT_FOUND id');
    expect(await refused(world(), member2, placeAnnotation, { id: 'ann_x', ...input })).toBe('NOT_FOUND id');
    expect(await refused(world(), moderator, placeAnnotation, { id: open, ...input })).toBe('FORBIDDEN');
    expect(await refused(world(), visitor, placeAnnotation, { id: open, ...input })).toBe('UNAUTHENTICATED');
  });
});

describe('a note on a summary, which has no versions', () => {
  it('stands where it was, and is placed like others', async () => {
    const textId = await world().proposalId('rus-27-1');
    const id = await note(world(), member, marking(textId, 'States'));
    expect(await see(id)).toMatchObject({ anchor: 'EXACT', isPlaceConfirmed: true, place: { textId } });
    const moved = await world().get(member, placeAnnotation, { id, textId, verdict: 'MOVE', start: 0, end: 2 });
    expect(textAt(moved, 'placeAnnotation.place.textId')).toBe(textId);
    expect(await see(id)).toMatchObject({ anchor: 'MOVED', isPlaceConfirmed: true, place: { start: 0, end: 2 } });
  });
});

const correctProposal = `mutation ($id: ID!, $input: ProposalCorrection!, $reason: String!) {
  correctProposal(id: $id, input: $input, reason: $reason) { id }
}`;

describe('a note on a summary that is corrected', () => {
  it('is carried from the words that were there', async () => {
    const proposal = await world().proposalId('rus-27-1');
    const correct = (summary: string, when: number) =>
      world().get(curator, correctProposal, { id: proposal, input: { summary }, reason: 'A slip.' }, hours(when));
    await correct(first, 1);
    const id = await note(world(), member, marking(proposal, 'told of charges'));
    await correct(
      first.replace('A visitor shall be told of charges before a call is', 'Who calls is told of charges when it is'),
      2,
    );
    await correct(
      `In short: ${first.replace('A visitor shall be told of charges before a call is', 'Callers are told of charges when a call is')}`,
      3,
    );
    expect(await see(id)).toMatchObject({
      anchor: expect.stringMatching(/EXACT|MOVED/),
      place: { exact: 'told of charges' },
    });
  });
});
