/** Whoever signed an assessment, or a curator, takes it back. It stays on record as withdrawn, and counts nowhere any more. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { demand, may } from '../people/permissions.ts';
import { present } from '../present.ts';
import { proposalById } from '../proposals/proposals.ts';
import { reasonGiven } from '../provenance.ts';
import { rightById } from '../vocabulary/rights.ts';
import { demandImpact, type Impact, impactNews, stateOf } from './impacts.ts';
import { isOwn } from './signing.ts';
import { putImpact, removeImpact } from './store.ts';

const withdrawal = z.object({ id: z.string(), reason: reasonGiven });

/** Takes it back and tells of it. */
export async function withdrawImpact(
  ctx: Context,
  input: z.input<typeof withdrawal>,
  key?: string | null,
): Promise<Impact> {
  const mayAny = may(ctx.actor, 'withdrawAnyImpact');
  if (!mayAny) demand(ctx.actor, 'withdrawImpact');
  const { id, reason } = parse(withdrawal, input);
  return once(
    ctx,
    { verb: 'withdrawImpact', key, input },
    (made) => demandImpact(ctx, made, 'idempotencyKey'),
    async (claim) => {
      const before = await demandImpact(ctx, id);
      if (!mayAny && !isOwn(ctx, before)) {
        throw new Refusal(
          'FORBIDDEN',
          'Only whoever signed it, or a curator, takes it back. Publish an answer instead.',
        );
      }
      const state = stateOf(before);
      if (state === 'WITHDRAWN') throw invalid('id', 'It was taken back already.');
      if (state === 'SUPERSEDED') throw invalid('id', 'A newer one stands in its place already. Take that one back.');
      const at = ctx.now.toISOString();
      const after: Impact = {
        ...before,
        withdrawnAt: at,
        withdrawnReason: reason,
        version: before.version + 1,
        updatedAt: at,
      };
      const proposal = await present(proposalById(ctx, before.proposalId));
      const right = await present(rightById(ctx, before.rightId));
      const changed = new Refusal('CONFLICT', 'Somebody changed this assessment meanwhile. Look at it and try again.');
      const news = {
        ...impactNews(after, proposal, right, before),
        kind: 'IMPACT_WITHDRAWN' as const,
        changes: [{ field: 'withdrawnReason', before: null, after: reason }],
      };
      await commit(ctx, [{ write: putImpact(after), otherwise: changed }, ...claim(id)], [news]);
      return after;
    },
  );
}

/** Part of the change that deletes its proposal: the assessment goes with it, if it is as it was read. */
export const removalOf = (impact: Impact) => removeImpact(impact);
