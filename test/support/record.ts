/** A small record that the tests stand on: few enough to hold in one's head, and every kind of thing once. */
import { type ConsultationRecord, keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import type { Context } from '#graphql/context.ts';
import { type ImpactRecord, keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepDocument } from '#graphql/processes/documents.ts';
import { keepInstrument, keepProvision } from '#graphql/processes/instruments.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal, type ProposalRecord } from '#graphql/proposals/keepProposal.ts';
import { keepActionLine } from '#graphql/vocabulary/actionLines.ts';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';

/** `route` stands in it at 21, 57 and 72, counted in code points: the satellite before the last two is one, or two UTF-16 units. */
export const summary = 'States shall see the route of traffic. 🛰 They may ask: a route, by another route. التوجيه';

export const source = { title: 'A paper read for these tests', url: 'https://example.org/paper' };

export const proposal = (slug: string, rest: Partial<ProposalRecord>): ProposalRecord => ({
  slug,
  kind: 'PROPOSAL',
  title: `The text of ${slug}`,
  summary: `What ${slug} says.`,
  process: 'wcit-12',
  sponsorships: [{ party: 'RUS', role: 'LEAD' }],
  topics: ['spam'],
  stage: 'TABLED',
  stageScope: 'RECORD',
  confidence: 'HIGH',
  sources: [source],
  ...rest,
});

export const impact = (
  rest: Pick<ImpactRecord, 'key' | 'proposal' | 'right'> & Partial<ImpactRecord>,
): ImpactRecord => ({
  direction: 'ADVANCES',
  basis: 'SOURCED',
  rationale: 'Less noise.',
  assessor: 'A scholar',
  assessedOn: '2012-12-01',
  sources: [source],
  ...rest,
});

export const consultation = (
  rest: Pick<ConsultationRecord, 'slug' | 'title'> & Partial<ConsultationRecord>,
): ConsultationRecord => ({
  summary: 'Comments are welcome.',
  timeZone: 'Europe/Zurich',
  standing: 'ADVISORY',
  whoMayTakePart: 'Anyone.',
  howToTakePart: 'Write.',
  confidence: 'HIGH',
  sources: [source],
  ...rest,
});

/** Enters all of it by the verbs of the system. */
export async function enterRecord(ctx: Context): Promise<void> {
  await keepTopic(ctx, { slug: 'networks', label: 'Networks' });
  await keepTopic(ctx, { slug: 'routing', label: 'Routing', altLabels: ['paths of traffic'], broader: 'networks' });
  await keepTopic(ctx, { slug: 'spam', label: 'Spam' });
  const limits = 'LIMITABLE';
  await keepRight(ctx, { instrument: 'UDHR', article: '19', label: 'Expression', limits, related: ['ICCPR-19'] });
  await keepRight(ctx, { instrument: 'UDHR', article: '12', label: 'Privacy', limits });
  await keepRight(ctx, { instrument: 'ICCPR', article: '19', label: 'Expression', limits });
  await keepActionLine(ctx, { code: 'C5', label: 'Confidence and security' });

  for (const [code, iso3, name] of [
    ['RUS', 'RUS', 'Russian Federation'],
    ['ALG', 'DZA', 'Algeria'],
    ['ARM', 'ARM', 'Armenia'],
    ['USA', 'USA', 'United States'],
  ] as const) {
    await keepParty(ctx, { code, iso3, name, kind: 'STATE' });
  }
  await keepParty(ctx, {
    code: 'RCC',
    name: 'Regional Commonwealth',
    kind: 'REGIONAL_GROUP',
    memberships: [
      { member: 'RUS', confidence: 'HIGH' },
      { member: 'ARM', from: '2012-01-01', to: '2012-05-31', confidence: 'MEDIUM', note: 'Left in the summer.' },
    ],
  });

  const process = { summary: 'A process.', kind: 'treaty conference', body: 'ITU', sources: [source] };
  await keepProcess(ctx, { ...process, slug: 'wcit-12', title: 'WCIT-12', starts: '2012-12-03', ends: '2012-12-14' });
  await keepProcess(ctx, { ...process, slug: 'cstd', title: 'Follow-up to the summit', starts: '2006' });
  await keepDocument(ctx, { symbol: 'TD 62', title: 'The compilation', process: 'wcit-12', date: '2012-06' });
  await keepInstrument(ctx, { code: 'ITR-1988', title: 'The Regulations', processes: ['wcit-12'], adopted: '1988' });
  await keepProvision(ctx, { instrument: 'ITR-1988', number: '1.1', order: 1 });
  await keepProvision(ctx, { instrument: 'ITR-1988', number: '3.3', marginNumber: '30', order: 2 });

  await keepProposal(
    ctx,
    proposal('rus-27-1', {
      symbol: 'RUS/27/1',
      summary,
      action: 'MOD',
      document: 'TD 62',
      provisions: ['ITR-1988/3.3'],
      topics: ['routing'],
      tabled: '2012-11-17',
      stage: 'NOT_ADOPTED',
      stageScope: 'TOPIC',
      actionLines: ['C5'],
      sponsorships: [
        { party: 'RUS', role: 'LEAD' },
        { party: 'ALG', role: 'CO_SPONSOR' },
        { party: 'USA', role: 'OPPOSED' },
      ],
    }),
  );
  await keepProposal(
    ctx,
    proposal('rcc-14-2', {
      symbol: 'RCC/14/2',
      action: 'ADD',
      provisions: ['ITR-1988/1.1', 'ITR-1988/3.3'],
      tabled: '2012-05-08',
      sponsorships: [{ party: 'RCC', role: 'LEAD' }],
      related: ['rus-27-1'],
    }),
  );
  await keepProposal(
    ctx,
    proposal('usa-9-13', {
      symbol: 'USA/9/13',
      action: 'NOC',
      topics: ['routing', 'spam'],
      tabled: '2012-08',
      sponsorships: [{ party: 'USA', role: 'LEAD' }],
    }),
  );
  const position = { kind: 'POSITION', symbol: 'CWG-WCIT12/TD 62', document: 'TD 62', stage: 'UNKNOWN' } as const;
  await keepProposal(
    ctx,
    proposal('td62-alg', { ...position, sponsorships: [{ party: 'ALG', role: 'LEAD' }], confidence: 'LOW' }),
  );
  await keepProposal(
    ctx,
    proposal('td62-usa', { ...position, topics: ['networks'], sponsorships: [{ party: 'USA', role: 'LEAD' }] }),
  );
  await keepProposal(ctx, proposal('cstd-1', { process: 'cstd', kind: 'RECOMMENDATION', tabled: '2013' }));

  await keepImpact(
    ctx,
    impact({
      key: 'rus-27-1/UDHR-19',
      proposal: 'rus-27-1',
      right: 'UDHR-19',
      direction: 'RESTRICTS',
      rationale: 'It lets a state choose what is seen.',
      quote: 'see the route of traffic',
    }),
  );
  const inferred = {
    basis: 'EDITORIAL',
    direction: 'MIXED',
    rationale: 'Who sees the route sees the traveller.',
  } as const;
  await keepImpact(ctx, impact({ ...inferred, key: 'rus-27-1/UDHR-12', proposal: 'rus-27-1', right: 'UDHR-12' }));
  await keepImpact(ctx, impact({ key: 'rcc-14-2/UDHR-19', proposal: 'rcc-14-2', right: 'UDHR-19' }));

  await keepConsultation(
    ctx,
    consultation({
      slug: 'comments',
      title: 'Comments on the drafts',
      process: 'wcit-12',
      host: 'USA',
      opensAt: '2012-11-01T08:00:00Z',
      opensPrecision: 'INSTANT',
      closesAt: '2012-12-20T17:00:00+01:00',
      closesPrecision: 'INSTANT',
      topics: ['routing'],
    }),
  );
  await keepConsultation(ctx, consultation({ slug: 'open-door', title: 'An open door', rolling: true }));
}
