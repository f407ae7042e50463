/**
 * The one order of assessments by gravity. What would restrict a right comes before what does both, what cannot be told, and what
 * advances it. Among these the gravest single part of the severity decides, then the next, then the third: the Guiding Principles
 * (14) call a harm severe by its scale, its scope or how hard it is to undo, so one grave part is not made up for by two slight
 * ones. Parts are never added or averaged. Without a rating it comes last: not assessed is not the same as slight, but nothing
 * speaks for an earlier place.
 */
import type { Impact, ImpactDirection } from './impacts.ts';

export const directionsByGravity = ['RESTRICTS', 'MIXED', 'UNCLEAR', 'ADVANCES'] as const satisfies ImpactDirection[];

type Weighed = Pick<Impact, 'direction' | 'severity'>;

/**
 * As text whose order is the order of gravity, the gravest first: `0-445` restricts, with parts of 5, 5 and 4, each counted down from 9;
 * `0-999` restricts and is not rated. For indexes; it is shown nowhere, and its digits mean nothing by themselves.
 */
export function gravityKey({ direction, severity }: Weighed): string {
  const parts = severity ? [severity.scale, severity.scope, severity.irremediability] : [0, 0, 0];
  const fromGravest = parts.toSorted((a, b) => b - a).map((part) => 9 - part);
  return `${directionsByGravity.indexOf(direction)}-${fromGravest.join('')}`;
}

type Placed = Weighed & Pick<Impact, 'id' | 'createdAt'>;

/** To sort by: the gravest first, of the equally grave the newest, and of one moment that with the later id. */
export function byGravity(a: Placed, b: Placed): number {
  return ascending(gravityKey(a), gravityKey(b)) || ascending(b.createdAt, a.createdAt) || ascending(b.id, a.id);
}

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
