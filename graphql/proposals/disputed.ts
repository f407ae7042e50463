/**
 * On which rights assessments of one proposal disagree. The page, the matcher and the catalogue mean the same by it: assessments of
 * one right that stand say different directions, or one of them dissents from another.
 */
import type { Said } from './card.ts';

type Standing = Readonly<Record<string, Said>>;

/**
 * Whether it dissents from an assessment of the same right that stands as well. One that was taken back or replaced is no longer
 * disputed by what was said to it; and of another right they may both be true.
 */
export const dissents = (said: Standing, { dissentsFrom, rightId }: Said): boolean =>
  dissentsFrom !== undefined && said[dissentsFrom]?.rightId === rightId;

/**
 * Ids of the rights. Where a question asks for some assessments alone, `counts` says which: only their directions are held against
 * each other, and only their dissent counts, also that from one which was not asked for.
 */
export function disputedRights(said: Standing, counts: (one: Said) => boolean = () => true): Set<string> {
  const disputed = new Set<string>();
  const directions = new Map<string, string>();
  for (const one of Object.values(said)) {
    if (!counts(one)) continue;
    const other = directions.get(one.rightId) ?? one.direction;
    directions.set(one.rightId, one.direction);
    if (other !== one.direction || dissents(said, one)) disputed.add(one.rightId);
  }
  return disputed;
}
