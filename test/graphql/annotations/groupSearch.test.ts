/** Notes of groups over all texts, in files and from files: for whoever belongs to the group, and for nobody else. */
import { beforeAll, expect, it } from 'vitest';
import { group, join, leaveGroup } from '#test/support/groups.ts';
import { importAnnotations } from '#test/support/mutations.ts';
import {
  type Actor,
  at,
  curator,
  inWorld,
  keyHolder,
  listAt,
  member,
  member2,
  moderator,
  refusal,
  textAt,
  visitor,
} from '#test/support/world.ts';

const world = inWorld('ONCE');
const annotate = 'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }';
const find = `query ($query: AnnotationQuery) {
  annotations(query: $query) { totalCount nodes { id body group { name } author { handle } } }
}`;
const fileOf = `query ($query: AnnotationQuery, $format: AnnotationFormat!) {
  annotationFile(query: $query, format: $format) { content count }
}`;

let ours = '';
let noteId = '';

beforeAll(async () => {
  ours = await group(world(), member);
  await join(world(), member, ours, member2);
  await join(world(), member, ours, curator, 'READER');
  const input = { target: await world().proposalId('rus-27-1'), body: 'Among ourselves.', tags: ['draft'] };
  const made = await world().get(member, annotate, { input: { ...input, visibility: 'GROUP', group: ours } });
  noteId = textAt(made, 'annotate.id');
});

const questions = () => [
  {},
  { text: 'ourselves' },
  { tags: ['draft'] },
  { authors: [member.id] },
  { groups: [ours] },
  { visibility: ['GROUP'] },
  { sponsors: ['RUS'] },
  { processes: ['wcit-12'] },
];
async function count(actor: Actor, query: object): Promise<unknown> {
  const answer = await world().get(actor, find, { query });
  expect(listAt(answer, 'annotations.nodes')).toHaveLength(Number(at(answer, 'annotations.totalCount')));
  return at(answer, 'annotations.totalCount');
}

it('every member finds them by everything, with the group’s name; nobody else finds or counts them', async () => {
  for (const query of questions()) {
    for (const actor of [member, member2, curator]) expect(await count(actor, query), JSON.stringify(query)).toBe(1);
    for (const actor of [visitor, keyHolder, moderator]) expect(await count(actor, query)).toBe(0);
  }
  const answer = await world().get(member2, find, { query: { groups: [ours] } });
  expect(at(answer, 'annotations.nodes.0')).toEqual({
    id: noteId,
    body: 'Among ourselves.',
    group: { name: 'Readers of routes' },
    author: { handle: 'member' },
  });
});

it('files hold them for members alone', async () => {
  for (const format of ['CSV', 'MARKDOWN', 'JSON', 'JSON_LD']) {
    const held = async (actor: Actor) =>
      textAt(await world().get(actor, fileOf, { format }), 'annotationFile.content').includes('Among ourselves');
    expect(await Promise.all([member2, curator, moderator, visitor].map(held)), format).toEqual([
      true,
      true,
      false,
      false,
    ]);
  }
});

it('a file is entered for a group by who may write in it, and its members have it', async () => {
  const target = { id: await world().proposalId('usa-9-13') };
  const notes = [{ target, body: 'From a file, for us.' }];
  const content = JSON.stringify({ format: 'travaux.annotations', version: 1, notes });
  const asked = { format: 'JSON', content, group: ours };
  expect(refusal(await world().ask(curator, importAnnotations, asked))).toBe('FORBIDDEN group');
  expect(refusal(await world().ask(moderator, importAnnotations, asked))).toBe('NOT_FOUND group');
  const report = await world().get(member2, importAnnotations, asked);
  expect(at(report, 'importAnnotations')).toMatchObject({ written: 1, faults: [] });
  expect(await count(member, { text: 'file' })).toBe(1);
  expect(await count(moderator, { text: 'file' })).toBe(0);
});

it('an answer to one’s own private note is not entered for a group', async () => {
  const target = await world().proposalId('rus-27-1');
  const parent = textAt(await world().get(member2, annotate, { input: { target, body: 'Mine.' } }), 'annotate.id');
  const notes = [{ target: { id: target }, body: 'An answer.', parent }];
  const content = JSON.stringify({ format: 'travaux.annotations', version: 1, notes });
  const report = await world().get(member2, importAnnotations, { format: 'JSON', content, group: ours });
  expect(listAt(report, 'importAnnotations.faults')).toMatchObject([{ row: 1, field: 'parent' }]);
});

it('whoever left finds what they wrote themselves and nothing else of the group, nor a count of it, nor its name', async () => {
  await world().get(member2, leaveGroup, { id: ours });
  for (const query of [{ groups: [ours] }, { visibility: ['GROUP'] }, { text: 'file OR ourselves' }]) {
    expect(await count(member2, query)).toBe(1);
  }
  const answer = await world().get(member2, find, { query: { groups: [ours] } });
  expect(at(answer, 'annotations.nodes.0')).toMatchObject({ body: 'From a file, for us.', group: null });
  const file = textAt(await world().get(member2, fileOf, { format: 'JSON' }), 'annotationFile.content');
  expect(file).not.toContain('ourselves');
  expect(file).not.toContain('Readers of routes');
});
