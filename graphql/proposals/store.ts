/** Proposals in and out of the table. */
import { type Context, idBySlug } from '../context.ts';
import type { Write } from '../table/client.ts';
import { recordKey, slugKey } from '../table/keys.ts';
import { putRecord, readRecord } from '../table/records.ts';
import type { Proposal } from './proposals.ts';

export const readProposal = (ctx: Context, id: string) => readRecord<Proposal>(ctx, 'proposal', id);

export const proposalIdBySlug = (ctx: Context, slug: string) => idBySlug(ctx, 'proposal', slug);

export const putProposal = (proposal: Proposal) => putRecord(proposal);

/** Claims a slug for good; refused when another record has it. */
export const claimSlug = ({ id, slug }: Proposal): Write => ({
  put: { ...slugKey('proposal', slug), id },
  if: 'ABSENT',
});

/** Takes the record away; its slug stays claimed, so that no other record is ever found in its place. */
export const removeProposal = ({ id, version }: Proposal): Write => ({ delete: recordKey(id), if: { version } });

export const checkProposal = ({ id }: Proposal): Write => ({ check: recordKey(id), if: 'PRESENT' });
