import { describe, expect, it } from 'vitest';
import { impactById } from '#graphql/impacts/impacts.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepDocument } from '#graphql/processes/documents.ts';
import { keepInstrument } from '#graphql/processes/instruments.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { everything } from '#graphql/proposals/query.ts';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import { anImpact, aParty, aProcess, aProposal } from '#test/support/records.ts';
import { openedFor } from './opened.ts';
import { keepVocabulary } from './world.ts';

const { catalogue, ctx } = openedFor(async (ctx) => {
  await keepVocabulary(ctx);
  const entry = (date: string) => ({ date, event: 'Something happened.' });
  await keepProcess(ctx, aProcess({ slug: 'past', starts: '2009', ends: '2010-03' }));
  await keepProcess(
    ctx,
    aProcess({ slug: 'planned', starts: '2012', timeline: [entry('2027-02'), entry('2026-01-01')] }),
  );
  const documents = [
    { symbol: 'TD 10', date: '2012-11' },
    { symbol: 'TD 9', date: '2012-11' },
    { symbol: 'DL 1', date: null },
    { symbol: 'TD 62', date: '2012-10-31' },
  ];
  for (const document of documents) await keepDocument(ctx, { ...document, title: 'A paper', process: 'past' });
  await keepInstrument(ctx, { code: 'NEW', title: 'New', processes: ['past'], adopted: null });
  await keepInstrument(ctx, { code: 'MID', title: 'Mid', processes: ['past', 'planned'], adopted: '1988-12-09' });
  await keepInstrument(ctx, { code: 'OLD', title: 'Old', processes: ['past'], adopted: '1973' });
  for (const article of ['2', 'general']) await keepRight(ctx, { instrument: 'UDHR', article, label: article });
  await keepParty(ctx, aParty({ code: 'ORG', name: 'an organisation', kind: 'CIVIL_SOCIETY' }));
  const sponsorships = [
    { party: 'GRP', role: 'LEAD' as const },
    { party: 'GRP', role: 'SUPPORTER' as const },
    { party: 'BBB', role: 'OPPOSED' as const },
  ];
  await keepProposal(
    ctx,
    aProposal({ slug: 'one', topics: ['spam', 'finance'], sponsorships, provisions: ['ITR-1988/5A'] }),
  );
  await keepProposal(ctx, aProposal({ slug: 'two', topics: ['network', 'security'] }));
  for (const [key, assessedOn] of [
    ['a', '2012-12-01'],
    ['b', '2012-12-03'],
    ['c', '2012-12-02'],
  ] as const) {
    await keepImpact(ctx, anImpact({ key, proposal: 'one', right: 'UDHR-19', assessedOn }));
  }
});

describe('lists', () => {
  it('of processes begin with the newest date there is, planned ones too, and end with undated ones', () => {
    expect(catalogue().processIds()).toEqual(['proc_planned', 'proc_past', 'proc_igf-25', 'proc_wcit-12']);
  });

  it('of documents go by date, then symbol, undated ones last', () => {
    expect(catalogue().documentIds('proc_past')).toEqual(['doc_TD 62', 'doc_TD 9', 'doc_TD 10', 'doc_DL 1']);
  });

  it('of instruments begin with the oldest; those not adopted come last', () => {
    expect(catalogue().instrumentIds('proc_past')).toEqual(['inst_OLD', 'inst_MID', 'inst_NEW']);
    expect(catalogue().instrumentIds('proc_planned')).toEqual(['inst_MID']);
  });

  it('of provisions follow the text', () => {
    expect(catalogue().provisionIds('inst_ITR-1988')).toEqual(['prov_ITR-1988/3.3', 'prov_ITR-1988/5A']);
  });

  it('of topics go by label', () => {
    expect(catalogue().topicIds()).toEqual(['topic_finance', 'topic_network', 'topic_security', 'topic_spam']);
    expect(catalogue().narrowerTopicIds('topic_network')).toEqual(['topic_security']);
    expect(catalogue().narrowerTopicIds('topic_spam')).toEqual([]);
  });

  it('of rights go by instrument, the whole one first, then by article', () => {
    const all = ['right_UDHR-general', 'right_UDHR-2', 'right_UDHR-12', 'right_UDHR-19', 'right_ICCPR-19'];
    expect(catalogue().rightIds(null)).toEqual(all);
    expect(catalogue().rightIds('ICCPR')).toEqual(['right_ICCPR-19']);
  });

  it('of parties go by name, whatever its letter case and accents', () => {
    const named = ['party_AAA', 'party_ORG', 'party_BBB', 'party_CCC', 'party_SEE', 'party_GRP'];
    expect(catalogue().partyIds(null)).toEqual(named);
    expect(catalogue().partyIds('CIVIL_SOCIETY')).toEqual(['party_ORG']);
  });

  it('of assessments begin with the newest', async () => {
    const { items } = catalogue().proposals({ ...everything, topics: ['spam'] }, 'SYMBOL', null, 1);
    const impacts = await Promise.all(
      catalogue()
        .impactIds(items[0]?.id ?? '')
        .map((id) => impactById(ctx(), id)),
    );
    expect(impacts.map((impact) => impact?.assessedOn)).toEqual(['2012-12-03', '2012-12-02', '2012-12-01']);
  });
});

describe('a party', () => {
  it('is found by its own code before another’s ISO code', () => {
    expect(catalogue().partyIdOf('SEE')).toBe('party_SEE');
    expect(catalogue().partyIdOf('BEE')).toBe('party_BBB');
    expect(catalogue().partyIdOf('XSE')).toBe('party_SEE');
    expect(catalogue().partyIdOf('NONE')).toBeNull();
  });

  it('belongs to a group from its first to its last day', () => {
    expect(catalogue().groupIdsOf('party_BBB', '2012-06-15')).toEqual(['party_GRP']);
    expect(catalogue().groupIdsOf('party_BBB', '2012-06-16')).toEqual([]);
    expect(catalogue().groupIdsOf('party_AAA', '2012-06-14')).toEqual([]);
    expect(catalogue().groupIdsOf('party_AAA', '2012-06-15')).toEqual(['party_GRP']);
  });
});

it('counts proposals of a record once each', () => {
  const counts = {
    'proc_wcit-12': 2,
    proc_past: 0,
    party_GRP: 1,
    party_AAA: 1,
    party_BBB: 0,
    topic_spam: 1,
    topic_security: 2,
    topic_network: 2,
    topic_finance: 1,
    'right_UDHR-19': 1,
    'right_UDHR-12': 0,
    'prov_ITR-1988/5A': 1,
    'prov_ITR-1988/3.3': 0,
    'doc_TD 62': 0,
    nonsense: 0,
  };
  expect(Object.fromEntries(Object.keys(counts).map((id) => [id, catalogue().proposalCount(id)]))).toEqual(counts);
});
