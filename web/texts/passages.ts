/** Where words that stand in two texts are found in each of them, with what stands around. Offsets count Unicode code points, as the API's do. */

export type Located = { readonly text: string; readonly start: number };

/** A passage with the words before and after it. */
export type InContext = { before: string; words: string; after: string };

/** The first of several texts in which the passage stands at its offset; null when it does in none. */
export function textHolding<One extends { readonly body: string }>(
  texts: readonly One[],
  passage: Located,
): One | null {
  return texts.find(({ body }) => lengthAt(body, passage) !== null) ?? null;
}

/** The passage in a text with about `around` code points on each side, cut between words. */
export function inContext(body: string, passage: Located, around = 70): InContext {
  const points = [...body];
  const end = passage.start + (lengthAt(body, passage) ?? [...passage.text].length);
  const before = points.slice(Math.max(0, passage.start - around), passage.start).join('');
  const after = points.slice(end, end + around).join('');
  return {
    before: passage.start > around ? `…${before.replace(/^\S*\s/, '')}` : before,
    words: points.slice(passage.start, end).join(''),
    after: end + around < points.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}

/** How many code points the passage takes at its offset: letter case, spaces and marks between its words may be others. Null when it does not stand there. */
function lengthAt(body: string, { text, start }: Located): number | null {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!words) return null;
  const pattern = new RegExp(words.join('[^\\p{L}\\p{N}\\p{M}]+'), 'iuy');
  pattern.lastIndex = [...body].slice(0, start).join('').length;
  const found = pattern.exec(body);
  return found ? [...found[0]].length : null;
}

/** A share as whole percent; what is neither none nor all is never rounded to either. */
export function percentOf(share: number): string {
  const percent = Math.round(share * 100);
  const held = share > 0 && share < 1 ? Math.min(99, Math.max(1, percent)) : percent;
  return `${held} %`;
}
