/** A curator adds a version to the texts of a proposal. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { standingImpactIds } from '../impacts/impacts.ts';
import { demand } from '../people/permissions.ts';
import { documentById } from '../processes/documents.ts';
import { concerningImpacts, proposalNews } from '../proposals/news.ts';
import { type Proposal, type ProposalText, proposalById, replaceProposal } from '../proposals/proposals.ts';
import { demandRoom, instant, newestAt, nextTextId, oldestFirst, versionParts } from './versions.ts';

const revisionInput = z.object({
  ...versionParts,
  proposal: z.string(),
  basedOn: z.string().nullish(),
  versionedAt: instant.nullish(),
  document: z.string().nullish(),
});
export type RevisionInput = z.input<typeof revisionInput>;

/** Adds the version and tells of it. The stage stays: whether a new text is a new stage is for its source to say. */
export async function reviseProposal(ctx: Context, input: RevisionInput, key?: string | null): Promise<Proposal> {
  demand(ctx.actor, 'reviseProposal');
  const given = parse(revisionInput, input);
  return once(
    ctx,
    { verb: 'reviseProposal', key, input },
    (made) => demandProposal(ctx, made),
    async (claim) => {
      const before = await demandProposal(ctx, given.proposal);
      const text = await versionOf(ctx, before, given);
      const at = ctx.now.toISOString();
      const after = demandRoom(
        { ...before, texts: oldestFirst([...before.texts, text]), version: before.version + 1, updatedAt: at },
        'body',
      );
      const changed = new Refusal('CONFLICT', 'Somebody changed this proposal meanwhile. Look at it and try again.');
      await commit(
        ctx,
        [{ write: replaceProposal(after), otherwise: changed }, ...claim(after.id)],
        [
          {
            kind: 'PROPOSAL_REVISED',
            ...concerningImpacts(proposalNews(after, before), await standingImpactIds(ctx, after.id)),
            changes: [{ field: 'texts', before: text.basedOn, after: text.id }],
          },
        ],
      );
      return after;
    },
  );
}

async function versionOf(
  ctx: Context,
  { id: proposalId, texts }: Proposal,
  { language, body, timeZone, ...given }: z.output<typeof revisionInput>,
): Promise<ProposalText> {
  const now = ctx.now.toISOString();
  const versionedAt = given.versionedAt ?? now;
  if (versionedAt > now) throw invalid('versionedAt', 'This moment lies ahead. Leave it out for a version made now.');
  const named = given.basedOn == null ? null : texts.find(({ id }) => id === given.basedOn);
  if (named === undefined) {
    throw invalid('basedOn', 'This proposal has no such version. Leave it out for the newest in this language.');
  }
  const source = named ?? newestAt(texts, language, versionedAt);
  if (source && source.versionedAt > versionedAt) {
    throw invalid(
      'versionedAt',
      `It would be older than the version it was made from, which is of ${source.versionedAt}.`,
    );
  }
  if (source?.language === language && source.body === body) {
    throw invalid('body', 'This is word for word the version it was made from. There is nothing to add.');
  }
  if (given.document != null && !(await documentById(ctx, given.document))) {
    throw invalid('document', 'There is no document by that id. Enter the document first, or leave it out.');
  }
  return {
    id: nextTextId(proposalId, texts),
    proposalId,
    language,
    versionedAt,
    timeZone,
    basedOn: source?.id ?? null,
    body,
    documentId: given.document ?? null,
  };
}

async function demandProposal(ctx: Context, id: string): Promise<Proposal> {
  const proposal = await proposalById(ctx, id);
  if (!proposal) throw notFound('proposal');
  return proposal;
}
