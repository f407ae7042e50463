/** From the forms to the consultation to be announced, and to the deadline to be moved. */
import type { ChangeDeadlineMutationVariables, ConsultationInput } from '#web/__generated__/graphql.ts';
import { standingWords } from '#web/consultations/words.ts';
import { confidenceWords } from '#web/proposals/words.ts';
import { addressFaults, missing, readInstant, readSource, readSources, sourceFaults } from './readCommon.ts';
import { choiceOf, type FieldFault, listOf, textOf, type Values, valueAt } from './values.ts';

/** Whether a consultation has a deadline at all. */
export const deadlineWords = { yes: 'Yes, it closes at a known moment', no: 'No, it stays open' };

/** The consultation that the values stand for, or what is wrong with them. What only the API can tell is left to it. */
export function readConsultation(values: Values): { input: ConsultationInput } | { faults: FieldFault[] } {
  const timeZone = valueAt(values, 'timeZone');
  const opens = readInstant(values, 'opensAt', timeZone);
  const ends = choiceOf(values, 'hasDeadline', deadlineWords);
  const closes = ends === 'yes' ? readInstant(values, 'closesAt', timeZone) : null;
  const faults = [
    ...missing(values, { title: 'Enter a title', summary: 'Say what it asks', timeZone: 'Choose the time zone' }),
    ...addressFaults(values, 'officialUrl'),
    ...faultsOf(opens),
    ...(ends ? [] : [{ field: 'hasDeadline', sentence: 'Say whether it has a deadline' }]),
    ...(ends === 'yes' && !closes ? [{ field: 'closesAt.date', sentence: 'Enter the day on which it closes' }] : []),
    ...faultsOf(closes),
    ...missing(values, { whoMayTakePart: 'Say who may take part', howToTakePart: 'Say how to take part' }),
    ...sourceFaults(values, true),
  ];
  if (faults.length > 0) return { faults };
  return {
    input: {
      title: textOf(values, 'title') ?? '',
      summary: textOf(values, 'summary') ?? '',
      process: textOf(values, 'process'),
      host: textOf(values, 'host'),
      officialUrl: textOf(values, 'officialUrl'),
      opensAt: instantOf(opens),
      closesAt: instantOf(closes),
      timeZone,
      standing: choiceOf(values, 'standing', standingWords),
      whoMayTakePart: textOf(values, 'whoMayTakePart') ?? '',
      howToTakePart: textOf(values, 'howToTakePart') ?? '',
      questions: valueAt(values, 'questions')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      topics: listOf(values, 'topics'),
      confidence: choiceOf(values, 'confidence', confidenceWords),
      sources: readSources(values),
    },
  };
}

export type DeadlineInput = Pick<ChangeDeadlineMutationVariables, 'id' | 'closesAt' | 'reason' | 'source'>;

/** The move of a deadline that the values stand for, or what is wrong with them. */
export function readDeadline(values: Values): { input: DeadlineInput } | { faults: FieldFault[] } {
  const closes = readInstant(values, 'closesAt', valueAt(values, 'timeZone'));
  const at = instantOf(closes);
  const source = readSource(values, 'source');
  const hasSource = Boolean(source.title || source.url || source.page);
  const faults = [
    ...missing(values, { id: 'Choose the consultation', timeZone: 'Choose the time zone' }),
    ...(closes ? [] : [{ field: 'closesAt.date', sentence: 'Enter the new day' }]),
    ...faultsOf(closes),
    ...missing(values, { reason: 'Say why the deadline moves' }),
    ...(hasSource && !source.title ? [{ field: 'source.title', sentence: 'Enter the title of the source' }] : []),
    ...addressFaults(values, 'source.url'),
  ];
  if (faults.length > 0 || !at) return { faults };
  return {
    input: {
      id: valueAt(values, 'id'),
      closesAt: at,
      reason: textOf(values, 'reason') ?? '',
      source: hasSource ? source : undefined,
    },
  };
}

type Reading = ReturnType<typeof readInstant>;
const faultsOf = (reading: Reading): FieldFault[] => (reading && 'field' in reading ? [reading] : []);
const instantOf = (reading: Reading): string | undefined => (reading && 'at' in reading ? reading.at : undefined);
