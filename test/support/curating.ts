/** What curators change of the record once it was entered, for tests. */
import type { Mutation } from './mutations.ts';
import { source } from './record.ts';
import { curator, textAt, type Variables, type World } from './world.ts';

export const correctProposal = `mutation ($id: ID!, $input: ProposalCorrection!, $reason: String!, $key: String) {
  correctProposal(id: $id, input: $input, reason: $reason, idempotencyKey: $key) {
    id slug title summary symbol action stage stageScope stageNote tabled confidence justification
    provisions { code } topics { slug } sponsorships { role since party { code } }
  }
}`;
export const deleteProposal = `mutation ($id: ID!, $reason: String!, $key: String) {
  deleteProposal(id: $id, reason: $reason, idempotencyKey: $key)
}`;
export const mergeProposal = `mutation ($id: ID!, $into: ID!, $reason: String!, $key: String) {
  mergeProposal(id: $id, into: $into, reason: $reason, idempotencyKey: $key) {
    id stage stageScope relations { kind proposal { slug relations { kind proposal { slug } } } }
  }
}`;
export const withdrawImpact = `mutation ($id: ID!, $reason: String!, $key: String) {
  withdrawImpact(id: $id, reason: $reason, idempotencyKey: $key) { id withdrawnAt withdrawnReason }
}`;
export const cancelConsultation = `mutation ($id: ID!, $reason: String!, $source: SourceInput, $key: String) {
  cancelConsultation(id: $id, reason: $reason, source: $source, idempotencyKey: $key) {
    id status cancelledReason sources { title }
  }
}`;
export const publishResults = `mutation ($id: ID!, $at: DateTime, $source: SourceInput!, $key: String) {
  publishResults(id: $id, at: $at, source: $source, idempotencyKey: $key) { id status sources { title } }
}`;

const idBySlug = async (world: World, slug: string) =>
  textAt(await world.get(curator, `{ consultation(slug: "${slug}") { id } }`), 'consultation.id');

/** A consultation without a deadline. */
export const openDoorId = (world: World) => idBySlug(world, 'open-door');

/** Enters an assessment of the first proposal and returns its id. */
export async function assessed(world: World, input: Variables = {}): Promise<string> {
  const proposal = await world.proposalId('rus-27-1');
  const given = { proposal, right: 'UDHR-19', direction: 'MIXED', basis: 'EDITORIAL', rationale: 'Why.', ...input };
  const document = 'mutation ($input: ImpactInput!) { assessImpact(input: $input) { id } }';
  return textAt(await world.get(curator, document, { input: given }), 'assessImpact.id');
}

let made = 0;

/** Enters a proposal of nobody else's and returns its id: what is deleted or merged is in no other test's way. */
async function tabled(world: World): Promise<string> {
  made += 1;
  const input = {
    process: 'wcit-12',
    title: `A proposal to be changed ${made}`,
    summary: 'Something.',
    sponsors: [{ party: 'RUS' }],
    topics: ['spam'],
    sources: [source],
  };
  const document = 'mutation ($input: ProposalInput!) { tableProposal(input: $input) { id } }';
  return textAt(await world.get(curator, document, { input }), 'tableProposal.id');
}

/** The same of a consultation without a deadline. */
async function announced(world: World): Promise<string> {
  made += 1;
  const input = {
    title: `A consultation to be changed ${made}`,
    summary: 'Something.',
    timeZone: 'UTC',
    whoMayTakePart: 'Anyone.',
    howToTakePart: 'Write.',
    sources: [source],
  };
  const document = 'mutation ($input: ConsultationInput!) { announceConsultation(input: $input) { id } }';
  return textAt(await world.get(curator, document, { input }), 'announceConsultation.id');
}

/** How many events one of these makes, where it is more than one. */
export const eventsOfOne: Readonly<Record<string, number>> = { mergeProposal: 2 };

export const curatingMutations: readonly Mutation[] = [
  {
    verb: 'correctProposal',
    document: correctProposal,
    actor: curator,
    async prepare(world) {
      const variables = { id: await tabled(world), input: { title: 'A duty' }, reason: 'Misread.' };
      return { variables, other: { ...variables, input: { title: 'Another duty' } } };
    },
  },
  {
    verb: 'deleteProposal',
    document: deleteProposal,
    actor: curator,
    async prepare(world) {
      const variables = { id: await tabled(world), reason: 'Entered twice.' };
      return { variables, other: { ...variables, id: await tabled(world) } };
    },
  },
  {
    verb: 'mergeProposal',
    document: mergeProposal,
    actor: curator,
    async prepare(world) {
      const variables = { id: await tabled(world), into: await tabled(world), reason: 'As TD 62 says.' };
      return { variables, other: { ...variables, id: await tabled(world) } };
    },
  },
  {
    verb: 'cancelConsultation',
    document: cancelConsultation,
    actor: curator,
    async prepare(world) {
      const variables = { id: await announced(world), reason: 'No money.', source };
      return { variables, other: { ...variables, id: await announced(world) } };
    },
  },
  {
    verb: 'publishResults',
    document: publishResults,
    actor: curator,
    async prepare(world) {
      const variables = { id: await announced(world), source };
      return { variables, other: { ...variables, id: await announced(world) } };
    },
  },
];
