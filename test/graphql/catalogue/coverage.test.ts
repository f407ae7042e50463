import { expect, it } from 'vitest';
import { dataset } from '#graphql/catalogue/dataset.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { events } from '#graphql/events/lists.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepDocument } from '#graphql/processes/documents.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { aConsultation, anImpact, aParty, aProposal, aSource } from '#test/support/records.ts';
import { openedFor } from './opened.ts';
import { keepVocabulary } from './world.ts';

const opened = openedFor();

/** Counts by type and label, of how many. */
async function counts(type: string): Promise<Record<string, string>> {
  const { coverage } = await dataset(opened.ctx());
  const told = coverage.filter((one) => one.type === type);
  return Object.fromEntries(
    told.map(({ field, label, known, total }) => [`${field}: ${label}`, `${known} of ${total}`]),
  );
}

it('tells of an empty record that there is nothing', async () => {
  const { position, changedAt, coverage } = await dataset(opened.ctx());
  expect(changedAt).toBeNull();
  expect(coverage.every(({ known, total }) => known === 0 && total === 0)).toBe(true);
  expect((await events(opened.ctx(), { after: position })).nodes).toEqual([]);
});

it('tells of proposals what is known of them, and of which it could be', async () => {
  const ctx = opened.ctx({ now: new Date('2013-01-01T10:00:00Z') });
  await keepVocabulary(ctx);
  await keepParty(ctx, aParty({ code: 'UNIDENTIFIED', kind: 'UNIDENTIFIED' }));
  await keepDocument(ctx, { symbol: 'TD 62', title: 'Compilation', process: 'wcit-12' });
  const seen = { ...aSource, url: 'https://example.org/td62', retrievedAt: '2026-01-01T00:00:00Z' };
  await keepProposal(
    ctx,
    aProposal({
      ...{ slug: 'well-known', tabled: '2012-06-15', symbol: 'RUS/27/1', document: 'TD 62', action: 'ADD' },
      ...{ provisions: ['ITR-1988/3.3'], justification: 'Because.', sources: [seen] },
    }),
  );
  await keepProposal(
    ctx,
    aProposal({
      ...{ slug: 'vague', tabled: '2012', confidence: 'LOW', sources: [aSource, { ...aSource, url: seen.url }] },
      sponsorships: [{ party: 'UNIDENTIFIED', role: 'LEAD' }],
    }),
  );
  await keepProposal(ctx, aProposal({ slug: 'comment', kind: 'COMMENT' }));
  expect(await counts('Proposal')).toEqual({
    'tabled: Day of tabling known': '1 of 3',
    'tabled: Date of tabling known, if only the month or the year': '2 of 3',
    'symbol: Official symbol known': '1 of 3',
    'document: Document named in which it stands': '1 of 3',
    'action: Action on the text known, of proposals in the strict sense': '1 of 2',
    'provisions: Provision named that it would change': '1 of 3',
    'sponsorships: Sponsor identified': '2 of 3',
    'topics: Topic given': '3 of 3',
    'justification: Reasons given by its sponsors recorded': '1 of 3',
    'texts: Operative text held': '0 of 3',
    'impacts: Assessed against a human right': '0 of 3',
    'impacts: Assessed by somebody outside, or by whoever signed it here': '0 of 3',
    'sources: Source with an address': '2 of 3',
    'sources: Source seen at first hand, with the time at which it was read': '1 of 3',
    'confidence: High confidence: read in an official document or in an agreed account': '2 of 3',
  });
});

it('tells of assessments, consultations and parties', async () => {
  const ctx = opened.ctx();
  await keepImpact(
    ctx,
    anImpact({ key: '1', proposal: 'vague', right: 'UDHR-19', quote: 'shall', sources: [aSource] }),
  );
  const rated = { likelihood: 3, severity: { scale: 4, scope: 2, irremediability: 1 }, confidence: 'LOW' as const };
  const named = { affected: ['WOMEN' as const], infrastructure: ['DNS' as const], alternative: 'Other words.' };
  await keepImpact(
    ctx,
    anImpact({ key: '2', proposal: 'vague', right: 'UDHR-12', basis: 'EDITORIAL', ...rated, ...named }),
  );
  const deadline = { closesAt: '2013-02-01T22:59:59Z', closesPrecision: 'DAY' as const };
  await keepConsultation(ctx, aConsultation({ slug: 'rolling', rolling: true }));
  await keepConsultation(ctx, aConsultation({ slug: 'dated', ...deadline, officialUrl: 'https://example.org/asked' }));
  expect(await counts('Impact')).toEqual({
    'basis: Said by somebody outside, not inferred here': '1 of 2',
    'basis: Signed here by whoever assessed it': '0 of 2',
    'scope: Of the proposal itself, not only of its topic': '2 of 2',
    'severity: Severity rated': '1 of 2',
    'likelihood: Likelihood rated': '1 of 2',
    'confidence: Confidence stated': '1 of 2',
    'limitation: Three-part test made': '0 of 2',
    'affected: Groups of people named on whom it would fall': '1 of 2',
    'infrastructure: Part of the infrastructure named': '1 of 2',
    'dutyBearers: Named who would bear the duty': '0 of 2',
    'madeOn: Made on a text of the proposal, not on its summary': '0 of 2',
    'quote: Words quoted on which it rests': '1 of 2',
    'selector: Place named of the words on which it rests': '0 of 2',
    'alternative: Other wording proposed': '1 of 2',
    'sources: Source named': '1 of 2',
  });
  expect(await counts('Consultation')).toEqual({
    'opensAt: Opening known': '0 of 2',
    'closesAt: Deadline known': '1 of 2',
    'closesPrecision: Deadline known to the hour': '0 of 2',
    'officialUrl: Official page known': '1 of 2',
    'sources: Source with an address': '0 of 2',
  });
  expect(await counts('Party')).toEqual({
    'iso3: ISO 3166 code known, of states': '3 of 4',
    'memberships: Members recorded, of regional groups': '1 of 1',
  });
  const proposals = await counts('Proposal');
  expect(proposals['impacts: Assessed against a human right']).toBe('1 of 3');
  expect(proposals['impacts: Assessed by somebody outside, or by whoever signed it here']).toBe('1 of 3');
});

it('reaches up to the last event, after which the feed goes on', async () => {
  const later = opened.ctx({ now: new Date('2013-05-05T12:00:00Z') });
  await keepProposal(later, aProposal({ slug: 'last' }));
  const { position, changedAt } = await dataset(opened.ctx());
  expect(changedAt).toBe('2013-05-05T12:00:00.000Z');
  expect((await events(opened.ctx(), { after: position })).nodes).toEqual([]);
  await keepProposal(later, aProposal({ slug: 'next' }));
  const { nodes } = await events(opened.ctx(), { after: position });
  expect(nodes.map(({ subjectLabel }) => subjectLabel)).toEqual(['Proposal next']);
});
