/** Every mutation of the schema, ready to be tried: its document, and input that it takes. */
import { randomUUID } from 'node:crypto';
import type { SignedIn } from '#graphql/people/actor.ts';
import type { Verb } from '#graphql/people/permissions.ts';
import { accountMutations } from './accounts.ts';
import { alertMutations } from './alerts.ts';
import { assessmentMutations } from './assessments.ts';
import { chatRoomMutations } from './chatRooms.ts';
import { curatingMutations } from './curating.ts';
import { feedLinkMutations } from './feedLinks.ts';
import { groupMutations, inviting } from './groups.ts';
import { mailAddressMutations } from './mailAddresses.ts';
import { source } from './record.ts';
import { showingSecrets, webhookMutations } from './webhooks.ts';
import { curator, days, listAt, member, moderator, textAt, type Variables, type World } from './world.ts';

export interface Mutation {
  verb: Verb;
  document: string;
  /** Somebody who may do it. */
  actor: SignedIn;
  /** Makes what `owner` needs for it, and returns input to be taken and other input to be taken as well. */
  prepare(world: World, owner: SignedIn): Promise<{ variables: Variables; other: Variables }>;
}

export const annotate = `mutation ($input: AnnotateInput!, $key: String) {
  annotate(input: $input, idempotencyKey: $key) {
    id body visibility motivation tags anchor moderation createdAt editedAt viewerMayEdit
    selector { exact prefix suffix start end textId } author { id handle } target { id } parent { id }
  }
}`;
export const editAnnotation = `mutation ($id: ID!, $body: String!, $tags: [String!], $version: Int, $key: String) {
  editAnnotation(id: $id, body: $body, tags: $tags, version: $version, idempotencyKey: $key) {
    id body tags editedAt version edits { until body tags }
  }
}`;
export const deleteAnnotation = `mutation ($id: ID!, $key: String) { deleteAnnotation(id: $id, idempotencyKey: $key) }`;
export const importAnnotations = `mutation ($format: AnnotationFormat!, $content: String!, $group: ID, $dryRun: Boolean, $key: String) {
  importAnnotations(format: $format, content: $content, group: $group, dryRun: $dryRun, idempotencyKey: $key) {
    written unchanged anchors { anchor count } faults { row field message }
  }
}`;
export const flagAnnotation = `mutation ($id: ID!, $reason: String!, $key: String) {
  flagAnnotation(id: $id, reason: $reason, idempotencyKey: $key)
}`;
export const placeAnnotation = `mutation ($id: ID!, $textId: ID!, $verdict: AnchorVerdict!, $start: Int, $end: Int, $key: String) {
  placeAnnotation(id: $id, textId: $textId, verdict: $verdict, start: $start, end: $end, idempotencyKey: $key) {
    id anchor isPlaceConfirmed place { exact prefix suffix start end textId } selector { exact textId } version
  }
}`;
export const moderateAnnotation = `mutation ($id: ID!, $moderation: Moderation!, $reason: String!, $key: String) {
  moderateAnnotation(id: $id, moderation: $moderation, reason: $reason, idempotencyKey: $key) { id moderation }
}`;
export const follow = `mutation ($id: ID!, $kinds: [EventKind!], $rate: AlertRate, $key: String) {
  follow(id: $id, kinds: $kinds, rate: $rate, idempotencyKey: $key) { id name kinds rate createdAt subject { id } }
}`;
export const unfollow = `mutation ($id: ID!, $key: String) { unfollow(id: $id, idempotencyKey: $key) }`;
export const markRead = `mutation ($ids: [ID!]!, $key: String) { markRead(ids: $ids, idempotencyKey: $key) { id readAt } }`;
export const tableProposal = `mutation ($input: ProposalInput!, $key: String) {
  tableProposal(input: $input, idempotencyKey: $key) {
    id slug url kind title summary symbol action stage stageScope tabled tabledOn confidence justification
    process { slug } provisions { code } provision { code } topics { slug } texts { id language body }
    sponsorships { role party { code } } sources { title url page note } history { nodes { kind } }
  }
}`;
export const reviseProposal = `mutation ($input: RevisionInput!, $key: String) {
  reviseProposal(input: $input, idempotencyKey: $key) {
    id stage updatedAt
    texts { id language body versionedAt timeZone basedOn document { symbol } proposal { slug } }
    history { nodes { kind changes { field before after } } }
  }
}`;
export const assessImpact = `mutation ($input: ImpactInput!, $key: String) {
  assessImpact(input: $input, idempotencyKey: $key) {
    id direction basis likelihood rationale assessor assessedOn quote right { code } proposal { slug }
    severity { scale scope irremediability } limitation { legality legitimateAim necessity } sources { title }
  }
}`;
export const announceConsultation = `mutation ($input: ConsultationInput!, $key: String) {
  announceConsultation(input: $input, idempotencyKey: $key) {
    id slug url title status opensAt opensPrecision closesAt closesPrecision rolling timeZone standing questions
    process { slug } host { code } topics { slug } deadlineHistory { to } confidence
  }
}`;
export const changeDeadline = `mutation ($id: ID!, $closesAt: DateTime!, $reason: String!, $source: SourceInput, $key: String) {
  changeDeadline(id: $id, closesAt: $closesAt, reason: $reason, source: $source, idempotencyKey: $key) {
    id closesAt closesPrecision rolling status deadlineHistory { from to at reason source { title } }
  }
}`;

export const createApiKey = `mutation ($name: String!, $key: String) {
  createApiKey(name: $name, idempotencyKey: $key) { secret key { id name createdAt } }
}`;
export const revokeApiKey = `mutation ($id: ID!, $key: String) { revokeApiKey(id: $id, idempotencyKey: $key) }`;

/** Makes an API key and returns its id and its secret. */
export async function apiKey(
  world: World,
  owner: SignedIn,
  name = 'A script',
): Promise<{ id: string; secret: string }> {
  const made = await world.get(owner, createApiKey, { name });
  return { id: textAt(made, 'createApiKey.key.id'), secret: textAt(made, 'createApiKey.secret') };
}

/** Writes a note on the first proposal and returns its id. */
export async function note(world: World, author: SignedIn, input: Variables = {}): Promise<string> {
  const target = await world.proposalId('rus-27-1');
  const answer = await world.get(author, annotate, { input: { target, body: 'A note.', ...input } });
  return textAt(answer, 'annotate.id');
}
export const publicNote = (world: World, author: SignedIn, input: Variables = {}) =>
  note(world, author, { visibility: 'PUBLIC', ...input });

/** Lets an account follow the process and be told of one event; returns the ids of its notifications. */
export async function notifications(world: World, owner: SignedIn): Promise<string[]> {
  await world.get(owner, follow, { id: 'proc_wcit-12', kinds: ['PROPOSAL_TABLED'] });
  await world.tellAll();
  const answer = await world.get(owner, '{ viewer { inbox { nodes { id } } } }');
  return listAt(answer, 'viewer.inbox.nodes').map((_, place) => textAt(answer, `viewer.inbox.nodes.${place}.id`));
}

export const proposalInput = {
  process: 'wcit-12',
  title: 'A duty to tell the route',
  summary: 'States tell each other which route traffic takes.',
  sponsors: [{ party: 'RUS' }, { party: 'DZA' }],
  topics: ['routing'],
  sources: [source],
};
export const consultationInput = {
  title: 'Views on the route',
  summary: 'What do you think?',
  opensAt: '2012-12-10T08:00:00Z',
  closesAt: '2013-01-10T17:00:00+01:00',
  timeZone: 'Europe/Zurich',
  whoMayTakePart: 'Anyone.',
  howToTakePart: 'Write.',
  sources: [source],
};
export const impactInput = (proposal: string) => ({
  proposal,
  right: 'UDHR-19',
  direction: 'RESTRICTS',
  basis: 'EDITORIAL',
  rationale: 'Who must tell the route can be told to change it.',
});

export async function consultationId(world: World): Promise<string> {
  return textAt(await world.get(member, '{ consultation(slug: "comments") { id } }'), 'consultation.id');
}

/** Mutations whose answer is given once and not again: a retry is refused. */
export const unrepeatable: readonly Mutation[] = [
  inviting,
  ...showingSecrets,
  {
    verb: 'createApiKey',
    document: createApiKey,
    actor: member,
    async prepare() {
      return { variables: { name: 'A script' }, other: { name: 'Another script' } };
    },
  },
];

/** Mutations that take nothing but a key. */
export const withoutInput: readonly Mutation[] = [...feedLinkMutations];

export const mutations: readonly Mutation[] = [
  ...groupMutations,
  ...accountMutations,
  ...webhookMutations,
  ...chatRoomMutations,
  ...mailAddressMutations,
  ...alertMutations,
  ...curatingMutations,
  ...assessmentMutations,
  {
    verb: 'annotate',
    document: annotate,
    actor: member,
    async prepare(world) {
      const target = await world.proposalId('rus-27-1');
      const input = { target, body: 'A note.', visibility: 'PUBLIC' };
      return { variables: { input }, other: { input: { ...input, body: 'Another.' } } };
    },
  },
  {
    verb: 'editAnnotation',
    document: editAnnotation,
    actor: member,
    async prepare(world, owner) {
      const id = await publicNote(world, owner);
      return { variables: { id, body: 'Changed.' }, other: { id, body: 'Changed again.' } };
    },
  },
  {
    verb: 'deleteAnnotation',
    document: deleteAnnotation,
    actor: member,
    async prepare(world, owner) {
      return { variables: { id: await publicNote(world, owner) }, other: { id: await publicNote(world, owner) } };
    },
  },
  {
    verb: 'placeAnnotation',
    document: placeAnnotation,
    actor: member,
    async prepare(world, owner) {
      const textId = await world.proposalId('rus-27-1');
      const id = await publicNote(world, owner, { selector: { textId, exact: 'States' } });
      return {
        variables: { id, textId, verdict: 'MOVE', start: 0, end: 2 },
        other: { id, textId, verdict: 'DROP' },
      };
    },
  },
  {
    verb: 'importAnnotations',
    document: importAnnotations,
    actor: member,
    async prepare(world) {
      const target = { id: await world.proposalId('rus-27-1') };
      const content = (body: string) =>
        JSON.stringify({ format: 'travaux.annotations', version: 1, notes: [{ target, body }] });
      return {
        variables: { format: 'JSON', content: content('From a file.') },
        other: { format: 'JSON', content: content('From another.') },
      };
    },
  },
  {
    verb: 'flagAnnotation',
    document: flagAnnotation,
    actor: member,
    async prepare(world, owner) {
      const id = await publicNote(world, owner);
      return { variables: { id, reason: 'Rude.' }, other: { id, reason: 'Wrong.' } };
    },
  },
  {
    verb: 'moderateAnnotation',
    document: moderateAnnotation,
    actor: moderator,
    async prepare(world, owner) {
      const id = await publicNote(world, owner);
      const variables = { id, moderation: 'HIDDEN', reason: 'Rude.' };
      return { variables, other: { ...variables, moderation: 'SPAM' } };
    },
  },
  {
    verb: 'follow',
    document: follow,
    actor: member,
    async prepare() {
      return { variables: { id: 'topic_routing' }, other: { id: 'topic_spam' } };
    },
  },
  {
    verb: 'unfollow',
    document: unfollow,
    actor: member,
    async prepare(world, owner) {
      await world.get(owner, follow, { id: 'topic_routing' });
      await world.get(owner, follow, { id: 'topic_spam' });
      return { variables: { id: 'topic_routing' }, other: { id: 'topic_spam' } };
    },
  },
  {
    verb: 'markRead',
    document: markRead,
    actor: member,
    async prepare(world, owner) {
      const [one, other] = await notifications(world, owner);
      return { variables: { ids: [one] }, other: { ids: [other] } };
    },
  },
  {
    verb: 'tableProposal',
    document: tableProposal,
    actor: curator,
    async prepare() {
      return { variables: { input: proposalInput }, other: { input: { ...proposalInput, title: 'Another title' } } };
    },
  },
  {
    verb: 'reviseProposal',
    document: reviseProposal,
    actor: curator,
    async prepare(world) {
      const proposal = await world.proposalId('rus-27-1');
      // In a world that several revise, each says something else.
      const text = randomUUID();
      const input = { proposal, language: 'en', body: `States shall tell ${text}.` };
      return { variables: { input }, other: { input: { ...input, body: `States may tell ${text}.` } } };
    },
  },
  {
    verb: 'assessImpact',
    document: assessImpact,
    actor: curator,
    async prepare(world) {
      const input = impactInput(await world.proposalId('rus-27-1'));
      return { variables: { input }, other: { input: { ...input, right: 'UDHR-12' } } };
    },
  },
  {
    verb: 'announceConsultation',
    document: announceConsultation,
    actor: curator,
    async prepare() {
      const input = consultationInput;
      return { variables: { input }, other: { input: { ...input, title: 'Other views' } } };
    },
  },
  {
    verb: 'changeDeadline',
    document: changeDeadline,
    actor: curator,
    async prepare(world) {
      const found = await world.get(member, '{ consultation(slug: "comments") { id closesAt } }');
      const now = new Date(textAt(found, 'consultation.closesAt'));
      const variables = {
        id: textAt(found, 'consultation.id'),
        closesAt: days(4, now).toISOString(),
        reason: 'Holidays.',
      };
      return { variables, other: { ...variables, closesAt: days(7, now).toISOString() } };
    },
  },
  {
    verb: 'revokeApiKey',
    document: revokeApiKey,
    actor: member,
    async prepare(world, owner) {
      return { variables: { id: (await apiKey(world, owner)).id }, other: { id: (await apiKey(world, owner)).id } };
    },
  },
];
