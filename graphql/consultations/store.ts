/** Consultations in and out of the table. Those with a boundary ahead stand in the index of what is due. */
import type { Context } from '../context.ts';
import type { Write } from '../table/client.ts';
import { dueIndex, followersKey, slugKey } from '../table/keys.ts';
import { fromItem, putRecord, readRecord } from '../table/records.ts';
import type { Consultation } from './consultations.ts';

export const readConsultation = (ctx: Context, id: string) => readRecord<Consultation>(ctx, 'consultation', id);

export async function consultationIdBySlug(ctx: Context, slug: string): Promise<string | null> {
  const item = await ctx.load(slugKey('consultation', slug));
  return typeof item?.id === 'string' ? item.id : null;
}

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

export async function readFollowers(ctx: Context, id: string): Promise<number> {
  const item = await ctx.load(followersKey(id));
  return typeof item?.count === 'number' ? item.count : 0;
}
