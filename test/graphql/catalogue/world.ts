/** A small made-up record, entered by verbs, and queries over it. */
import fc from 'fast-check';
import type { Context } from '#graphql/context.ts';
import { commit } from '#graphql/events/commit.ts';
import { demandImpact, impactDirections, impactNews } from '#graphql/impacts/impacts.ts';
import { type ImpactRecord, keepImpact } from '#graphql/impacts/keepImpact.ts';
import { impactIdByKey, putImpact } from '#graphql/impacts/store.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { present } from '#graphql/present.ts';
import { keepInstrument, keepProvision } from '#graphql/processes/instruments.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal, type ProposalRecord } from '#graphql/proposals/keepProposal.ts';
import {
  proposalActions,
  proposalById,
  proposalKinds,
  proposalStages,
  sponsorshipRoles,
} from '#graphql/proposals/proposals.ts';
import { assessmentStatuses, type ProposalQuery, proposalQuery } from '#graphql/proposals/query.ts';
import { bases } from '#graphql/provenance.ts';
import { keepActionLine } from '#graphql/vocabulary/actionLines.ts';
import { keepRight, rightById } from '#graphql/vocabulary/rights.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { anImpact, aParty, aProcess, aProposal } from '#test/support/records.ts';

export const topics = [
  { slug: 'network', label: 'Network', broader: null },
  { slug: 'security', label: 'Security', broader: 'network' },
  { slug: 'spam', label: 'Spam', broader: 'security' },
  { slug: 'finance', label: 'Finance', broader: null },
];
export const states = [
  { code: 'AAA', iso3: null, name: 'Aland' },
  { code: 'BBB', iso3: 'BEE', name: 'Béland' },
  { code: 'CCC', iso3: 'SEE', name: 'Ceeland' },
  // Its own code is another's ISO code: the own code wins.
  { code: 'SEE', iso3: 'XSE', name: 'Eland' },
];
export const memberships = [
  { member: 'AAA', from: '2012-06-15', to: null },
  { member: 'BBB', from: null, to: '2012-06-15' },
  // Two records of one belonging, end to end.
  { member: 'CCC', from: '2012-01-01', to: '2012-06-10' },
  { member: 'CCC', from: '2012-06-11', to: '2013-12-31' },
];
export const processes = ['wcit-12', 'igf-25'];
export const provisions = ['ITR-1988/3.3', 'ITR-1988/5A', 'ITR-2012/3.3'];
export const rights = [
  { code: 'UDHR-19', instrument: 'UDHR' as const, article: '19', label: 'Opinion and expression' },
  { code: 'UDHR-12', instrument: 'UDHR' as const, article: '12', label: 'Privacy' },
  { code: 'ICCPR-19', instrument: 'ICCPR' as const, article: '19', label: 'Expression' },
];
export const parties = [...states.map(({ code }) => code), 'GRP'];
const dates = [null, '2012', '2012-06', '2012-06-15', '2012-06-20', '2013-01-02', '2011-12-31'];

export const actionLines = ['C2', 'C5', 'C10'];
export const roles = ['DNS', 'ROUTING', 'ACCESS'] as const;

export interface World {
  proposals: ProposalRecord[];
  impacts: ImpactRecord[];
  /** By the key of an assessment that dissents the key of the one that it answers. */
  dissents: Record<string, string>;
}

const some = <T>(values: readonly T[], minLength = 0) => fc.subarray([...values], { minLength });

const proposals = fc.array(
  fc.record({
    kind: fc.constantFrom(...proposalKinds),
    action: fc.constantFrom(...proposalActions, null),
    stage: fc.constantFrom(...proposalStages),
    process: fc.constantFrom(...processes),
    topics: some(
      topics.map(({ slug }) => slug),
      1,
    ),
    provisions: some(provisions),
    actionLines: some(actionLines),
    tabled: fc.constantFrom(...dates),
    symbol: fc.oneof(
      fc.constant(null),
      fc
        .tuple(fc.constantFrom('RUS', 'CWG/TD'), fc.integer({ min: 1, max: 120 }))
        .map(([body, number]) => `${body} ${number}`),
    ),
    sponsors: fc.array(fc.record({ party: fc.constantFrom(...parties), role: fc.constantFrom(...sponsorshipRoles) }), {
      minLength: 1,
      maxLength: 4,
    }),
    impacts: fc.array(
      fc.record({
        right: fc.constantFrom(...rights.map(({ code }) => code)),
        direction: fc.constantFrom(...impactDirections),
        basis: fc.constantFrom(...bases),
        infrastructure: some(roles),
        dissents: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  }),
  { minLength: 60, maxLength: 60 },
);

/** The same world for the same seed. */
export function makeWorld(seed: number): World {
  const [drawn = []] = fc.sample(proposals, { seed, numRuns: 1 });
  return {
    proposals: drawn.map(({ impacts: _, sponsors, kind, action, ...rest }, at) =>
      aProposal({
        ...rest,
        kind,
        action: kind === 'PROPOSAL' ? action : null,
        slug: `p-${at}`,
        sponsorships: sponsors,
      }),
    ),
    impacts: drawn.flatMap(({ impacts }, at) =>
      impacts.map(({ dissents: _, ...impact }, number) =>
        anImpact({ ...impact, key: `p-${at}/${number}`, proposal: `p-${at}` }),
      ),
    ),
    // Each from the one before it, of the same right or of another.
    dissents: Object.fromEntries(
      drawn.flatMap(({ impacts }, at) =>
        impacts.flatMap(({ dissents }, number) =>
          dissents && number > 0 ? [[`p-${at}/${number}`, `p-${at}/${number - 1}`]] : [],
        ),
      ),
    ),
  };
}

/** Enters what proposals refer to. */
export async function keepVocabulary(ctx: Context): Promise<void> {
  for (const slug of processes) await keepProcess(ctx, aProcess({ slug }));
  for (const topic of topics) await keepTopic(ctx, topic);
  for (const code of actionLines) await keepActionLine(ctx, { code, label: `Line ${code}` });
  for (const { code: _, ...right } of rights) await keepRight(ctx, right);
  for (const state of states) await keepParty(ctx, aParty(state));
  const dated = memberships.map((membership) => ({ ...membership, confidence: 'HIGH' as const }));
  await keepParty(ctx, aParty({ code: 'GRP', name: 'The group', kind: 'REGIONAL_GROUP', memberships: dated }));
  for (const code of ['ITR-1988', 'ITR-2012']) await keepInstrument(ctx, { code, title: code, processes: ['wcit-12'] });
  for (const [order, code] of provisions.entries()) {
    const [instrument = '', number = ''] = code.split('/');
    await keepProvision(ctx, { instrument, number, order: order + 1 });
  }
}

export async function enterWorld(ctx: Context, world: World): Promise<void> {
  await keepVocabulary(ctx);
  for (const proposal of world.proposals) await keepProposal(ctx, proposal);
  for (const impact of world.impacts) await keepImpact(ctx, { ...impact, basis: heldBasis(impact) });
  for (const impact of world.impacts) await complete(ctx, impact, world.dissents[impact.key]);
}

/** A data set holds nothing that was signed here. */
const heldBasis = ({ basis }: ImpactRecord) => (basis === 'OWN' ? 'SOURCED' : basis);

/** What a data set cannot say: that it was signed here, and from which other it dissents, be that of the same right or not. */
async function complete(ctx: Context, impact: ImpactRecord, dissentsFrom: string | undefined): Promise<void> {
  if (impact.basis !== 'OWN' && dissentsFrom === undefined) return;
  const byKey = async (key: string) => demandImpact(ctx, (await impactIdByKey(ctx, key)) ?? '');
  const before = await byKey(impact.key);
  const answer = dissentsFrom && { answersId: (await byKey(dissentsFrom)).id, stance: 'DISSENTS' as const };
  const after = { ...before, basis: impact.basis, ...answer, version: before.version + 1 };
  const proposal = await present(proposalById(ctx, before.proposalId));
  const right = await present(rightById(ctx, before.rightId));
  await commit(ctx, [putImpact(after)], [{ kind: 'IMPACT_ASSESSED', ...impactNews(after, proposal, right, before) }]);
}

const maybe = <T>(values: readonly T[]) => fc.option(some(values, 1), { freq: 2 });

/** Queries over such a world, among them ones that name what is not there. */
export const queries: fc.Arbitrary<ProposalQuery> = fc
  .record({
    kinds: maybe(proposalKinds),
    bases: maybe(bases),
    processes: maybe([...processes, 'nowhere']),
    sponsors: maybe(['aaa', 'BEE', 'see', 'Grp', 'NOBODY']),
    expandGroups: fc.boolean(),
    topics: maybe([...topics.map(({ slug }) => slug), 'nothing']),
    rights: maybe([...rights.map(({ code }) => code), 'UDHR-30']),
    directions: maybe(impactDirections),
    infrastructure: maybe(roles),
    disputed: fc.option(fc.boolean(), { freq: 2 }),
    assessed: maybe(assessmentStatuses),
    actionLines: maybe([...actionLines, 'C99']),
    actions: maybe(proposalActions),
    stages: maybe(proposalStages),
    provisions: maybe(['3.3', 'ITR-1988/3.3', '5A', '9.9']),
    tabledFrom: fc.option(fc.constantFrom('2012-01-01', '2012-06-15', '2012-06-16'), { freq: 2 }),
    tabledTo: fc.option(fc.constantFrom('2012-06-16', '2012-12-31', '2013-01-01'), { freq: 2 }),
  })
  // Most filters off, or hardly anything would be found.
  .chain((query) =>
    fc
      .subarray(Object.keys(query), { minLength: 0, maxLength: 4 })
      .map((kept) =>
        proposalQuery.parse(Object.fromEntries(Object.entries(query).filter(([field]) => kept.includes(field)))),
      ),
  );
