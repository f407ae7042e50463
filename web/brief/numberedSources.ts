/** The sources of all that a brief shows, each once, numbered in the order in which they are first needed. */
export type BriefSource = { readonly title: string; readonly url?: string | null; readonly page?: string | null };

export type NumberedSources = {
  /** Numbers of some sources, from 1, ascending. */
  numbersOf(sources: readonly BriefSource[]): number[];
  list: readonly BriefSource[];
};

const nameOf = ({ title, url, page }: BriefSource) => JSON.stringify([title, url ?? '', page ?? '']);

export function numberedSources(groups: readonly (readonly BriefSource[])[]): NumberedSources {
  const list = [...new Map(groups.flat().map((source) => [nameOf(source), source])).values()];
  const places = new Map(list.map((source, at) => [nameOf(source), at + 1]));
  return {
    list,
    numbersOf: (sources) =>
      [...new Set(sources.flatMap((source) => places.get(nameOf(source)) ?? []))].sort((a, b) => a - b),
  };
}
