/** A curator moves a deadline, later or earlier; the old one stays in the history. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import type { News } from '../events/events.ts';
import { once } from '../events/retries.ts';
import { demand } from '../people/permissions.ts';
import { reasonGiven, sourceInput } from '../provenance.ts';
import { isClosingAhead, nextDue, settled } from './boundaries.ts';
import { type Consultation, consultationNews, demandConsultation } from './consultations.ts';
import { statusAt } from './status.ts';
import { putConsultation } from './store.ts';

const deadlineInput = z.object({
  id: z.string(),
  closesAt: z.iso
    .datetime({ offset: true, error: 'An instant with its offset is needed.' })
    .transform((value) => new Date(value).toISOString()),
  reason: reasonGiven,
  source: sourceInput.nullish().transform((source) => source ?? null),
});
export type DeadlineInput = z.input<typeof deadlineInput>;

/** Moves a deadline and tells of it. Reminders begin again for the new one; where it has passed already, the window is closed by this. */
export async function changeDeadline(ctx: Context, input: DeadlineInput, key?: string | null): Promise<Consultation> {
  demand(ctx.actor, 'changeDeadline');
  const { id, closesAt, reason, source } = parse(deadlineInput, input);
  return once(
    ctx,
    { verb: 'changeDeadline', key, input },
    (made) => demandConsultation(ctx, made),
    async (claim) => {
      const before = await demandConsultation(ctx, id);
      if (before.cancelledAt !== null) throw invalid('id', 'It was called off: it has no deadline to move.');
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
        newsOf(before, after, ctx.now),
      );
      return after;
    },
  );
}

function newsOf(before: Consultation, after: Consultation, now: Date): News[] {
  const reason = after.deadlineHistory.at(-1)?.reason ?? null;
  const moved: News = {
    kind: 'DEADLINE_CHANGED',
    ...consultationNews(after),
    changes: [
      { field: 'closesAt', before: before.closesAt, after: after.closesAt },
      { field: 'reason', before: null, after: reason },
    ],
  };
  const wasOpen = statusAt(before, now) === 'OPEN';
  const closes = statusAt(after, now) === 'CLOSED' && (wasOpen || isClosingAhead(before));
  return closes ? [moved, { kind: 'CONSULTATION_CLOSED', ...consultationNews(after) }] : [moved];
}
