/** A curator calls a consultation off. Its moments ahead are none any more: nobody is reminded of what does not take place. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { demand } from '../people/permissions.ts';
import { reasonGiven, sourceInput } from '../provenance.ts';
import { nextDue } from './boundaries.ts';
import { type Consultation, consultationNews, demandConsultation } from './consultations.ts';
import { statusAt } from './status.ts';
import { putConsultation } from './store.ts';

const cancelInput = z.object({ id: z.string(), reason: reasonGiven, source: sourceInput.nullish() });
export type CancelInput = z.input<typeof cancelInput>;

/** Calls it off and tells of it. What has closed already took place, and is not called off. */
export async function cancelConsultation(ctx: Context, input: CancelInput, key?: string | null): Promise<Consultation> {
  demand(ctx.actor, 'cancelConsultation');
  const { id, reason, source } = parse(cancelInput, input);
  return once(
    ctx,
    { verb: 'cancelConsultation', key, input },
    (made) => demandConsultation(ctx, made),
    async (claim) => {
      const before = await demandConsultation(ctx, id);
      const status = statusAt(before, ctx.now);
      if (status === 'CANCELLED') throw invalid('id', 'It was called off already.');
      if (status !== 'OPEN' && status !== 'ANNOUNCED')
        throw invalid('id', 'It has closed: there is nothing to call off.');
      const at = ctx.now.toISOString();
      const after: Consultation = {
        ...before,
        cancelledAt: at,
        cancelledReason: reason,
        sources: source ? [...before.sources, source] : before.sources,
        version: before.version + 1,
        updatedAt: at,
      };
      const changed = new Refusal(
        'CONFLICT',
        'Somebody changed this consultation meanwhile. Look at it and try again.',
      );
      const news = {
        kind: 'CONSULTATION_CANCELLED' as const,
        ...consultationNews(after),
        changes: [
          { field: 'status', before: status, after: 'CANCELLED' },
          { field: 'reason', before: null, after: reason },
        ],
      };
      await commit(ctx, [{ write: putConsultation(after, nextDue(after)), otherwise: changed }, ...claim(id)], [news]);
      return after;
    },
  );
}
