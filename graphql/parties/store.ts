/** Parties in and out of the table. */
import type { Context } from '../context.ts';
import { putRecord, readRecord } from '../table/records.ts';
import type { Party } from './parties.ts';

export const readParty = (ctx: Context, id: string) => readRecord<Party>(ctx, 'party', id);
export const putParty = (party: Party) => putRecord(party);
