/** The clock's verb: tells of consultations that opened, near their deadline, or closed. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { demand } from '../people/permissions.ts';
import { nextDue, passedUntold, worthTelling } from './boundaries.ts';
import { type Consultation, consultationNews } from './consultations.ts';
import { dueBy, putConsultation } from './store.ts';

/** Tells of every boundary that has passed since it last did, each once. Returns how many events were told. */
export async function tellDue(ctx: Context): Promise<number> {
  demand(ctx.actor, 'tellDue');
  let told = 0;
  for (const consultation of await dueBy(ctx, ctx.now.toISOString())) told += await tellOne(ctx, consultation);
  return told;
}

async function tellOne(ctx: Context, consultation: Consultation): Promise<number> {
  const passed = passedUntold(consultation, ctx.now);
  if (passed.length === 0) return 0;
  const after: Consultation = {
    ...consultation,
    told: [...consultation.told, ...passed.map(({ name }) => name)],
    version: consultation.version + 1,
    updatedAt: ctx.now.toISOString(),
  };
  const news = worthTelling(passed).map(({ kind, daysLeft }) => ({
    ...consultationNews(after),
    kind,
    changes: daysLeft === null ? [] : [{ field: 'daysLeft', before: null, after: String(daysLeft) }],
  }));
  const moved = new Refusal('CONFLICT', 'The consultation changed meanwhile.');
  try {
    await commit(ctx, [{ write: putConsultation(after, nextDue(after)), otherwise: moved }], news);
    return news.length;
  } catch (error) {
    // Another tick, or a curator, was first; the next tick looks again.
    if (error === moved) return 0;
    throw error;
  }
}
