/**
 * The five degrees of each part of severity and of likelihood: what each means here, with an example. The parts are those of the
 * Guiding Principles; the five degrees and the examples are ours.
 */
import { likelihoodLevels, type SeverityPart, severityParts } from '#web/impacts/degreeWords.ts';
import type { Option } from '#web/ui/Select.tsx';

type Five = readonly [string, string, string, string, string];

const meanings: Record<SeverityPart, Five> = {
  scale: [
    'An inconvenience that leaves the right usable. For example, one more form before a domain name is registered.',
    'People use the right less freely, or at some cost. For example, subscribers must give their name to connect.',
    'An ordinary use of the right is hindered for a time. For example, a messenger is slowed down during a rally.',
    'The right is taken away in an important part. For example, calls are kept and read without a judge’s leave.',
    'Life, liberty or bodily safety is at stake, or the right is emptied. For example, sources can be traced and are arrested.',
  ],
  scope: [
    'Single persons. For example, the holders of a few domain names.',
    'A group, a profession or a place. For example, the reporters of one town.',
    'Many people, or a group throughout a country. For example, all customers of a large network.',
    'Most people of a country. For example, a cut of its connection abroad.',
    'People of many countries. For example, a rule that binds every operator of a treaty’s parties.',
  ],
  irremediability: [
    'Ends with the measure, and nothing stays. For example, a page is reachable again.',
    'Put right with some effort. For example, an account is given back after an appeal.',
    'Put right only late or at high cost. For example, a business lost its customers meanwhile.',
    'Much of it stays. For example, private letters have been read and copied.',
    'Cannot be made good. For example, a source was found out, or somebody died.',
  ],
};

const chances: Five = [
  'Only if several unlikely things come together.',
  'It would surprise those who know the field.',
  'It could go either way.',
  'It is to be expected, on the words and on what was done elsewhere.',
  'The words ask for it, or it follows wherever they are applied.',
];

const optionsOf = (levels: Five, details: Five): Option[] => [
  { value: '', label: 'Not rated' },
  ...levels.map((word, place) => ({
    value: String(place + 1),
    label: `${place + 1}, ${word}`,
    detail: details[place] ?? '',
  })),
];

export const severityOptions = (part: SeverityPart) => optionsOf(severityParts[part].levels, meanings[part]);
export const likelihoodOptions = optionsOf(likelihoodLevels, chances);
