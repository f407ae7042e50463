/** From filled-in forms to what becomes of something that is in the record. */
import { describe, expect, it } from 'vitest';
import { readClosing, readCorrection, readEnding, readWithdrawal } from '#web/curate/readChanges.ts';
import type { FieldFault, Values } from '#web/curate/values.ts';

const fieldsOf = (reading: { faults: FieldFault[] } | { input: unknown }) =>
  'faults' in reading ? reading.faults.map(({ field }) => field) : [];
const inputOf = <Input>(reading: { faults: FieldFault[] } | { input: Input }): Input => {
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.input;
};

describe('a correction', () => {
  const stood: Values = {
    title: 'Routing',
    summary: 'States may know the route.',
    symbol: 'RUS/27/1',
    stage: 'TABLED',
    stageScope: 'RECORD',
    action: 'MOD',
    confidence: 'HIGH',
    'topics.0': 'routing',
    'sponsors.0.party': 'RUS',
    'sponsors.0.role': '',
    'sponsors.1.party': 'EGY',
    'sponsors.1.role': 'SUPPORTER',
  };
  const filled: Values = {
    ...stood,
    ...Object.fromEntries(Object.entries(stood).map(([path, value]) => [`was.${path}`, value])),
    proposal: 'prop_1',
    reason: 'As TD 62 says.',
  };

  it('sends what differs from what stood there, and nothing else', () => {
    const { id, input, reason } = inputOf(
      readCorrection({ ...filled, title: ' Routes ', symbol: '', stage: 'ADOPTED' }),
    );
    expect({ id, reason }).toEqual({ id: 'prop_1', reason: 'As TD 62 says.' });
    expect(JSON.parse(JSON.stringify(input))).toEqual({ title: 'Routes', symbol: null, stage: 'ADOPTED' });
  });

  it('sends all sponsors where one of them is otherwise, and all topics', () => {
    const { input } = inputOf(
      readCorrection({ ...filled, 'sponsors.1.party': 'CUB', 'sponsors.1.role': '', 'topics.1': 'spam' }),
    );
    expect(JSON.parse(JSON.stringify(input))).toEqual({
      sponsors: [{ party: 'RUS' }, { party: 'CUB' }],
      topics: ['routing', 'spam'],
    });
  });

  it('asks for what a record cannot be without', () => {
    expect(fieldsOf(readCorrection({}))).toEqual(['proposal', 'reason']);
    const emptied = { ...filled, title: '', summary: ' ', 'sponsors.0.party': '', 'topics.0': '', tabled: '2012-1' };
    expect(fieldsOf(readCorrection(emptied))).toEqual(['title', 'summary', 'sponsors.0.party', 'topics', 'tabled']);
  });
});

describe('the end of a proposal', () => {
  it('is deleted only where the word was typed', () => {
    const values = { proposal: 'prop_1', ending: 'delete', reason: 'Entered twice.' };
    expect(fieldsOf(readEnding(values))).toEqual(['confirmation']);
    expect(fieldsOf(readEnding({ ...values, confirmation: 'delete' }))).toEqual(['confirmation']);
    expect(inputOf(readEnding({ ...values, confirmation: 'DELETE' }))).toEqual({
      kind: 'delete',
      variables: { id: 'prop_1', reason: 'Entered twice.' },
    });
  });

  it('by merging names the other', () => {
    const values = { proposal: 'prop_1', ending: 'merge', reason: 'As TD 62 says.' };
    expect(fieldsOf(readEnding(values))).toEqual(['into']);
    expect(inputOf(readEnding({ ...values, into: 'prop_2' }))).toEqual({
      kind: 'merge',
      variables: { id: 'prop_1', into: 'prop_2', reason: 'As TD 62 says.' },
    });
    expect(fieldsOf(readEnding({}))).toEqual(['proposal', 'ending', 'reason']);
  });
});

describe('an assessment and a consultation', () => {
  it('are ended for a reason, or with a source', () => {
    expect(fieldsOf(readWithdrawal({ proposal: 'prop_1' }))).toEqual(['id', 'reason']);
    expect(inputOf(readWithdrawal({ proposal: 'prop_1', id: 'imp_1', reason: 'Misread.' }))).toEqual({
      id: 'imp_1',
      reason: 'Misread.',
    });
    expect(fieldsOf(readClosing({}))).toEqual(['id', 'closing']);
    expect(fieldsOf(readClosing({ id: 'cons_1', closing: 'cancel' }))).toEqual(['reason']);
    expect(fieldsOf(readClosing({ id: 'cons_1', closing: 'results' }))).toEqual(['source.title']);
    expect(inputOf(readClosing({ id: 'cons_1', closing: 'cancel', reason: 'No money.' }))).toMatchObject({
      kind: 'cancel',
      variables: { id: 'cons_1', reason: 'No money.' },
    });
  });
});
