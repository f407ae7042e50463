/** A curator moves a deadline; the old one stays in the history. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { demand } from '../people/permissions.ts';
import { sourceInput } from '../provenance.ts';
import { nextDue, settled } from './boundaries.ts';
import { type Consultation, consultationById, consultationNews } from './consultations.ts';
import { putConsultation } from './store.ts';

const deadlineInput = z.object({
  id: z.string(),
  closesAt: z.iso
    .datetime({ offset: true, error: 'An instant with its offset is needed.' })
    .transform((value) => new Date(value).toISOString()),
  reason: z.string().trim().min(1, 'Say why.').max(1_000, 'At most 1,000 characters.'),
  source: sourceInput.nullish().transform((source) => source ?? null),
});
export type DeadlineInput = z.input<typeof deadlineInput>;

/** Moves a deadline and tells of it. Reminders begin again for the new one. */
export async function changeDeadline(ctx: Context, input: DeadlineInput, key?: string | null): Promise<Consultation> {
  demand(ctx.actor, 'changeDeadline');
  const { id, closesAt, reason, source } = parse(deadlineInput, input);
  return once(
    ctx,
    { verb: 'changeDeadline', key, input },
    (made) => demandConsultation(ctx, made),
    async (claim) => {
      const before = await demandConsultation(ctx, id);
      if (before.opensAt !== null && closesAt <= before.opensAt)
        throw invalid('closesAt', 'The deadline lies before the opening.');
      if (before.closesAt === closesAt) throw invalid('closesAt', 'This is the deadline already.');
      const at = ctx.now.toISOString();
      const after = settled(
        {
          ...before,
          closesAt,
          closesPrecision: 'INSTANT',
          rolling: false,
          closedAsOf: null,
          deadlineHistory: [...before.deadlineHistory, { from: before.closesAt, to: closesAt, at, reason, source }],
          version: before.version + 1,
          updatedAt: at,
        },
        ctx.now,
        before,
      );
      const moved = new Refusal('CONFLICT', 'Somebody changed this consultation meanwhile. Look at it and try again.');
      await commit(
        ctx,
        [{ write: putConsultation(after, nextDue(after)), otherwise: moved }, ...claim(id)],
        [
          {
            kind: 'DEADLINE_CHANGED',
            ...consultationNews(after),
            changes: [{ field: 'closesAt', before: before.closesAt, after: closesAt }],
          },
        ],
      );
      return after;
    },
  );
}

async function demandConsultation(ctx: Context, id: string): Promise<Consultation> {
  const consultation = await consultationById(ctx, id);
  if (!consultation) throw notFound('id');
  return consultation;
}
