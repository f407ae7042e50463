/**
 * What a text said before its record was corrected. A version of a proposal's text is never dropped, but a summary, a provision's
 * words and a version with a slip in it are corrected in place; notes on them rest on the words that were there, and are carried
 * from those.
 */

export interface Wording {
  textId: string;
  body: string;
}

/** One that was corrected away. */
export interface FormerWording extends Wording {
  /** The moment of the correction; absent in what was corrected before it was kept. */
  until?: string;
}

interface Worded {
  /** The newest first; absent where nothing was corrected. */
  formerWordings?: FormerWording[];
}

/** More than any record has been corrected; notes on still older words are looked for by their quote alone. */
const most = 8;
/** So many fit beside what a record may hold. */
const mostBytes = 40_000;

/** The record after a change, with the wordings that the change took away. */
export function rememberWordings<T extends Worded & { updatedAt: string }>(
  before: T | null,
  after: T,
  wordingsOf: (record: T) => Wording[],
): T {
  if (!before) return after;
  const now = new Map(wordingsOf(after).map(({ textId, body }) => [textId, body]));
  const gone = wordingsOf(before)
    .filter(({ textId, body }) => now.get(textId) !== body)
    .map((wording) => ({ ...wording, until: after.updatedAt }));
  const all = [...gone, ...(before.formerWordings ?? [])].slice(0, most);
  let bytes = 0;
  const kept = all.filter(({ body }) => {
    bytes += Buffer.byteLength(body);
    return bytes <= mostBytes;
  });
  return kept.length === 0 ? after : { ...after, formerWordings: kept };
}

/** What a text of a record said before, the newest first. */
export const formerBodies = ({ formerWordings = [] }: Worded, textId: string): string[] =>
  formerWordings.filter((one) => one.textId === textId).map(({ body }) => body);

/** Whether a text of a record is known to have been corrected after a moment. */
export const wasReworded = ({ formerWordings = [] }: Worded, textId: string, since: string): boolean =>
  formerWordings.some((one) => one.textId === textId && one.until !== undefined && one.until > since);
