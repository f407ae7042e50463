/** Notes of a group that was ended become private to their authors. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import type { Annotation } from './annotations.ts';
import { tellMentioned } from './mentions.ts';
import { forgetGroupNote, putAnnotation, readAnnotation, someGroupNotes, unshare } from './store.ts';

/** Some of a group's notes, at most `limit`. False when there were none left. */
export async function makePrivate(ctx: Context, groupId: string, limit: number): Promise<boolean> {
  const entries = await someGroupNotes(ctx, groupId, limit);
  const meanwhile = new Refusal('CONFLICT', 'A note changed meanwhile.');
  const notes = await Promise.all(entries.map(({ id }) => readAnnotation(ctx, id)));
  for (const [at, entry] of entries.entries()) {
    const note = notes[at];
    const parts =
      note?.groupId === groupId
        ? [
            { write: putAnnotation(asPrivate(note, ctx.now)), otherwise: meanwhile },
            ...unshare(note),
            ...tellMentioned(note.id, note.mentionedIds, []),
          ]
        : [forgetGroupNote(groupId, entry)];
    // Whoever changes a note at this moment is waited for: the next step finds it again.
    await commit(ctx, parts).catch((error) => {
      if (error !== meanwhile) throw error;
    });
  }
  return entries.length > 0;
}

const asPrivate = (note: Annotation, now: Date): Annotation => ({
  ...note,
  visibility: 'PRIVATE',
  groupId: null,
  embargoUntil: null,
  mentionedIds: [],
  updatedAt: now.toISOString(),
  version: note.version + 1,
});
