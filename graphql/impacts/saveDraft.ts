/** Saving a draft of an assessment, as it stands, and deleting it. Nothing is told of either. */
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../context.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { demandMembership, groupIsThere } from '../groups/groups.ts';
import { stillMember } from '../groups/memberships.ts';
import { newDraftId } from '../ids.ts';
import { signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { demandProposal, proposalById } from '../proposals/proposals.ts';
import { checkContent, checkTies } from './checkDraft.ts';
import { type DraftContentInput, type DraftGiven, type DraftInput, draftInput } from './draftInput.ts';
import { type Draft, demandDraft, mostDrafts } from './drafts.ts';
import { countDrafts, enterDraft, putDraft, removeDraft } from './store.ts';

/** Saves all of it, so that what is absent is empty; begins a new one where no id is given. */
export async function saveAssessmentDraft(ctx: Context, input: DraftInput, key?: string | null): Promise<Draft> {
  demand(ctx.actor, 'saveAssessmentDraft');
  const given = parse(draftInput, input);
  return once(
    ctx,
    { verb: 'saveAssessmentDraft', key, input },
    (id) => demandDraft(ctx, id),
    async (claim) => {
      const { id } = given;
      if (id === null) {
        const draft = await newDraft(ctx, given, newDraftId(ctx.now));
        await commit(ctx, [
          ...partsOfBeginning([draft]),
          ...(await stillMayWrite(ctx, draft.groupId)),
          ...claim(draft.id),
        ]);
        return draft;
      }
      const before = await demandDraft(ctx, id);
      const still = await stillMayWrite(ctx, before.groupId);
      const after = await changed(ctx, before, given);
      if (after === before) {
        if (key != null) await commit(ctx, claim(id));
        return before;
      }
      await commit(ctx, [{ write: putDraft(after), otherwise: changedMeanwhile() }, ...still, ...claim(id)]);
      return after;
    },
  );
}

/**
 * A new draft as it would be stored, or a refusal with the field at fault; nothing is written. Whoever enters it commits
 * `partsOfBeginning`, and for a group's `stillMayWrite`.
 */
export async function newDraft(ctx: Context, given: DraftGiven, id: string): Promise<Draft> {
  const { id: authorId, handle } = signedIn(ctx.actor);
  const proposal = await demandProposal(ctx, given.proposal, 'proposal');
  const at = ctx.now.toISOString();
  const { group: groupId } = given;
  return {
    ...{ id, version: 1, proposalId: proposal.id, groupId, authorId, handle, createdAt: at, updatedAt: at },
    content: await checkContent(ctx, proposal, contentIn(given)),
    ...(await checkTies(ctx, proposal, given, null)),
  };
}

/** Parts of the change that enters new drafts of one account, or of one group; each takes one part, or a group's two, and their count one. */
export function partsOfBeginning(drafts: readonly Draft[]): Part[] {
  const [first] = drafts;
  if (!first) return [];
  const where = first.groupId === null ? 'An account' : 'A group';
  const otherwise = new Refusal(
    'TOO_MANY',
    `${where} has at most ${mostDrafts} drafts of assessments. Publish or delete some first.`,
  );
  return [...drafts.flatMap(enterDraft), { write: countDrafts(first, drafts.length, mostDrafts), otherwise }];
}

/** Parts of a change that hold only while the actor may write in a group; none where it is one's own. Refuses whoever may not. */
export async function stillMayWrite(ctx: Context, groupId: string | null): Promise<Part[]> {
  if (groupId === null) return [];
  const own = await demandMembership(ctx, groupId, 'group');
  if (own.role === 'READER')
    throw new Refusal('FORBIDDEN', 'As a reader of this group you do not write in it.', 'group');
  return [
    { write: stillMember(own), otherwise: notFound('group') },
    // Nothing is written into a group that is being cleared away.
    { write: groupIsThere(groupId), otherwise: notFound('group') },
  ];
}

/** What it says, without what it is a draft of. */
function contentIn({
  id,
  version,
  proposal,
  group,
  supersedes,
  answers,
  stance,
  ...content
}: DraftGiven): DraftContentInput {
  return content;
}

export const changedMeanwhile = () =>
  new Refusal(
    'CONFLICT',
    'This draft was saved, published or deleted meanwhile. Look at it, and put your words in again.',
    'version',
  );

async function changed(ctx: Context, before: Draft, given: DraftGiven): Promise<Draft> {
  if (given.version === null) throw invalid('version', 'Say which version of the draft was edited.');
  if (given.version !== before.version) throw changedMeanwhile();
  if (given.proposal !== before.proposalId)
    throw invalid('proposal', 'A draft stays with its proposal. Begin another.');
  if (given.group !== null && given.group !== before.groupId) {
    throw invalid('group', 'A draft stays where it was begun. Begin another there.');
  }
  const proposal = await proposalById(ctx, before.proposalId);
  if (!proposal) throw invalid('proposal', 'The proposal was deleted. Delete the draft too.');
  const says = {
    content: await checkContent(ctx, proposal, contentIn(given)),
    ...(await checkTies(ctx, proposal, given, before)),
  };
  const { content, supersedesId, answersId, stance } = before;
  if (isDeepStrictEqual(says, { content, supersedesId, answersId, stance })) return before;
  return { ...before, ...says, version: before.version + 1, updatedAt: ctx.now.toISOString() };
}

/** Deletes a draft and returns its id. */
export async function deleteAssessmentDraft(ctx: Context, id: string, key?: string | null): Promise<string> {
  demand(ctx.actor, 'deleteAssessmentDraft');
  return once(
    ctx,
    { verb: 'deleteAssessmentDraft', key, input: { id } },
    async (deleted) => deleted,
    async (claim) => {
      const draft = await demandDraft(ctx, id);
      const still = await stillMayWrite(ctx, draft.groupId);
      const [record, ...rest] = removeDraft(draft);
      const guarded: Part[] = record ? [{ write: record, otherwise: changedMeanwhile() }] : [];
      await commit(ctx, [...guarded, ...rest, ...still, ...claim(id)]);
      return id;
    },
  );
}
