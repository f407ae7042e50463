/** Every verb, tried as everyone. */
import { describe, expect, it } from 'vitest';
import { tellAsides } from '#graphql/alerts/asides.ts';
import { publishDue } from '#graphql/annotations/publishDue.ts';
import { withholdDue } from '#graphql/annotations/withhold.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { tellDue } from '#graphql/consultations/tellDue.ts';
import type { Context } from '#graphql/context.ts';
import { overdueDeliveries } from '#graphql/deliveries/overdueDeliveries.ts';
import { makeDigests } from '#graphql/digests/makeDigests.ts';
import { clearGroups } from '#graphql/groups/deleteGroup.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { clearConnections } from '#graphql/live/connections.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { may, type Verb, verbs } from '#graphql/people/permissions.ts';
import { keepDocument } from '#graphql/processes/documents.ts';
import { keepInstrument, keepProvision } from '#graphql/processes/instruments.ts';
import { keepProcess } from '#graphql/processes/processes.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { keepActionLine } from '#graphql/vocabulary/actionLines.ts';
import { keepRight } from '#graphql/vocabulary/rights.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { somebody } from '#test/support/accounts.ts';
import { importAssessments, published } from '#test/support/assessments.ts';
import { removeChatRoom } from '#test/support/chatRooms.ts';
import { withdrawImpact } from '#test/support/curating.ts';
import { removeMailAddress } from '#test/support/mailAddresses.ts';
import { mutations, unrepeatable, withoutInput } from '#test/support/mutations.ts';
import { consultation, proposal } from '#test/support/record.ts';
import { refused } from '#test/support/unchanged.ts';
import {
  type Actor,
  curator,
  inWorld,
  keyHolder,
  member,
  member2,
  moderator,
  refusal,
  system,
  visitor,
} from '#test/support/world.ts';

// One world for all: what one of them makes is in nobody's way.
const world = inWorld('ONCE');

/** Who may do what, as the issue states it, apart from the table of the code. */
const ofMembers = [
  'annotate',
  'editAnnotation',
  'deleteAnnotation',
  'placeAnnotation',
  'importAnnotations',
  'flagAnnotation',
  'follow',
  'unfollow',
  'markRead',
  'createApiKey',
  'revokeApiKey',
  'createGroup',
  'editGroup',
  'inviteToGroup',
  'revokeInvitation',
  'joinGroup',
  'leaveGroup',
  'setGroupRole',
  'removeFromGroup',
  'deleteGroup',
  'deleteAccount',
  'createWebhook',
  'changeWebhook',
  'deleteWebhook',
  'rotateWebhookSecret',
  'testWebhook',
  'replayWebhook',
  'setChatRoom',
  'removeChatRoom',
  'setMailAddress',
  'removeMailAddress',
  'previewAlerts',
  'saveSearch',
  'changeFollow',
  'markAllRead',
  'changeAlertSettings',
  'makeFeedLinks',
  'revokeFeedLinks',
  'saveAssessmentDraft',
  'deleteAssessmentDraft',
  'publishAssessment',
  'withdrawImpact',
  'claimAssessment',
  'releaseAssessment',
  'importAssessments',
];
const ofCurators = [
  'tableProposal',
  'reviseProposal',
  'correctProposal',
  'deleteProposal',
  'mergeProposal',
  'assessImpact',
  'withdrawAnyImpact',
  'publishImported',
  'announceConsultation',
  'changeDeadline',
  'cancelConsultation',
  'publishResults',
];
const ofModerators = [
  'removeImpact',
  'moderateAnnotation',
  'readFlagged',
  'recogniseOrganisation',
  'blockAccount',
  'unblockAccount',
];
const ofSystem = [
  'keepRecord',
  'tellDue',
  'publishDue',
  'clearGroups',
  'withholdDue',
  'makeDigests',
  'tellAsides',
  'clearConnections',
  'deliver',
];
const stated: [string, Actor, string[]][] = [
  ['a visitor', visitor, []],
  ['a program with a key', keyHolder, []],
  ['a member', member2, ofMembers],
  ['a curator', curator, [...ofMembers, ...ofCurators]],
  ['a moderator', moderator, [...ofMembers, ...ofModerators]],
  ['the system', system, [...ofCurators, ...ofSystem]],
];
const refusalOf = (actor: Actor) => (actor.kind === 'VISITOR' ? 'UNAUTHENTICATED' : 'FORBIDDEN');

const keeping: Record<string, (ctx: Context) => Promise<unknown>> = {
  keepTopic: (ctx) => keepTopic(ctx, { slug: 'new', label: 'New' }),
  keepRight: (ctx) => keepRight(ctx, { instrument: 'UDHR', article: '1', label: 'Dignity' }),
  keepActionLine: (ctx) => keepActionLine(ctx, { code: 'C1', label: 'Governments' }),
  keepParty: (ctx) => keepParty(ctx, { code: 'NEW', name: 'New', kind: 'STATE' }),
  keepProcess: (ctx) => keepProcess(ctx, { slug: 'new', title: 'New', summary: 'New.', kind: 'review', body: 'ITU' }),
  keepDocument: (ctx) => keepDocument(ctx, { symbol: 'TD 63', title: 'New', process: 'wcit-12' }),
  keepInstrument: (ctx) => keepInstrument(ctx, { code: 'NEW', title: 'New', processes: ['wcit-12'] }),
  keepProvision: (ctx) => keepProvision(ctx, { instrument: 'ITR-1988', number: '9', order: 9 }),
  keepProposal: (ctx) => keepProposal(ctx, proposal('new', {})),
  keepImpact: (ctx) =>
    keepImpact(ctx, {
      key: 'new',
      proposal: 'rus-27-1',
      right: 'UDHR-19',
      direction: 'MIXED',
      basis: 'EDITORIAL',
      rationale: 'New.',
      assessor: 'x',
      assessedOn: '2012-12-01',
    }),
  keepConsultation: (ctx) => keepConsultation(ctx, consultation({ slug: 'new', title: 'New' })),
};

describe.each(stated)('%s', (_, actor, allowed) => {
  it('may what is stated, and nothing else', () => {
    expect(verbs.filter((verb) => may(actor, verb)).toSorted()).toEqual(allowed.toSorted());
  });

  it.each([...mutations, ...unrepeatable, ...withoutInput])('tries $verb', async ({ verb, document, prepare }) => {
    // The system has no account, so what belongs to a person is prepared for a member.
    const owner = actor.kind === 'SIGNED_IN' ? actor : member;
    const { variables } = await prepare(world(), owner);
    const isAllowed = allowed.includes(verb) || (verb === 'withdrawImpact' && allowed.includes('withdrawAnyImpact'));
    if (isAllowed) await world().get(actor, document, variables).catch(onlyWithoutAccount(actor, verb));
    else expect(await refused(world(), actor, document, variables)).toBe(refusalOf(actor));
  });

  it.each(Object.entries(keeping))('tries %s', async (_verb, keep) => {
    const before = await world().dump();
    const tried = keep(world().context(actor));
    if (allowed.includes('keepRecord')) expect(await tried).toBe('ADDED');
    else {
      await expect(tried).rejects.toMatchObject({ code: refusalOf(actor) });
      expect(await world().dump()).toEqual(before);
    }
  });

  it('tries deleteAccount', async () => {
    // Somebody new with the same role: what the others made is tried on.
    const who = actor.kind === 'SIGNED_IN' ? { ...somebody(), role: actor.role } : actor;
    const document = 'mutation ($handle: String!) { deleteAccount(handle: $handle, publicNotes: REMOVE) }';
    const variables = { handle: who.kind === 'SIGNED_IN' ? who.handle : member.handle };
    if (allowed.includes('deleteAccount')) await world().get(who, document, variables);
    else expect(await refused(world(), who, document, variables)).toBe(refusalOf(who));
  });

  it('tries withdrawAnyImpact', async () => {
    const variables = { id: await published(world(), somebody()), reason: 'Misread.' };
    if (allowed.includes('withdrawAnyImpact')) await world().get(actor, withdrawImpact, variables);
    else expect(await refused(world(), actor, withdrawImpact, variables)).toBe(refusalOf(actor));
  });

  it('tries publishImported', async () => {
    const content = '{ "format": "travaux.assessments", "version": 1, "assessments": [] }';
    const variables = { format: 'JSON', content, as: 'PUBLISHED' };
    const isAllowed = ['importAssessments', 'publishImported'].every((verb) => allowed.includes(verb));
    if (isAllowed) await world().get(actor, importAssessments, variables);
    else expect(await refused(world(), actor, importAssessments, variables)).toBe(refusalOf(actor));
  });

  it.each([
    ['removeChatRoom', removeChatRoom],
    ['removeMailAddress', removeMailAddress],
    ['previewAlerts', '{ alertPreview(subject: "topic_spam") { count } }'],
  ])('tries %s', async (verb, document) => {
    if (allowed.includes(verb)) await world().get(actor, document);
    else expect(await refused(world(), actor, document, {})).toBe(refusalOf(actor));
  });

  it('tries tellDue', async () => {
    const tried = tellDue(world().context(actor, new Date('2030-01-01T00:00:00Z')));
    if (allowed.includes('tellDue')) expect(await tried).toBeGreaterThan(0);
    else await expect(tried).rejects.toMatchObject({ code: refusalOf(actor) });
  });

  it.each([
    ['publishDue', publishDue],
    ['clearConnections', clearConnections],
    ['clearGroups', clearGroups],
    ['withholdDue', withholdDue],
    ['makeDigests', makeDigests],
    ['tellAsides', tellAsides],
    ['deliver', async (ctx: Context) => (await overdueDeliveries(ctx)).length],
  ])('tries %s', async (verb, keepTheClock) => {
    const tried = keepTheClock(world().context(actor));
    if (allowed.includes(verb)) expect(await tried).toBeGreaterThanOrEqual(0);
    else await expect(tried).rejects.toMatchObject({ code: refusalOf(actor) });
  });

  it.each(['flagged', 'moderationQueue'])('tries readFlagged by %s', async (list) => {
    const answer = await world().ask(actor, `{ viewer { ${list} { totalCount } } }`);
    if (actor.kind !== 'SIGNED_IN') expect(answer).toMatchObject({ data: { viewer: null }, errors: [] });
    else if (allowed.includes('readFlagged')) expect(answer.errors).toEqual([]);
    else expect(refusal(answer)).toBe('FORBIDDEN');
  });
});

/** An editorial assessment is signed by an account; the system, which has none, signs nothing. */
function onlyWithoutAccount(actor: Actor, verb: Verb) {
  return (error: unknown) => {
    expect([actor.kind, verb], String(error)).toEqual(['SYSTEM', 'assessImpact']);
  };
}

it('every verb of the table is tried above', () => {
  const mutating = [...mutations, ...unrepeatable, ...withoutInput].map(({ verb }) => verb);
  const apart = [
    'withdrawAnyImpact',
    'publishImported',
    'deleteAccount',
    'removeChatRoom',
    'removeMailAddress',
    'previewAlerts',
  ];
  const tried: string[] = [...mutating, 'readFlagged', ...apart, ...ofSystem];
  expect(tried.toSorted()).toEqual(verbs.toSorted());
});
