/** From the form to the version to be added to a proposal's texts. */
import type { RevisionInput } from '#web/__generated__/graphql.ts';
import { missing, readInstant } from './readCommon.ts';
import { type FieldFault, textOf, type Values, valueAt } from './values.ts';

/** The version that the values stand for, or what is wrong with them. What only the API can tell is left to it. */
export function readRevision(values: Values): { input: RevisionInput } | { faults: FieldFault[] } {
  const timeZone = textOf(values, 'timeZone');
  const made = readInstant(values, 'versionedAt', timeZone ?? 'UTC');
  const faults = [
    ...missing(values, {
      proposal: 'Choose the proposal',
      language: 'Enter the language of the text, for example en',
      body: 'Enter the text',
    }),
    ...(made && 'field' in made ? [made] : []),
  ];
  if (faults.length > 0) return { faults };
  return {
    input: {
      proposal: valueAt(values, 'proposal'),
      language: textOf(values, 'language') ?? '',
      body: textOf(values, 'body') ?? '',
      basedOn: textOf(values, 'basedOn'),
      versionedAt: made && 'at' in made ? made.at : undefined,
      timeZone,
      document: textOf(values, 'document'),
    },
  };
}
