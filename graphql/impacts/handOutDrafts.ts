/**
 * Drafts of a group that was ended become private to those who began them, if they belonged to it to the end. Others have no right
 * to what was written after they had gone, and nobody else one to the whole: those drafts go.
 */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { belongsTo } from '../groups/groups.ts';
import { countDrafts, putDraft, removeDraft, someGroupDrafts } from './store.ts';

/** Some of them, at most `limit`. False when there were none left. */
export async function handOutDrafts(ctx: Context, groupId: string, limit: number): Promise<boolean> {
  const drafts = await someGroupDrafts(ctx, groupId, limit);
  const meanwhile = new Refusal('CONFLICT', 'A draft was handed out meanwhile.');
  for (const draft of drafts) {
    const own = { ...draft, groupId: null, version: 1, updatedAt: ctx.now.toISOString() };
    const stays = (await belongsTo(ctx, groupId, draft.authorId)) ? [putDraft(own), countDrafts(own, 1)] : [];
    const parts = [...removeDraft(draft), ...stays].map((write) => ({ write, otherwise: meanwhile }));
    // Whoever else clears the group at this moment is waited for.
    await commit(ctx, parts).catch((error) => {
      if (error !== meanwhile) throw error;
    });
  }
  return drafts.length > 0;
}
