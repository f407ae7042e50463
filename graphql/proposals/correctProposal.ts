/** A curator corrects a proposal's record, or enters what became of it: its stage, and who joined or left. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { firstDay, partialDate } from '../dates.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { standingImpactIds } from '../impacts/impacts.ts';
import { demand } from '../people/permissions.ts';
import { provisionIdsOf } from '../processes/instruments.ts';
import { confidences, reasonGiven } from '../provenance.ts';
import { rememberWordings } from '../texts/formerWordings.ts';
import { demandRoom } from '../texts/versions.ts';
import { topicIdsOf } from '../vocabulary/topics.ts';
import { changeNews } from './changes.ts';
import {
  demandProposal,
  type Proposal,
  proposalActions,
  proposalStages,
  stageScopes,
  wordingsOf,
} from './proposals.ts';
import { sponsorInputs, sponsorshipsOf } from './sponsors.ts';
import { putProposal } from './store.ts';

/** What cannot be taken away: null is as if it were left out. */
const kept = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? undefined);
/** Null or empty takes it away; left out, it stays. */
const removable = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters.`)
    .nullable()
    .transform((text) => text || null)
    .optional();
const needed = (empty: string, max: number) => z.string().trim().min(1, empty).max(max, `At most ${max} characters.`);

const correction = z.object({
  title: kept(needed('A title is needed.', 300)),
  summary: kept(needed('A summary is needed.', 10_000)),
  symbol: removable(100),
  provisions: kept(z.array(z.string()).max(50, 'At most 50.')),
  topics: kept(z.array(z.string()).min(1, 'At least one topic is needed.').max(50, 'At most 50.')),
  action: z.enum(proposalActions).nullable().optional(),
  stage: kept(z.enum(proposalStages)),
  stageScope: kept(z.enum(stageScopes)),
  stageNote: removable(1_000),
  tabled: partialDate.nullable().optional(),
  confidence: kept(z.enum(confidences)),
  justification: removable(10_000),
  sponsors: kept(sponsorInputs),
});
const wish = z.object({ id: z.string(), reason: reasonGiven });

export interface CorrectionInput extends z.input<typeof wish> {
  input: z.input<typeof correction>;
}

/** A transaction takes 100 parts, and each party that joins or leaves is told of. */
const mostNews = 90;

/** Changes the record and tells of it, each kind of change by an event of its own. */
export async function correctProposal(ctx: Context, input: CorrectionInput, key?: string | null): Promise<Proposal> {
  demand(ctx.actor, 'correctProposal');
  const { id, reason } = parse(wish, input);
  const given = parse(correction, input.input);
  const today = ctx.now.toISOString().slice(0, 10);
  if (given.tabled && (firstDay(given.tabled) ?? '') > today) throw invalid('tabled', 'This day lies ahead.');
  return once(
    ctx,
    { verb: 'correctProposal', key, input },
    (made) => demandProposal(ctx, made, 'idempotencyKey'),
    async (claim) => {
      const before = await demandProposal(ctx, id);
      const after = demandRoom(await corrected(ctx, before, given), 'summary');
      if (after.kind !== 'PROPOSAL' && after.action !== null) {
        throw invalid('action', 'Only a proposal carries an action.');
      }
      const news = changeNews(before, after, reason, await standingImpactIds(ctx, id));
      if (news.length === 0) throw invalid('input', 'The record says all of this already. There is nothing to change.');
      if (news.length > mostNews) {
        throw invalid('sponsors', `At most ${mostNews} parties can join or leave at once. Enter some of them first.`);
      }
      const changed = new Refusal('CONFLICT', 'Somebody changed this proposal meanwhile. Look at it and try again.');
      await commit(ctx, [{ write: putProposal(after), otherwise: changed }, ...claim(id)], news);
      return after;
    },
  );
}

async function corrected(
  ctx: Context,
  before: Proposal,
  { provisions, topics, sponsors, ...given }: z.output<typeof correction>,
): Promise<Proposal> {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const after = {
    ...before,
    ...said,
    ...(provisions && { provisionIds: await provisionIdsOf(ctx, provisions, 'provisions') }),
    ...(topics && { topicIds: await topicIdsOf(ctx, topics, 'topics') }),
    ...(sponsors && { sponsorships: await sponsorshipsOf(ctx, sponsors, before.sponsorships, 'sponsors') }),
    version: before.version + 1,
    updatedAt: ctx.now.toISOString(),
  };
  return rememberWordings(before, after, wordingsOf);
}
