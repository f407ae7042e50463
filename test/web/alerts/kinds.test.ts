/** What one can choose to be told of: by what is followed, and by what the schema promises. */
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { typeDefs } from '#graphql/__generated__/typeDefs.ts';
import { type Followed, isFollowed, kindsToOffer } from '#web/alerts/kinds.ts';
import { eventHelp } from '#web/events/help.ts';
import { eventWords } from '#web/events/words.ts';

const declared = buildSchema(typeDefs).getType('EventKind');
const values = isEnumType(declared) ? declared.getValues() : [];
const help = new Map(Object.entries(eventHelp));
const every: Followed[] = [
  ...(['Process', 'Proposal', 'Party', 'Topic', 'Right'] as const),
  ...(['Provision', 'Consultation', 'Impact', 'Search'] as const),
];
const offeredFor = (followed: Followed) => kindsToOffer(followed, []).flatMap(({ kinds }) => [...kinds]);

describe('the kinds of event in a choice', () => {
  it('are those of the schema, with a word and a sentence each', () => {
    const names = values.map(({ name }) => name).sort();
    expect(names.length).toBeGreaterThan(20);
    expect(Object.keys(eventWords).sort()).toEqual(names);
    expect(Object.keys(eventHelp).sort()).toEqual(names);
  });

  it('mean what the schema says they mean', () => {
    // These two need their neighbours, or the reader's own settings, to be understood.
    const others = values.filter(({ name }) => name !== 'DEADLINE_NEAR' && name !== 'RECORD_CORRECTED');
    // What the schema adds behind a semicolon is for programs.
    const clause = (words = '') => words.replaceAll("'", '’').split(/[;.]/, 1)[0];
    for (const { name, description } of others)
      expect([name, clause(help.get(name))]).toEqual([name, clause(description ?? '')]);
  });

  it('are offered once each, and none is offered nowhere', () => {
    for (const followed of every) expect(new Set(offeredFor(followed)).size).toBe(offeredFor(followed).length);
    expect(new Set<string>(every.flatMap(offeredFor))).toEqual(new Set(Object.keys(eventWords)));
  });

  it('are only those that can concern what is followed', () => {
    const assessments = ['IMPACT_ASSESSED', 'IMPACT_SUPERSEDED', 'IMPACT_WITHDRAWN'];
    expect(offeredFor('Right')).toEqual([...assessments, 'RECORD_ADDED', 'RECORD_CORRECTED']);
    expect(offeredFor('Impact')).toEqual([...assessments, 'PROPOSAL_REVISED', 'PROPOSAL_CORRECTED']);
    expect(offeredFor('Consultation')).not.toContain('PROPOSAL_TABLED');
    expect(offeredFor('Topic')).not.toContain('ANNOTATION_PUBLISHED');
    expect(offeredFor('Search')).not.toContain('DEADLINE_NEAR');
  });

  it('keep in sight what was chosen elsewhere', () => {
    expect(kindsToOffer('Right', ['DEADLINE_NEAR', 'IMPACT_ASSESSED']).at(-1)).toEqual({
      title: 'Chosen before',
      kinds: ['DEADLINE_NEAR'],
    });
  });
});

describe('what can be followed', () => {
  it('is known by its type', () => {
    expect(['Topic', 'Provision', 'Instrument', 'Annotation', 'toString'].filter(isFollowed)).toEqual([
      'Topic',
      'Provision',
    ]);
  });
});
