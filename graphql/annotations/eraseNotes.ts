/**
 * What becomes of an author's notes when the account is deleted. Each note is one change, and many are under way at once;
 * whoever is interrupted begins again and finds the rest.
 */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import { undisturbed } from '../events/retries.ts';
import { type SignedIn, unsignedId } from '../people/actor.ts';
import { isPublicNote } from '../people/permissions.ts';
import type { Annotation } from './annotations.ts';
import { newsOf } from './editAnnotation.ts';
import {
  forgetOwn,
  mentionIds,
  ownNotesAfter,
  putAnnotation,
  readAnnotation,
  readOwnTraces,
  removeAnnotation,
  removeMention,
  removeTraces,
} from './store.ts';

export const erasedNotes = ['REMOVE', 'KEEP_UNSIGNED'] as const;
/** What becomes of public notes that stand. All others are deleted. */
export type ErasedNotes = (typeof erasedNotes)[number];

const atOnce = 50;

export async function eraseNotes(ctx: Context, account: SignedIn, wish: ErasedNotes): Promise<void> {
  for (;;) {
    const ids = await ownNotesAfter(ctx, account.id, '', atOnce);
    await Promise.all(ids.map((id) => eraseOne(ctx, account, id, wish)));
    if (ids.length < atOnce) break;
  }
  for (const id of await mentionIds(ctx, account.id)) await eraseMention(ctx, account, id);
  // What one said of others' notes: that they should be looked at, or as a moderator what becomes of them.
  for (const trace of await readOwnTraces(ctx, account.id)) await commit(ctx, trace);
}

function eraseOne(ctx: Context, account: SignedIn, id: string, wish: ErasedNotes): Promise<void> {
  const meanwhile = new Refusal('CONFLICT', 'Your notes are being changed at this moment. Try again.');
  return undisturbed(ctx, meanwhile, async () => {
    const note = await readAnnotation(ctx, id);
    if (note?.authorId !== account.id) return commit(ctx, [forgetOwn(account.id, id)]);
    const stands = isPublicNote(note);
    if (stands && wish === 'KEEP_UNSIGNED') {
      const change: Part[] = [{ write: putAnnotation(unsigned(note, ctx.now)), otherwise: meanwhile }];
      return commit(ctx, [...change, forgetOwn(account.id, id)], await newsOf(ctx, note, 'ANNOTATION_EDITED'));
    }
    const record: Part = { write: removeAnnotation(note), otherwise: meanwhile };
    const news = stands ? await newsOf(ctx, note, 'ANNOTATION_REMOVED') : [];
    return commit(ctx, [record, ...(await removeTraces(ctx, note))], news);
  });
}

/** The words as they are now, and nothing that tells of their author. */
const unsigned = (note: Annotation, now: Date): Annotation => ({
  ...note,
  authorId: unsignedId,
  edits: [],
  version: note.version + 1,
  updatedAt: now.toISOString(),
});

/** A group's note names its mentioned members by account; its words stay those of whoever wrote them. */
function eraseMention(ctx: Context, { id: accountId }: SignedIn, noteId: string): Promise<void> {
  const meanwhile = new Refusal('CONFLICT', 'A note that mentions you is being changed at this moment. Try again.');
  return undisturbed(ctx, meanwhile, async () => {
    const note = await readAnnotation(ctx, noteId);
    const entry = removeMention(accountId, noteId);
    if (!note?.mentionedIds.includes(accountId)) return commit(ctx, [entry]);
    const mentionedIds = note.mentionedIds.filter((id) => id !== accountId);
    const after: Annotation = { ...note, mentionedIds, version: note.version + 1, updatedAt: ctx.now.toISOString() };
    return commit(ctx, [{ write: putAnnotation(after), otherwise: meanwhile }, entry]);
  });
}
