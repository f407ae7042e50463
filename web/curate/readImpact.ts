/** From the form to the assessment to be entered. */
import type { ImpactInput, LimitationInput, SeverityInput } from '#web/__generated__/graphql.ts';
import { affectedWords, dutyWords, infrastructureWords } from '#web/impacts/groupWords.ts';
import { directionWords, enteredBases, impactScopeWords, testWords } from '#web/impacts/words.ts';
import { confidenceWords } from '#web/proposals/words.ts';
import { missing, readSources, sourceFaults } from './readCommon.ts';
import { choiceOf, type FieldFault, listOf, numberOf, textOf, type Values } from './values.ts';

/** The parts of each group, with the sentence that asks for one where others are filled in. */
const severityParts = {
  scale: 'Grade the scale too, or none of the three',
  scope: 'Grade how many people it would touch too, or none of the three',
  irremediability: 'Grade how hard it is to undo too, or none of the three',
};
const testParts = {
  legality: 'Say whether it rests on clear law too, or leave out the test',
  legitimateAim: 'Say whether it serves an allowed aim too, or leave out the test',
  necessity: 'Say whether it is necessary too, or leave out the test',
};

/** The assessment that the values stand for, or what is wrong with them. What only the API can tell is left to it. */
export function readImpact(values: Values): { input: ImpactInput } | { faults: FieldFault[] } {
  const direction = choiceOf(values, 'direction', directionWords);
  const basis = choiceOf(values, 'basis', enteredBases);
  const rationale = textOf(values, 'rationale');
  const faults = [
    ...missing(values, { proposal: 'Choose the proposal', right: 'Choose the right' }),
    ...(direction ? [] : [{ field: 'direction', sentence: 'Choose what it would do to the right' }]),
    ...(basis ? [] : [{ field: 'basis', sentence: 'Choose who says so' }]),
    ...(rationale ? [] : [{ field: 'rationale', sentence: 'Say why' }]),
    ...(basis === 'SOURCED' ? missing(values, { assessor: 'Name who says so' }) : []),
    ...partFaults(values, 'severity', severityParts),
    ...limitationFaults(values),
    ...sourceFaults(values, basis === 'SOURCED'),
  ];
  if (faults.length > 0 || !direction || !basis || !rationale) return { faults };
  return {
    input: {
      proposal: textOf(values, 'proposal') ?? '',
      right: textOf(values, 'right') ?? '',
      direction,
      basis,
      rationale,
      assessor: textOf(values, 'assessor'),
      quote: textOf(values, 'quote'),
      scope: choiceOf(values, 'scope', impactScopeWords),
      confidence: choiceOf(values, 'confidence', confidenceWords),
      affected: choicesOf(values, 'affected', affectedWords),
      infrastructure: choicesOf(values, 'infrastructure', infrastructureWords),
      dutyBearers: choicesOf(values, 'dutyBearers', dutyWords),
      dutyNote: textOf(values, 'dutyNote'),
      alternative: textOf(values, 'alternative'),
      likelihood: numberOf(values, 'likelihood'),
      severity: readSeverity(values),
      limitation: readLimitation(values),
      sources: readSources(values),
    },
  };
}

/** What is wrong with a group that is filled in as a whole or not at all. */
function partFaults(values: Values, group: string, parts: Readonly<Record<string, string>>): FieldFault[] {
  const faults = missing(
    values,
    Object.fromEntries(Object.entries(parts).map(([part, sentence]) => [`${group}.${part}`, sentence])),
  );
  return faults.length === Object.keys(parts).length ? [] : faults;
}

/** The test is made as a whole or not at all; a reason for one that is not made would be lost. */
function limitationFaults(values: Values): FieldFault[] {
  const faults = partFaults(values, 'limitation', testParts);
  if (faults.length > 0) return faults;
  return Object.keys(testParts)
    .filter((part) => textOf(values, `limitation.${part}Reason`) && !textOf(values, `limitation.${part}`))
    .map((part) => ({ field: `limitation.${part}`, sentence: 'Give the result too, not the reason alone' }));
}

function readSeverity(values: Values): SeverityInput | undefined {
  const scale = numberOf(values, 'severity.scale');
  const scope = numberOf(values, 'severity.scope');
  const irremediability = numberOf(values, 'severity.irremediability');
  if (scale === undefined || scope === undefined || irremediability === undefined) return undefined;
  return { scale, scope, irremediability };
}

function readLimitation(values: Values): LimitationInput | undefined {
  const legality = choiceOf(values, 'limitation.legality', testWords);
  const legitimateAim = choiceOf(values, 'limitation.legitimateAim', testWords);
  const necessity = choiceOf(values, 'limitation.necessity', testWords);
  if (!legality || !legitimateAim || !necessity) return undefined;
  return {
    legality,
    legitimateAim,
    necessity,
    legalityReason: textOf(values, 'limitation.legalityReason'),
    legitimateAimReason: textOf(values, 'limitation.legitimateAimReason'),
    necessityReason: textOf(values, 'limitation.necessityReason'),
  };
}

/** The values of a plain list that are among the words. */
function choicesOf<Choice extends string>(values: Values, list: string, words: Record<Choice, unknown>): Choice[] {
  const isChoice = (one: string): one is Choice => Object.hasOwn(words, one);
  return listOf(values, list).filter(isChoice);
}
