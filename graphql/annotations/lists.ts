/** Lists of notes: public ones from the catalogue, one's own from one's own partition, each read by the one visibility rule. */
import * as z from 'zod';
import { alternatives } from '../alternatives.ts';
import type { Context } from '../context.ts';
import { parse } from '../errors.ts';
import { type Page, type PageArgs, readPage } from '../pages.ts';
import { anchorStates } from './anchor.ts';
import { type Annotation, annotationById, visibilities } from './annotations.ts';
import { ownNoteIds } from './store.ts';

const annotationQuery = z.object({
  text: z
    .string()
    .max(500, 'At most 500 characters.')
    .nullish()
    .transform((text) => text?.trim().toLocaleLowerCase() || null),
  /** Ids of accounts. */
  authors: alternatives(z.string()),
  tags: alternatives(z.string()),
  visibility: alternatives(z.enum(visibilities)),
  anchors: alternatives(z.enum(anchorStates)),
});
type AnnotationQuery = z.output<typeof annotationQuery>;
export type AnnotationArgs = PageArgs & { query?: z.input<typeof annotationQuery> | null };

/** Notes on a target that the actor may read, oldest first. */
export async function annotationsOn(
  ctx: Context,
  targetId: string,
  { query: input, ...args }: AnnotationArgs,
): Promise<Page<Annotation>> {
  const query = parse(annotationQuery, input ?? {});
  const notes = (await readable(ctx, targetId)).filter((note) => meets(note, query));
  return pageOf(notes, args, ['annotations', targetId, query]);
}

/** Answers to a note that the actor may read, oldest first. */
export async function repliesTo(ctx: Context, note: Annotation, args: PageArgs): Promise<Page<Annotation>> {
  const replies = (await readable(ctx, note.targetId)).filter(({ parentId }) => parentId === note.id);
  return pageOf(replies, args, ['replies', note.id]);
}

/** How many public notes a target carries. */
export const publicNoteCount = async (ctx: Context, targetId: string) =>
  (await ctx.catalogue()).publicNoteIds(targetId).length;

async function readable(ctx: Context, targetId: string): Promise<Annotation[]> {
  const own = ctx.actor.kind === 'SIGNED_IN' ? await ownNoteIds(ctx, ctx.actor.id, targetId) : [];
  const ids = [...new Set([...(await ctx.catalogue()).publicNoteIds(targetId), ...own])].sort();
  return (await Promise.all(ids.map((id) => annotationById(ctx, id)))).filter((note) => note !== null);
}

function pageOf(notes: readonly Annotation[], args: PageArgs, binding: unknown): Promise<Page<Annotation>> {
  const byId = new Map(notes.map((note) => [note.id, note]));
  return readPage([...byId.keys()], args, binding).load(async (id) => byId.get(id) ?? null);
}

function meets(note: Annotation, { text, authors, tags, visibility, anchors }: AnnotationQuery): boolean {
  return (
    (text === null || note.body.toLocaleLowerCase().includes(text)) &&
    (authors === null || authors.includes(note.authorId)) &&
    (tags === null || note.tags.some((tag) => tags.includes(tag))) &&
    (visibility === null || visibility.includes(note.visibility)) &&
    (anchors === null || anchors.includes(note.anchor))
  );
}
