/** A made-up record to match against: entered by the verbs of the system, the same for the same seed. */
import type { Context } from '#graphql/context.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { keepInstrument, keepProvision } from '#graphql/processes/instruments.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal, type ProposalRecord } from '#graphql/proposals/keepProposal.ts';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { powerLaw, Random } from '../generator/random.ts';

const seed = 'matching';
const count = (size: number) => Array.from({ length: size }, (_, at) => at);

export const processes = count(12).map((at) => `process-${at}`);
export const topics = count(60).map((at) => `topic-${at}`);
export const states = count(120).map((at) => `S${String(at).padStart(2, '0')}`);
export const groups = count(6).map((at) => `GROUP${at}`);
export const provisions = count(300).map((at) => `INST/${Math.floor(at / 10) + 1}.${(at % 10) + 1}`);
export const rights = count(30).map((at) => `UDHR-${at + 1}`);
/** No two of them share a stem. */
export const vocabulary = count(4000).map(
  (at) => `w${at.toString(26).replace(/\d/g, (d) => 'abcdefghij'[Number(d)] ?? '')}ko`,
);
const shares = {
  words: powerLaw(vocabulary.length, 0.9),
  topics: powerLaw(topics.length, 0.7),
  states: powerLaw(states.length, 0.7),
  provisions: powerLaw(provisions.length, 0.6),
};

/** Things that are asked for as often as they are there. */
export function makeChance(purpose: string) {
  const random = new Random(seed, purpose);
  const drawn = (list: readonly string[], of: readonly number[], howMany: number) =>
    random.drawDistinct(of, howMany).map((at) => list[at] ?? '');
  return {
    random,
    words: (howMany: number) => drawn(vocabulary, shares.words, howMany),
    /** Nobody asks for the words that stand in every text. */
    tellingWords: (howMany: number) =>
      Array.from({ length: howMany }, () => vocabulary[random.between(300, vocabulary.length - 1)] ?? ''),
    topics: (howMany: number) => drawn(topics, shares.topics, howMany),
    states: (howMany: number) => drawn(states, shares.states, howMany),
    provisions: (howMany: number) => drawn(provisions, shares.provisions, howMany),
  };
}
export type Chance = ReturnType<typeof makeChance>;

const source = { title: 'Made up for a bench' };

export async function enterVocabulary(ctx: Context): Promise<void> {
  for (const slug of processes) {
    await keepProcess(ctx, { slug, title: slug, summary: 'Made up.', kind: 'conference', body: 'None' });
  }
  for (const [at, slug] of topics.entries()) {
    await keepTopic(ctx, { slug, label: slug, broader: at < 10 ? null : `topic-${at % 10}` });
  }
  for (const code of states) await keepParty(ctx, { code, name: `State ${code}`, kind: 'STATE' });
  for (const [at, code] of groups.entries()) {
    const memberships = states
      .filter((_, place) => place % groups.length === at)
      .map((member) => ({ member, confidence: 'HIGH' as const }));
    await keepParty(ctx, { code, name: code, kind: 'REGIONAL_GROUP', memberships });
  }
  for (const [at] of rights.entries()) {
    await keepRight(ctx, { instrument: 'UDHR', article: String(at + 1), label: `Right ${at + 1}` });
  }
  await keepInstrument(ctx, { code: 'INST', title: 'Instrument', processes: ['process-0'] });
  for (const [order, code] of provisions.entries()) {
    await keepProvision(ctx, { instrument: 'INST', number: code.slice('INST/'.length), order: order + 1 });
  }
}

/** Some 350 words of text each, as a short proposal has. */
export function proposalOf(chance: Chance, at: number): ProposalRecord {
  const { random } = chance;
  const sentence = (length: number) => chance.words(length).join(' ');
  return {
    slug: `made-up-${at}`,
    kind: 'PROPOSAL',
    symbol: `DOC/${at}`,
    title: sentence(8),
    summary: sentence(60),
    process: random.pick(processes),
    sponsorships: [
      ...chance.states(random.between(1, 3)),
      ...(random.fraction() < 0.2 ? [random.pick(groups)] : []),
    ].map((party) => ({ party, role: 'LEAD' as const })),
    topics: chance.topics(random.between(1, 3)),
    provisions: chance.provisions(random.between(0, 2)),
    action: random.pick(['ADD', 'MOD', 'SUP', 'NOC'] as const),
    stage: random.pick(['TABLED', 'REVISED', 'ADOPTED', 'WITHDRAWN'] as const),
    stageScope: 'RECORD',
    tabled: random.pick(['2024-05', '2025-01-20', '2025-11-03', '2026']),
    confidence: 'HIGH',
    sources: [source],
    texts: [
      {
        language: 'en',
        versionedAt: '2026-01-01T00:00:00Z',
        body: Array.from({ length: 5 }, () => sentence(55)).join('. '),
      },
    ],
  };
}

export async function enterProposals(ctx: Context, size: number): Promise<void> {
  const chance = makeChance('proposals');
  for (let from = 0; from < size; from += 25) {
    const some = Array.from({ length: Math.min(25, size - from) }, (_, at) => proposalOf(chance, from + at));
    await Promise.all(some.map((proposal) => keepProposal(ctx, proposal)));
  }
}
