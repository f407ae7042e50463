/** Citing an assessment, and on whose word what is counted in other references rests. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { entered } from '#test/graphql/impacts/entered.ts';
import { recogniseOrganisation } from '#test/support/accounts.ts';
import { published } from '#test/support/assessments.ts';
import { correctProposal, withdrawImpact } from '#test/support/curating.ts';
import { publicNote } from '#test/support/mutations.ts';
import { impact, proposal } from '#test/support/record.ts';
import { aProcess } from '#test/support/records.ts';
import {
  curator,
  days,
  hours,
  inWorld,
  member,
  member2,
  moderator,
  system,
  textAt,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const item = z.tuple([z.looseObject({ title: z.string(), genre: z.string(), note: z.string(), URL: z.string() })]);

const citation = async (id: string, format: string, at = days(2)) => {
  const document = `query ($id: ID!) { node(id: $id) { ... on Impact { citation(format: ${format}) } } }`;
  return textAt(await world().get(visitor, document, { id }, at), 'node.citation');
};
const cited = async (id: string) => item.parse(JSON.parse(await citation(id, 'CSL_JSON')))[0];
const noteOf = async (asked: string, place: string) =>
  item.parse(JSON.parse(textAt(await world().get(visitor, `{ ${asked} }`), place)))[0].note;
const ofProposal = (slug: string) =>
  noteOf(`proposal(slug: "${slug}") { citation(format: CSL_JSON) }`, 'proposal.citation');

describe('an assessment', () => {
  it('of somebody outside is cited under their name, without a date that they did not give', async () => {
    const id = await entered(world(), 'usa-9-13', { severity: { scale: 4, scope: 2, irremediability: 3 } });
    expect(await cited(id)).toEqual({
      id: `travaux-${id}`,
      type: 'document',
      title: 'UDHR-19 Expression, restricts: The text of usa-9-13',
      author: [{ literal: 'A scholar' }],
      accessed: { 'date-parts': [[2012, 12, 5]] },
      genre: 'Human-rights assessment, as its source has it',
      'container-title': 'WCIT-12',
      publisher: 'Travaux',
      URL: `https://travaux.test/impacts/${id}`,
      note: expect.stringContaining('Basis: sourced; A scholar said so, and it was entered here on 2012-12-03.'),
    });
    const { note } = await cited(id);
    expect(note).toContain('Seen through: A paper read for these tests (https://example.org/paper).');
    expect(note).toContain('How sure its assessor is, is not stated.');
    expect(await citation(id, 'TEXT')).toBe(
      `A scholar. (n.d.). UDHR-19 Expression, restricts: The text of usa-9-13 [Human-rights assessment, as its source has it]. In WCIT-12. Travaux. Retrieved December 5, 2012, from https://travaux.test/impacts/${id}`,
    );
  });

  it('of the editors is the tracker’s own inference, in every format', async () => {
    const id = await entered(world(), 'usa-9-13', { basis: 'EDITORIAL', assessor: null, sources: [] });
    expect(await cited(id)).toMatchObject({
      author: [{ literal: 'Travaux' }],
      issued: { 'date-parts': [[2012, 12, 3]] },
      genre: 'Human-rights assessment, editorial inference',
      note: expect.stringContaining("editorial, the tracker's own inference and no source's view; by curator"),
    });
    for (const format of ['TEXT', 'BIBTEX', 'CSL_JSON', 'RIS']) {
      expect(await citation(id, format)).toContain('editorial inference');
    }
  });

  it('that was signed here is cited under who signed it, with who approved it', async () => {
    const own = await published(world(), member, { confidence: 'LOW' });
    expect(await cited(own)).toMatchObject({
      author: [{ literal: 'member' }],
      issued: { 'date-parts': [[2012, 12, 3]] },
      genre: 'Human-rights assessment, signed by its assessor',
      note: expect.stringContaining('Basis: own; signed here by member on 2012-12-03.'),
    });
    expect((await cited(own)).note).toContain('Confidence: low.');
    await publicNote(world(), member2);
    const confirm = { account: member2.id, name: 'ARTICLE 27', approver: 'Its director' };
    await world().get(moderator, recogniseOrganisation, confirm);
    const organisations = await cited(await published(world(), member2));
    expect(organisations).toMatchObject({ author: [{ literal: 'ARTICLE 27' }] });
    expect(organisations.note).toContain('signed here by ARTICLE 27, approved by Its director for ARTICLE 27 on');
  });

  it('says what it is of, on which text it was made, and that this changed since', async () => {
    const id = await entered(world(), 'rus-27-1', { quote: '🛰 They may ask' });
    expect(await cited(id)).toMatchObject({
      genre: 'Human-rights assessment, as its source has it, of the topic',
      note: expect.stringContaining("Of the topic: its source does not speak of this sponsor's own text."),
    });
    const { note } = await cited(id);
    expect(note).toContain('Made on the summary of the record, in words of Travaux.');
    expect(note).not.toContain('changed since');
    const correction = {
      id: await world().proposalId('rus-27-1'),
      input: { summary: 'Other words.' },
      reason: 'A slip.',
    };
    await world().get(curator, correctProposal, correction, hours(1));
    expect((await cited(id)).note).toContain('That text was changed since.');
  });

  it('that stands no more says so in every format, and what stands in its place', async () => {
    const [old, taken] = [await published(world(), member), await entered(world(), 'usa-9-13')];
    const next = await published(world(), member, { supersedes: old });
    await world().get(curator, withdrawImpact, { id: taken, reason: 'Misread.' }, hours(1));
    expect(await citation(old, 'TEXT')).toContain('signed by its assessor, superseded]');
    expect((await cited(old)).note).toContain(`Superseded by https://travaux.test/impacts/${next}.`);
    expect(await citation(taken, 'TEXT')).toContain('as its source has it, withdrawn]');
    expect((await cited(taken)).note).toContain('Withdrawn on 2012-12-03: Misread.');
  });

  it('that answers another names it and how it stands to it', async () => {
    const first = await entered(world(), 'usa-9-13');
    const dissent = await entered(world(), 'usa-9-13', { answers: first, stance: 'DISSENTS' });
    expect((await cited(dissent)).note).toContain(`Dissents from https://travaux.test/impacts/${first}.`);
  });
});

describe('the reference to a proposal', () => {
  it('tells assessments apart by whose word they are, says what they are of, and that they disagree', async () => {
    const editorial = { basis: 'EDITORIAL', assessor: null, sources: [] };
    await entered(world(), 'usa-9-13', { scope: 'TOPIC' });
    await entered(world(), 'usa-9-13', { ...editorial, direction: 'ADVANCES' });
    await entered(world(), 'usa-9-13', { ...editorial, right: 'UDHR-12' });
    const note = await ofProposal('usa-9-13');
    expect(note).toContain(
      "Assessments of its impact on human rights: 1 by somebody outside, as the source has it; 2 editorial, the tracker's own inference.",
    );
    expect(note).toContain("Of these 1 of the topic, not of the sponsor's own text.");
    expect(note).toContain('They disagree on UDHR-19.');
  });

  it('of one that nobody assessed says just that', async () => {
    expect(await ofProposal('usa-9-13')).toContain('is not assessed here, which says nothing of the impact.');
  });

  it('and to an assessment of what was invented says so', async () => {
    const ctx = world().context(system);
    await keepProcess(ctx, aProcess({ slug: 'games', kind: 'Demonstration, invented' }));
    await keepProposal(ctx, proposal('demo', { process: 'games' }));
    await keepImpact(ctx, impact({ key: 'demo', proposal: 'demo', right: 'UDHR-19' }));
    const invented = 'The process is invented, for demonstration.';
    expect(await ofProposal('demo')).toContain(invented);
    const id = textAt(
      await world().get(visitor, '{ proposal(slug: "demo") { impacts { id } } }'),
      'proposal.impacts.0.id',
    );
    expect((await cited(id)).note).toContain(invented);
    expect(await ofProposal('usa-9-13')).not.toContain(invented);
  });
});

describe('the reference to a list or a matrix', () => {
  const list = (query: string) =>
    noteOf(`proposals(query: { ${query} }) { citation(format: CSL_JSON) }`, 'proposals.citation');

  it('says which assessments count in what it found', async () => {
    const [mixed, signed, inferred] = [
      'of several bases, the tracker’s own editorial inferences among them',
      'editorial inferences are left out',
      'editorial inferences alone',
    ].map((words) => words.replace('’', "'"));
    expect(await list('rights: ["UDHR-19"]')).toContain(mixed);
    expect(await list('disputed: true, bases: [OWN, EDITORIAL]')).toContain(mixed);
    expect(await list('directions: [RESTRICTS], bases: [SOURCED, OWN]')).toContain(signed);
    expect(await list('bases: [EDITORIAL]')).toContain(inferred);
    const asked = 'matrix(rows: SPONSOR, columns: RIGHT) { citation(format: CSL_JSON) }';
    expect(await noteOf(asked, 'matrix.citation')).toContain(mixed);
  });

  it('is silent where no assessments were asked for', async () => {
    expect(await list('topics: ["routing"]')).not.toContain('editorial');
  });
});
