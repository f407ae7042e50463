import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Catalogue, facetNames, matrixAxes } from '#graphql/catalogue/catalogue.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { consultationQuery } from '#graphql/consultations/query.ts';
import type { Context } from '#graphql/context.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { everything, proposalSorts } from '#graphql/proposals/query.ts';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { aConsultation, anImpact, aParty, aProcess, aProposal } from '#test/support/records.ts';
import { removeProposal } from './life.ts';
import { openedFor } from './opened.ts';
import { enterWorld, makeWorld, memberships, queries } from './world.ts';

const world = makeWorld(1865);
const opened = openedFor((ctx) => enterWorld(ctx, world));
const asked = [
  everything,
  { ...everything, expandGroups: true },
  { ...everything, expandGroups: true, sponsors: ['AAA'] },
  { ...everything, text: 'change' },
  ...fc.sample(queries, { seed: 1865, numRuns: 12 }),
];
const ids = [
  'proc_wcit-12',
  'party_GRP',
  'party_AAA',
  'topic_network',
  'topic_spam',
  'right_UDHR-19',
  'prov_ITR-1988/5A',
];

/** Every axis twice; that every two go together is asked elsewhere. */
const pairs = matrixAxes.map((rows, at) => [rows, matrixAxes[(at + 1) % matrixAxes.length] ?? rows] as const);

/** Whatever can be asked of lists and counts. */
function everyAnswer(catalogue: Catalogue): unknown {
  const now = new Date('2013-01-01T00:00:00Z');
  const answers = asked.map((query) => ({
    count: catalogue.countProposals(query),
    lists: proposalSorts.map((sort) => catalogue.proposals(query, sort, null, 1000)),
    facets: facetNames.map((name) => catalogue.facet(query, name)),
    matrices: pairs.flatMap(([rows, columns]) => [
      catalogue.matrix(query, rows, columns),
      catalogue.matrixDirections(query, rows, columns),
    ]),
  }));
  const consultations = catalogue.consultationIds(consultationQuery.parse({}), now);
  return {
    answers,
    consultations,
    coverage: catalogue.coverage(),
    counts: ids.map((id) => catalogue.proposalCount(id)),
  };
}

const at = (day: string) => opened.ctx({ now: new Date(day) });
const [first] = world.proposals;
const firstSlug = first?.slug ?? '';
const dated = (more: (typeof memberships)[number][]) =>
  [...memberships, ...more].map((membership) => ({ ...membership, confidence: 'HIGH' as const }));
const group = { code: 'GRP', name: 'The group', kind: 'REGIONAL_GROUP' as const };

const changes: [what: string, change: (ctx: Context) => Promise<unknown>][] = [
  [
    'a proposal is added',
    (ctx) => keepProposal(ctx, aProposal({ slug: 'new', tabled: '2012-06-18', symbol: 'RUS 50' })),
  ],
  [
    'one is corrected in all its parts',
    (ctx) =>
      keepProposal(
        ctx,
        aProposal({
          ...{ slug: firstSlug, process: 'igf-25', tabled: '1999', symbol: 'A 1', action: 'SUP', stage: 'ADOPTED' },
          ...{ topics: ['finance', 'spam'], provisions: ['ITR-1988/5A'] },
          sponsorships: [{ party: 'GRP', role: 'LEAD' }],
        }),
      ),
  ],
  [
    'one is added that was entered elsewhere before',
    () => keepProposal(at('2001-01-01'), aProposal({ slug: 'older' })),
  ],
  ['one is taken away', () => removeProposal(opened, 'p-7')],
  ['the newest is taken away', () => removeProposal(opened, 'older')],
  ['one is added after that', (ctx) => keepProposal(ctx, aProposal({ slug: 'newest', tabled: '2012-06' }))],
  [
    'an assessment is added',
    (ctx) => keepImpact(ctx, anImpact({ key: 'new', proposal: 'new', right: 'UDHR-12', direction: 'MIXED' })),
  ],
  [
    'an assessment is corrected',
    (ctx) => keepImpact(ctx, anImpact({ key: 'new', proposal: 'new', right: 'UDHR-19', direction: 'ADVANCES' })),
  ],
  [
    'a group had another member',
    (ctx) =>
      keepParty(ctx, aParty({ ...group, memberships: dated([{ member: 'SEE', from: '1990-01-01', to: null }]) })),
  ],
  ['a group had no members', (ctx) => keepParty(ctx, aParty(group))],
  ['a party has another name', (ctx) => keepParty(ctx, aParty({ code: 'AAA', iso3: null, name: 'Zedland' }))],
  ['a topic stands elsewhere', (ctx) => keepTopic(ctx, { slug: 'spam', label: 'Unwanted mail', broader: 'finance' })],
  ['a process has another title', (ctx) => keepProcess(ctx, aProcess({ slug: 'igf-25', title: 'A forum' }))],
  ['a right has another name', (ctx) => keepRight(ctx, { instrument: 'UDHR', article: '12', label: 'Private life' })],
  ['a consultation is added', (ctx) => keepConsultation(ctx, aConsultation({ slug: 'asked', rolling: true }))],
  [
    'a consultation is corrected',
    (ctx) => keepConsultation(ctx, aConsultation({ slug: 'asked', closedAsOf: '2012-01-01' })),
  ],
];

it('answers after every change what one says that was built after it', { timeout: 60_000 }, async () => {
  everyAnswer(opened.catalogue());
  for (const [what, change] of changes) {
    await change(at('2013-05-05'));
    await opened.catalogue().catchUp(opened.table());
    const anew = openCatalogue(':memory:');
    await anew.catchUp(opened.table());
    expect(everyAnswer(opened.catalogue()), what).toEqual(everyAnswer(anew));
    anew.close();
  }
});

it('answers after many changes at once what one says that was built after them', async () => {
  everyAnswer(opened.catalogue());
  for (let number = 0; number < 80; number += 1) {
    await keepProposal(at('2013-06-06'), aProposal({ slug: `many-${number}`, tabled: `20${10 + (number % 10)}` }));
  }
  await keepTopic(at('2013-06-06'), { slug: 'roaming', label: 'Roaming', broader: 'network' });
  await keepProposal(at('2013-06-06'), aProposal({ slug: 'many-3', topics: ['roaming'], symbol: 'RUS 2' }));
  await opened.catalogue().catchUp(opened.table());
  const anew = openCatalogue(':memory:');
  await anew.catchUp(opened.table());
  expect(everyAnswer(opened.catalogue())).toEqual(everyAnswer(anew));
  expect(opened.catalogue().countProposals({ ...everything, topics: ['roaming'] })).toBe(1);
  anew.close();
});
