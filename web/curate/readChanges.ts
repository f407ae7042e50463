/** From the forms to what is to become of something that is in the record. */
import type {
  CancelConsultationMutationVariables,
  CorrectProposalMutationVariables,
  MergeProposalMutationVariables,
  ProposalCorrection,
  PublishResultsMutationVariables,
  WithdrawImpactMutationVariables,
} from '#web/__generated__/graphql.ts';
import { actionWords, confidenceWords, scopeWords, stageWords } from '#web/proposals/words.ts';
import { addressFaults, missing, readSource } from './readCommon.ts';
import { readSponsors, tabledFaults } from './readProposal.ts';
import { choiceOf, type FieldFault, listOf, textOf, type Values, valueAt } from './values.ts';

type Read<Input> = { input: Input } | { faults: FieldFault[] };

/** What stood in the record when the form was filled is kept beside each field under this name: only what differs is sent. */
export const before = (path: string) => `was.${path}`;

const lists = ['topics', 'provisions'] as const;

function differs(values: Values, field: string): boolean {
  const texts = (of: string) =>
    Object.entries(values)
      .filter(([path, value]) => (path === of || path.startsWith(`${of}.`)) && value.trim() !== '')
      .map(([path, value]) => `${path.slice(of.length)} ${value.trim()}`)
      .sort()
      .join('\n');
  return texts(field) !== texts(before(field));
}

export function readCorrection(values: Values): Read<Omit<CorrectProposalMutationVariables, 'idempotencyKey'>> {
  const changed = <T>(field: string, read: () => T): T | undefined => (differs(values, field) ? read() : undefined);
  const text = (field: string) => changed(field, () => textOf(values, field) ?? null);
  const sponsors = changed('sponsors', () => readSponsors(values));
  const input: ProposalCorrection = {
    title: changed('title', () => textOf(values, 'title') ?? ''),
    summary: changed('summary', () => textOf(values, 'summary') ?? ''),
    symbol: text('symbol'),
    stage: changed('stage', () => choiceOf(values, 'stage', stageWords)),
    stageScope: changed('stageScope', () => choiceOf(values, 'stageScope', scopeWords)),
    stageNote: text('stageNote'),
    action: changed('action', () => choiceOf(values, 'action', actionWords) ?? null),
    tabled: text('tabled'),
    confidence: changed('confidence', () => choiceOf(values, 'confidence', confidenceWords)),
    justification: text('justification'),
    sponsors,
    ...Object.fromEntries(lists.map((list) => [list, changed(list, () => listOf(values, list))])),
  };
  const faults = [
    ...missing(values, { proposal: 'Choose the proposal' }),
    ...(valueAt(values, 'proposal') === ''
      ? []
      : missing(values, { title: 'Enter a title', summary: 'Enter a summary of what it says' })),
    ...(sponsors?.length === 0 ? [{ field: 'sponsors.0.party', sentence: 'Choose at least one party' }] : []),
    ...(sponsors ?? []).flatMap(({ party }, place) =>
      party === '' ? [{ field: `sponsors.${place}.party`, sentence: 'Choose the party, or take this one away' }] : [],
    ),
    ...(input.topics?.length === 0 ? [{ field: 'topics', sentence: 'Choose at least one topic' }] : []),
    ...tabledFaults(textOf(values, 'tabled')),
    ...missing(values, { reason: 'Say why the record changes' }),
  ];
  if (faults.length > 0) return { faults };
  return { input: { id: valueAt(values, 'proposal'), input, reason: textOf(values, 'reason') ?? '' } };
}

export const endingWords = {
  merge: 'It was merged into another',
  delete: 'It should never have been in the record: delete it',
};
export const confirmation = 'DELETE';

export type Ending =
  | { kind: 'merge'; variables: Omit<MergeProposalMutationVariables, 'idempotencyKey'> }
  | { kind: 'delete'; variables: { id: string; reason: string } };

/** What becomes of a proposal as a whole. */
export function readEnding(values: Values): Read<Ending> {
  const kind = choiceOf(values, 'ending', endingWords);
  const faults = [
    ...missing(values, { proposal: 'Choose the proposal' }),
    ...(kind ? [] : [{ field: 'ending', sentence: 'Choose what became of it' }]),
    ...(kind === 'merge' ? missing(values, { into: 'Choose the one into which it was merged' }) : []),
    ...missing(values, { reason: 'Say why, or where it is said' }),
    ...(kind === 'delete' && valueAt(values, 'confirmation').trim() !== confirmation
      ? [{ field: 'confirmation', sentence: `Type ${confirmation} to delete it for good` }]
      : []),
  ];
  if (faults.length > 0 || !kind) return { faults };
  const [id, reason] = [valueAt(values, 'proposal'), textOf(values, 'reason') ?? ''];
  return {
    input:
      kind === 'merge'
        ? { kind, variables: { id, into: valueAt(values, 'into'), reason } }
        : { kind, variables: { id, reason } },
  };
}

export function readWithdrawal(values: Values): Read<Omit<WithdrawImpactMutationVariables, 'idempotencyKey'>> {
  const faults = missing(values, {
    proposal: 'Choose the proposal',
    id: 'Choose the assessment',
    reason: 'Say why it is taken back',
  });
  if (faults.length > 0) return { faults };
  return { input: { id: valueAt(values, 'id'), reason: textOf(values, 'reason') ?? '' } };
}

export const closingWords = {
  cancel: 'It was called off',
  results: 'Its results are out',
};

export type Closing =
  | { kind: 'cancel'; variables: Omit<CancelConsultationMutationVariables, 'idempotencyKey'> }
  | { kind: 'results'; variables: Omit<PublishResultsMutationVariables, 'idempotencyKey'> };

/** How a consultation ended. */
export function readClosing(values: Values): Read<Closing> {
  const kind = choiceOf(values, 'closing', closingWords);
  const source = readSource(values, 'source');
  const hasSource = Boolean(source.title || source.url || source.page);
  const faults = [
    ...missing(values, { id: 'Choose the consultation' }),
    ...(kind ? [] : [{ field: 'closing', sentence: 'Choose what happened' }]),
    ...(kind === 'cancel' ? missing(values, { reason: 'Say why it was called off' }) : []),
    ...((kind === 'results' || hasSource) && !source.title
      ? [{ field: 'source.title', sentence: 'Enter the title of the source' }]
      : []),
    ...addressFaults(values, 'source.url'),
  ];
  if (faults.length > 0 || !kind) return { faults };
  const id = valueAt(values, 'id');
  return {
    input:
      kind === 'cancel'
        ? { kind, variables: { id, reason: textOf(values, 'reason') ?? '', source: hasSource ? source : undefined } }
        : { kind, variables: { id, source } },
  };
}
