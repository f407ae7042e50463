/** Ids: a prefix that tells the kind of record, an underscore, and a ULID or the record's natural code. */
import { createHash, randomFillSync } from 'node:crypto';
import { ulid } from 'ulid';

const prefixes = {
  process: 'proc',
  document: 'doc',
  instrument: 'inst',
  provision: 'prov',
  proposal: 'prop',
  text: 'text',
  /** What a provision says before any proposal. */
  provisionText: 'base',
  party: 'party',
  topic: 'topic',
  right: 'right',
  actionLine: 'line',
  impact: 'imp',
  consultation: 'cons',
  annotation: 'ann',
  event: 'evt',
  account: 'acct',
  group: 'grp',
  follow: 'flw',
  notification: 'ntf',
} as const;
export type RecordKind = keyof typeof prefixes;

const kinds = new Map(Object.entries(prefixes).map(([kind, prefix]) => [prefix as string, kind as RecordKind]));

/** Random bytes, drawn many at once: one by one they cost more than all else of an id. */
const drawn = new Uint8Array(4096);
let used = drawn.length;
function chance(): number {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const byte = drawn[used] ?? 0;
  used += 1;
  return byte / 256;
}

/** A new id that nobody can guess and that sorts by the moment it was made. */
export const newId = (kind: RecordKind, now: Date) => makeId(kind, ulid(now.getTime(), chance));

/** The letters of a ULID, in order of their values. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first ten letters of a ULID, which say when. */
export function lettersOfMoment(moment: string): string {
  let left = Date.parse(moment);
  let written = '';
  for (let at = 0; at < 10; at += 1) {
    written = (letters[left % 32] ?? '0') + written;
    left = Math.floor(left / 32);
  }
  return written;
}

/** The other sixteen, which here follow from what is told apart by them, so that the same makes the same. */
export function lettersOfDigest(of: readonly (string | null)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(of)).digest();
  return Array.from(digest.subarray(0, 16), (byte) => letters[byte % 32] ?? '0').join('');
}

/** An id of an API key. It is no record: nothing leads from it to the key but its owner's own list. */
export const newApiKeyId = (now: Date) => `key_${ulid(now.getTime(), chance)}`;

/** An id of a saved search: it follows from what is asked, so that the same question is one, whoever asks it. No record of its own that others could read. */
export const searchId = (digest: string) => `srch_${digest}`;
export const isSearchId = (id: string) => id.startsWith('srch_');

/** An id of a digest, which its owner alone finds. */
export const newDigestId = (now: Date) => `digest_${ulid(now.getTime(), chance)}`;
export const isDigestId = (id: string) => /^digest_[0-9A-Z]{26}$/.test(id);

/** An id of a draft of an assessment, which its author or its group alone finds. */
export const newDraftId = (now: Date) => `draft_${ulid(now.getTime(), chance)}`;
/** The same for one that follows from what is entered and by whom: entered again it is the same. */
export const derivedDraftId = (of: readonly (string | null)[]) =>
  `draft_${lettersOfMoment('1970-01-01T00:00:00Z')}${lettersOfDigest(of)}`;
export const isDraftId = (id: string) => /^draft_[0-9A-Z]{26}$/.test(id);

/** An id of a webhook, which its owner alone finds. */
export const newWebhookId = (now: Date) => `hook_${ulid(now.getTime(), chance)}`;

/** Ends the id of a webhook's test message, which no event's does. */
export const newTestId = (now: Date) => `test-${ulid(now.getTime(), chance)}`;

/** An id of a delivery: its owner's, and what follows from what is told where, such as `email_000000000012` or `hook_…_000000000012`. Its owner alone finds it. */
export const deliveryId = (account: string, rest: string) =>
  `dlv_${account.slice(prefixes.account.length + 1)}_${rest}`;

/** Owner and remainder of such an id; null when it is none. */
export function parseDeliveryId(id: string): { account: string; rest: string } | null {
  const [, owner, rest] = /^dlv_([0-9a-f]{32})_([\w.-]{1,200})$/.exec(id) ?? [];
  return owner && rest ? { account: makeId('account', owner), rest } : null;
}

/** An id of an invitation, which leads to its group. It is shown to owners of the group alone. */
export const newInvitationId = (groupId: string, now: Date) =>
  `inv_${groupId.slice(prefixes.group.length + 1)}_${ulid(now.getTime())}`;

/** The group of such an id; null when it is none. */
export function groupOfInvitation(id: string): string | null {
  const [, group] = /^inv_([0-9A-Z]{26})_[0-9A-Z]{26}$/.exec(id) ?? [];
  return group === undefined ? null : makeId('group', group);
}

/** The id of a record that has a code of its own; the same on every deployment. */
export const makeId = (kind: RecordKind, code: string) => `${prefixes[kind]}_${code}`;

/** The kind of record an id names and what follows the prefix; null when it is no id of ours. */
export function parseId(id: string): { kind: RecordKind; rest: string } | null {
  const at = id.indexOf('_');
  const kind = kinds.get(id.slice(0, at));
  const rest = id.slice(at + 1);
  return kind && at > 0 && rest !== '' && id.length <= 300 ? { kind, rest } : null;
}

/** The same for one kind, at less cost: it is asked of each record that is read. */
export const isA = (kind: RecordKind, id: string) => id.startsWith(prefixes[kind]) && parseId(id)?.kind === kind;

const digits = (sequence: number) => String(sequence).padStart(12, '0');
export const eventId = (sequence: number) => makeId('event', digits(sequence));

/** The place of an event in the feed; null when the id names no event. */
export function eventSequence(id: string): number | null {
  const parsed = parseId(id);
  return parsed?.kind === 'event' && /^\d{12}$/.test(parsed.rest) ? Number(parsed.rest) : null;
}

/** An account's id follows from its issuer and subject, so that reading a token needs no look-up and holds no name. */
export function accountId(issuer: string, subject: string): string {
  return makeId('account', createHash('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 32));
}

/** An id that carries its owner's account: it leads to the owner's own partition and to nobody else's. */
const ownedId = (kind: 'follow' | 'notification', account: string, rest: string) =>
  makeId(kind, `${account.slice(prefixes.account.length + 1)}_${rest}`);
export const followId = (account: string, subjectId: string) => ownedId('follow', account, subjectId);
export const notificationId = (account: string, sequence: number) => ownedId('notification', account, digits(sequence));

/** Owner and remainder of such an id: for a follow the subject's id, for a notification the event's number. */
export function parseOwnedId(id: string): { account: string; rest: string } | null {
  const parsed = parseId(id);
  if (parsed?.kind !== 'follow' && parsed?.kind !== 'notification') return null;
  const [, owner, rest] = /^([0-9a-f]{32})_(.+)$/.exec(parsed.rest) ?? [];
  return owner && rest ? { account: makeId('account', owner), rest } : null;
}
