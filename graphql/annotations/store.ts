/** Annotations in and out of the table: each an item of its own, and an entry in its author's partition. */
import type { Context } from '../context.ts';
import type { Write } from '../table/client.ts';
import {
  accountPartition,
  accountRange,
  flaggedIndex,
  flagKey,
  moderationKey,
  noteKey,
  recordKey,
} from '../table/keys.ts';
import { fromItem, putRecord, readRecord } from '../table/records.ts';
import type { Annotation, Moderation } from './annotations.ts';

export const readAnnotation = (ctx: Context, id: string) => readRecord<Annotation>(ctx, 'annotation', id);

/** A flagged note stands in the moderators' index until it is decided on. */
export const putAnnotation = (note: Annotation) =>
  putRecord(note, note.flaggedAt === null ? {} : { gsi1pk: flaggedIndex, gsi1sk: `${note.flaggedAt}#${note.id}` });

export const listAsOwn = ({ id, authorId, targetId, parentId }: Annotation): Write => ({
  put: { ...noteKey(authorId, id), id, targetId, parentId },
});

export const removeAnnotation = ({ id, version }: Annotation): Write => ({ delete: recordKey(id), if: { version } });

/** A transaction holds only so many parts; what is left of a note flagged by more accounts names nobody that can be read. */
const mostTraces = 80;

/** Everything else that is held because of a note: its place among its author's, the flags on it, what was decided. */
export async function removeTraces(ctx: Context, { id, authorId }: Annotation): Promise<Write[]> {
  const own = await ctx.table.query({ pk: id, limit: mostTraces });
  const traces = own.filter(({ sk }) => sk !== recordKey(id).sk).map(({ pk, sk }) => ({ delete: { pk, sk } }));
  return [{ delete: noteKey(authorId, id) }, ...traces];
}

/** An author's own notes, oldest first: their ids, and what they are on. */
export async function ownNotes(ctx: Context, authorId: string) {
  const items = await ctx.range({ pk: accountPartition(authorId), begins: accountRange.notes });
  return items.map((item) => fromItem<Pick<Annotation, 'id' | 'targetId' | 'parentId'>>(item));
}

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
