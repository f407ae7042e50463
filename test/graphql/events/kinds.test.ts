/** No promise that is never kept: every kind of event that the schema names is made by a verb or the clock, stands in the feed, and is told. */
import { describe, expect, it } from 'vitest';
import { tellDue } from '#graphql/consultations/tellDue.ts';
import { eventKinds } from '#graphql/events/events.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { makeSchema } from '#graphql/schema.ts';
import { published } from '#test/support/assessments.ts';
import {
  assessed,
  cancelConsultation,
  correctProposal,
  deleteProposal,
  mergeProposal,
  publishResults,
  withdrawImpact,
} from '#test/support/curating.ts';
import {
  announceConsultation,
  changeDeadline,
  consultationInput,
  deleteAnnotation,
  editAnnotation,
  follow,
  proposalInput,
  publicNote,
  reviseProposal,
  tableProposal,
} from '#test/support/mutations.ts';
import { source } from '#test/support/record.ts';
import { at, curator, days, inWorld, listAt, member, system, textAt, visitor } from '#test/support/world.ts';

const world = inWorld();
const reason = 'As the report says.';

/** Whoever follows these is told of everything below: kinds that nobody could be told of would be promises too. */
const followed = ['proc_wcit-12', 'topic_routing', 'party_RUS', 'party_NEW'];

/** One after the other what people, data sets and the clock do. */
async function everything(): Promise<void> {
  const get = (document: string, variables: object, when?: Date) =>
    world().get(curator, document, { ...variables }, when);
  await keepParty(world().context(system), { code: 'NEW', name: 'Renewed', kind: 'STATE' });
  const made = await get(tableProposal, { input: proposalInput });
  const id = textAt(made, 'tableProposal.id');
  await get(reviseProposal, { input: { proposal: id, language: 'en', body: 'Tell the route.', timeZone: 'UTC' } });
  const input = { stage: 'ADOPTED', title: 'A duty', sponsors: [{ party: 'RUS' }, { party: 'ARM' }] };
  await get(correctProposal, { id, input, reason });
  await get(withdrawImpact, { id: await assessed(world(), { proposal: id }), reason });
  await published(world(), member, { supersedes: await published(world(), member) });
  const note = await publicNote(world(), member, { target: id });
  await world().get(member, editAnnotation, { id: note, body: 'Other words.' });
  await world().get(member, deleteAnnotation, { id: note });
  await get(mergeProposal, { id, into: await world().proposalId('rus-27-1'), reason });
  await get(deleteProposal, { id, reason });

  const asked = { input: { ...consultationInput, process: 'wcit-12', topics: ['routing'] } };
  const window = textAt(await get(announceConsultation, asked), 'announceConsultation.id');
  await get(changeDeadline, { id: window, closesAt: days(30).toISOString(), reason });
  for (let day = 0; day < 40; day += 1) await tellDue(world().context(system, days(day)));
  await get(publishResults, { id: window, source }, days(40));
  const other = textAt(
    await get(announceConsultation, { input: { ...asked.input, title: 'Called off' } }),
    'announceConsultation.id',
  );
  await get(cancelConsultation, { id: other, reason }, days(1));
}

describe('every kind of event', () => {
  it('happens and stands in the feed', async () => {
    await keepParty(world().context(system), { code: 'NEW', name: 'New', kind: 'STATE' });
    await everything();
    const kinds = '{ events(first: 100) { nodes { kind } pageInfo { endCursor hasNextPage } } }';
    const seen = new Set<string>();
    for (let after: string | null = null; ; ) {
      const answer = await world().get(
        visitor,
        kinds.replace('first: 100', after === null ? 'first: 100' : `first: 100, after: "${after}"`),
      );
      for (const event of listAt(answer, 'events.nodes')) seen.add((event as { kind: string }).kind);
      if (at(answer, 'events.pageInfo.hasNextPage') !== true) break;
      after = textAt(answer, 'events.pageInfo.endCursor');
    }
    expect(eventKinds.filter((kind) => !seen.has(kind))).toEqual([]);
    expect(seen.size).toBe(eventKinds.length);
  });

  it('is told to whoever follows what it concerns; talk, to whoever follows what is talked of', async () => {
    await keepParty(world().context(system), { code: 'NEW', name: 'New', kind: 'STATE' });
    for (const id of followed) await world().get(member, follow, { id });
    const made = await world().get(curator, tableProposal, { input: { ...proposalInput, title: 'Talked of' } });
    const talked = textAt(made, 'tableProposal.id');
    await world().get(member, follow, { id: talked });
    const note = await publicNote(world(), curator, { target: talked });
    await world().tellAll();
    await world().get(curator, editAnnotation, { id: note, body: 'Other words.' });
    await world().tellAll();
    await world().get(curator, deleteAnnotation, { id: note });
    await everything();
    await keepParty(world().context(system), { code: 'NEWER', name: 'Newer', kind: 'STATE' });
    await world().tellAll(0, days(41));
    const told = new Set<string>();
    for (let after: string | null = null; ; ) {
      const place: string = after === null ? '' : `, after: "${after}"`;
      const document = `{ viewer { inbox(first: 100${place}) { nodes { event { kind } } pageInfo { endCursor hasNextPage } } } }`;
      const answer = await world().get(member, document, {}, days(41));
      for (const one of listAt(answer, 'viewer.inbox.nodes')) told.add((one as { event: { kind: string } }).event.kind);
      if (at(answer, 'viewer.inbox.pageInfo.hasNextPage') !== true) break;
      after = textAt(answer, 'viewer.inbox.pageInfo.endCursor');
    }
    expect(eventKinds.filter((kind) => !told.has(kind))).toEqual([]);
  });

  it('is described in the schema, which names no other', () => {
    const kind = makeSchema().getType('EventKind');
    const values = kind && 'getValues' in kind ? kind.getValues() : [];
    expect(values.map(({ name }) => name).toSorted()).toEqual([...eventKinds].toSorted());
    for (const { name, description } of values) expect(description ?? '', name).toMatch(/^.{10,}\.$/);
  });
});
