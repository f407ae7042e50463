/** Every key of the one table, made and parsed here and, of what is connected, in `liveKeys.ts`, and nowhere else. `graphql/README.md` lists what each serves. */
import { hash } from 'node:crypto';
import type { RecordKind } from '../ids.ts';

export interface Key {
  pk: string;
  sk: string;
}

/** Whether the table can hold such a key at all: DynamoDB takes 1 to 2,048 bytes of UTF-8, and 1 to 1,024 for the second part. */
export function isPossible({ pk, sk }: Key): boolean {
  // Half a character has no bytes in UTF-8.
  if (!pk.isWellFormed() || !sk.isWellFormed()) return false;
  return pk !== '' && Buffer.byteLength(pk) <= 2048 && sk !== '' && Buffer.byteLength(sk) <= 1024;
}

/** A record of its own, found by its id. */
export const recordKey = (id: string): Key => ({ pk: id, sk: '@' });

/** Claims a slug for one record of a kind; holds that record's id. */
export const slugKey = (kind: RecordKind, slug: string): Key => ({ pk: `slug#${kind}#${slug}`, sk: '@' });

/** The feed: a counter that holds the number of the newest event, and the events in pages of 1,000. */
export const feedHeadKey: Key = { pk: 'feed', sk: 'head' };
const feedPageSize = 1000;
const digits = (sequence: number) => String(sequence).padStart(12, '0');
export const feedPageOf = (sequence: number) => Math.floor(sequence / feedPageSize);
export const feedPrefix = 'feed#';
export const feedPage = (page: number) => `${feedPrefix}${digits(page)}`;
export const eventKey = (sequence: number): Key => ({ pk: feedPage(feedPageOf(sequence)), sk: digits(sequence) });

/** One retried mutation, by account and the caller's own key; hashed, so that nothing of a deleted account stands in it. */
export const retryKey = (accountId: string, key: string): Key => ({
  pk: `retry#${hash('sha256', `${accountId}#${key}`, 'base64url')}`,
  sk: '@',
});

/** What belongs to one account and to nobody else. */
const followPrefix = 'follow#';
const inboxPrefix = 'inbox#';
const notePrefix = 'note#';
const apiKeyPrefix = 'key#';
const groupPrefix = 'group#';
const mentionPrefix = 'mention#';
const tracePrefix = 'trace#';
const draftPrefix = 'draft#';
const begunPrefix = 'begun#';
const signedPrefix = 'signed#';
export const accountRange = {
  follows: followPrefix,
  inbox: inboxPrefix,
  notes: notePrefix,
  apiKeys: apiKeyPrefix,
  groups: groupPrefix,
  mentions: mentionPrefix,
  traces: tracePrefix,
  drafts: draftPrefix,
  begun: begunPrefix,
  signed: signedPrefix,
} as const;
export const accountPartition = (accountId: string) => `own#${accountId}`;
const own = (accountId: string, sk: string): Key => ({ pk: accountPartition(accountId), sk });
export const followKey = (accountId: string, subjectId: string) => own(accountId, `${followPrefix}${subjectId}`);
export const inboxKey = (accountId: string, sequence: number) => own(accountId, `${inboxPrefix}${digits(sequence)}`);
/** What the key of something in an inbox was made of. */
export const parseInboxKey = ({ pk, sk }: Key) => ({
  accountId: pk.slice(accountPartition('').length),
  sequence: Number(sk.slice(inboxPrefix.length)),
});
export const inboxCountKey = (accountId: string) => own(accountId, 'unread');
/** How many follows an account has, and when and how it is told. */
export const followCountKey = (accountId: string) => own(accountId, 'follows');
export const alertSettingsKey = (accountId: string) => own(accountId, 'alerts');
/** What waits for a digest, by its rate and the event's number; a digest; and when the next one of a rate is due. */
export const pendingPrefix = 'pending#';
export const pendingAt = (rate: string) => `${pendingPrefix}${rate}#`;
export const pendingKey = (accountId: string, rate: string, sequence: number) =>
  own(accountId, `${pendingAt(rate)}${digits(sequence)}`);
export const digestPrefix = 'digest#';
export const digestKey = (accountId: string, digestId: string) => own(accountId, `${digestPrefix}${digestId}`);
export const dueDigestKey = (accountId: string, rate: string) => own(accountId, `due#${rate}`);
/** Digests by when they are due, in several partitions of the index, since all of a zone are due at the same hour. */
const digestDrawers = '0123456789abcdef';
export const dueDigestsIndexes = [...digestDrawers].map((drawer) => `digests#due#${drawer}`);
export const dueDigestsIndex = (accountId: string) => `digests#due#${accountId.at(-1)}`;
/** An event that could not be told to an account, because its follow could not be used. Tried again by the clock. */
export const asidePrefix = 'aside#';
export const asideKey = (accountId: string, sequence: number) => own(accountId, `${asidePrefix}${digits(sequence)}`);
export const asidesIndex = 'alerts#aside';
export const noteKey = (accountId: string, annotationId: string) => own(accountId, `${notePrefix}${annotationId}`);

/** A note in which others of its group mention the account. */
export const mentionKey = (accountId: string, annotationId: string) =>
  own(accountId, `${mentionPrefix}${annotationId}`);
/** Where an account left its name with somebody else's note, so that it can be taken away with the account. */
export const traceKey = (accountId: string, { pk, sk }: Key) => own(accountId, `${tracePrefix}${pk}#${sk}`);

/** Drafts of assessments: one's own, or a group's; how many there are; and drafts of groups that an account began. */
export const ownDraftKey = (accountId: string, draftId: string) => own(accountId, `${draftPrefix}${draftId}`);
export const groupDraftKey = (groupId: string, draftId: string): Key => ({
  pk: groupId,
  sk: `${draftPrefix}${draftId}`,
});
export const ownDraftCountKey = (accountId: string) => own(accountId, 'drafts');
export const groupDraftCountKey = (groupId: string): Key => ({ pk: groupId, sk: 'drafts' });
export const begunDraftKey = (accountId: string, draftId: string) => own(accountId, `${begunPrefix}${draftId}`);
/** A published assessment that an account signed or entered. */
export const signedKey = (accountId: string, impactId: string) => own(accountId, `${signedPrefix}${impactId}`);
/** Who says to be assessing a proposal, with the proposal; and all that an account says so of. */
export const assessmentClaimsKey = (proposalId: string): Key => ({ pk: proposalId, sk: 'claims' });
export const ownClaimsKey = (accountId: string) => own(accountId, 'claims');

/** How many notes an account wrote in an hour. */
export const writtenKey = (accountId: string, hour: string) => own(accountId, `written#${hour}`);

/** An account's address for letters; what leads to it from outside: by the digest of a secret in a letter, and by the digest of the address. */
export const mailAddressKey = (accountId: string) => own(accountId, 'address#mail');
export const mailSecretKey = (digest: string): Key => ({ pk: `mail#secret#${digest}`, sk: '@' });
export const mailHolders = (digest: string) => `mail#at#${digest}`;
export const mailHolderKey = (digest: string, accountId: string): Key => ({ pk: mailHolders(digest), sk: accountId });
/** How many letters of confirmation an account asked for on a day, and were sent to an address. */
export const letterCountKey = (accountId: string, day: string) => own(accountId, `letters#${day}`);
export const lettersToKey = (digest: string, day: string): Key => ({ pk: `mail#letters#${day}#${digest}`, sk: '@' });

/** What is told to an account outside its inbox, by the remainder of the delivery's id; a webhook's begin with the webhook's id. */
export const deliveryPrefix = 'delivery#';
export const deliveryKey = (accountId: string, rest: string) => own(accountId, `${deliveryPrefix}${rest}`);
/** What such a key was made of; null when it is another. */
export function parseDeliveryKey({ pk, sk }: Key): { accountId: string; rest: string } | null {
  const owner = accountPartition('');
  if (!pk.startsWith(owner) || !sk.startsWith(deliveryPrefix)) return null;
  return { accountId: pk.slice(owner.length), rest: sk.slice(deliveryPrefix.length) };
}

/** Deliveries that wait, by when they are to be tried, in several partitions of the index so that many can be planned at once; and those that were given up. */
const dueDrawers = 8;
export const dueDeliveriesIndexes = Array.from({ length: dueDrawers }, (_, drawer) => `deliveries#due#${drawer}`);
export const dueDeliveriesIndex = (id: string) =>
  `deliveries#due#${hash('sha256', id, 'buffer').readUInt8(0) % dueDrawers}`;
export const deadDeliveriesIndex = 'deliveries#dead';

/** An API key as its owner sees it, and how many the owner has. */
export const ownApiKeyKey = (accountId: string, id: string) => own(accountId, `${apiKeyPrefix}${id}`);
export const apiKeyCountKey = (accountId: string) => own(accountId, 'keys');

/** A webhook as its owner finds it, how many the owner has, and how much was posted at the owner's asking in an hour. */
const webhookPrefix = 'hook#';
export const webhookRange = webhookPrefix;
export const webhookKey = (accountId: string, id: string) => own(accountId, `${webhookPrefix}${id}`);
export const webhookCountKey = (accountId: string) => own(accountId, 'hooks');
export const postedKey = (accountId: string, hour: string) => own(accountId, `posted#${hour}`);

/** An account's chat room. */
export const chatRoomKey = (accountId: string) => own(accountId, 'chat');

/** An API key as whoever sends it finds it: by the digest of its secret. */
export const apiKeyKey = (digest: string): Key => ({ pk: `${apiKeyPrefix}${digest}`, sk: '@' });

/** What is counted of an hour: who it was stands in no key, only a drawer that the hour's secret leads to. */
export const quotaSecretKey = (hour: string): Key => ({ pk: `quota#${hour}`, sk: 'secret' });
export const quotaKey = (hour: string, drawer: string): Key => ({ pk: `quota#${hour}#${drawer}`, sk: '@' });

/** How many follow a record. */
export const followersKey = (subjectId: string): Key => ({ pk: subjectId, sk: 'followers' });

/** Partitions of the index gsi1. */
export const followersIndex = (subjectId: string) => `followers#${subjectId}`;
/** Counts of followers of consultations, which are shown from five on. */
export const followerCountsIndex = 'followers#counts';
export const dueIndex = 'consultations#due';
export const flaggedIndex = 'annotations#flagged';
/** Public notes that do not stand, by the state they are in. */
export const heldIndex = (state: string) => `annotations#${state}`;

/** Accounts that speak for an organisation. */
export const organisations = 'organisations';
export const organisationKey = (accountId: string): Key => ({ pk: organisations, sk: accountId });

/** Accounts whose public notes are yet to be hidden, or shown again. */
export const withholdings = 'withholdings';
export const withholdingKey = (accountId: string): Key => ({ pk: withholdings, sk: accountId });

/** What accounts said of a note, whether that is yet to be decided on, and what moderators decided. */
export const flaggedKey = (noteId: string): Key => ({ pk: noteId, sk: 'flagged' });
export const noteRange = { flags: 'flag#', decisions: 'moderation#' } as const;
export const flagKey = (noteId: string, accountId: string): Key => ({
  pk: noteId,
  sk: `${noteRange.flags}${accountId}`,
});
export const moderationKey = (noteId: string, at: string, accountId: string): Key => ({
  pk: noteId,
  sk: `${noteRange.decisions}${at}#${accountId}`,
});

/** What belongs to a group, beside its record: members, invitations, notes by what they are on, and how many of its members and owners there are. */
const memberPrefix = 'member#';
const invitationPrefix = 'invite#';
export const groupRange = {
  members: memberPrefix,
  invitations: invitationPrefix,
  notes: notePrefix,
  drafts: draftPrefix,
  notesOn: (targetId: string) => `${notePrefix}${targetId}#`,
} as const;
export const memberKey = (groupId: string, accountId: string): Key => ({
  pk: groupId,
  sk: `${memberPrefix}${accountId}`,
});
export const groupInvitationKey = (groupId: string, id: string): Key => ({
  pk: groupId,
  sk: `${invitationPrefix}${id}`,
});
export const groupNoteKey = (groupId: string, targetId: string, noteId: string): Key => ({
  pk: groupId,
  sk: `${groupRange.notesOn(targetId)}${noteId}`,
});
export const groupCountsKey = (groupId: string): Key => ({ pk: groupId, sk: 'counts' });

/** The same membership as its account finds it, and how many groups the account belongs to. */
export const membershipKey = (accountId: string, groupId: string) => own(accountId, `${groupPrefix}${groupId}`);
export const membershipCountKey = (accountId: string) => own(accountId, 'groups');

/** An invitation as whoever holds its link finds it: by the digest of its secret. */
export const invitationKey = (digest: string): Key => ({ pk: `${invitationPrefix}${digest}`, sk: '@' });

/** Groups that were ended and are yet to be cleared away. */
export const endedGroups = 'groups#ended';
export const endedGroupKey = (groupId: string): Key => ({ pk: endedGroups, sk: groupId });

/** Notes that become public, by when. */
export const embargoes = 'embargo';
export const embargoKey = (instant: string, noteId: string): Key => ({ pk: embargoes, sk: `${instant}#${noteId}` });

/** The secret addresses of an account's personal feeds: as their owner sees them, and as whoever has one finds them, by the digest of its secret. */
export const ownFeedLinksKey = (accountId: string) => own(accountId, 'feeds');
export const feedLinksKey = (digest: string): Key => ({ pk: `personal#${digest}`, sk: '@' });

/** Queries that stand until they are dropped, by what they are for, and how often these were changed. */
export const standingPartition = (kind: string) => `standing#${kind}`;
export const standingPrefix = 'query#';
export const standingKey = (kind: string, id: string): Key => ({
  pk: standingPartition(kind),
  sk: `${standingPrefix}${id}`,
});
export const standingChangesKey = (kind: string): Key => ({ pk: standingPartition(kind), sk: 'changes' });
