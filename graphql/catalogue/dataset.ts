/** The data set as a whole: up to where it reaches, and how complete it is. */
import type { Context } from '../context.ts';
import { feedCursor } from '../events/lists.ts';
import type { Coverage } from './coverage.ts';

export interface Dataset {
  /** A cursor of the event feed. */
  position: string;
  changedAt: string | null;
  coverage: Coverage[];
}

export async function dataset(ctx: Context): Promise<Dataset> {
  const catalogue = await ctx.catalogue();
  const sequence = catalogue.cursor();
  const changedAt = catalogue.eventAt(sequence)?.at ?? null;
  return { position: feedCursor(sequence), changedAt, coverage: catalogue.coverage() };
}
