/** Lists of notes: public ones from the catalogue, one's own and one's groups' from the table, each read by the one visibility rule. */
import type { NotesOf } from '../catalogue/catalogue.ts';
import type { Context } from '../context.ts';
import { parse } from '../errors.ts';
import { memberships } from '../groups/memberships.ts';
import { cursorsOf, makePage, type Page, type PageArgs, pageSize, readCursor } from '../pages.ts';
import { type Annotation, annotationById } from './annotations.ts';
import { noteIds, pageOfNotes } from './findAnnotations.ts';
import { type AnnotationQueryInput, annotationQuery } from './query.ts';
import { groupNotes, ownNotes } from './store.ts';

export type AnnotationArgs = PageArgs & { query?: AnnotationQueryInput | null };

/** Notes on a target, or the answers to one of them. */
interface Of {
  target: string;
  parent?: string;
}
const asIndexed = ({ target, parent }: Of): NotesOf => (parent === undefined ? { target } : { parent });

/** Notes on a target that the actor may read, oldest first. */
export async function annotationsOn(
  ctx: Context,
  targetId: string,
  { query: input, ...args }: AnnotationArgs,
): Promise<Page<Annotation>> {
  const query = parse(annotationQuery, input ?? {});
  const binding = ['annotations', targetId, query];
  if (Object.values(query).every((part) => part === null)) return pageOf(ctx, { target: targetId }, args, binding);
  const isAsked = query.targets === null || query.targets.includes(targetId);
  const readIds = async () => (isAsked ? (await noteIds(ctx, { ...query, targets: [targetId] })).reverse() : []);
  return pageOfNotes(ctx, readIds, args, { binding, isBeyond: (id, place) => id > place });
}

/** All of them, for what counts or sorts them. */
export const notesOn = async (ctx: Context, targetId: string): Promise<Annotation[]> =>
  readable(ctx, await idsAfter(ctx, { target: targetId }, '', Number.MAX_SAFE_INTEGER));

/** Answers to a note that the actor may read, oldest first. */
export const repliesTo = (ctx: Context, note: Annotation, args: PageArgs): Promise<Page<Annotation>> =>
  pageOf(ctx, { target: note.targetId, parent: note.id }, args, ['replies', note.id]);

/** How many public notes a target carries. */
export const publicNoteCount = async (ctx: Context, target: string) =>
  (await ctx.catalogue()).publicNoteCount({ target });

/** A page of all of them: only what it shows is read, however many there are. */
async function pageOf(ctx: Context, of: Of, args: PageArgs, binding: unknown): Promise<Page<Annotation>> {
  const size = pageSize(args.first);
  const position = readCursor(binding, args.after);
  const ids = await idsAfter(ctx, of, position === null ? '' : String(position[0]), size + 1);
  const cursorAt = cursorsOf(binding);
  const edges = (await readable(ctx, ids.slice(0, size))).map((node) => ({ node, cursor: cursorAt([node.id]) }));
  const catalogue = await ctx.catalogue();
  const hidden = (await hiddenIds(ctx, of)).filter((id) => !catalogue.hasPublicNote(id));
  const totalCount = catalogue.publicNoteCount(asIndexed(of)) + hidden.length;
  return makePage(edges, { hasNextPage: ids.length > size, hasPreviousPage: position !== null, totalCount });
}

/** Ids of public notes, of one's own and of one's groups', oldest first: an id sorts by the moment its note was written. */
async function idsAfter(ctx: Context, of: Of, after: string, limit: number): Promise<string[]> {
  const hidden = (await hiddenIds(ctx, of)).filter((id) => id > after);
  const ids = (await ctx.catalogue()).publicNoteIds(asIndexed(of), after, limit);
  return hidden.length === 0 ? ids : [...new Set([...ids, ...hidden])].sort().slice(0, limit);
}

/** What the catalogue does not hold and the actor may read: one's own notes, and those of one's groups. */
async function hiddenIds(ctx: Context, { target, parent }: Of): Promise<string[]> {
  if (ctx.actor.kind !== 'SIGNED_IN') return [];
  const groups = [...(await memberships(ctx)).keys()];
  const lists = await Promise.all([
    ownNotes(ctx, ctx.actor.id),
    ...groups.map((group) => groupNotes(ctx, group, target)),
  ]);
  const found = lists
    .flat()
    .filter((note) => (parent === undefined ? note.targetId === target : note.parentId === parent));
  return [...new Set(found.map(({ id }) => id))];
}

const readable = async (ctx: Context, ids: readonly string[]): Promise<Annotation[]> =>
  (await Promise.all(ids.map((id) => annotationById(ctx, id)))).filter((note) => note !== null);
