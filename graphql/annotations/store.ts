/**
 * Annotations in and out of the table: each an item of its own, and an entry in its author's partition; a group's has an entry
 * with the group as well, and one with the clock where it is to become public.
 */
import type { Context } from '../context.ts';
import { type Soon, soon } from '../soon.ts';
import type { Write } from '../table/client.ts';
import {
  accountPartition,
  accountRange,
  embargoes,
  embargoKey,
  flaggedIndex,
  flagKey,
  groupNoteKey,
  groupRange,
  moderationKey,
  noteKey,
  recordKey,
} from '../table/keys.ts';
import { checkVersion, fromItem, putRecord, readLastKnown, readRecord, type Stored } from '../table/records.ts';
import type { Annotation, Moderation } from './annotations.ts';

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

/** A flagged note stands in the moderators' index until it is decided on. */
export const putAnnotation = (note: Annotation) =>
  putRecord(note, note.flaggedAt === null ? {} : { gsi1pk: flaggedIndex, gsi1sk: `${note.flaggedAt}#${note.id}` });

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

export const removeAnnotation = ({ id, version }: Annotation): Write => ({ delete: recordKey(id), if: { version } });

/** A transaction holds only so many parts; what is left of a note flagged by more accounts names nobody that can be read. */
const mostTraces = 80;

/** Everything else that is held because of a note: its place among its author's, the flags on it, what was decided. */
export async function removeTraces(ctx: Context, note: Annotation): Promise<Write[]> {
  const { id, authorId } = note;
  const own = await ctx.table.query({ pk: id, limit: mostTraces });
  const traces = own.filter(({ sk }) => sk !== recordKey(id).sk).map(({ pk, sk }) => ({ delete: { pk, sk } }));
  return [{ delete: noteKey(authorId, id) }, ...unshare(note), ...traces];
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

/** One account's flag on a note; a second one is refused by its condition. */
export const putFlag = (noteId: string, accountId: string, reason: string, at: string): Write => ({
  put: { ...flagKey(noteId, accountId), reason, at },
  if: 'ABSENT',
});

export async function hasFlagged(ctx: Context, noteId: string, accountId: string): Promise<boolean> {
  return (await ctx.load(flagKey(noteId, accountId))) !== null;
}

/** What a moderator decided, kept for the other moderators. */
export const putDecision = (
  noteId: string,
  decision: { by: string; moderation: Moderation; reason: string; at: string },
): Write => ({
  put: { ...moderationKey(noteId, decision.at, decision.by), ...decision },
});

/** Ids of notes flagged and not decided on, latest flag first. */
export async function flaggedIds(ctx: Context): Promise<string[]> {
  const items = await ctx.range({ pk: flaggedIndex, index: 'gsi1', newestFirst: true });
  return items.map(({ pk }) => pk);
}
