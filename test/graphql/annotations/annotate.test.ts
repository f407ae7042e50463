/** Writing a note. */
import { describe, expect, it } from 'vitest';
import { annotate, note, publicNote } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, inWorld, listAt, member, member2, visitor } from '#test/support/world.ts';

const world = inWorld();
const target = () => world().proposalId('rus-27-1');
const kinds = async () => {
  const answer = await world().get(visitor, '{ events(last: 1) { nodes { kind subjectLabel subject { id } } } }');
  return at(answer, 'events.nodes.0');
};

describe('a member', () => {
  it('notes privately unless they say otherwise, and nobody is told', async () => {
    const last = await kinds();
    const answer = await world().get(member, annotate, { input: { target: await target(), body: '  *Why?*  ' } });
    expect(answer.data).toMatchObject({
      annotate: {
        body: '  *Why?*  ',
        visibility: 'PRIVATE',
        motivation: 'COMMENTING',
        tags: [],
        selector: null,
        anchor: 'WHOLE',
        parent: null,
        editedAt: null,
        moderation: 'APPROVED',
        viewerMayEdit: true,
        createdAt: '2012-12-03T06:00:00.000Z',
        author: { id: member.id, handle: 'member' },
        target: { id: await target() },
      },
    });
    expect(await kinds()).toEqual(last);
  });

  it('leaves no account behind by a private note, and one with a pseudonym by a public note', async () => {
    const author = { id: member.id };
    const who = '($id: ID!) { node(id: $id) { id ... on Author { handle organisation } } }';
    await note(world(), member);
    expect((await world().get(visitor, `query ${who}`, author)).data).toEqual({ node: null });
    await publicNote(world(), member);
    expect((await world().get(visitor, `query ${who}`, author)).data).toEqual({
      node: { id: member.id, handle: 'member', organisation: false },
    });
  });

  it('notes publicly, and it is told of at once', async () => {
    const id = await publicNote(world(), member, { motivation: 'QUESTIONING', tags: ['one', ' two ', 'one'] });
    expect(await kinds()).toEqual({
      kind: 'ANNOTATION_PUBLISHED',
      subjectLabel: 'The text of rus-27-1',
      subject: { id },
    });
    const list = '{ proposal(slug: "rus-27-1") { annotationCount annotations { totalCount nodes { id tags } } } }';
    expect((await world().get(visitor, list)).data).toEqual({
      proposal: { annotationCount: 1, annotations: { totalCount: 1, nodes: [{ id, tags: ['one', 'two'] }] } },
    });
  });

  it('notes on words, in code points, with what stands around them', async () => {
    const textId = await target();
    const selector = { textId, exact: 'route', prefix: 'by another ' };
    const answer = await world().get(member, annotate, { input: { target: textId, body: 'Which?', selector } });
    expect(at(answer, 'annotate.selector')).toEqual({
      exact: 'route',
      prefix: 'ey may ask: a route, by another ',
      suffix: '. التوجيه',
      start: 75,
      end: 80,
      textId,
    });
    expect(at(answer, 'annotate.anchor')).toBe('EXACT');
  });

  it('may mark words without a word of their own', async () => {
    const textId = await target();
    const input = { target: textId, body: '', motivation: 'HIGHLIGHTING', selector: { textId, exact: 'التوجيه' } };
    expect(at(await world().get(member, annotate, { input }), 'annotate.body')).toBe('');
  });

  it('answers a public note, and the answer stands below it', async () => {
    const parent = await publicNote(world(), member);
    const reply = await publicNote(world(), member2, { parent });
    const own = await note(world(), member, { parent });
    const replies = 'query ($id: ID!) { node(id: $id) { ... on Annotation { replies { nodes { id } totalCount } } } }';
    expect((await world().get(visitor, replies, { id: parent })).data).toEqual({
      node: { replies: { nodes: [{ id: reply }], totalCount: 1 } },
    });
    expect(listAt(await world().get(member, replies, { id: parent }), 'node.replies.nodes')).toEqual(
      expect.arrayContaining([{ id: reply }, { id: own }]),
    );
  });

  it('may write 10,000 characters', async () => {
    await note(world(), member, { body: 'a'.repeat(10_000) });
  });
});

describe('a note is refused', () => {
  const body = 'A note.';
  const selecting = async (selector: object) => {
    const textId = await target();
    return refused(world(), member, annotate, { input: { target: textId, body, selector: { textId, ...selector } } });
  };

  it.each([
    ['when it is empty', { body: '' }, 'INVALID body'],
    ['when it is blank', { body: ' \n ' }, 'INVALID body'],
    ['with 10,001 characters', { body: 'a'.repeat(10_001) }, 'INVALID body'],
    ['with an unknown visibility', { visibility: 'FRIENDS' }, 'INVALID visibility'],
    ['for a group, which there is not', { visibility: 'GROUP' }, 'INVALID group'],
    ['with an unknown motivation', { motivation: 'RANTING' }, 'INVALID motivation'],
    ['with eleven tags', { tags: Array.from({ length: 11 }, (_, n) => `t${n}`) }, 'INVALID tags'],
    ['with an empty tag', { tags: ['a', ' '] }, 'INVALID tags.1'],
    ['with a long tag', { tags: ['t'.repeat(51)] }, 'INVALID tags.0'],
    ['on what is not there', { target: 'prop_01JD0000000000000000000000' }, 'NOT_FOUND target'],
    ['on an empty id', { target: '' }, 'NOT_FOUND target'],
    ['on an endless id', { target: 'prop_'.repeat(1000) }, 'NOT_FOUND target'],
    ['on a topic', { target: 'topic_spam' }, 'NOT_FOUND target'],
    ['on a claim of the table', { target: 'slug#proposal#rus-27-1' }, 'NOT_FOUND target'],
    ['in answer to nothing', { parent: 'ann_01JD0000000000000000000000' }, 'NOT_FOUND parent'],
    ['in answer to a topic', { parent: 'topic_spam' }, 'NOT_FOUND parent'],
  ])('%s', async (_, input, expected) => {
    expect(await refused(world(), member, annotate, { input: { target: await target(), body, ...input } })).toBe(
      expected,
    );
  });

  it.each([
    ['whose words are not in the text', { exact: 'roads' }, 'INVALID selector.exact'],
    ['whose words are not at their place', { exact: 'route', start: 3 }, 'INVALID selector.exact'],
    ['whose words have other neighbours', { exact: 'route', prefix: 'no ' }, 'INVALID selector.exact'],
    ['whose words stand in several places', { exact: 'route' }, 'INVALID selector.start'],
    ['whose words end elsewhere', { exact: 'States', end: 7 }, 'INVALID selector.end'],
    ['without words', { exact: '' }, 'INVALID selector.exact'],
    ['on more than 5,000 code points', { exact: '🛰'.repeat(5_001) }, 'INVALID selector.exact'],
    ['beginning before the text', { exact: 'States', start: -1 }, 'INVALID selector.start'],
    ['on another text', { exact: 'States', textId: 'text_x' }, 'INVALID selector.textId'],
  ])('%s', async (_, selector, expected) => expect(await selecting(selector)).toBe(expected));

  it('in answer to a note on another proposal', async () => {
    const parent = await publicNote(world(), member);
    const input = { target: await world().proposalId('rcc-14-2'), body, parent };
    expect(await refused(world(), member, annotate, { input })).toBe('NOT_FOUND parent');
  });

  it('in public, in answer to one’s own private note', async () => {
    const input = { target: await target(), body, parent: await note(world(), member), visibility: 'PUBLIC' };
    expect(await refused(world(), member, annotate, { input })).toBe('INVALID visibility');
  });
});
