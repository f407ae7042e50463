/** Two people wrote on one draft: what of both can stand together, and what cannot. */
import { type Content, isSame, type Part, parts } from './content.ts';

/** `content` is what was changed on either side, one's own where both did; `taken` is what only the other changed, `clashes` what both changed otherwise. */
export type Merge = { content: Content; taken: Part[]; clashes: Part[] };

/** `base` is what both set out from. */
export function merge(base: Content, mine: Content, theirs: Content): Merge {
  const taken = parts.filter((part) => isSame(base[part], mine[part]) && !isSame(base[part], theirs[part]));
  const clashes = parts.filter(
    (part) => !isSame(base[part], mine[part]) && !isSame(base[part], theirs[part]) && !isSame(mine[part], theirs[part]),
  );
  return { content: withParts(mine, theirs, taken), taken, clashes };
}

/** A content with some parts of another. */
export const withParts = (content: Content, other: Content, some: readonly Part[]): Content => ({
  ...content,
  ...Object.fromEntries(some.map((part) => [part, other[part]])),
});
