/** An assessment can be followed, and whoever signed one is told what happens to it: its text, answers to it, its end. */
import { describe, expect, it } from 'vitest';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { enterTexts } from '#test/graphql/texts/record.ts';
import { followFully, inboxOf, newest } from '#test/support/alerts.ts';
import { published } from '#test/support/assessments.ts';
import { correctProposal, deleteProposal, withdrawImpact } from '#test/support/curating.ts';
import { reviseProposal, unfollow } from '#test/support/mutations.ts';
import { proposal } from '#test/support/record.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  at,
  curator,
  hours,
  inWorld,
  member,
  member2,
  type SignedIn,
  system,
  textAt,
  type Variables,
  visitor,
} from '#test/support/world.ts';
import { entered, read, versionOf } from './entered.ts';

const world = inWorld('EACH', enterTexts);
const reason = 'A slip.';
const label = 'UDHR-19 · The text of change';

/** Signed on the newest English version of a proposal; its author follows it from then on. */
const signed = async (who: SignedIn, input: Variables = {}) => {
  const [proposalId, textId] = [await world().proposalId('change'), await versionOf(world(), 'change', 2)];
  return published(world(), who, { proposal: proposalId, textId, ...input });
};
const change = async (document: string, input: object, when = hours(1)) =>
  world().get(curator, document, { id: await world().proposalId('change'), reason, ...input }, when);
const revise = async (body: string) =>
  change(reviseProposal, { input: { proposal: await world().proposalId('change'), language: 'en', body } });

/** What an account is told of from an event on, the oldest first: kind and reason. However often the events come, it is told once. */
async function toldSince(who: SignedIn, last: number): Promise<string[]> {
  await world().tellAll(last, hours(3));
  await world().tellAll(last, hours(3));
  const told = (await inboxOf(world(), who)).filter(({ event }) => event.id > `evt_${String(last).padStart(12, '0')}`);
  return told.map(({ event, reason }) => `${event.kind}: ${reason}`).reverse();
}

describe('whoever signed an assessment', () => {
  it('is told once that the text was revised, and once that it or the summary was corrected', async () => {
    await signed(member);
    const last = await newest(world());
    await revise('States shall ask for the route of traffic.');
    await change(correctProposal, { input: { summary: 'Other words.' } });
    // What no assessment rests on.
    await change(correctProposal, { input: { title: 'Another title' } });
    await change(correctProposal, { input: { stage: 'WITHDRAWN' } });
    expect(await toldSince(member, last)).toEqual([
      `PROPOSAL_REVISED: Your assessment: ${label}`,
      `PROPOSAL_CORRECTED: Your assessment: ${label}`,
    ]);
  });

  it('is told once of an answer, of its withdrawal, and of the end of their own', async () => {
    const id = await signed(member);
    const last = await newest(world());
    const answer = await signed(member2, { answers: id, stance: 'DISSENTS', direction: 'ADVANCES' });
    await world().get(member2, withdrawImpact, { id: answer, reason }, hours(1));
    await world().get(curator, withdrawImpact, { id, reason }, hours(2));
    expect(await toldSince(member, last)).toEqual([
      `IMPACT_ASSESSED: Your assessment: ${label}`,
      `IMPACT_WITHDRAWN: Your assessment: ${label}`,
      `IMPACT_WITHDRAWN: Your assessment: ${label}`,
    ]);
    // Of one that was taken back nobody needs to hear that its text changed.
    const then = await newest(world());
    await revise('States shall ask for the route of traffic.');
    expect(await toldSince(member, then)).toEqual([]);
  });

  it('is told once that it went with its proposal', async () => {
    await signed(member);
    const last = await newest(world());
    await change(deleteProposal, {});
    expect(await toldSince(member, last)).toEqual([`IMPACT_WITHDRAWN: Your assessment: ${label}`]);
  });

  it('who also follows the proposal is told once, by the closest', async () => {
    await signed(member);
    const proposalId = await world().proposalId('change');
    await world().get(member, followFully, { id: proposalId });
    const last = await newest(world());
    await revise('States shall ask for the route of traffic.');
    expect(await toldSince(member, last)).toEqual(['PROPOSAL_REVISED: The text of change']);
  });
});

describe('an assessment', () => {
  it('is followed by whoever wants to, under its name and with its page, and no longer when that is ended', async () => {
    const id = await entered(world(), 'change');
    expect(await read(world(), id, 'viewerFollows')).toEqual({ viewerFollows: false });
    const made = await world().get(member, followFully, { id });
    expect(at(made, 'follow')).toMatchObject({
      name: `Assessment: ${label} (A scholar)`,
      url: `https://travaux.test/impacts/${id}`,
      subject: { id },
    });
    const document = 'query ($id: ID!) { node(id: $id) { ... on Impact { viewerFollows } } }';
    const follows = async (who: SignedIn) => at(await world().get(who, document, { id }), 'node.viewerFollows');
    expect([await follows(member), await follows(member2)]).toEqual([true, false]);
    const last = await newest(world());
    await revise('States shall ask for the route of traffic.');
    expect(await toldSince(member, last)).toEqual([`PROPOSAL_REVISED: Assessment: ${label} (A scholar)`]);
    expect(await toldSince(member2, last)).toEqual([]);
    await world().get(member, unfollow, { id });
    expect([await follows(member)]).toEqual([false]);
  });

  it('that somebody signed here is followed without their pseudonym, which goes with their account', async () => {
    const id = await signed(member2);
    const made = await world().get(member, followFully, { id });
    expect(textAt(made, 'follow.name')).toBe(`Assessment: ${label}`);
  });

  it('that is not there is not followed', async () => {
    const nowhere = { id: 'imp_01JD0000000000000000000000' };
    expect(await refused(world(), member, followFully, nowhere)).toBe('NOT_FOUND id');
  });

  it('is led to by its events, which stand among those of its proposal', async () => {
    const id = await entered(world(), 'change');
    const document = `query ($ids: [ID!]) { events(last: 1, query: { subjects: $ids }) {
      nodes { kind subjectLabel subjectUrl subject { id } } } }`;
    const event = {
      kind: 'IMPACT_ASSESSED',
      subjectLabel: label,
      subjectUrl: `https://travaux.test/impacts/${id}`,
      subject: { id },
    };
    for (const subject of [id, await world().proposalId('change'), 'right_UDHR-19']) {
      const answer = await world().get(visitor, document, { ids: [subject] });
      expect(at(answer, 'events.nodes')).toEqual([event]);
    }
  });

  it('is concerned by what a data set changes in the words it rests on', async () => {
    const record = proposal('kept', { summary: 'Routes are open.' });
    await keepProposal(world().context(system), record);
    const id = await entered(world(), 'kept');
    await world().get(member, followFully, { id });
    const last = await newest(world());
    await keepProposal(world().context(system, hours(1)), { ...record, section: '4' });
    await keepProposal(world().context(system, hours(1)), { ...record, section: '4', summary: 'Routes are closed.' });
    expect((await toldSince(member, last)).map((told) => told.split(':')[0])).toEqual(['PROPOSAL_CORRECTED']);
    const events = '{ events(last: 1) { nodes { subject { ... on Proposal { slug } } } } }';
    expect(textAt(await world().get(visitor, events), 'events.nodes.0.subject.slug')).toBe('kept');
  });
});
