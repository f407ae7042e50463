/**
 * Notes over all texts, newest first: public ones from the catalogue, one's own and those of one's groups from where they are
 * listed, each read by the one rule of who may see it.
 */
import type { Context } from '../context.ts';
import { parse } from '../errors.ts';
import { memberships } from '../groups/memberships.ts';
import { cursorsOf, makePage, type Page, type PageArgs, pageSize, readCursor } from '../pages.ts';
import { type Annotation, annotationById } from './annotations.ts';
import { type AnnotationQuery, type AnnotationQueryInput, annotationQuery } from './query.ts';
import { type NoteMatcher, noteMatcher } from './search.ts';
import { groupNotes, ownNotes } from './store.ts';

/** A page of them. */
export async function findAnnotations(
  ctx: Context,
  { query: input, ...args }: PageArgs & { query?: AnnotationQueryInput | null },
): Promise<Page<Annotation>> {
  const query = parse(annotationQuery, input ?? {});
  return pageOfNotes(ctx, () => noteIds(ctx, query), args, {
    binding: ['all annotations', query],
    isBeyond: (id, place) => id < place,
  });
}

interface Order {
  binding: unknown;
  /** Whether a note comes after a place in the list. */
  isBeyond(id: string, place: string): boolean;
}

/** The place of a page is a note's own, so that it stays exact while others are written and taken away, also that note. */
export async function pageOfNotes(
  ctx: Context,
  readIds: () => Promise<readonly string[]>,
  args: PageArgs,
  { binding, isBeyond }: Order,
): Promise<Page<Annotation>> {
  const size = pageSize(args.first);
  const position = readCursor(binding, args.after);
  const place = position === null ? null : String(position[0]);
  const ids = await readIds();
  const found = place === null ? 0 : ids.findIndex((id) => isBeyond(id, place));
  const begin = found < 0 ? ids.length : found;
  const cursorAt = cursorsOf(binding);
  const nodes = await readable(ctx, ids.slice(begin, begin + size));
  return makePage(
    nodes.map((node) => ({ node, cursor: cursorAt([node.id]) })),
    { hasNextPage: begin + size < ids.length, hasPreviousPage: begin > 0, totalCount: ids.length },
  );
}

/** Ids of all notes that the actor may see and the query means, newest first: an id sorts by the moment its note was written. */
export async function noteIds(ctx: Context, query: AnnotationQuery): Promise<string[]> {
  const matcher = noteMatcher(ctx, query);
  const listed = await listedNotes(ctx, query, matcher);
  const ids = [...listed.keys()].sort((a, b) => (a > b ? -1 : 1));
  if (!matcher.asksOfNotes) return ids;
  const notes = await readable(ctx, ids);
  const unheard = notes.filter(({ id }) => listed.get(id)?.isHeard === false);
  if (unheard.length > 0) (await ctx.catalogue()).hear(unheard);
  const meets = await Promise.all(notes.map((note) => matcher.meetsNote(note)));
  return notes.filter((_, at) => meets[at]).map(({ id }) => id);
}

interface Listed {
  targetId: string;
  /** False for a public note whose words the catalogue lacks. */
  isHeard: boolean;
}

/** Notes that may be meant, by their ids: they are on what is asked for, and nothing that is known without reading them speaks against it. */
async function listedNotes(ctx: Context, query: AnnotationQuery, matcher: NoteMatcher): Promise<Map<string, Listed>> {
  const catalogue = await ctx.catalogue();
  const shared = await sharedNotes(ctx);
  const targets = matcher.asksOfTargets
    ? await targetsMeeting(matcher, [...catalogue.notedTargetIds(), ...shared.map(({ targetId }) => targetId)])
    : null;
  const mayBePublic = query.groups === null && (query.visibility?.includes('PUBLIC') ?? true);
  const everyones = mayBePublic
    ? catalogue.publicNotes({ targets: targets && [...targets], authors: query.authors, needed: matcher.needed })
    : [];
  const found = new Map<string, Listed>(everyones.map(({ id, ...note }) => [id, note]));
  const others = shared.filter(({ id, targetId }) => !found.has(id) && (targets === null || targets.has(targetId)));
  // What is listed may be kept from the actor meanwhile, as the notes of a group are that they left; a count must not tell of it.
  const read = await readable(
    ctx,
    others.flatMap(({ id }) => (catalogue.hasPublicNote(id) ? [] : [id])),
  );
  for (const { id, targetId } of read) found.set(id, { targetId, isHeard: true });
  return found;
}

/** Where the actor's own notes are listed, and those of the groups they belong to. */
async function sharedNotes(ctx: Context): Promise<{ id: string; targetId: string }[]> {
  if (ctx.actor.kind !== 'SIGNED_IN') return [];
  const groups = [...(await memberships(ctx)).keys()];
  const lists = await Promise.all([ownNotes(ctx, ctx.actor.id), ...groups.map((group) => groupNotes(ctx, group))]);
  return lists.flat();
}

async function targetsMeeting(matcher: NoteMatcher, ids: readonly string[]): Promise<Set<string>> {
  const unique = [...new Set(ids)];
  const meets = await Promise.all(unique.map((id) => matcher.meetsTarget(id)));
  return new Set(unique.filter((_, at) => meets[at]));
}

const readable = async (ctx: Context, ids: readonly string[]): Promise<Annotation[]> =>
  (await Promise.all(ids.map((id) => annotationById(ctx, id)))).filter((note) => note !== null);
