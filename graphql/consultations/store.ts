/** Consultations in and out of the table. Those with a boundary ahead stand in the index of what is due. */
import { type Context, idBySlug } from '../context.ts';
import { type Soon, soon } from '../soon.ts';
import type { Table, Write } from '../table/client.ts';
import { dueIndex, followerCountsIndex, slugKey } from '../table/keys.ts';
import { fromItem, putRecord, readRecord } from '../table/records.ts';
import type { Consultation } from './consultations.ts';

export const readConsultation = (ctx: Context, id: string) => readRecord<Consultation>(ctx, 'consultation', id);

export const consultationIdBySlug = (ctx: Context, slug: string) => idBySlug(ctx, 'consultation', slug);

export const claimSlug = ({ id, slug }: Consultation): Write => ({
  put: { ...slugKey('consultation', slug), id },
  if: 'ABSENT',
});

/** `dueAt` is the next boundary the clock must tell of; null when none is ahead. */
export const putConsultation = (consultation: Consultation, dueAt: string | null) =>
  putRecord(consultation, dueAt === null ? {} : { gsi1pk: dueIndex, gsi1sk: `${dueAt}#${consultation.id}` });

/** Consultations with a boundary at or before an instant, earliest first. */
export async function dueBy(ctx: Context, instant: string): Promise<Consultation[]> {
  const items = await ctx.table.query({ pk: dueIndex, index: 'gsi1' });
  return items.filter(({ gsi1sk }) => String(gsi1sk) < `${instant}$`).map((item) => fromItem<Consultation>(item));
}

/** How many follow each consultation. Read together and kept for as long as the reader may be shown what is old. */
const counted = new WeakMap<Table, { at: number; counts: Soon<Map<string, number>> }>();

export function readFollowers(ctx: Context, id: string): Soon<number> {
  const known = counted.get(ctx.table);
  const counts = known && performance.now() - known.at < ctx.patience ? known.counts : count(ctx);
  return soon(counts, (found) => found.get(id) ?? 0);
}

function count(ctx: Context): Soon<Map<string, number>> {
  const at = performance.now();
  const counts = ctx.range({ pk: followerCountsIndex, index: 'gsi1' }).then((items) => {
    const found = new Map(items.map((item) => [item.pk, typeof item.count === 'number' ? item.count : 0]));
    counted.set(ctx.table, { at, counts: found });
    return found;
  });
  counted.set(ctx.table, { at, counts });
  return counts;
}
