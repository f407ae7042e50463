/** Authors change and delete their own notes. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import type { EventKind, News } from '../events/events.ts';
import { once } from '../events/retries.ts';
import { demand, isPublicNote, mayEditNote } from '../people/permissions.ts';
import { type Annotation, demandAnnotation } from './annotations.ts';
import { noteBody, noteTags } from './noteInput.ts';
import { putAnnotation, removeAnnotation, removeTraces } from './store.ts';
import { noteNews, targetById } from './targets.ts';

const changedMeanwhile = () => new Refusal('CONFLICT', 'This note changed meanwhile. Look at it and try again.');

const editInput = z.object({ body: noteBody, tags: noteTags.nullish().transform((tags) => tags ?? null) });

/** Changes the body, and the tags where they are given. */
export async function editAnnotation(
  ctx: Context,
  { id, ...given }: { id: string; body: string; tags?: string[] | null },
  key?: string | null,
): Promise<Annotation> {
  demand(ctx.actor, 'editAnnotation');
  const { body, tags } = parse(editInput, given);
  const input = { id, body, tags };
  return once(
    ctx,
    { verb: 'editAnnotation', key, input },
    (made) => demandAnnotation(ctx, made),
    async (claim) => {
      const before = await demandOwn(ctx, id);
      if (body.trim() === '' && before.motivation !== 'HIGHLIGHTING') throw invalid('body', 'The note is empty.');
      const at = ctx.now.toISOString();
      const after: Annotation = {
        ...before,
        body,
        tags: tags ?? before.tags,
        editedAt: at,
        updatedAt: at,
        version: before.version + 1,
      };
      const news = isPublicNote(after) ? await newsOf(ctx, after, 'ANNOTATION_EDITED') : [];
      await commit(ctx, [{ write: putAnnotation(after), otherwise: changedMeanwhile() }, ...claim(id)], news);
      return after;
    },
  );
}

/** Deletes a note, with the flags and decisions on it, and returns its id. Answers to it stay. */
export async function deleteAnnotation(ctx: Context, id: string, key?: string | null): Promise<string> {
  demand(ctx.actor, 'deleteAnnotation');
  return once(
    ctx,
    { verb: 'deleteAnnotation', key, input: { id } },
    async (made) => made,
    async (claim) => {
      const note = await demandOwn(ctx, id);
      const record = { write: removeAnnotation(note), otherwise: changedMeanwhile() };
      await commit(
        ctx,
        [record, ...(await removeTraces(ctx, note)), ...claim(id)],
        isPublicNote(note) ? await newsOf(ctx, note, 'ANNOTATION_REMOVED') : [],
      );
      return id;
    },
  );
}

/** What tells of a public note; nothing when its target is gone, which has told of itself. */
export async function newsOf(ctx: Context, note: Annotation, kind: EventKind): Promise<News[]> {
  const target = await targetById(ctx, note.targetId);
  return target ? [{ kind, ...noteNews(note, target) }] : [];
}

async function demandOwn(ctx: Context, id: string): Promise<Annotation> {
  const note = await demandAnnotation(ctx, id);
  if (!mayEditNote(ctx.actor, note)) throw new Refusal('FORBIDDEN', 'Only its author may do this.');
  return note;
}
