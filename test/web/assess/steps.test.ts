/** The steps of the form: every part has its place, every fault leads to one, every step its help and sources. */
import { readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { assessAddress, comingIn } from '#web/assess/addresses.ts';
import { emptyContent, parts } from '#web/assess/content.ts';
import { likelihoodOptions, severityOptions } from '#web/assess/degrees.ts';
import { help } from '#web/assess/help.ts';
import { merge } from '#web/assess/merge.ts';
import { partsIn, partWords, stepAfter, stepBefore, stepIn, stepOf, steps } from '#web/assess/steps.ts';

describe('a step', () => {
  it('holds its parts, and every field of a draft is in one', () => {
    expect(steps.flatMap(partsIn).toSorted()).toEqual(parts.toSorted());
    const input = buildSchema(readFileSync('web/public/schema.graphqls', 'utf8')).getType('AssessmentDraftInput');
    const fields = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
    const elsewhere = ['id', 'version', 'proposal', 'group'];
    expect(fields.filter((field) => !elsewhere.includes(field)).toSorted()).toEqual(parts.toSorted());
  });

  it('is found for a fault by its field, however deep that lies', () => {
    expect(
      ['selector.textId', 'sources.3.url', 'scopeOfPeople', 'stance', 'rationale', 'elsewhere'].map(stepOf),
    ).toEqual(['words', 'sources', 'severity', 'scope', 'sources', 'scope']);
    expect(['legality', 'sources.0', 'elsewhere'].map(partWords)).toEqual(['clear law', 'a source', 'something']);
  });

  it('has an address; one that is none leads to the first', () => {
    expect(steps.map((step) => stepIn(new URLSearchParams({ step })))).toEqual([...steps]);
    expect(stepIn(new URLSearchParams('step=nowhere'))).toBe('scope');
    expect([stepBefore('scope'), stepAfter('scope'), stepBefore('review'), stepAfter('review')]).toEqual([
      null,
      'words',
      'sources',
      null,
    ]);
    const address = assessAddress('a/b', { draft: 'draft_1', step: 'right' });
    expect(address).toBe('/assess/a%2Fb?draft=draft_1&step=right');
    expect(comingIn(new URLSearchParams('answers=imp_1&step=test&other=x'))).toEqual({ answers: 'imp_1' });
  });

  it('has help, and every document that it names has its place in it said', () => {
    for (const step of steps) expect(help[step].length).toBeGreaterThan(0);
    const sourced = Object.values(help)
      .flat()
      .filter(({ source }) => source);
    expect(sourced.length).toBeGreaterThan(10);
    const hosts = sourced.map(({ source }) => new URL(source?.url ?? '').hostname);
    expect([...new Set(hosts)].toSorted()).toEqual(['humanrights.dk', 'undocs.org', 'www.ohchr.org']);
  });

  it('offers five degrees with what each means and an example, or none', () => {
    for (const part of ['scale', 'scope', 'irremediability'] as const) {
      const [none, ...five] = severityOptions(part);
      expect(none?.value).toBe('');
      expect(five.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5']);
      for (const { detail } of five) expect(detail).toMatch(/For example, .{10}/);
    }
    expect(likelihoodOptions).toHaveLength(6);
  });
});

describe('what two people wrote', () => {
  const base = { ...emptyContent, rationale: 'Because', dutyNote: 'Report' };

  it('stands together where they changed different parts', () => {
    const mine = { ...base, rationale: 'Because of it' };
    const theirs = { ...base, affected: ['WOMEN' as const], dutyNote: '' };
    expect(merge(base, mine, theirs)).toEqual({
      content: { ...mine, affected: ['WOMEN'], dutyNote: '' },
      taken: ['affected', 'dutyNote'],
      clashes: [],
    });
  });

  it('clashes only where both changed a part, each in their own way', () => {
    const mine = { ...base, rationale: 'Mine', dutyNote: 'The same' };
    const theirs = { ...base, rationale: 'Theirs', dutyNote: 'The same ' };
    expect(merge(base, mine, theirs)).toMatchObject({ content: { rationale: 'Mine' }, clashes: ['rationale'] });
  });
});
