/** Impacts in and out of the table. */
import type { Context } from '../context.ts';
import { type Soon, soon } from '../soon.ts';
import type { Write } from '../table/client.ts';
import { recordKey, slugKey } from '../table/keys.ts';
import { putRecord, readRecord } from '../table/records.ts';
import type { Impact } from './impacts.ts';

/** What assessments stored before they could have it lack. */
const since = {
  confidence: null,
  scope: 'RECORD',
  affected: [],
  infrastructure: [],
  dutyBearers: [],
  dutyNote: null,
  textId: null,
  selector: null,
  alternative: null,
  authorId: null,
  signedFor: null,
  supersedesId: null,
  supersededById: null,
  answersId: null,
  stance: null,
  withdrawnAt: null,
  withdrawnReason: null,
} as const;

export const readImpact = (ctx: Context, id: string): Soon<Impact | null> =>
  soon(readRecord<Impact>(ctx, 'impact', id), (impact) => impact && ('scope' in impact ? impact : filled(impact)));

const filled = (impact: Impact): Impact => ({ ...since, ...impact });

export const putImpact = (impact: Impact) => putRecord(impact);
export const removeImpact = ({ id, version }: Impact): Write => ({ delete: recordKey(id), if: { version } });

/** Which impact a data set's own key stands for. */
export async function impactIdByKey(ctx: Context, key: string): Promise<string | null> {
  const item = await ctx.load(slugKey('impact', key));
  return typeof item?.id === 'string' ? item.id : null;
}
export const claimKey = (key: string, id: string): Write => ({ put: { ...slugKey('impact', key), id }, if: 'ABSENT' });
