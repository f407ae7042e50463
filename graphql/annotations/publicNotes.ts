/** The public notes on a text, page by page, as anybody may read them and link to them. */
import type { Context } from '../context.ts';
import { annotationById } from './annotations.ts';
import { describeNotes, type Noted } from './files/noted.ts';

export interface PublicNotes {
  total: number;
  /** Oldest first, from an offset on, at most so many. */
  read(offset: number, limit: number): Promise<Noted[]>;
}

export async function publicNotesOn(ctx: Context, targetId: string): Promise<PublicNotes> {
  const ids = (await ctx.catalogue()).publicNoteIds({ target: targetId }, '', Number.MAX_SAFE_INTEGER);
  return {
    total: ids.length,
    async read(offset, limit) {
      const found = await Promise.all(ids.slice(offset, offset + limit).map((id) => annotationById(ctx, id)));
      return describeNotes(
        ctx,
        found.filter((note) => note !== null),
      );
    },
  };
}
