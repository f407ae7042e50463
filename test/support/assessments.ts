/** Assessments by members, for tests: every mutation on them, a draft that lacks nothing, and short ways to publish one. */
import type { SignedIn } from '#graphql/people/actor.ts';
import { deleteProposal, withdrawImpact } from './curating.ts';
import type { Mutation } from './mutations.ts';
import { source } from './record.ts';
import { at, curator, member, moderator, textAt, type Variables, type World } from './world.ts';

const draftFields = `id version updatedAt proposal { slug } group { id } startedBy { id handle } stance
  supersedes { id } answers { id } faults { field message }
  content {
    scope textId selector { exact prefix suffix start end textId } right { code } direction
    severity { scale scope irremediability } likelihood confidence
    limitation { legality legalityReason legitimateAim legitimateAimReason necessity necessityReason }
    affected infrastructure dutyBearers dutyNote rationale basis assessor sources { title url } alternative
  }`;
export const saveDraft = `mutation ($input: AssessmentDraftInput!, $key: String) {
  saveAssessmentDraft(input: $input, idempotencyKey: $key) { ${draftFields} }
}`;
export const readDraft = `query ($id: ID!) { assessmentDraft(id: $id) { ${draftFields} } }`;
export const ownDrafts = '{ viewer { assessmentDrafts { id version } } }';
export const deleteDraft = `mutation ($id: ID!, $key: String) { deleteAssessmentDraft(id: $id, idempotencyKey: $key) }`;
export const publishAssessment = `mutation ($draft: ID!, $version: Int!, $key: String) {
  publishAssessment(draft: $draft, version: $version, idempotencyKey: $key) {
    id state basis direction scope assessor quote assessedOn publishedAt rationale right { code } author { handle }
    signedFor { name approver } severity { scale scope irremediability } limitation { legality legalityReason }
    selector { exact start textId } affected infrastructure dutyBearers dutyNote alternative stance likelihood
    viewerMayWithdraw viewerMaySupersede viewerMayRemove
  }
}`;
const claimed = '{ id assessmentClaims { since until isOwn by { id handle } } }';
export const claimAssessment = `mutation ($proposal: ID!, $key: String) {
  claimAssessment(proposal: $proposal, idempotencyKey: $key) ${claimed}
}`;
export const releaseAssessment = `mutation ($proposal: ID!, $key: String) {
  releaseAssessment(proposal: $proposal, idempotencyKey: $key) ${claimed}
}`;
export const importAssessments = `mutation ($format: AssessmentFormat!, $content: String!, $as: AssessmentEntry, $dryRun: Boolean, $key: String) {
  importAssessments(format: $format, content: $content, as: $as, dryRun: $dryRun, idempotencyKey: $key) {
    written unchanged faults { row field message }
  }
}`;
export const removeImpact = `mutation ($id: ID!, $reason: String!, $key: String) {
  removeImpact(id: $id, reason: $reason, idempotencyKey: $key)
}`;

/** All that an assessment of one's own needs, on the summary of the first proposal. */
export async function complete(world: World, rest: Variables = {}): Promise<Variables> {
  const proposal = await world.proposalId('rus-27-1');
  return {
    proposal,
    scope: 'RECORD',
    textId: proposal,
    right: 'UDHR-19',
    direction: 'RESTRICTS',
    rationale: 'Who must tell the route can be told to change it.',
    basis: 'OWN',
    sources: [source],
    ...rest,
  };
}

/** Saves such a draft and returns its id. */
export async function drafted(world: World, who: SignedIn, rest: Variables = {}): Promise<string> {
  const input = await complete(world, rest);
  return textAt(await world.get(who, saveDraft, { input }), 'saveAssessmentDraft.id');
}

/** Publishes such a draft and returns the assessment's id. */
export async function published(world: World, who: SignedIn, rest: Variables = {}, when?: Date): Promise<string> {
  const draft = await drafted(world, who, rest);
  return textAt(await world.get(who, publishAssessment, { draft, version: 1 }, when), 'publishAssessment.id');
}

/** What everyone reads of an assessment at a place such as `state`. */
export async function saidOf(world: World, id: string, fields: string): Promise<unknown> {
  const document = `query ($id: ID!) { node(id: $id) { ... on Impact { ${fields} } } }`;
  return at(await world.get({ kind: 'VISITOR' }, document, { id }), 'node');
}

/** Deletes the first proposal. */
export async function deleteFirstProposal(world: World): Promise<void> {
  await world.get(curator, deleteProposal, { id: await world.proposalId('rus-27-1'), reason: 'Entered twice.' });
}

const twice = async (make: () => Promise<Variables>) => ({ variables: await make(), other: await make() });

export const assessmentMutations: readonly Mutation[] = [
  {
    verb: 'saveAssessmentDraft',
    document: saveDraft,
    actor: member,
    async prepare(world) {
      const input = await complete(world);
      return { variables: { input }, other: { input: { ...input, direction: 'MIXED' } } };
    },
  },
  {
    verb: 'deleteAssessmentDraft',
    document: deleteDraft,
    actor: member,
    prepare: (world, owner) => twice(async () => ({ id: await drafted(world, owner) })),
  },
  {
    verb: 'publishAssessment',
    document: publishAssessment,
    actor: member,
    prepare: (world, owner) => twice(async () => ({ draft: await drafted(world, owner), version: 1 })),
  },
  {
    verb: 'withdrawImpact',
    document: withdrawImpact,
    actor: member,
    prepare: (world, owner) =>
      twice(async () => ({ id: await published(world, owner), reason: 'The words were misread.' })),
  },
  {
    verb: 'claimAssessment',
    document: claimAssessment,
    actor: member,
    async prepare(world) {
      const [proposal, other] = [await world.proposalId('rus-27-1'), await world.proposalId('rcc-14-2')];
      return { variables: { proposal }, other: { proposal: other } };
    },
  },
  {
    verb: 'releaseAssessment',
    document: releaseAssessment,
    actor: member,
    prepare: async (world, owner) => {
      const slugs = ['usa-9-13', 'td62-alg'] as const;
      const ids = await Promise.all(slugs.map((slug) => world.proposalId(slug)));
      for (const proposal of ids) await world.get(owner, claimAssessment, { proposal });
      const [proposal, other] = ids;
      return { variables: { proposal }, other: { proposal: other } };
    },
  },
  {
    verb: 'importAssessments',
    document: importAssessments,
    actor: member,
    async prepare() {
      const content = (rationale: string) => {
        const assessments = [{ proposal: 'rus-27-1', rationale }];
        return JSON.stringify({ format: 'travaux.assessments', version: 1, assessments });
      };
      return {
        variables: { format: 'JSON', content: content('From a file.') },
        other: { format: 'JSON', content: content('From another.') },
      };
    },
  },
  {
    verb: 'removeImpact',
    document: removeImpact,
    actor: moderator,
    prepare: (world) => twice(async () => ({ id: await published(world, member), reason: 'It names a person.' })),
  },
];
