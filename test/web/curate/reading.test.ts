/** From filled-in forms to what the API is sent. */
import { describe, expect, it } from 'vitest';
import { readConsultation, readDeadline } from '#web/curate/readConsultation.ts';
import { readImpact } from '#web/curate/readImpact.ts';
import { readProposal } from '#web/curate/readProposal.ts';
import type { FieldFault, Values } from '#web/curate/values.ts';

const fieldsOf = (reading: { faults: FieldFault[] } | { input: unknown }) =>
  'faults' in reading ? reading.faults.map(({ field }) => field) : [];
const inputOf = <Input>(reading: { faults: FieldFault[] } | { input: Input }): Input => {
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.input;
};

describe('a proposal', () => {
  const filled: Values = {
    process: 'wcit-12',
    kind: 'PROPOSAL',
    title: ' Routing ',
    summary: 'States may know the route.',
    action: 'MOD',
    'sponsors.0.party': 'RUS',
    'sponsors.1.party': 'EGY',
    'sponsors.1.role': 'SUPPORTER',
    'topics.0': 'traffic-routing',
    'sources.0.title': 'A paper',
    'sources.0.url': 'https://example.org/paper',
  };

  it('asks at once for everything that is needed', () => {
    expect(fieldsOf(readProposal({}))).toEqual([
      'process',
      'title',
      'summary',
      'sponsors.0.party',
      'topics',
      'sources.0.title',
    ]);
  });

  it('sends what was filled in, and nothing where nothing was', () => {
    expect(inputOf(readProposal(filled))).toMatchObject({
      process: 'wcit-12',
      title: 'Routing',
      action: 'MOD',
      sponsors: [
        { party: 'RUS', role: undefined },
        { party: 'EGY', role: 'SUPPORTER' },
      ],
      topics: ['traffic-routing'],
      sources: [{ title: 'A paper', url: 'https://example.org/paper', page: undefined }],
      symbol: undefined,
      text: undefined,
    });
  });

  it('sends no action for a record that is no proposal', () => {
    expect(inputOf(readProposal({ ...filled, kind: 'POSITION' })).action).toBeUndefined();
  });

  it('asks for the party that was left open between two others, so that places stay as the API will name them', () => {
    const gap = { ...filled, 'sponsors.1.party': '', 'sponsors.2.party': 'CHN' };
    expect(fieldsOf(readProposal(gap))).toEqual(['sponsors.1.party']);
  });

  it('leaves out sponsors and sources that were added and not filled in', () => {
    const { sponsors, sources } = inputOf(
      readProposal({ ...filled, 'sponsors.2.party': '', 'sources.1.title': '', 'sources.1.url': ' ' }),
    );
    expect([sponsors.length, sources.length]).toEqual([2, 1]);
  });

  it.each([
    ['2012', true],
    ['2012-06', true],
    ['2012-06-20', true],
    ['June 2012', false],
    ['20.6.2012', false],
  ])('takes %s for a date: %s', (tabled, isTaken) => {
    expect(fieldsOf(readProposal({ ...filled, tabled }))).toEqual(isTaken ? [] : ['tabled']);
  });

  it.each([
    ['example.org', false],
    ['ftp://example.org', false],
    ['https://', false],
    ['HTTPS://example.org/a b', true],
  ])('takes %s for an address: %s', (url, isTaken) => {
    expect(fieldsOf(readProposal({ ...filled, 'sources.0.url': url }))).toEqual(isTaken ? [] : ['sources.0.url']);
  });

  it('asks for the language of a text', () => {
    expect(fieldsOf(readProposal({ ...filled, 'text.body': 'Article 1' }))).toEqual(['text.language']);
  });
});

describe('an assessment', () => {
  const filled: Values = {
    proposal: 'prop_1',
    right: 'UDHR-19',
    direction: 'RESTRICTS',
    basis: 'EDITORIAL',
    rationale: 'Because.',
  };

  it('may be our own inference without a source, but an outside one names author and source', () => {
    expect(inputOf(readImpact(filled))).toMatchObject({ direction: 'RESTRICTS', basis: 'EDITORIAL', sources: [] });
    expect(fieldsOf(readImpact({ ...filled, basis: 'SOURCED' }))).toEqual(['assessor', 'sources.0.title']);
  });

  it('takes the three grades and the three parts of the test as wholes', () => {
    expect(fieldsOf(readImpact({ ...filled, 'severity.scale': '3', 'limitation.legality': 'MET' }))).toEqual([
      'severity.scope',
      'severity.irremediability',
      'limitation.legitimateAim',
      'limitation.necessity',
    ]);
    const whole = { 'severity.scale': '3', 'severity.scope': '4', 'severity.irremediability': '1', likelihood: '2' };
    expect(inputOf(readImpact({ ...filled, ...whole }))).toMatchObject({
      severity: { scale: 3, scope: 4, irremediability: 1 },
      likelihood: 2,
      limitation: undefined,
    });
  });

  it('takes reasons with their results, groups from the lists alone, and of what it speaks', () => {
    const test = { 'limitation.legality': 'MET', 'limitation.legitimateAim': 'MET', 'limitation.necessity': 'NOT_MET' };
    const reason = { 'limitation.necessityReason': 'Less would do.' };
    const groups = { 'affected.0': 'CHILDREN', 'affected.1': 'MARTIANS', 'infrastructure.0': 'DNS', scope: 'TOPIC' };
    expect(inputOf(readImpact({ ...filled, ...test, ...reason, ...groups }))).toMatchObject({
      limitation: { legality: 'MET', necessity: 'NOT_MET', necessityReason: 'Less would do.' },
      affected: ['CHILDREN'],
      infrastructure: ['DNS'],
      scope: 'TOPIC',
    });
    expect(fieldsOf(readImpact({ ...filled, ...reason }))).toEqual(['limitation.necessity']);
  });

  it('is not signed here: that is for whoever assesses', () => {
    expect(fieldsOf(readImpact({ ...filled, basis: 'OWN' }))).toEqual(['basis']);
  });

  it('asks for direction and basis where none of the words is chosen', () => {
    expect(fieldsOf(readImpact({ ...filled, direction: '', basis: 'constructor' }))).toEqual(['direction', 'basis']);
  });
});

describe('a consultation', () => {
  const filled: Values = {
    title: 'Zero draft',
    summary: 'Asks for comments.',
    timeZone: 'America/New_York',
    hasDeadline: 'yes',
    'closesAt.date': '2026-12-05',
    'closesAt.time': '23:59',
    whoMayTakePart: 'Everyone.',
    howToTakePart: 'In writing.',
    questions: 'What is missing?\n\n  What is too much?  \n',
    'sources.0.title': 'The call',
  };

  it('closes at the instant that the host’s clock shows', () => {
    expect(inputOf(readConsultation(filled))).toMatchObject({
      closesAt: '2026-12-06T04:59:00.000Z',
      opensAt: undefined,
      questions: ['What is missing?', 'What is too much?'],
    });
  });

  it('has no deadline only where somebody says so', () => {
    expect(fieldsOf(readConsultation({ ...filled, hasDeadline: '' }))).toEqual(['hasDeadline']);
    expect(inputOf(readConsultation({ ...filled, hasDeadline: 'no' })).closesAt).toBeUndefined();
    expect(fieldsOf(readConsultation({ ...filled, 'closesAt.date': '', 'closesAt.time': '' }))).toEqual([
      'closesAt.date',
    ]);
  });

  it('asks for the hour of a day and for the day of an hour', () => {
    expect(fieldsOf(readConsultation({ ...filled, 'closesAt.time': '' }))).toEqual(['closesAt.time']);
    expect(fieldsOf(readConsultation({ ...filled, 'opensAt.time': '09:00' }))).toEqual(['opensAt.date']);
  });

  it('refuses an hour that the host’s clock skips', () => {
    const skipped = { ...filled, 'closesAt.date': '2026-03-08', 'closesAt.time': '02:30' };
    expect(fieldsOf(readConsultation(skipped))).toEqual(['closesAt']);
  });
});

describe('a moved deadline', () => {
  const filled: Values = {
    id: 'cons_1',
    timeZone: 'Europe/Zurich',
    'closesAt.date': '2026-12-24',
    'closesAt.time': '17:00',
    reason: 'More time was asked for.',
  };

  it('is an instant with a reason, and a source where one is named', () => {
    expect(inputOf(readDeadline(filled))).toEqual({
      id: 'cons_1',
      closesAt: '2026-12-24T16:00:00.000Z',
      reason: 'More time was asked for.',
      source: undefined,
    });
    expect(inputOf(readDeadline({ ...filled, 'source.title': 'The host' })).source).toMatchObject({
      title: 'The host',
    });
  });

  it('asks for what is missing, and for the title of a source that has only an address', () => {
    expect(fieldsOf(readDeadline({}))).toEqual(['id', 'timeZone', 'closesAt.date', 'reason']);
    expect(fieldsOf(readDeadline({ ...filled, 'source.url': 'https://example.org' }))).toEqual(['source.title']);
  });
});
