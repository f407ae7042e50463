/** A curator enters a proposal. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { firstDay, partialDate } from '../dates.ts';
import { invalid, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { newId } from '../ids.ts';
import { languageTag } from '../languageTag.ts';
import { demand } from '../people/permissions.ts';
import { provisionIdsOf } from '../processes/instruments.ts';
import { demandProcess } from '../processes/processes.ts';
import { confidences, sourceInputs } from '../provenance.ts';
import { freeSlug } from '../slugs.ts';
import { topicIdsOf } from '../vocabulary/topics.ts';
import { proposalNews } from './news.ts';
import { isSlugTaken, type Proposal, proposalActions, proposalById, proposalKinds, textId } from './proposals.ts';
import { sponsorInputs, sponsorshipsOf } from './sponsors.ts';
import { claimSlug, putProposal } from './store.ts';

const long = (empty: string) => z.string().trim().min(1, empty).max(10_000, 'At most 10,000 characters.');
const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters.`)
    .nullish()
    .transform((text) => text || null);

const proposalInput = z
  .object({
    process: z.string(),
    kind: z
      .enum(proposalKinds)
      .nullish()
      .transform((kind) => kind ?? 'PROPOSAL'),
    symbol: optional(100),
    title: z.string().trim().min(1, 'A title is needed.').max(300, 'At most 300 characters.'),
    summary: long('A summary is needed.'),
    action: z
      .enum(proposalActions)
      .nullish()
      .transform((action) => action ?? null),
    provisions: z
      .array(z.string())
      .max(50, 'At most 50.')
      .nullish()
      .transform((codes) => codes ?? []),
    provisionNote: optional(300),
    sponsors: sponsorInputs,
    topics: z.array(z.string()).min(1, 'At least one topic is needed.').max(50, 'At most 50.'),
    tabled: partialDate.nullish().transform((date) => date ?? null),
    justification: optional(10_000),
    text: z
      .object({
        language: languageTag,
        body: long('The text is empty.'),
      })
      .nullish(),
    confidence: z
      .enum(confidences)
      .nullish()
      .transform((confidence) => confidence ?? 'MEDIUM'),
    confidenceNote: optional(1_000),
    sources: sourceInputs.min(1, 'At least one source is needed.'),
  })
  .refine(({ kind, action }) => kind === 'PROPOSAL' || action === null, {
    path: ['action'],
    message: 'Only a proposal carries an action.',
  });
export type ProposalInput = z.input<typeof proposalInput>;

/** Enters a proposal and tells of it. */
export async function tableProposal(ctx: Context, input: ProposalInput, key?: string | null): Promise<Proposal> {
  demand(ctx.actor, 'tableProposal');
  const given = parse(proposalInput, input);
  const today = ctx.now.toISOString().slice(0, 10);
  if (given.tabled !== null && (firstDay(given.tabled) ?? '') > today) throw invalid('tabled', 'This day lies ahead.');
  return once(
    ctx,
    { verb: 'tableProposal', key, input },
    (id) => recalled(ctx, id),
    async (claim) => {
      const proposal = await proposalFrom(ctx, given);
      const taken = new Refusal(
        'CONFLICT',
        'Somebody entered a proposal with this title at the same moment. Try again.',
        'title',
      );
      await commit(
        ctx,
        [putProposal(proposal), { write: claimSlug(proposal), otherwise: taken }, ...claim(proposal.id)],
        [{ kind: 'PROPOSAL_TABLED', ...proposalNews(proposal, null) }],
      );
      return proposal;
    },
  );
}

async function recalled(ctx: Context, id: string): Promise<Proposal> {
  const proposal = await proposalById(ctx, id);
  if (!proposal) throw new Refusal('NOT_FOUND', 'What this key made is gone.', 'idempotencyKey');
  return proposal;
}

async function proposalFrom(ctx: Context, given: z.output<typeof proposalInput>): Promise<Proposal> {
  const { process: processSlug, provisions, sponsors, topics, text, ...rest } = given;
  const at = ctx.now.toISOString();
  const id = newId('proposal', ctx.now);
  const process = await demandProcess(ctx, processSlug, 'process');
  const sponsorships = await sponsorshipsOf(ctx, sponsors, [], 'sponsors');
  return {
    ...rest,
    id,
    slug: await freeSlug(`${processSlug} ${rest.title}`, id, (slug) => isSlugTaken(ctx, slug)),
    kindNote: null,
    processId: process.id,
    documentId: null,
    provisionIds: await provisionIdsOf(ctx, provisions, 'provisions'),
    actionNote: null,
    sponsorships,
    topicIds: await topicIdsOf(ctx, topics, 'topics'),
    stage: rest.kind === 'PROPOSAL' ? 'TABLED' : 'UNKNOWN',
    stageScope: 'RECORD',
    stageNote: null,
    phase: null,
    section: null,
    actionLines: [],
    actionLinesNote: null,
    texts: text
      ? [
          {
            id: textId(id, 1),
            proposalId: id,
            language: text.language,
            versionedAt: at,
            timeZone: 'UTC',
            basedOn: null,
            body: text.body,
            documentId: null,
          },
        ]
      : [],
    relations: [],
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}
