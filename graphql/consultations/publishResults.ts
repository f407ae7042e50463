/** A curator says that a consultation's results are out, and where. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { demand } from '../people/permissions.ts';
import { sourceInput } from '../provenance.ts';
import { nextDue } from './boundaries.ts';
import { type Consultation, consultationNews, demandConsultation } from './consultations.ts';
import { statusAt } from './status.ts';
import { putConsultation } from './store.ts';

const resultsInput = z.object({
  id: z.string(),
  at: z.iso
    .datetime({ offset: true, error: 'An instant with its offset is needed.' })
    .transform((value) => new Date(value).toISOString())
    .nullish(),
  source: sourceInput,
});
export type ResultsInput = z.input<typeof resultsInput>;

/** Enters the moment and the source, and tells of it. Only of what is over, or has no deadline at all. */
export async function publishResults(ctx: Context, input: ResultsInput, key?: string | null): Promise<Consultation> {
  demand(ctx.actor, 'publishResults');
  const { id, source, at } = parse(resultsInput, input);
  return once(
    ctx,
    { verb: 'publishResults', key, input },
    (made) => demandConsultation(ctx, made),
    async (claim) => {
      const before = await demandConsultation(ctx, id);
      const now = ctx.now.toISOString();
      const resultsAt = at ?? now;
      demandPossible(before, resultsAt, ctx.now);
      const after: Consultation = {
        ...before,
        resultsAt,
        sources: [...before.sources, source],
        version: before.version + 1,
        updatedAt: now,
      };
      const changed = new Refusal(
        'CONFLICT',
        'Somebody changed this consultation meanwhile. Look at it and try again.',
      );
      const news = {
        kind: 'CONSULTATION_RESULTS' as const,
        ...consultationNews(after),
        changes: [{ field: 'status', before: statusAt(before, ctx.now), after: 'RESULTS_PUBLISHED' }],
      };
      await commit(ctx, [{ write: putConsultation(after, nextDue(after)), otherwise: changed }, ...claim(id)], [news]);
      return after;
    },
  );
}

function demandPossible(before: Consultation, resultsAt: string, now: Date): void {
  const status = statusAt(before, now);
  if (status === 'CANCELLED') throw invalid('id', 'It was called off, and has no results.');
  if (status === 'RESULTS_PUBLISHED') throw invalid('id', 'Its results are on record already.');
  if (status === 'ANNOUNCED') throw invalid('id', 'It has not opened yet.');
  if (status === 'OPEN' && before.closesAt !== null) {
    throw invalid('id', 'It is still open. If it closed early, move its deadline first.');
  }
  if (resultsAt > now.toISOString())
    throw invalid('at', 'This moment lies ahead. Leave it out for results that are out now.');
  if (before.opensAt !== null && resultsAt <= before.opensAt)
    throw invalid('at', 'This moment lies before the opening.');
}
