/** From the form to the proposal to be entered. */
import type { ProposalInput, SponsorInput } from '#web/__generated__/graphql.ts';
import { actionWords, confidenceWords, kindWords, roleWords } from '#web/proposals/words.ts';
import { missing, readSources, sourceFaults } from './readCommon.ts';
import { choiceOf, type FieldFault, lengthOf, listOf, textOf, type Values } from './values.ts';

/** The proposal that the values stand for, or what is wrong with them. What only the API can tell is left to it. */
export function readProposal(values: Values): { input: ProposalInput } | { faults: FieldFault[] } {
  const sponsors = readSponsors(values);
  const topics = listOf(values, 'topics');
  const isProposal = (choiceOf(values, 'kind', kindWords) ?? 'PROPOSAL') === 'PROPOSAL';
  const body = textOf(values, 'text.body');
  const faults = [
    ...missing(values, {
      process: 'Choose the process in which it was made',
      title: 'Enter a title',
      summary: 'Enter a summary of what it says',
    }),
    ...sponsors.flatMap(({ party }, place) =>
      party === '' ? [{ field: `sponsors.${place}.party`, sentence: 'Choose the party, or take this one away' }] : [],
    ),
    ...(sponsors.length === 0 ? [{ field: 'sponsors.0.party', sentence: 'Choose at least one party' }] : []),
    ...(topics.length === 0 ? [{ field: 'topics', sentence: 'Choose at least one topic' }] : []),
    ...tabledFaults(textOf(values, 'tabled')),
    ...(body && !textOf(values, 'text.language')
      ? [{ field: 'text.language', sentence: 'Enter the language of the text, for example en' }]
      : []),
    ...sourceFaults(values, true),
  ];
  if (faults.length > 0) return { faults };
  return {
    input: {
      process: textOf(values, 'process') ?? '',
      kind: choiceOf(values, 'kind', kindWords),
      title: textOf(values, 'title') ?? '',
      summary: textOf(values, 'summary') ?? '',
      symbol: textOf(values, 'symbol'),
      action: isProposal ? choiceOf(values, 'action', actionWords) : undefined,
      provisions: listOf(values, 'provisions'),
      provisionNote: textOf(values, 'provisionNote'),
      sponsors,
      topics,
      tabled: textOf(values, 'tabled'),
      justification: textOf(values, 'justification'),
      text: body ? { language: textOf(values, 'text.language') ?? '', body } : undefined,
      confidence: choiceOf(values, 'confidence', confidenceWords),
      confidenceNote: textOf(values, 'confidenceNote'),
      sources: readSources(values),
    },
  };
}

/** The sponsors up to the last that has a party; one left open in between has an empty code. */
export function readSponsors(values: Values): SponsorInput[] {
  const paths = Array.from({ length: lengthOf(values, 'sponsors') }, (_, place) => `sponsors.${place}`);
  return paths.slice(0, paths.findLastIndex((path) => textOf(values, `${path}.party`)) + 1).map((path) => ({
    party: textOf(values, `${path}.party`) ?? '',
    role: choiceOf(values, `${path}.role`, roleWords),
  }));
}

export function tabledFaults(tabled: string | undefined): FieldFault[] {
  if (tabled === undefined || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(tabled)) return [];
  return [{ field: 'tabled', sentence: 'Write the date as 2012, 2012-06 or 2012-06-20' }];
}
