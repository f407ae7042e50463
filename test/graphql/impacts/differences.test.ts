/** In what two assessments differ. */
import { describe, expect, it } from 'vitest';
import { type Compared, differences, disagreements, impactAspects } from '#graphql/impacts/differences.ts';
import { rightId } from '#graphql/vocabulary/rights.ts';

const bare: Compared = {
  rightId: rightId('UDHR-19'),
  direction: 'RESTRICTS',
  severity: null,
  likelihood: null,
  limitation: null,
};
const reasons = { legalityReason: null, legitimateAimReason: null, necessityReason: null };
const limitation = { legality: 'MET', legitimateAim: 'MET', necessity: 'NOT_MET', ...reasons } as const;
const whole: Compared = {
  ...bare,
  severity: { scale: 4, scope: 2, irremediability: 5 },
  likelihood: 3,
  limitation,
};

describe('two assessments', () => {
  it('that say the same differ in nothing', () => {
    expect(differences(whole, { ...whole })).toEqual([]);
    expect(differences(bare, bare)).toEqual([]);
  });

  it('differ part by part, each value as the schema has it, own first', () => {
    const other: Compared = {
      rightId: rightId('ICCPR-17'),
      direction: 'MIXED',
      severity: { scale: 1, scope: 3, irremediability: 2 },
      likelihood: 5,
      limitation: { ...limitation, legality: 'UNCLEAR', legitimateAim: 'NOT_MET', necessity: 'MET' },
    };
    const found = differences(whole, other);
    expect(found.map(({ aspect }) => aspect)).toEqual(impactAspects);
    expect(found.slice(0, 3)).toEqual([
      { aspect: 'RIGHT', own: 'UDHR-19', other: 'ICCPR-17' },
      { aspect: 'DIRECTION', own: 'RESTRICTS', other: 'MIXED' },
      { aspect: 'SCALE', own: '4', other: '1' },
    ]);
    expect(found.at(-1)).toEqual({ aspect: 'NECESSITY', own: 'NOT_MET', other: 'MET' });
    expect(differences(other, whole)).toEqual(
      found.map(({ aspect, own, other }) => ({ aspect, own: other, other: own })),
    );
  });

  it('differ where one says nothing: not assessed is no value, and none is put in its place', () => {
    const found = differences(bare, whole);
    expect(found).toHaveLength(impactAspects.length - 2);
    expect(found.every(({ own, other }) => own === null && other !== null)).toBe(true);
  });

  it('do not differ in reasons alone, which are read side by side', () => {
    expect(
      differences(whole, { ...whole, limitation: { ...limitation, legalityReason: 'The law is clear.' } }),
    ).toEqual([]);
  });
});

describe('several', () => {
  it('contradict each other where any two say different things', () => {
    const graver: Compared = { ...whole, severity: { scale: 5, scope: 2, irremediability: 5 } };
    expect(disagreements([whole, { ...whole }, graver])).toEqual(['SCALE']);
    expect(disagreements([whole, { ...graver, direction: 'ADVANCES' }])).toEqual(['DIRECTION', 'SCALE']);
  });

  it('are not contradicted by one that says nothing', () => {
    expect(disagreements([whole, bare])).toEqual([]);
    expect(disagreements([bare])).toEqual([]);
    expect(disagreements([])).toEqual([]);
  });
});
