/** The clock's verb: notes of groups become public when their embargo ends, and not before. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { groupIsThere } from '../groups/groups.ts';
import { accountById, rememberAccount } from '../people/accounts.ts';
import { demand, isPublicNote } from '../people/permissions.ts';
import type { Annotation } from './annotations.ts';
import { newsOf } from './editAnnotation.ts';
import { tellMentioned } from './mentions.ts';
import { firstModeration } from './newMembers.ts';
import {
  listAsOwn,
  putAnnotation,
  readAnnotation,
  readEmbargoes,
  readGroupHandle,
  removeEmbargo,
  unshare,
} from './store.ts';

const atOnce = 100;
/** What one tick publishes at most; the next goes on. */
const inATick = 1_000;

/** Publishes every note whose embargo has ended, each once. Returns how many became public. */
export async function publishDue(ctx: Context): Promise<number> {
  demand(ctx.actor, 'publishDue');
  let published = 0;
  for (let seen = 0; seen < inATick; ) {
    const due = await readEmbargoes(ctx, ctx.now.toISOString(), atOnce);
    let settled = 0;
    for (const { instant, noteId } of due) {
      const outcome = await publishOne(ctx, instant, noteId);
      if (outcome !== 'DISTURBED') settled += 1;
      if (outcome === 'PUBLISHED') published += 1;
    }
    // What was disturbed is looked at again by the next tick, so that two clocks never chase each other.
    if (due.length < atOnce || settled === 0) return published;
    seen += due.length;
  }
  return published;
}

type Outcome = 'PUBLISHED' | 'KEPT' | 'DISTURBED';

async function publishOne(ctx: Context, instant: string, noteId: string): Promise<Outcome> {
  const before = await readAnnotation(ctx, noteId);
  const entry = removeEmbargo(instant, noteId);
  if (before?.visibility !== 'GROUP' || before.groupId === null || before.embargoUntil !== instant) {
    await commit(ctx, [entry]);
    return 'KEPT';
  }
  const disturbed = new Refusal('CONFLICT', 'This note changed meanwhile.');
  const stays = new Refusal('FORBIDDEN', 'This note stays with its group.');
  const after = await asPublic(ctx, before);
  const news = isPublicNote(after) ? await newsOf(ctx, after, 'ANNOTATION_PUBLISHED') : [];
  const handle = (await accountById(ctx, before.authorId))?.handle ?? (await readGroupHandle(ctx, before));
  const author = { kind: 'SIGNED_IN', role: 'MEMBER', id: before.authorId, handle: handle ?? 'deleted' } as const;
  try {
    await commit(
      ctx,
      [
        { write: putAnnotation(after), otherwise: disturbed },
        // A group that was ended meanwhile leaves its notes to their authors, and a blocked author publishes nothing.
        { write: groupIsThere(before.groupId), otherwise: stays },
        rememberAccount(ctx, author),
        listAsOwn(after),
        ...unshare(before),
        ...tellMentioned(noteId, before.mentionedIds, []),
      ],
      news,
    );
    return 'PUBLISHED';
  } catch (error) {
    if (error === disturbed) return 'DISTURBED';
    if (!(error instanceof Refusal && error.code === 'FORBIDDEN')) throw error;
  }
  return keep(ctx, before);
}

/** The note stays as it is, without an embargo. */
async function keep(ctx: Context, before: Annotation): Promise<Outcome> {
  const disturbed = new Refusal('CONFLICT', 'This note changed meanwhile.');
  const after: Annotation = {
    ...before,
    embargoUntil: null,
    version: before.version + 1,
    updatedAt: ctx.now.toISOString(),
  };
  try {
    await commit(ctx, [
      { write: putAnnotation(after), otherwise: disturbed },
      removeEmbargo(before.embargoUntil ?? '', before.id),
    ]);
    return 'KEPT';
  } catch (error) {
    if (error !== disturbed) throw error;
    return 'DISTURBED';
  }
}

/**
 * The words as they are now become public, and nothing that was the group's alone: neither whom the note mentions, nor what it
 * said before, nor that it answers a note which is not public itself.
 */
async function asPublic(ctx: Context, before: Annotation): Promise<Annotation> {
  const parent = before.parentId === null ? null : await readAnnotation(ctx, before.parentId);
  return {
    ...before,
    visibility: 'PUBLIC',
    groupId: null,
    embargoUntil: null,
    mentionedIds: [],
    edits: [],
    parentId: parent && isPublicNote(parent) ? parent.id : null,
    moderation: await firstModeration(ctx, before.authorId),
    updatedAt: ctx.now.toISOString(),
    version: before.version + 1,
  };
}
