/** Flags and decisions on public notes. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { signedIn } from '../people/actor.ts';
import { demand, isPublicNote, mayModerateNote } from '../people/permissions.ts';
import { type Annotation, demandAnnotation, type Moderation, moderations } from './annotations.ts';
import { newsOf } from './editAnnotation.ts';
import { hasFlagged, putAnnotation, putDecision, putFlag } from './store.ts';

/** What a moderator decided of a note, kept for the other moderators. */
export interface Decision {
  by: string;
  moderation: Moderation;
  reason: string;
  at: string;
}

const reasonInput = z.string().trim().min(1, 'Say why.').max(1_000, 'At most 1,000 characters.');
const changedMeanwhile = () => new Refusal('CONFLICT', 'This note changed meanwhile. Look at it and try again.');

/** Asks the moderators to look at a public note. Flagging twice counts once. The note itself stays as it is: nobody sees by it that it was flagged. */
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
        const flag = putFlag(note, accountId, why, ctx.now.toISOString()).map((write) => ({
          write,
          otherwise: meanwhile,
        }));
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
      const [was, is] = [isPublicNote(before), isPublicNote({ ...before, moderation })];
      // What it said before anybody let it stand was not for everyone.
      const edits = is && !was ? [] : before.edits;
      const after: Annotation = { ...before, moderation, edits, updatedAt: at, version: before.version + 1 };
      const news = was === is ? [] : await newsOf(ctx, after, is ? 'ANNOTATION_PUBLISHED' : 'ANNOTATION_REMOVED');
      await commit(
        ctx,
        [
          { write: putAnnotation(after), otherwise: changedMeanwhile() },
          ...putDecision(id, { by: moderator, moderation, reason, at }),
          ...claim(id),
        ],
        news,
      );
      return after;
    },
  );
}
