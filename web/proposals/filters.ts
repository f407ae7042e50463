/** The filters by name, and the words for their values. */
import { basisWords, directionWords } from '#web/impacts/words.ts';
import type { ListName } from './queryString.ts';
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
  provisions: { label: 'Provision', open: false },
  processes: { label: 'Process', open: false },
};

const words: Partial<Record<ListName, ReadonlyMap<string, string>>> = {
  kinds: new Map(Object.entries(kindWords)),
  stages: new Map(Object.entries(stageWords)),
  bases: new Map(Object.entries(basisWords)),
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
