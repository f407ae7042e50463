/** Authors change and delete their own notes. */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import type { EventKind, News } from '../events/events.ts';
import { once, undisturbed } from '../events/retries.ts';
import { demand, isPublicNote, mayEditNote } from '../people/permissions.ts';
import { type Annotation, demandAnnotation, type Edit } from './annotations.ts';
import { mentionedIn, tellMentioned } from './mentions.ts';
import { noteBody, noteTags } from './noteInput.ts';
import { putAnnotation, removeAnnotation, removeTraces } from './store.ts';
import { noteNews, targetById } from './targets.ts';

const editInput = z.object({
  body: noteBody,
  tags: noteTags.nullish().transform((tags) => tags ?? null),
  version: z.int().nullish(),
});

interface EditInput {
  id: string;
  body: string;
  tags?: string[] | null;
  /** The version that was edited; whatever it is when absent. */
  version?: number | null;
}

/** Changes the body, and the tags where they are given. What it said before is kept. */
export async function editAnnotation(
  ctx: Context,
  { id, ...given }: EditInput,
  key?: string | null,
): Promise<Annotation> {
  demand(ctx.actor, 'editAnnotation');
  const { body, tags, version = null } = parse(editInput, given);
  return once(
    ctx,
    { verb: 'editAnnotation', key, input: { id, body, tags, version } },
    (made) => demandAnnotation(ctx, made),
    async (claim) => {
      let edited = version;
      const meanwhile = new Refusal('CONFLICT', 'This note changed several times meanwhile. Look at it and try again.');
      // Others change a note too, as moderators do; only other words are a reason to ask its author.
      return undisturbed(ctx, meanwhile, async () => {
        const before = await demandOwn(ctx, id);
        if (edited !== null && saysOtherSince(before, edited)) throw conflict(before);
        edited = before.version;
        if (body.trim() === '' && before.motivation !== 'HIGHLIGHTING') throw invalid('body', 'The note is empty.');
        const said = { body, tags: tags ?? before.tags };
        if (isDeepStrictEqual(said, wordsOf(before))) {
          if (key != null) await commit(ctx, claim(id));
          return before;
        }
        const at = ctx.now.toISOString();
        const mentionedIds = (await mentionedIn(ctx, { ...before, body })) ?? before.mentionedIds;
        const after: Annotation = {
          ...before,
          ...said,
          mentionedIds,
          edits: withEdit(before, at),
          editedAt: at,
          updatedAt: at,
          version: before.version + 1,
        };
        const mentions = tellMentioned(id, before.mentionedIds, mentionedIds);
        const news = isPublicNote(after) ? await newsOf(ctx, after, 'ANNOTATION_EDITED') : [];
        await commit(ctx, [{ write: putAnnotation(after), otherwise: meanwhile }, ...mentions, ...claim(id)], news);
        return after;
      });
    },
  );
}

const wordsOf = ({ body, tags }: Annotation) => ({ body, tags });

const conflict = (note: Annotation) =>
  new Refusal(
    'CONFLICT',
    'This note was changed meanwhile. Compare what it says now with what you wrote, and save again.',
    undefined,
    { ...wordsOf(note), version: note.version },
  );

/** Whether a note says something else than in one of its versions; where that is not known, whether it has another by now. */
function saysOtherSince({ version, editedAt, edits }: Annotation, seen: number): boolean {
  if (seen > version || seen < 1) return true;
  if (editedAt === null) return false;
  const [newest] = edits;
  return newest?.version === undefined ? seen !== version : seen <= newest.version;
}

/** At most so many edits, and so many bytes of them: an item of the table holds 400 kB. */
const most = { edits: 20, bytes: 100_000 };

/** What a note said before, newest first, once it is changed. The oldest go when there are too many. */
export function withEdit({ body, tags, version, edits }: Annotation, until: string): Edit[] {
  let bytes = 0;
  return [{ until, body, tags, version }, ...edits].slice(0, most.edits).filter((edit) => {
    bytes += Buffer.byteLength(JSON.stringify(edit));
    return bytes <= most.bytes;
  });
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
      const otherwise = new Refusal('CONFLICT', 'This note changed meanwhile. Look at it and try again.');
      const record = { write: removeAnnotation(note), otherwise };
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
