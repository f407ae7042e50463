/** Entering a proposal from a data set: once, corrected when it differs, left alone when it does not. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { partialDate } from '../dates.ts';
import { invalid, parse } from '../errors.ts';
import { type Kept, keep } from '../events/keep.ts';
import { newId } from '../ids.ts';
import { standingImpactIds } from '../impacts/impacts.ts';
import { demandParty } from '../parties/parties.ts';
import { demand } from '../people/permissions.ts';
import { documentById, documentId } from '../processes/documents.ts';
import { provisionIdsOf } from '../processes/instruments.ts';
import { demandProcess } from '../processes/processes.ts';
import { confidences, sourceInput, sourceInputs } from '../provenance.ts';
import { keptTexts, textRecords } from '../texts/keepTexts.ts';
import { demandRoom } from '../texts/versions.ts';
import { actionLineCode } from '../vocabulary/actionLines.ts';
import { topicIdsOf } from '../vocabulary/topics.ts';
import { changeNews } from './changes.ts';
import { proposalNews } from './news.ts';
import {
  isSlugTaken,
  type Proposal,
  proposalActions,
  proposalBySlug,
  proposalKinds,
  proposalStages,
  sponsorshipRoles,
  stageScopes,
  wordingsOf,
} from './proposals.ts';
import { claimSlug, putProposal } from './store.ts';

const text = z.string().min(1);
const maybe = text.nullable().default(null);

export const proposalRecord = z
  .object({
    slug: z.string().regex(/^[a-z0-9-]{1,100}$/),
    kind: z.enum(proposalKinds),
    kindNote: maybe,
    symbol: text.max(100).nullable().default(null),
    title: text.max(300),
    summary: text.max(10_000),
    /** Slug of the process. */
    process: text,
    /** Symbol of the document. */
    document: maybe,
    /** Codes of provisions. */
    provisions: z.array(text).default([]),
    provisionNote: maybe,
    action: z.enum(proposalActions).nullable().default(null),
    actionNote: maybe,
    sponsorships: z
      .array(
        z.object({
          /** Code of the party. */
          party: text,
          role: z.enum(sponsorshipRoles),
          since: z.iso.date().nullable().default(null),
          source: sourceInput.nullable().default(null),
        }),
      )
      .min(1, 'A record needs a sponsor, if only the unidentified one.'),
    /** Slugs of topics. */
    topics: z.array(text).min(1, 'A record needs a topic.'),
    stage: z.enum(proposalStages),
    stageScope: z.enum(stageScopes),
    stageNote: maybe,
    tabled: partialDate.nullable().default(null),
    phase: maybe,
    section: maybe,
    confidence: z.enum(confidences),
    confidenceNote: maybe,
    actionLines: z.array(actionLineCode).default([]),
    actionLinesNote: maybe,
    justification: maybe,
    /** Slugs of related records, which must be kept before. */
    related: z.array(text).default([]),
    sources: sourceInputs.min(1, 'A record needs a source.'),
    texts: textRecords,
  })
  .refine(({ kind, action }) => kind === 'PROPOSAL' || action === null, {
    path: ['action'],
    message: 'Only a proposal carries an action.',
  });
export type ProposalRecord = z.input<typeof proposalRecord>;

export async function keepProposal(ctx: Context, input: ProposalRecord): Promise<Kept> {
  demand(ctx.actor, 'keepRecord');
  const {
    process: processSlug,
    document,
    provisions,
    sponsorships,
    topics,
    related,
    texts,
    ...rest
  } = parse(proposalRecord, input);
  const existing = await proposalBySlug(ctx, rest.slug);
  // What a curator deleted stays deleted, whatever a data set still says.
  if (!existing && (await isSlugTaken(ctx, rest.slug))) return 'UNCHANGED';
  const process = await demandProcess(ctx, processSlug, 'process');
  const parties = await Promise.all(
    sponsorships.map(({ party }, at) => demandParty(ctx, party, `sponsorships.${at}.party`)),
  );
  const relatives = await Promise.all(related.map((slug) => proposalBySlug(ctx, slug)));
  for (const [at, slug] of related.entries()) {
    if (relatives[at] || (await isSlugTaken(ctx, slug))) continue;
    throw invalid(`related.${at}`, `There is no proposal ${slug}.`);
  }
  if (document !== null && !(await documentById(ctx, documentId(document)))) {
    throw invalid('document', `There is no document ${document}.`);
  }
  const id = existing?.id ?? newId('proposal', ctx.now);
  const facts = {
    ...rest,
    id,
    processId: process.id,
    documentId: document === null ? null : documentId(document),
    provisionIds: await provisionIdsOf(ctx, provisions, 'provisions'),
    sponsorships: sponsorships.map(({ party: _code, ...sponsorship }, at) => ({
      partyId: parties[at]?.id ?? '',
      ...sponsorship,
    })),
    topicIds: await topicIdsOf(ctx, topics, 'topics'),
    texts: await keptTexts(ctx, id, texts, existing?.texts ?? []),
    relations: [
      ...relatives.flatMap((other) => (other ? [{ kind: 'RELATED' as const, proposalId: other.id }] : [])),
      // What curators entered: no data set says it.
      ...(existing?.relations.filter(({ kind }) => kind !== 'RELATED') ?? []),
    ],
  };
  const stamped = demandRoom({ ...facts, version: 0, createdAt: '', updatedAt: '' }, 'texts');
  return keep<Proposal>(ctx, {
    from: input,
    facts,
    existing,
    write: (proposal) => (existing ? [putProposal(proposal)] : [putProposal(proposal), claimSlug(proposal)]),
    news: proposalNews(stamped, existing),
    kinds: { added: 'PROPOSAL_TABLED', corrected: 'PROPOSAL_CORRECTED' },
    wordingsOf,
    correctionOf: async (before, after) => changeNews(before, after, null, await standingImpactIds(ctx, id)),
  });
}
