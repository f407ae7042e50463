/** Flags and decisions on public notes. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { type Page, type PageArgs, readPage } from '../pages.ts';
import { signedIn } from '../people/actor.ts';
import { demand, isPublicNote, mayModerateNote } from '../people/permissions.ts';
import { type Annotation, annotationById, demandAnnotation, moderations } from './annotations.ts';
import { newsOf } from './editAnnotation.ts';
import { flaggedIds, hasFlagged, putAnnotation, putDecision, putFlag } from './store.ts';

const reasonInput = z.string().trim().min(1, 'Say why.').max(1_000, 'At most 1,000 characters.');
const changedMeanwhile = () => new Refusal('CONFLICT', 'This note changed meanwhile. Look at it and try again.');

/** Asks the moderators to look at a public note. Flagging twice counts once. */
export async function flagAnnotation(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
  key?: string | null,
): Promise<string> {
  demand(ctx.actor, 'flagAnnotation');
  const { id: accountId } = signedIn(ctx.actor);
  const { reason: why } = parse(z.object({ reason: reasonInput }), { reason });
  return once(
    ctx,
    { verb: 'flagAnnotation', key, input: { id, reason } },
    async (made) => made,
    (claim) => {
      const meanwhile = changedMeanwhile();
      return undisturbed(ctx, meanwhile, async () => {
        const note = await demandAnnotation(ctx, id);
        if (!isPublicNote(note)) throw invalid('id', 'Only public notes can be flagged.');
        const at = ctx.now.toISOString();
        const flag = [
          { write: putAnnotation({ ...note, flaggedAt: at, version: note.version + 1 }), otherwise: meanwhile },
          { write: putFlag(id, accountId, why, at), otherwise: meanwhile },
        ];
        const parts = [...((await hasFlagged(ctx, id, accountId)) ? [] : flag), ...claim(id)];
        if (parts.length > 0) await commit(ctx, parts);
        return id;
      });
    },
  );
}

const decisionInput = z.object({
  id: z.string(),
  moderation: z.enum(moderations).exclude(['PENDING'], 'Decide: APPROVED, HIDDEN or SPAM.'),
  reason: reasonInput,
});

/** Hides a public note, marks it as spam, or lets it stand. What becomes visible or vanishes is told of. */
export async function moderateAnnotation(
  ctx: Context,
  input: { id: string; moderation: string; reason: string },
  key?: string | null,
): Promise<Annotation> {
  demand(ctx.actor, 'moderateAnnotation');
  const { id: moderator } = signedIn(ctx.actor);
  const { id, moderation, reason } = parse(decisionInput, input);
  return once(
    ctx,
    { verb: 'moderateAnnotation', key, input },
    (made) => demandAnnotation(ctx, made),
    async (claim) => {
      const before = await demandAnnotation(ctx, id);
      // A moderator's own private note can be read by its author, yet is nothing to decide on.
      if (!mayModerateNote(ctx.actor, before)) throw notFound('id');
      const at = ctx.now.toISOString();
      const after: Annotation = { ...before, moderation, flaggedAt: null, updatedAt: at, version: before.version + 1 };
      const [was, is] = [isPublicNote(before), isPublicNote(after)];
      const news = was === is ? [] : await newsOf(ctx, after, is ? 'ANNOTATION_PUBLISHED' : 'ANNOTATION_REMOVED');
      await commit(
        ctx,
        [
          { write: putAnnotation(after), otherwise: changedMeanwhile() },
          putDecision(id, { by: moderator, moderation, reason, at }),
          ...claim(id),
        ],
        news,
      );
      return after;
    },
  );
}

/** Notes flagged and not decided on, latest flag first. Moderators only. */
export async function flaggedAnnotations(ctx: Context, args: PageArgs): Promise<Page<Annotation>> {
  demand(ctx.actor, 'readFlagged');
  return readPage(await flaggedIds(ctx), args, ['flagged']).load((id) => annotationById(ctx, id));
}
