/** Proposals in and out of the table. */
import type { Context } from '../context.ts';
import type { Write } from '../table/client.ts';
import { slugKey } from '../table/keys.ts';
import { putRecord, readRecord } from '../table/records.ts';
import type { Proposal } from './proposals.ts';

export const readProposal = (ctx: Context, id: string) => readRecord<Proposal>(ctx, 'proposal', id);

export async function proposalIdBySlug(ctx: Context, slug: string): Promise<string | null> {
  const item = await ctx.load(slugKey('proposal', slug));
  return typeof item?.id === 'string' ? item.id : null;
}

export const putProposal = (proposal: Proposal) => putRecord(proposal);

/** Claims a slug for good; refused when another record has it. */
export const claimSlug = ({ id, slug }: Proposal): Write => ({
  put: { ...slugKey('proposal', slug), id },
  if: 'ABSENT',
});
