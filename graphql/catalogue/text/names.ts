/** All that a record is called: what people type when they look for it, or for what names it. */
import { countryNames } from '../../parties/countryNames.ts';
import type { Party } from '../../parties/parties.ts';
import type { Provision } from '../../processes/instruments.ts';
import type { Topic } from '../../vocabulary/topics.ts';

const given = (names: readonly (string | null)[]): string[] => names.filter((name) => name !== null);

export const partyNames = ({ name, code, iso3 }: Pick<Party, 'name' | 'code' | 'iso3'>): string[] => [
  ...new Set(given([name, code, iso3, ...countryNames(iso3)])),
];

export const topicNames = ({ label, altLabels }: Pick<Topic, 'label' | 'altLabels'>): string[] => [label, ...altLabels];

/** What a topic stands for is searched too: a record need not say in its own words that routing is about control. */
export const topicTexts = (topic: Pick<Topic, 'label' | 'altLabels' | 'definition'>): string[] => [
  ...topicNames(topic),
  ...given([topic.definition]),
];

export const provisionNames = ({ code, number, marginNumber, title }: Provision): string[] =>
  given([number, code, marginNumber === null ? null : `No. ${marginNumber}`, title]);
