/** Who may do what. One table of role and verb decides for every way in; the rules on own and others' objects stand below it. */
import { Refusal } from '../errors.ts';
import type { Actor, Role } from './actor.ts';

/** Each role adds to what a member may, and nothing more: a curator does not moderate, a moderator does not curate. */
const member = [
  'annotate',
  'editAnnotation',
  'deleteAnnotation',
  'placeAnnotation',
  'importAnnotations',
  'flagAnnotation',
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
  'follow',
  'unfollow',
  'saveSearch',
  'changeFollow',
  'previewAlerts',
  'markRead',
  'markAllRead',
  'changeAlertSettings',
  'setMailAddress',
  'removeMailAddress',
  'setChatRoom',
  'removeChatRoom',
  'makeFeedLinks',
  'revokeFeedLinks',
  'saveAssessmentDraft',
  'deleteAssessmentDraft',
  'publishAssessment',
  'withdrawImpact',
  'claimAssessment',
  'releaseAssessment',
  'importAssessments',
  'createWebhook',
  'changeWebhook',
  'deleteWebhook',
  'rotateWebhookSecret',
  'testWebhook',
  'replayWebhook',
  'createApiKey',
  'revokeApiKey',
] as const;
const curator = [
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
] as const;
const moderator = [
  'removeImpact',
  'moderateAnnotation',
  'readFlagged',
  'recogniseOrganisation',
  'blockAccount',
  'unblockAccount',
] as const;
/** What only the system does: it enters reference records and keeps the clock. */
const systemOnly = [
  'keepRecord',
  'tellDue',
  'publishDue',
  'clearGroups',
  'clearConnections',
  'withholdDue',
  'makeDigests',
  'tellAsides',
  'deliver',
] as const;

export type Verb =
  | (typeof member)[number]
  | (typeof curator)[number]
  | (typeof moderator)[number]
  | (typeof systemOnly)[number];

export const verbs: readonly Verb[] = [...member, ...curator, ...moderator, ...systemOnly];

const allowed: Record<Role | 'VISITOR' | 'KEY' | 'SYSTEM', readonly Verb[]> = {
  VISITOR: [],
  KEY: [],
  MEMBER: member,
  CURATOR: [...member, ...curator],
  MODERATOR: [...member, ...moderator],
  SYSTEM: [...curator, ...systemOnly],
};

export function may(actor: Actor, verb: Verb): boolean {
  return allowed[actor.kind === 'SIGNED_IN' ? actor.role : actor.kind].includes(verb);
}

/** Refuses unless the actor may: a visitor is asked to sign in, anyone else is told that the role or the key does not allow it. */
export function demand(actor: Actor, verb: Verb): void {
  if (may(actor, verb)) return;
  if (actor.kind === 'VISITOR') throw new Refusal('UNAUTHENTICATED', 'Sign in to do this.');
  if (actor.kind === 'KEY') throw new Refusal('FORBIDDEN', 'An API key reads the public record and does nothing else.');
  throw new Refusal('FORBIDDEN', 'Your role does not allow this.');
}

interface Note {
  authorId: string;
  /** The group that shares it, where its visibility is GROUP. */
  groupId: string | null;
  visibility: 'PRIVATE' | 'GROUP' | 'PUBLIC';
  moderation: 'PENDING' | 'APPROVED' | 'HIDDEN' | 'SPAM';
  /** Present while its author is kept from publishing. */
  withheld?: true;
}

/** Whether a note is there for everyone. */
export const isPublicNote = ({ visibility, moderation, withheld }: Note) =>
  visibility === 'PUBLIC' && moderation === 'APPROVED' && !withheld;

const isAuthor = (actor: Actor, note: Note) => actor.kind === 'SIGNED_IN' && actor.id === note.authorId;

/** The groups the actor belongs to, by their ids; none for whoever is not signed in. */
interface Groups {
  has(groupId: string): boolean;
}

/**
 * The one rule of who may read a note; every way to a note asks it. Authors see their own, everyone sees public ones that stand,
 * the members of a group see the group's, moderators also see public ones that were hidden. Nobody reads another's private note.
 */
export function mayReadNote(actor: Actor, groups: Groups, note: Note): boolean {
  if (isPublicNote(note) || isAuthor(actor, note)) return true;
  if (note.visibility === 'GROUP') return note.groupId !== null && groups.has(note.groupId);
  return note.visibility === 'PUBLIC' && may(actor, 'moderateAnnotation');
}

export const mayEditNote = (actor: Actor, note: Note) => isAuthor(actor, note) && may(actor, 'editAnnotation');

export const mayModerateNote = (actor: Actor, note: Note) =>
  note.visibility === 'PUBLIC' && may(actor, 'moderateAnnotation');
