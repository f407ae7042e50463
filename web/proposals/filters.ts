/** The filters by name, and the words for their values. */
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { infrastructureWords } from '#web/impacts/groupWords.ts';
import { assessmentStatusWords, basisWords, directionWords } from '#web/impacts/words.ts';
import { partialDateInWords } from '#web/ui/dates.ts';
import { type ListName, listNames } from './queryString.ts';
import { actionWords, kindWords, stageWords } from './words.ts';

/** What each filter is called, and whether it stands open from the start. */
export const filterNames: Record<ListName, { label: string; open: boolean }> = {
  kinds: { label: 'Kind of record', open: true },
  actions: { label: 'Action on the text', open: true },
  topics: { label: 'Topic', open: true },
  sponsors: { label: 'Sponsor', open: true },
  stages: { label: 'Stage', open: true },
  directions: { label: 'Impact on rights', open: true },
  rights: { label: 'Right', open: false },
  bases: { label: 'Basis of the assessment', open: false },
  infrastructure: { label: 'Infrastructure concerned', open: false },
  assessed: { label: 'State of assessment', open: false },
  provisions: { label: 'Provision', open: false },
  processes: { label: 'Process', open: false },
  actionLines: { label: 'WSIS action line', open: false },
};

/** What `disputed` asks for, either way. */
const disputedWords = { true: 'Assessments disagree', false: 'Assessments do not disagree' } as const;

const words: Partial<Record<ListName, ReadonlyMap<string, string>>> = {
  kinds: new Map(Object.entries(kindWords)),
  stages: new Map(Object.entries(stageWords)),
  bases: new Map(Object.entries(basisWords)),
  infrastructure: new Map(Object.entries(infrastructureWords)),
  assessed: new Map(Object.entries(assessmentStatusWords)),
  actions: new Map(
    Object.entries(actionWords).map(([action, { sign, words }]) => [action, `${sign} ${action}: ${words}`]),
  ),
  directions: new Map(
    Object.entries(directionWords).map(([direction, { sign, words }]) => [direction, `${sign} ${words}`]),
  ),
};

/** What to show for a value: our own words where the value is one of a fixed set, else the label the API gave. */
export function facetLabel(name: ListName, value: string, label: string): string {
  return words[name]?.get(value) ?? label;
}

/** A part of a query: in words, and the query without it. */
export type QueryPart = { key: string; label: string; without: ProposalQuery };

/** The parts of a query in words. `nameOf` gives the API's label for a value where it is known. */
export function partsOf(
  query: ProposalQuery,
  nameOf: (list: ListName, value: string) => string | undefined,
): QueryPart[] {
  const part = (name: 'text' | 'tabledFrom' | 'tabledTo' | 'expandGroups' | 'disputed', label: string): QueryPart => ({
    key: name,
    label,
    without: { ...query, [name]: undefined },
  });
  return [
    ...(query.text ? [part('text', `“${query.text}”`)] : []),
    ...listNames.flatMap((list) => {
      const values: readonly string[] = query[list] ?? [];
      return values.map((value) => ({
        key: `${list} ${value}`,
        label: `${filterNames[list].label}: ${facetLabel(list, value, nameOf(list, value) ?? value)}`,
        without: { ...query, [list]: values.filter((other) => other !== value) },
      }));
    }),
    ...(typeof query.disputed === 'boolean' ? [part('disputed', disputedWords[`${query.disputed}`])] : []),
    ...(query.tabledFrom ? [part('tabledFrom', `Tabled from ${partialDateInWords(query.tabledFrom)}`)] : []),
    ...(query.tabledTo ? [part('tabledTo', `Tabled to ${partialDateInWords(query.tabledTo)}`)] : []),
    ...(query.expandGroups ? [part('expandGroups', 'Groups counted for their members')] : []),
  ];
}

/** What a field of a query is called where one is told to drop it. */
export function fieldWords(field: string): string {
  const list = listNames.find((name) => name === field);
  if (list) return filterNames[list].label.toLowerCase();
  return (
    new Map([
      ['text', 'the words'],
      ['disputed', 'the question of disagreement'],
      ['tabledFrom', 'the first day'],
      ['tabledTo', 'the last day'],
      ['expandGroups', 'members of groups'],
    ]).get(field) ?? field
  );
}
