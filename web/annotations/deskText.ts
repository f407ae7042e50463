/** The texts that stand on a desk to be read and noted. */

/** One version of a text. */
export type DeskVersion = {
  /** Id of the version, or of what it is the summary of. */
  id: string;
  body: string;
  /** What tells it from the other versions: its day. Needed where there is more than one. */
  label?: string;
  /** Whether it was made from an earlier one, so that notes were carried to it. */
  isRevised?: boolean;
};

/** A text in one language, whose versions follow each other. */
export type DeskText = {
  /** Heading of its part of the page. */
  heading: string;
  /** What it is, in the middle of a sentence: "summary", "text in Arabic". */
  name: string;
  /** BCP 47 tag; not known when absent. */
  lang?: string;
  /** Oldest first; at least one. */
  versions: readonly DeskVersion[];
};

/** For each version of each text, in which text on the page it belongs. */
export const linesOf = (texts: readonly DeskText[]): Map<string, number> =>
  new Map(texts.flatMap(({ versions }, line) => versions.map(({ id }) => [id, line] as const)));

/** The newest version of the text to which a version belongs; null when it is not on the desk. */
export const newestOf = (texts: readonly DeskText[], id: string): DeskVersion | null =>
  texts.find(({ versions }) => versions.some((version) => version.id === id))?.versions.at(-1) ?? null;
