/** A curator deletes a proposal's record: it is nowhere any more, and nothing that led to it is broken. */
import { describe, expect, it } from 'vitest';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { assessed, deleteProposal, withdrawImpact } from '#test/support/curating.ts';
import { annotate, note, proposalInput, publicNote, tableProposal } from '#test/support/mutations.ts';
import { impact, proposal } from '#test/support/record.ts';
import { toldOf } from '#test/support/toldOf.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  at,
  curator,
  everyone,
  inWorld,
  listAt,
  member,
  member2,
  moderator,
  refusal,
  system,
  textAt,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const reason = 'Entered twice.';
async function remove(slug = 'rus-27-1'): Promise<string> {
  const id = await world().proposalId(slug);
  expect((await world().get(curator, deleteProposal, { id, reason })).data).toEqual({ deleteProposal: id });
  return id;
}
const node = async (id: string, actor = visitor) =>
  at(await world().get(actor, 'query ($id: ID!) { node(id: $id) { id } }', { id }), 'node');

describe('a deleted proposal', () => {
  it('is nowhere: by id, slug and symbol, in lists, counts, matrix and names', async () => {
    const document = `{
      bySlug: proposal(slug: "rus-27-1") { id } bySymbol: proposal(symbol: "RUS/27/1") { id }
      all: proposals { totalCount nodes { slug } } routing: proposals(query: { topics: ["routing"] }) { totalCount }
      restricts: proposals(query: { directions: [RESTRICTS] }) { totalCount facets { directions { value count } } }
    }`;
    const before = await world().get(visitor, document);
    expect(at(before, 'restricts.totalCount')).toBe(1);
    const id = await remove();
    for (const actor of everyone) {
      const after = await world().get(actor, document);
      expect(after.data).toMatchObject({
        bySlug: null,
        bySymbol: null,
        all: { totalCount: Number(at(before, 'all.totalCount')) - 1 },
        routing: { totalCount: 1 },
        restricts: { totalCount: 0 },
      });
      expect(await node(id, actor)).toBeNull();
    }
  });

  it('is told of, with its assessments, and its label stays in the feed', async () => {
    const id = await remove();
    expect(await toldOf(world(), 3)).toEqual([
      `PROPOSAL_DELETED; reason: null → ${reason}`,
      `IMPACT_WITHDRAWN; reason: null → ${reason}`,
      `IMPACT_WITHDRAWN; reason: null → ${reason}`,
    ]);
    const events = `{ events(query: { subjects: ["${id}"] }) { nodes { kind subjectId subjectLabel subject { id } } } }`;
    for (const event of listAt(await world().get(visitor, events), 'events.nodes'))
      expect(event).toMatchObject({ subject: null });
    const told = at(await world().get(visitor, events), 'events.nodes.0');
    expect(told).toMatchObject({ subjectId: id, subjectLabel: 'The text of rus-27-1' });
  });

  it('tells those who follow its topics of itself alone, and those who follow a right of the assessment', async () => {
    await remove();
    const kinds = async (subject: string) =>
      listAt(
        await world().get(visitor, `{ events(query: { subjects: ["${subject}"] }, last: 2) { nodes { kind } } }`),
        'events.nodes',
      ).map((event) => (event as { kind: string }).kind);
    expect((await kinds('topic_routing')).at(-1)).toBe('PROPOSAL_DELETED');
    expect(await kinds('topic_routing')).not.toContain('IMPACT_WITHDRAWN');
    expect((await kinds('right_UDHR-19')).at(-1)).toBe('IMPACT_WITHDRAWN');
  });

  it('takes its assessments along, those taken back before as well', async () => {
    const [one, other] = [await assessed(world()), await assessed(world())];
    await world().get(curator, withdrawImpact, { id: other, reason: 'Misread.' });
    await remove();
    expect([await node(one), await node(other)]).toEqual([null, null]);
    expect((await world().dump()).filter(({ pk, sk }) => pk.startsWith('imp_') && sk === '@')).toHaveLength(1);
  });

  it('is gone with more assessments than one transaction takes', async () => {
    for (let count = 0; count < 50; count += 1) await assessed(world());
    await remove();
    expect((await world().dump()).filter(({ pk, sk }) => pk.startsWith('imp_') && sk === '@')).toHaveLength(1);
    expect((await toldOf(world(), 60)).filter((one) => one.startsWith('IMPACT_WITHDRAWN'))).toHaveLength(52);
  });

  it('leaves its public notes to their authors alone, and private ones as they were', async () => {
    const target = await world().proposalId('rus-27-1');
    const shown = await publicNote(world(), member);
    const own = await note(world(), member);
    await publicNote(world(), member2);
    await remove();
    const document = 'query ($id: ID!) { node(id: $id) { ... on Annotation { body target { id } anchor } } }';
    for (const id of [shown, own]) {
      const mine = at(await world().get(member, document, { id }), 'node');
      expect(mine).toMatchObject({ body: 'A note.', target: null });
    }
    for (const actor of everyone.filter((one) => one !== member)) expect(await node(shown, actor)).toBeNull();
    const found = `{ annotations(first: 20) { totalCount nodes { id target { id } } } }`;
    expect(at(await world().get(visitor, found), 'annotations.totalCount')).toBe(0);
    expect(at(await world().get(moderator, found), 'annotations.totalCount')).toBe(0);
    expect(at(await world().get(member, found), 'annotations.totalCount')).toBe(2);
    expect(at(await world().get(member, '{ viewer { download } }'), 'viewer.download')).toContain('A note.');
    const late = await world().ask(member, annotate, { input: { target, body: 'Too late.' } });
    expect(refusal(late)).toMatch(/^NOT_FOUND/);
  });

  it('lets its authors change and delete what they wrote', async () => {
    const id = await publicNote(world(), member);
    await remove();
    const edit = 'mutation ($id: ID!) { editAnnotation(id: $id, body: "Other words.") { body } }';
    expect(at(await world().get(member, edit, { id }), 'editAnnotation.body')).toBe('Other words.');
    expect(await node(id)).toBeNull();
    await world().get(member, 'mutation ($id: ID!) { deleteAnnotation(id: $id) }', { id });
    expect(await node(id, member)).toBeNull();
  });

  it('is led to by no other record', async () => {
    await remove();
    const related = '{ proposal(slug: "rcc-14-2") { relations { proposal { slug } } } }';
    expect(listAt(await world().get(visitor, related), 'proposal.relations')).toEqual([]);
  });

  it('keeps its slug from others, and stays deleted when a data set is entered again', async () => {
    const made = await world().get(curator, tableProposal, { input: proposalInput });
    const slug = textAt(made, 'tableProposal.slug');
    await remove(slug);
    const again = await world().get(curator, tableProposal, { input: proposalInput });
    expect(textAt(again, 'tableProposal.slug')).toBe(`${slug}-2`);
    await remove();
    const ctx = () => world().context(system);
    const record = proposal('rus-27-1', { tabled: '2012-11-18' });
    expect(await keepProposal(ctx(), record)).toBe('UNCHANGED');
    expect(await keepImpact(ctx(), impact({ key: 'n', proposal: 'rus-27-1', right: 'UDHR-19' }))).toBe('UNCHANGED');
    expect(await keepProposal(ctx(), proposal('newer', { related: ['rus-27-1'] }))).toBe('ADDED');
  });

  it('is deleted once, for a reason', async () => {
    const id = await world().proposalId('rus-27-1');
    expect(await refused(world(), curator, deleteProposal, { id, reason: '' })).toBe('INVALID reason');
    await remove();
    expect(await refused(world(), curator, deleteProposal, { id, reason })).toBe('NOT_FOUND id');
  });
});
