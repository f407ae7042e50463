/**
 * Annotations in and out of the table: each an item of its own, and an entry in its author's partition; a group's has an entry
 * with the group as well, and one with the clock where it is to become public.
 */
import { randomInt } from 'node:crypto';
import type { Context } from '../context.ts';
import { unsignedId } from '../people/actor.ts';
import { type Soon, soon } from '../soon.ts';
import { keyText, type Write } from '../table/client.ts';
import {
  accountPartition,
  accountRange,
  embargoes,
  embargoKey,
  flaggedIndex,
  flaggedKey,
  flagKey,
  groupNoteKey,
  groupRange,
  heldIndex,
  type Key,
  mentionKey,
  moderationKey,
  noteKey,
  noteRange,
  recordKey,
  traceKey,
  withholdingKey,
  withholdings,
  writtenKey,
} from '../table/keys.ts';
import { checkVersion, fromItem, putRecord, readLastKnown, readRecord, type Stored } from '../table/records.ts';
import { type Annotation, type Moderation, shownModeration } from './annotations.ts';
import type { Decision } from './moderation.ts';

/** What notes stored before they could have it lack. */
const since = { placement: null, groupId: null, embargoUntil: null, mentionedIds: [], edits: [] };

export const readAnnotation = (ctx: Context, id: string): Soon<Annotation | null> =>
  soon(readRecord<Annotation>(ctx, 'annotation', id), (note) => note && ('edits' in note ? note : filled(note)));

const filled = (note: Annotation): Annotation => ({ ...since, ...note });

export type TargetKind = 'proposal' | 'provision' | 'consultation';

/** What a note is written on, as last known here. */
export const lastKnownOf = <T extends Stored>(ctx: Context, kind: TargetKind, id: string): T | null =>
  readLastKnown<T>(ctx, kind, id);

/** Part of a change that holds only while a record is as it was read. */
export const stillAs = (record: Stored): Write => checkVersion(record);

/** A public note that does not stand is found by the moderators, the newest first. */
export function putAnnotation(note: Annotation): Write {
  const state = note.visibility === 'PUBLIC' ? shownModeration(note) : 'APPROVED';
  return putRecord(note, state === 'APPROVED' ? {} : { gsi1pk: heldIndex(state), gsi1sk: note.id });
}

export const listAsOwn = ({ id, authorId, targetId, parentId }: Annotation): Write => ({
  put: { ...noteKey(authorId, id), id, targetId, parentId },
});

/** A new note with all its entries. A group sees it under the pseudonym that its author has now. */
export const enterAnnotation = (note: Annotation, handle: string): Write[] => [
  putAnnotation(note),
  listAsOwn(note),
  ...shareWithGroup(note, handle),
];

function shareWithGroup(note: Annotation, handle: string): Write[] {
  const { id, groupId, targetId, parentId, embargoUntil } = note;
  if (groupId === null) return [];
  const entry: Write = { put: { ...groupNoteKey(groupId, targetId, id), id, targetId, parentId, handle } };
  return embargoUntil === null ? [entry] : [entry, { put: { ...embargoKey(embargoUntil, id), id } }];
}

/** Takes a note's entries away from its group and from the clock; none where it has none. */
export function unshare({ id, groupId, targetId, embargoUntil }: Annotation): Write[] {
  if (groupId === null) return [];
  const entry: Write = { delete: groupNoteKey(groupId, targetId, id) };
  return embargoUntil === null ? [entry] : [entry, { delete: embargoKey(embargoUntil, id) }];
}

/** Takes a note out of its author's list. */
export const forgetOwn = (accountId: string, id: string): Write => ({ delete: noteKey(accountId, id) });

export const removeAnnotation = ({ id, version }: Annotation): Write => ({ delete: recordKey(id), if: { version } });

/** A transaction holds only so many parts; what is left of a note flagged by more accounts names nobody that can be read. */
const mostTraces = 80;

/** Everything else that is held because of a note: its place among its author's, the flags on it, what was decided. */
export async function removeTraces(ctx: Context, note: Annotation): Promise<Write[]> {
  const { id, authorId } = note;
  const own = await ctx.table.query({ pk: id, limit: mostTraces });
  const traces = own.filter(({ sk }) => sk !== recordKey(id).sk).map(({ pk, sk }) => ({ delete: { pk, sk } }));
  const mentions = note.mentionedIds.map((account) => removeMention(account, id));
  return [{ delete: noteKey(authorId, id) }, ...unshare(note), ...mentions, ...traces];
}

/** An author's own notes, oldest first: their ids, and what they are on. */
export async function ownNotes(ctx: Context, authorId: string) {
  const items = await ctx.range({ pk: accountPartition(authorId), begins: accountRange.notes });
  return items.map((item) => fromItem<Pick<Annotation, 'id' | 'targetId' | 'parentId'>>(item));
}

/** What a group's entry says of a note: the note's id, what it is on, and its author's pseudonym when it was written. */
export type GroupNote = Pick<Annotation, 'id' | 'targetId' | 'parentId'> & { handle: string };

/** A group's notes on a target, oldest first; on all targets where none is named, by target. The caller has seen to it that whoever asks belongs to the group. */
export async function groupNotes(ctx: Context, groupId: string, targetId?: string): Promise<GroupNote[]> {
  const begins = targetId === undefined ? groupRange.notes : groupRange.notesOn(targetId);
  return (await ctx.range({ pk: groupId, begins })).map((item) => fromItem<GroupNote>(item));
}

/** The first of them, as they are at this moment. */
export async function someGroupNotes(ctx: Context, groupId: string, limit: number): Promise<GroupNote[]> {
  return (await ctx.table.query({ pk: groupId, begins: groupRange.notes, limit })).map((item) => fromItem(item));
}

export const forgetGroupNote = (groupId: string, { targetId, id }: GroupNote): Write => ({
  delete: groupNoteKey(groupId, targetId, id),
});

/** The pseudonym under which a group's note was written; null when the group has no such note. */
export async function readGroupHandle(ctx: Context, note: Annotation): Promise<string | null> {
  const item = note.groupId && (await ctx.load(groupNoteKey(note.groupId, note.targetId, note.id)));
  return item && typeof item.handle === 'string' ? item.handle : null;
}

/** Notes whose embargo ends at or before an instant, the earliest first, at most `limit`. */
export async function readEmbargoes(ctx: Context, upTo: string, limit: number) {
  const items = await ctx.table.query({ pk: embargoes, limit });
  const due = items.filter(({ sk }) => sk < `${upTo}$`);
  return due.map(({ sk, id }) => ({ instant: sk.slice(0, sk.indexOf('#')), noteId: String(id) }));
}

export const removeEmbargo = (instant: string, noteId: string): Write => ({ delete: embargoKey(instant, noteId) });

/** What tells an account that a note mentions it; no more than the note's id. */
export const putMention = (accountId: string, noteId: string): Write => ({
  put: { ...mentionKey(accountId, noteId), id: noteId },
});
export const removeMention = (accountId: string, noteId: string): Write => ({ delete: mentionKey(accountId, noteId) });

/** Ids of notes that mention an account, newest first. */
export async function mentionIds(ctx: Context, accountId: string): Promise<string[]> {
  const range = { pk: accountPartition(accountId), begins: accountRange.mentions, newestFirst: true };
  return (await ctx.range(range)).map(({ id }) => String(id));
}

/** So many more notes of an account in an hour; met only while that leaves it at most `most`. */
export const addWritten = (accountId: string, hour: string, howMany: number, most: number, until: number): Write => ({
  update: writtenKey(accountId, hour),
  set: 'SET #until = :until ADD #count :more',
  names: { '#until': 'expiresAt', '#count': 'count' },
  values: { ':until': until, ':more': howMany, ':before': most - howMany },
  if: 'attribute_not_exists(#count) OR #count <= :before',
});

/** How far an account's notes were hidden, or shown again. Its version is a number that tells one wish for it from the next. */
export async function readWithholding(ctx: Context, accountId: string) {
  const item = await ctx.load(withholdingKey(accountId));
  return item && { version: Number(item.version), after: String(item.after) };
}

/** Accounts with notes yet to be hidden, or shown again. */
export const readWithholdings = async (ctx: Context): Promise<string[]> =>
  (await ctx.table.query({ pk: withholdings })).map(({ sk }) => sk);

export const beginWithholding = (accountId: string): Write => ({
  put: { ...withholdingKey(accountId), version: randomInt(2 ** 47), after: '' },
});

export const advanceWithholding = (accountId: string, version: number, after: string): Write => ({
  update: withholdingKey(accountId),
  set: 'SET #after = :after',
  names: { '#after': 'after', '#version': 'version' },
  values: { ':after': after, ':version': version },
  if: '#version = :version',
});

export const endWithholding = (accountId: string, version: number): Write => ({
  delete: withholdingKey(accountId),
  if: { version },
});

/** Ids of an author's notes after one of them, oldest first, as they are at this moment. */
export async function ownNotesAfter(ctx: Context, authorId: string, after: string, limit: number): Promise<string[]> {
  const place = after === '' ? {} : { after: noteKey(authorId, after).sk };
  const range = { pk: accountPartition(authorId), begins: accountRange.notes, ...place, limit };
  return (await ctx.table.query(range)).map(({ id }) => String(id));
}

/** One account's flag on a note; a second one is refused by its condition. The note stands before the moderators until it is decided on. */
export const putFlag = (note: Annotation, accountId: string, reason: string, at: string): Write[] => [
  { put: { ...flagKey(note.id, accountId), reason, at }, if: 'ABSENT' },
  traceOf(accountId, flagKey(note.id, accountId)),
  { put: { ...flaggedKey(note.id), gsi1pk: flaggedIndex, gsi1sk: `${at}#${note.id}` } },
  stillAs(note),
];

export async function hasFlagged(ctx: Context, noteId: string, accountId: string): Promise<boolean> {
  return (await ctx.load(flagKey(noteId, accountId))) !== null;
}

/** What a moderator decided, kept for the other moderators. */
export const putDecision = (noteId: string, decision: Decision): Write[] => [
  { put: { ...moderationKey(noteId, decision.at, decision.by), ...decision } },
  traceOf(decision.by, moderationKey(noteId, decision.at, decision.by)),
  { delete: flaggedKey(noteId) },
];

const traceOf = (accountId: string, key: Key): Write => ({
  put: { ...traceKey(accountId, key), noteId: key.pk, entry: key.sk },
});

/** What takes each of an account's traces from others' notes: a flag goes, a decision stays without a name. */
export async function readOwnTraces(ctx: Context, accountId: string): Promise<Write[][]> {
  const items = await ctx.table.query({ pk: accountPartition(accountId), begins: accountRange.traces });
  const keys = items.map(({ pk, sk, noteId, entry }) => ({
    trace: { pk, sk },
    key: { pk: String(noteId), sk: String(entry) },
  }));
  const found = await ctx.table.getMany(keys.map(({ key }) => key));
  return keys.map(({ trace, key }) => {
    const decision = key.sk.startsWith(noteRange.decisions) ? found.get(keyText(key)) : undefined;
    const unsigned: Write[] = decision
      ? [{ put: { ...decision, ...moderationKey(key.pk, String(decision.at), unsignedId), by: unsignedId } }]
      : [];
    return [{ delete: key }, { delete: trace }, ...unsigned];
  });
}

/** Why a note was flagged, newest first. */
export async function readFlags(ctx: Context, noteId: string): Promise<{ reason: string; at: string }[]> {
  const items = await ctx.range({ pk: noteId, begins: noteRange.flags });
  const flags = items.map((item) => fromItem<{ reason: string; at: string }>(item));
  return flags.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** What was decided of a note, newest first. */
export async function readDecisions(ctx: Context, noteId: string): Promise<Decision[]> {
  const items = await ctx.range({ pk: noteId, begins: noteRange.decisions, newestFirst: true });
  return items.map((item) => fromItem<Decision>(item));
}

/** Ids of notes flagged and not decided on, latest flag first. */
export async function flaggedIds(ctx: Context): Promise<string[]> {
  const items = await ctx.range({ pk: flaggedIndex, index: 'gsi1', newestFirst: true });
  // Of notes flagged long ago the record itself stands there.
  return [...new Set(items.map(({ pk }) => pk))];
}

/** Ids of public notes in a state other than APPROVED, newest first. */
export async function heldIds(ctx: Context, state: Exclude<Moderation, 'APPROVED'>): Promise<string[]> {
  const items = await ctx.range({ pk: heldIndex(state), index: 'gsi1', newestFirst: true });
  return items.map(({ pk }) => pk);
}
