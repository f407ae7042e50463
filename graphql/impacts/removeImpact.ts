/**
 * A moderator removes an assessment whose words may not stay to be read. The feed keeps that it was there; what answered it, or was
 * replaced by it, stays as it is and leads nowhere.
 */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { parse, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import type { FieldChange, News } from '../events/events.ts';
import { once } from '../events/retries.ts';
import { demand } from '../people/permissions.ts';
import { present } from '../present.ts';
import { proposalById } from '../proposals/proposals.ts';
import { reasonGiven } from '../provenance.ts';
import { rightById } from '../vocabulary/rights.ts';
import { demandImpact, type Impact, impactNews, stateOf } from './impacts.ts';
import { forgetSigned, removeImpact as removeRecord } from './store.ts';

const removal = z.object({ id: z.string(), reason: reasonGiven });

/** Removes it and returns its id. */
export async function removeImpact(ctx: Context, input: z.input<typeof removal>, key?: string | null): Promise<string> {
  demand(ctx.actor, 'removeImpact');
  const { id, reason } = parse(removal, input);
  return once(
    ctx,
    { verb: 'removeImpact', key, input },
    async (removed) => removed,
    async (claim) => {
      const impact = await demandImpact(ctx, id);
      const changed = new Refusal('CONFLICT', 'Somebody changed this assessment meanwhile. Look at it and try again.');
      const changes = [{ field: 'reason', before: null, after: reason }];
      await commit(
        ctx,
        [...goneFromRecord(impact, changed), ...claim(id)],
        [await newsOfRemoval(ctx, impact, changes)],
      );
      return id;
    },
  );
}

/** Parts of the change that takes it from the record, and from the list of whoever signed it. */
export const goneFromRecord = (impact: Impact, changed: Refusal): Part[] => [
  { write: removeRecord(impact), otherwise: changed },
  ...(impact.authorId === null ? [] : [forgetSigned(impact.authorId, impact.id)]),
];

/** Told also of one that counted nowhere any more, so that every copy of the record loses it. */
export async function newsOfRemoval(ctx: Context, impact: Impact, changes: FieldChange[]): Promise<News> {
  const proposal = await present(proposalById(ctx, impact.proposalId));
  const right = await present(rightById(ctx, impact.rightId));
  const news = impactNews(impact, proposal, right, impact);
  const stood = stateOf(impact) === 'PUBLISHED';
  const step = news.proposal && { ...news.proposal, former: stood ? news.proposal.former : {} };
  return { ...news, kind: 'IMPACT_WITHDRAWN', changes, ...(step && { proposal: step }) };
}
