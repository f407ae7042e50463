/** What moderators are shown: notes that wait for them, and what was said and decided of one. */
import type { Context } from '../context.ts';
import { type Page, type PageArgs, readPage } from '../pages.ts';
import { blockOf } from '../people/accounts.ts';
import { demand, may, mayModerateNote } from '../people/permissions.ts';
import { type Annotation, annotationById, type Moderation, shownModeration } from './annotations.ts';
import type { Decision } from './moderation.ts';
import { flaggedIds, heldIds, readDecisions, readFlags } from './store.ts';

/** Public notes in some states over all texts, newest first; those that wait when none is named. Moderators only. */
export async function moderationQueue(
  ctx: Context,
  { states, ...args }: PageArgs & { states?: readonly Moderation[] | null },
): Promise<Page<Annotation>> {
  demand(ctx.actor, 'readFlagged');
  const wanted: Moderation[] = [...new Set(states ?? ['PENDING' as const])].sort();
  const ids = (await Promise.all(wanted.map((state) => idsIn(ctx, state)))).flat().sort().reverse();
  return readPage(ids, args, ['moderation', wanted]).load(async (id) => {
    const note = await annotationById(ctx, id);
    // An index tells of a decision a moment late.
    return note && wanted.includes(shownModeration(note)) ? note : null;
  });
}

async function idsIn(ctx: Context, state: Moderation): Promise<string[]> {
  if (state !== 'APPROVED') return heldIds(ctx, state);
  const all = { targets: null, authors: null, needed: [] };
  return (await ctx.catalogue()).publicNotes(all).map(({ id }) => id);
}

/** Notes flagged and not decided on, latest flag first. Moderators only. */
export async function flaggedAnnotations(ctx: Context, args: PageArgs): Promise<Page<Annotation>> {
  demand(ctx.actor, 'readFlagged');
  return readPage(await flaggedIds(ctx), args, ['flagged']).load((id) => annotationById(ctx, id));
}

const sees = (ctx: Context, note: Annotation) => may(ctx.actor, 'readFlagged') && mayModerateNote(ctx.actor, note);

/** Why a note was flagged, newest first; nothing for those who do not moderate. */
export const flagsOn = async (ctx: Context, note: Annotation) => (sees(ctx, note) ? readFlags(ctx, note.id) : []);

/** What was decided of a note, or of its author where they are blocked, newest first; nothing for those who do not moderate. */
export async function decisionsOn(ctx: Context, note: Annotation): Promise<Decision[]> {
  if (!sees(ctx, note)) return [];
  const block = note.withheld ? await blockOf(ctx, note.authorId) : null;
  const decisions = await readDecisions(ctx, note.id);
  const all: Decision[] = block ? [{ ...block, moderation: 'HIDDEN' }, ...decisions] : decisions;
  return all.sort((a, b) => (a.at < b.at ? 1 : -1));
}
