/** Words that stand in two texts, shown with what stands around them. Offsets count Unicode code points, as the API's do. */

/** A passage with the words before and after it. */
export type InContext = { before: string; words: string; after: string };

/** The stretch of a text from `start` to `end` with about `around` code points on each side, cut between words. */
export function inContext(body: string, start: number, end: number, around = 70): InContext {
  const points = [...body];
  const before = points.slice(Math.max(0, start - around), start).join('');
  const after = points.slice(end, end + around).join('');
  return {
    before: start > around ? `…${before.replace(/^\S*\s/, '')}` : before,
    words: points.slice(start, end).join(''),
    after: end + around < points.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}

/** A share as whole percent; what is neither none nor all is never rounded to either. */
export function percentOf(share: number): string {
  const percent = Math.round(share * 100);
  const held = share > 0 && share < 1 ? Math.min(99, Math.max(1, percent)) : percent;
  return `${held} %`;
}
