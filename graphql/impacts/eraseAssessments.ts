/**
 * What becomes of assessments when the account that made them is deleted. What it said in its own name goes; what an organisation
 * signed, or an outside source says, is theirs and stays without the account. Whoever is interrupted begins again and finds the rest.
 */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { undisturbed } from '../events/retries.ts';
import { type SignedIn, unsignedId } from '../people/actor.ts';
import { forgetClaims } from './claims.ts';
import { type Impact, impactById, isInOwnName } from './impacts.ts';
import { goneFromRecord, newsOfRemoval } from './removeImpact.ts';
import {
  forgetBegun,
  forgetSigned,
  putDraft,
  putImpact,
  readBegunDraft,
  readBegunDrafts,
  readOwnDrafts,
  readSigned,
  removeDraft,
} from './store.ts';

export async function eraseAssessments(ctx: Context, account: SignedIn): Promise<void> {
  await eraseDrafts(ctx, account);
  for (const begun of await readBegunDrafts(ctx, account.id)) await eraseBegun(ctx, account, begun);
  await forgetClaims(ctx, account);
  for (const id of await readSigned(ctx, account.id)) await eraseSigned(ctx, account, id);
}

function eraseDrafts(ctx: Context, { id }: SignedIn): Promise<void> {
  const otherwise = new Refusal('CONFLICT', 'Your drafts are being changed at this moment. Try again.');
  return undisturbed(ctx, otherwise, async () => {
    for (const draft of await readOwnDrafts(ctx, id)) {
      await commit(
        ctx,
        removeDraft(draft).map((write) => ({ write, otherwise })),
      );
    }
  });
}

/** Of a group's draft the words stay the group's. */
function eraseBegun(
  ctx: Context,
  { id: accountId }: SignedIn,
  { id, groupId }: { id: string; groupId: string },
): Promise<void> {
  const meanwhile = new Refusal('CONFLICT', 'A draft that you began is being changed at this moment. Try again.');
  return undisturbed(ctx, meanwhile, async () => {
    const draft = await readBegunDraft(ctx, id, groupId);
    const entry = forgetBegun(accountId, id);
    if (draft?.authorId !== accountId) return commit(ctx, [entry]);
    const after = { ...draft, authorId: unsignedId, handle: 'deleted', version: draft.version + 1 };
    return commit(ctx, [{ write: putDraft(after), otherwise: meanwhile }, entry]);
  });
}

function eraseSigned(ctx: Context, { id: accountId }: SignedIn, id: string): Promise<void> {
  const meanwhile = new Refusal('CONFLICT', 'Your assessments are being changed at this moment. Try again.');
  return undisturbed(ctx, meanwhile, async () => {
    const impact = await impactById(ctx, id);
    if (impact?.authorId !== accountId) return commit(ctx, [forgetSigned(accountId, id)]);
    if (isInOwnName(impact)) {
      return commit(ctx, goneFromRecord(impact, meanwhile), [await newsOfRemoval(ctx, impact, [])]);
    }
    const after: Impact = {
      ...impact,
      authorId: null,
      version: impact.version + 1,
      updatedAt: ctx.now.toISOString(),
    };
    const { proposal: _, ...news } = await newsOfRemoval(ctx, impact, []);
    return commit(
      ctx,
      [{ write: putImpact(after), otherwise: meanwhile }, forgetSigned(accountId, id)],
      // Every copy of the record is to lose the account; nobody who follows the proposal needs to know.
      [{ ...news, kind: 'RECORD_CORRECTED', concerns: [impact.id] }],
    );
  });
}
