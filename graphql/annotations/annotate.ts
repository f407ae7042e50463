/** A member writes a note on words, or the whole, of a text. */
import type { Context } from '../context.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import type { News } from '../events/events.ts';
import { once } from '../events/retries.ts';
import { newId } from '../ids.ts';
import { rememberAccount } from '../people/accounts.ts';
import { signedIn } from '../people/actor.ts';
import { demand, isPublicNote } from '../people/permissions.ts';
import { type Annotation, annotationById, demandAnnotation } from './annotations.ts';
import { mentionedIn, tellMentioned } from './mentions.ts';
import { firstModeration } from './newMembers.ts';
import { type NoteInput, noteInput } from './noteInput.ts';
import { placeWords } from './placeWords.ts';
import { demandSharing, demandWithin, type Shared } from './sharing.ts';
import { enterAnnotation, readAnnotation, stillAs } from './store.ts';
import { lastKnownTarget, noteNews, type Target, targetById } from './targets.ts';
import { countWritten } from './writtenInAnHour.ts';

/** Writes a note. A public one is told of at once; a private one is told to nobody. */
export async function annotate(ctx: Context, input: NoteInput, key?: string | null): Promise<Annotation> {
  demand(ctx.actor, 'annotate');
  const author = signedIn(ctx.actor);
  const { target: targetId, parent, selector, visibility, group, embargoUntil, ...given } = parse(noteInput, input);
  return once(
    ctx,
    { verb: 'annotate', key, input },
    (id) => demandAnnotation(ctx, id),
    async (claim) => {
      // Where the target is known here nothing is asked before the change, which says whether it still stands so.
      const known = await lastKnownTarget(ctx, targetId);
      const written = known && (await write(known, claim, changed).catch(unlessOutdated));
      if (written) return written;
      const target = await targetById(ctx, targetId);
      if (!target) throw notFound('target');
      return await write(target, claim);
    },
  );

  /** With `outdated` what is known here is only looked at again, and what that makes is thrown where it is so no more. */
  async function write(target: Target, claim: Claim, outdated: (() => Changed) | null = null): Promise<Annotation> {
    const { still: stillShared, ...sharing } = await demandSharing(ctx, { visibility, group, embargoUntil });
    if (parent != null) await demandParent(ctx, parent, targetId, sharing);
    const placed = selector ? placeWords(target.textOf(selector.textId), selector) : null;
    const at = ctx.now.toISOString();
    const id = newId('annotation', ctx.now);
    const mentionedIds =
      (await mentionedIn(ctx, { body: given.body, groupId: sharing.groupId, authorId: author.id })) ?? [];
    const note: Annotation = {
      ...given,
      ...sharing,
      id,
      targetId,
      authorId: author.id,
      selector: placed,
      placement: null,
      mentionedIds,
      edits: [],
      parentId: parent ?? null,
      editedAt: null,
      moderation: sharing.visibility === 'PUBLIC' ? await firstModeration(ctx, author.id) : 'APPROVED',
      version: 1,
      createdAt: at,
      updatedAt: at,
    };
    const still: Part = { write: stillAs(target), otherwise: changed };
    const parts = [
      ...enterAnnotation(note, author.handle),
      ...tellMentioned(id, [], mentionedIds),
      still,
      ...stillShared,
      ...(note.visibility === 'PUBLIC' ? [rememberAccount(ctx, author, outdated)] : []),
      ...countWritten(ctx, author.id),
      ...claim(id),
    ];
    const news: News[] = isPublicNote(note) ? [{ kind: 'ANNOTATION_PUBLISHED', ...noteNews(note, target) }] : [];
    await commit(ctx, parts, news);
    return note;
  }
}

type Claim = (id: string) => Part[];

/** The target is no longer as it was when the note was placed in it. */
class Changed extends Refusal {
  constructor() {
    super('CONFLICT', 'The record was changed at this very moment. Look at it again and repeat.', 'target');
  }
}

const changed = () => new Changed();

/** What was read of an older state, also a place that is not in it, is no reason to refuse: the newest state decides. */
function unlessOutdated(error: unknown): null {
  if (error instanceof Changed || (error instanceof Refusal && error.code === 'INVALID')) return null;
  throw error;
}

/** Answers to answers to answers go so deep. */
const deepest = 20;

async function demandParent(ctx: Context, id: string, target: string, sharing: Shared): Promise<void> {
  const parent = await annotationById(ctx, id);
  if (!parent || parent.targetId !== target) throw notFound('parent');
  demandWithin(sharing, parent);
  let above = 1;
  for (let next = parent.parentId; next !== null; above += 1) {
    if (above === deepest) {
      throw invalid('parent', `Answers go ${deepest} deep. Answer a note further up, or write a note of its own.`);
    }
    next = (await readAnnotation(ctx, next))?.parentId ?? null;
  }
}
