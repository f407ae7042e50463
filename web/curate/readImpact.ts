/** From the form to the assessment to be entered. */
import type { ImpactInput, LimitationInput, SeverityInput } from '#web/__generated__/graphql.ts';
import { basisWords, directionWords, testWords } from '#web/impacts/words.ts';
import { missing, readSources, sourceFaults } from './readCommon.ts';
import { choiceOf, type FieldFault, numberOf, textOf, type Values } from './values.ts';

const severityParts = ['scale', 'scope', 'irremediability'] as const;
const testParts = ['legality', 'legitimateAim', 'necessity'] as const;

/** The assessment that the values stand for, or what is wrong with them. What only the API can tell is left to it. */
export function readImpact(values: Values): { input: ImpactInput } | { faults: FieldFault[] } {
  const direction = choiceOf(values, 'direction', directionWords);
  const basis = choiceOf(values, 'basis', basisWords);
  const rationale = textOf(values, 'rationale');
  const isThere = (group: string) => (part: string) => textOf(values, `${group}.${part}`) !== undefined;
  const faults = [
    ...missing(values, { proposal: 'Choose the proposal', right: 'Choose the right' }),
    ...(direction ? [] : [{ field: 'direction', sentence: 'Choose what it would do to the right' }]),
    ...(basis ? [] : [{ field: 'basis', sentence: 'Choose who says so' }]),
    ...(rationale ? [] : [{ field: 'rationale', sentence: 'Say why' }]),
    ...(basis === 'SOURCED' ? missing(values, { assessor: 'Name who says so' }) : []),
    ...absentParts(severityParts, isThere('severity')).map((part) => ({
      field: `severity.${part}`,
      sentence: 'Fill in all three grades, or none',
    })),
    ...absentParts(testParts, isThere('limitation')).map((part) => ({
      field: `limitation.${part}`,
      sentence: 'Answer all three parts of the test, or none',
    })),
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
      likelihood: numberOf(values, 'likelihood'),
      severity: readSeverity(values),
      limitation: readLimitation(values),
      sources: readSources(values),
    },
  };
}

/** Which parts of a group are absent, where some are there; a group is filled in as a whole or not at all. */
function absentParts<Part extends string>(parts: readonly Part[], isThere: (part: Part) => boolean): Part[] {
  const absent = parts.filter((part) => !isThere(part));
  return absent.length === parts.length ? [] : absent;
}

function readSeverity(values: Values): SeverityInput | undefined {
  const [scale, scope, irremediability] = severityParts.map((part) => numberOf(values, `severity.${part}`));
  if (scale === undefined || scope === undefined || irremediability === undefined) return undefined;
  return { scale, scope, irremediability };
}

function readLimitation(values: Values): LimitationInput | undefined {
  const [legality, legitimateAim, necessity] = testParts.map((part) =>
    choiceOf(values, `limitation.${part}`, testWords),
  );
  if (!legality || !legitimateAim || !necessity) return undefined;
  return { legality, legitimateAim, necessity };
}
