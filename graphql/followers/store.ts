/** Who follows a subject, in and out of the table: the follows by an index, and beside the subject how many there are and how often they changed. */
import type { Context } from '../context.ts';
import { isA } from '../ids.ts';
import type { Item, Write } from '../table/client.ts';
import { followerCountsIndex, followersIndex, followersKey } from '../table/keys.ts';

export interface Crowd {
  count: number;
  /** How often a follow of the subject was made, changed or ended. */
  changes: number;
}

/** As it is now. What is asked for at the same time is looked up in one request. */
export async function readCrowd(ctx: Context, subjectId: string): Promise<Crowd> {
  const item = await ctx.load(followersKey(subjectId));
  return { count: Number(item?.count ?? 0), changes: Number(item?.changes ?? 0) };
}

/** All follows of a subject as the index has them. */
export const readFollowsOf = (ctx: Context, subjectId: string): Promise<Item[]> =>
  ctx.range({ pk: followersIndex(subjectId), index: 'gsi1' });

/** The attributes under which a follow is found by its subject. */
export const followerIndex = (subjectId: string, accountId: string) => ({
  gsi1pk: followersIndex(subjectId),
  gsi1sk: accountId,
});

/**
 * Counts a follower of a subject. Of consultations the count is shown, so theirs stand in an index. The first and the last follower
 * of a search have it looked up or not, so there the count must be on the side of one on which it was read.
 */
export function putCount(subjectId: string, by: 1 | -1, before: { isSearch: boolean; followers: number }): Write {
  const edge = by === 1 ? 0 : 1;
  const isEdge = before.followers <= edge;
  const counting = {
    update: followersKey(subjectId),
    set: 'ADD #count :by, #changes :one',
    names: { '#count': 'count', '#changes': 'changes' },
    values: { ':by': by, ':one': 1 },
  };
  if (before.isSearch) {
    return {
      ...counting,
      values: { ...counting.values, ':edge': edge },
      if: isEdge ? 'attribute_not_exists(#count) OR #count <= :edge' : '#count > :edge',
    };
  }
  if (!isA('consultation', subjectId)) return counting;
  return {
    ...counting,
    set: `${counting.set} SET gsi1pk = :index, gsi1sk = :id`,
    values: { ...counting.values, ':index': followerCountsIndex, ':id': subjectId },
  };
}

export const putChange = (subjectId: string): Write => ({
  update: followersKey(subjectId),
  set: 'ADD #changes :one',
  names: { '#changes': 'changes' },
  values: { ':one': 1 },
});
