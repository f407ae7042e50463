/** All that somebody wrote, in our own format of notes. */
import type { Context } from '../context.ts';
import type { SignedIn } from '../people/actor.ts';
import { annotationById } from './annotations.ts';
import { toRow } from './files/json.ts';
import { describeNotes } from './files/noted.ts';
import { ownNotes } from './store.ts';

export async function ownNotesAsJson(ctx: Context, { id }: SignedIn) {
  const found = await Promise.all((await ownNotes(ctx, id)).map((own) => annotationById(ctx, own.id)));
  const notes = found.filter((note) => note !== null);
  return (await describeNotes(ctx, notes)).map(toRow);
}
