/** Rights on which standing assessments of one proposal disagree, with what they say side by side. */
import type { Context } from '../context.ts';
import { saidBy } from '../proposals/card.ts';
import { disputedRights } from '../proposals/disputed.ts';
import type { Proposal } from '../proposals/proposals.ts';
import { disagreements, type ImpactAspect } from './differences.ts';
import { byGravity } from './gravity.ts';
import { type Impact, impactsOf } from './impacts.ts';

export interface Dispute {
  rightId: string;
  /** The gravest first. */
  impacts: Impact[];
  /** In what any two of them say different things; empty where one dissents and gives its reasons in words alone. */
  aspects: ImpactAspect[];
}

/** The right with the gravest assessment first. Whether there is a dispute follows from what a query can ask for, so that lists find the same. */
export async function disputesOf(ctx: Context, proposal: Proposal): Promise<Dispute[]> {
  const impacts = (await impactsOf(ctx, proposal)).toSorted(byGravity);
  const said = Object.fromEntries(impacts.map((impact) => [impact.id, saidBy(impact)]));
  const disputed = disputedRights(said);
  const byRight = Map.groupBy(impacts, ({ rightId }) => rightId);
  return [...byRight]
    .filter(([rightId]) => disputed.has(rightId))
    .map(([rightId, own]) => ({ rightId, impacts: own, aspects: disagreements(own) }));
}
