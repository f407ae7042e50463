/** Where the site asks for it, public notes of somebody new wait until a moderator has looked at them. */
import type { Context } from '../context.ts';
import type { Moderation } from './annotations.ts';
import { ownNotes, readAnnotation } from './store.ts';

/** Public notes that stand, after which an account is new no more. */
const enough = 3;
const together = 100;

/** The state in which a public note of this author begins. Whoever has a role beside that of a member is trusted with it already. */
export async function firstModeration(ctx: Context, authorId: string): Promise<Moderation> {
  const { actor, noteRules } = ctx;
  if (noteRules.newMembers === 'appear') return 'APPROVED';
  if (actor.kind === 'SIGNED_IN' && actor.id === authorId && actor.role !== 'MEMBER') return 'APPROVED';
  return (await isNew(ctx, authorId)) ? 'PENDING' : 'APPROVED';
}

async function isNew(ctx: Context, authorId: string): Promise<boolean> {
  const ids = (await ownNotes(ctx, authorId)).map(({ id }) => id);
  let standing = 0;
  for (let at = 0; at < ids.length && standing < enough; at += together) {
    const notes = await Promise.all(ids.slice(at, at + together).map((id) => readAnnotation(ctx, id)));
    standing += notes.filter((note) => note?.visibility === 'PUBLIC' && note.moderation === 'APPROVED').length;
  }
  return standing < enough;
}
